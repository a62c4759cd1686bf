/**
 * Streams to the audit log: each changed row becomes one entry, under a key made from the record, so that a batch which is
 * delivered again writes the same over itself. The first record that fails ends the batch and is reported; what came before it
 * is written.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { requireSetting } from '../shared/environment.ts';
import { readRow, text } from '../shared/rows.ts';
import { rawRecords, sequenceOf, streamRecord } from '../shared/streamEvent.ts';
import type { BatchResponse, StreamRecord } from '../shared/streamEvent.ts';
import type { Entry } from './entries.ts';
import { entryOf } from './entries.ts';
import { removerOf, save } from './store.ts';

const logger = new Logger({ serviceName: 'audit' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'audit' });

/** An invoice that counts no more: numbers of series are used up so, and somebody should hear of many (infra/stacks/refusals.ts). */
const isVoid = ({ before, after }: StreamRecord): boolean =>
  before !== null && before['status'] !== 'VOIDED' && after?.['status'] === 'VOIDED';

let ofAmounts: Promise<string> | undefined;

/** The workshop's currency, which stays from the first amount on that is stored. Empty before the first rows are there. */
function currency(): Promise<string> {
  ofAmounts ??= readRow('SETTINGS', 'SETTINGS', 'WORKSHOP').then((row) => (row && text(row, 'currency')) ?? '');
  return ofAmounts;
}

async function entryFor(raw: Record<string, unknown>): Promise<Entry | null> {
  const record = streamRecord(raw);
  if (isVoid(record)) metrics.addMetric('InvoiceVoided', MetricUnit.Count, 1);
  return entryOf(record, record.after ? null : await removerOf(record), await currency());
}

/** @throws where the event is no batch of a stream, or the log cannot be written */
export async function handler(event: unknown): Promise<BatchResponse> {
  const records = rawRecords(event);
  const table = requireSetting('AUDIT_LOG_TABLE');
  const entries: Entry[] = [];
  ofAmounts = undefined;
  let failed: string | undefined;
  for (const raw of records) {
    try {
      const entry = await entryFor(raw);
      if (entry) entries.push(entry);
    } catch (error) {
      failed = sequenceOf(raw);
      logger.error('a change was not recorded', {
        correlation_id: String(raw['eventID'] ?? ''),
        sequenceNumber: failed,
        error: error instanceof Error ? error : new Error(String(error)),
      });
      metrics.addMetric('AuditFailed', MetricUnit.Count, 1);
      break;
    }
  }
  await save(table, entries);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] };
}
