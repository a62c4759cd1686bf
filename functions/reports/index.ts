/**
 * Reports that were asked for, by hand or by a schedule, from their queue (docs/decisions/045). Each message by itself: what fails comes
 * again, later each time; at the last time the report is said to have failed, and the message waits among the dead letters.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { join } from 'node:path';
import { requireSetting } from '../shared/environment.ts';
import { parseNotice } from '../shared/notices.ts';
import { pauseBeforeNext } from '../shared/pause.ts';
import type { QueueRecord } from '../shared/sqsEvent.ts';
import { eachMessage, queueRecords } from '../shared/sqsEvent.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { makeReport } from './make.ts';
import { BusyError, claim, ended, failedFor, release } from './row.ts';

const logger = new Logger({ serviceName: 'reports' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'reports' });
const FONTS = join(import.meta.dirname, 'fonts');

/** What the queue allows: infra/stacks/queueSource.ts. */
const RECEIVES = 5;

const now = (): string => new Date().toISOString();

function reportOf(body: string): string {
  const notice = parseNotice(body);
  if (!('reportId' in notice)) throw new Error(`expected a notice of a report, not ${notice.type}`);
  return notice.reportId;
}

async function work({ body }: QueueRecord): Promise<void> {
  const id = reportOf(body);
  const claimed = await claim(id, Date.now());
  if (!claimed) return;
  const started = performance.now();
  try {
    const made = await makeReport(claimed, FONTS, Date.now());
    await ended(claimed, made, now());
    metrics.addMetric('ReportMade', MetricUnit.Count, 1);
    metrics.addMetric('ReportTime', MetricUnit.Milliseconds, performance.now() - started);
    logger.info('made', {
      correlation_id: id,
      kind: claimed.row['kind'],
      rows: made.rows,
      bytes: made.bytes,
      milliseconds: Math.round(performance.now() - started),
    });
  } catch (error) {
    if (!(error instanceof BusyError)) await release(claimed).catch(() => undefined);
    throw error;
  }
}

async function failed(record: QueueRecord, error: Error): Promise<void> {
  const { messageId, receiveCount, body } = record;
  if (!(error instanceof BusyError)) {
    logger.error('a report was not made', { messageId, receiveCount, error });
    metrics.addMetric('ReportFailed', MetricUnit.Count, 1);
  }
  if (receiveCount >= RECEIVES) {
    await Promise.resolve()
      .then(() => failedFor(reportOf(body), now()))
      .catch((fault: unknown) => logger.warn('nobody is told that a report failed', { fault: String(fault) }));
  }
  await pauseBeforeNext(requireSetting('NOTICES_QUEUE_URL'), record);
}

/** @throws where the event is no batch of a queue */
export async function handler(event: unknown): Promise<BatchResponse> {
  const answer = await eachMessage(queueRecords(event), work, failed);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
}
