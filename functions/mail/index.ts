/**
 * Notices of changes to mails. Each message by itself: what fails comes again, later each time, and at last into the dead-letter
 * queue. What was sent is not sent again, whoever asks.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Notice } from '../shared/notices.ts';
import { parseNotice } from '../shared/notices.ts';
import { pauseBeforeNext } from '../shared/pause.ts';
import { requireSetting } from '../shared/environment.ts';
import { eachMessage, queueRecords } from '../shared/sqsEvent.ts';
import type { QueueRecord } from '../shared/sqsEvent.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { claim, isSuppressed, markDone, markSent, release } from './ledger.ts';
import type { Letter } from './letter.ts';
import { createLink } from './link.ts';
import { lettersFor } from './letters.ts';
import { send } from './send.ts';

const logger = new Logger({ serviceName: 'mail' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'mail' });

async function deliver(notice: Notice, letter: Letter): Promise<void> {
  if (await isSuppressed(letter.to.address)) {
    logger.info('not mailed: the address bounced or complained', {
      correlation_id: notice.id,
      template: letter.template,
    });
    metrics.addMetric('MailSuppressed', MetricUnit.Count, 1);
    return;
  }
  if (!(await claim(letter))) return;
  let messageId: string;
  try {
    messageId = await send(letter, letter.link ? await createLink(letter.link) : null);
  } catch (error) {
    await release(letter).catch((fault: unknown) =>
      logger.warn('a claim stays until it runs out', {
        correlation_id: notice.id,
        error: fault instanceof Error ? fault : new Error(String(fault)),
      }),
    );
    throw error;
  }
  metrics.addMetric('MailSent', MetricUnit.Count, 1);
  // The mail is on its way: a failure here must not bring the message back, which would send another.
  await markSent(letter, messageId).catch((error: unknown) =>
    logger.error('a mail was sent and not marked', {
      correlation_id: notice.id,
      messageId,
      error: error instanceof Error ? error : new Error(String(error)),
    }),
  );
  logger.info('mailed', { correlation_id: notice.id, template: letter.template, messageId });
}

/** Every letter is tried: one receiver's trouble is not the others'. */
async function work({ body }: QueueRecord): Promise<void> {
  const notice = parseNotice(body);
  const { letters, matter } = await lettersFor(notice);
  const outcomes = await Promise.allSettled(letters.map((letter) => deliver(notice, letter)));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  if (matter) await markDone(matter);
}

async function failed(record: QueueRecord, error: Error): Promise<void> {
  logger.error('a notice was not worked off', {
    messageId: record.messageId,
    receiveCount: record.receiveCount,
    error,
  });
  metrics.addMetric('MailFailed', MetricUnit.Count, 1);
  await pauseBeforeNext(requireSetting('NOTICES_QUEUE_URL'), record);
}

/** @throws where the event is no batch of a queue */
export async function handler(event: unknown): Promise<BatchResponse> {
  const answer = await eachMessage(queueRecords(event), work, failed);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
}
