/** Each morning: tells those who buy of orders that are late. It may run twice for a day; each letter goes out once (functions/mail). */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { PurchaseOrderRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { UNDER_WAY } from '../../resolvers/purchaseOrders/marks.ts';
import { requireSetting } from '../shared/environment.ts';
import { tell } from '../shared/queues.ts';
import { dynamodb, readSettings, text } from '../shared/rows.ts';
import { dayIn, lateNotices } from './late.ts';

const logger = new Logger({ serviceName: 'lateOrders' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'lateOrders' });

/** Orders under way, as the index by state has them. */
async function openOrders(): Promise<PurchaseOrderRow[]> {
  const orders: PurchaseOrderRow[] = [];
  for (const state of UNDER_WAY) {
    const pages = paginateQuery(
      { client: dynamodb },
      {
        TableName: requireSetting('PURCHASE_ORDERS_TABLE'),
        IndexName: 'byState',
        KeyConditionExpression: '#state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: marshall({ ':state': state }),
      },
    );
    for await (const { Items = [] } of pages) orders.push(...Items.map((item) => unmarshall(item) as PurchaseOrderRow));
  }
  return orders;
}

/** @throws where a table or the queue cannot be reached: the schedule comes again */
export async function handler(): Promise<{ open: number; late: number }> {
  const [orders, settings] = [await openOrders(), await readSettings()];
  const now = Date.now();
  const notices = lateNotices(orders, dayIn(text(settings, 'timeZone') ?? 'UTC', now), new Date(now).toISOString());
  await tell(notices);
  const summary = { open: orders.length, late: notices.length };
  logger.info('looked for late orders', summary);
  metrics.addMetric('LatePurchaseOrders', MetricUnit.Count, notices.length);
  metrics.publishStoredMetrics();
  return summary;
}
