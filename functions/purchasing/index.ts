/**
 * What follows what is bought, right behind the transaction that did it (docs/decisions/051): pages of an order that did not fit into it
 * are counted, the supplier's prices are those at which goods came, bills that wait are held against what has come, and the copies of a
 * supplier beside its items are as the supplier is. Each has one effect however often it is done.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { requireSetting } from '../shared/environment.ts';
import type { Notice } from '../shared/notices.ts';
import { parseNotice } from '../shared/notices.ts';
import { pauseBeforeNext } from '../shared/pause.ts';
import { readRow, text } from '../shared/rows.ts';
import { eachMessage, queueRecords } from '../shared/sqsEvent.ts';
import type { QueueRecord } from '../shared/sqsEvent.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { matchAgain } from './bills.ts';
import { keepLastCosts } from './lastCosts.ts';
import { countPages } from './onOrder.ts';
import { copySupplier } from './supplierCopies.ts';

const logger = new Logger({ serviceName: 'purchasing' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'purchasing' });

async function goodsMoved(receiptId: string): Promise<void> {
  const receipt = await readRow('RECEIPTS', receiptId, 'RECEIPT');
  if (!receipt) return;
  await keepLastCosts(receipt);
  await matchAgain(text(receipt, 'purchaseOrderId') ?? '');
}

async function follow(notice: Notice): Promise<void> {
  if (notice.type === 'PURCHASE_ORDER_TO_COUNT') await countPages(notice.purchaseOrderId);
  if (notice.type === 'PURCHASE_ORDER_CLOSED') await matchAgain(notice.purchaseOrderId);
  if (notice.type === 'GOODS_MOVED') await goodsMoved(notice.receiptId);
  if (notice.type === 'SUPPLIER_CHANGED') await copySupplier(notice.supplierId);
}

async function failed(record: QueueRecord, error: Error): Promise<void> {
  logger.error('what follows a purchase was not done', {
    messageId: record.messageId,
    receiveCount: record.receiveCount,
    error,
  });
  metrics.addMetric('PurchasingFailed', MetricUnit.Count, 1);
  await pauseBeforeNext(requireSetting('NOTICES_QUEUE_URL'), record);
}

/** @throws where the event is no batch of a queue */
export async function handler(event: unknown): Promise<BatchResponse> {
  const answer = await eachMessage(queueRecords(event), ({ body }) => follow(parseNotice(body)), failed);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
}
