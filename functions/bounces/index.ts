/**
 * What SES tells of our mails. After bounces and complaints the address gets no more mail: however often SES reports it, it is one row.
 * Letters that it took are noted for who sent them, and may have died before the mark (functions/mail/ledger.ts).
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import { eachMessage, queueRecords } from '../shared/sqsEvent.ts';
import type { QueueRecord } from '../shared/sqsEvent.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { suppressionKey } from '../shared/suppression.ts';
import type { SuppressionRow } from '../shared/suppression.ts';
import { acceptedKey } from '../shared/matters.ts';
import type { Accepted } from './event.ts';
import { parseAccepted, parseFeedback } from './event.ts';

const logger = new Logger({ serviceName: 'bounces' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'bounces' });
const dynamodb = new DynamoDBClient({});

async function suppress(row: SuppressionRow): Promise<void> {
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: requireSetting('MAIL_TABLE'),
        Item: marshall(row),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    metrics.addMetric(row.reason === 'BOUNCE' ? 'MailBounced' : 'MailComplained', MetricUnit.Count, 1);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** As long as a queue may bring the letter's notice again, and then some. */
const KEPT_SECONDS = 30 * 86_400;

/** Kept apart from the letter's own row, which its sender may be writing. */
async function keep({ tag, messageId, at }: Accepted): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1000) + KEPT_SECONDS;
  await dynamodb.send(
    new PutItemCommand({
      TableName: requireSetting('MAIL_TABLE'),
      Item: marshall({ ...acceptedKey(tag), messageId, at, expiresAt }),
    }),
  );
}

async function work({ body }: QueueRecord): Promise<void> {
  const accepted = parseAccepted(body);
  if (accepted) return keep(accepted);
  const feedback = parseFeedback(body);
  for (const address of feedback?.addresses ?? [])
    await suppress({ ...suppressionKey(address), reason: feedback?.reason ?? 'BOUNCE', at: feedback?.at ?? '' });
}

/** @throws where the event is no batch of a queue */
export async function handler(event: unknown): Promise<BatchResponse> {
  const answer = await eachMessage(queueRecords(event), work, ({ messageId }, error) => {
    logger.error('feedback was not worked off', { messageId, error });
    metrics.addMetric('FeedbackFailed', MetricUnit.Count, 1);
    return Promise.resolve();
  });
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
}
