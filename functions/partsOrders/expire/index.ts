/**
 * Frees the parts of orders that nobody paid in time. The workflow of each does so itself; this one finds those whose workflow is gone. It
 * may run twice for a time: an order is given up once.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { paymentPort } from '../../ports/payment/choose.ts';
import { referenceOf } from '../../ports/payment/port.ts';
import { requireSetting } from '../../shared/environment.ts';
import { momentOf } from '../../shared/moment.ts';
import { dynamodb } from '../../shared/rows.ts';
import { orderOf, record } from '../order.ts';
import { settle } from '../settle.ts';

const logger = new Logger({ serviceName: 'partsExpiry' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'partsExpiry' });

export interface Summary {
  /** Orders whose time is over. */
  over: number;
  /** Those that were paid all the same, though nobody had told of it. */
  paid: number;
  released: number;
}

/** Every order that is reserved until then, oldest first. */
async function* overdue(now: number): AsyncGenerator<string> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('PARTS_ORDERS_TABLE'),
      IndexName: 'openReservations',
      KeyConditionExpression: '#open = :reserved AND reservedUntil <= :now',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: marshall({ ':reserved': 'RESERVED', ':now': new Date(now).toISOString() }),
    },
  );
  for await (const { Items = [] } of pages) for (const item of Items) yield String(unmarshall(item)['id']);
}

async function settleWhatCame(id: string): Promise<boolean> {
  const order = await orderOf(id);
  if (!order) return false;
  const port = await paymentPort();
  const payments = await port.payments(referenceOf(id, order.attempt));
  const approved = payments.find(({ status }) => status === 'APPROVED');
  return approved !== undefined && (await settle(port.provider, approved)) === 'PAID';
}

/** @throws where something cannot be reached: the schedule comes again */
export async function handler(event: unknown): Promise<Summary> {
  const summary: Summary = { over: 0, paid: 0, released: 0 };
  for await (const id of overdue(momentOf(event))) {
    summary.over += 1;
    if (await settleWhatCame(id)) summary.paid += 1;
    else if ((await record('releasePartsReservation', { id }))?.status === 'CANCELLED') summary.released += 1;
  }
  if (summary.over > 0) logger.info('reservations were over', { ...summary });
  metrics.addMetric('PartsReservationsReleased', MetricUnit.Count, summary.released);
  metrics.publishStoredMetrics();
  return summary;
}
