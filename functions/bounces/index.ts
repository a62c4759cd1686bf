/** Bounces and complaints: the address gets no more mail. However often SES reports it, it is one row. */
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
import { parseFeedback } from './event.ts';

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

async function work({ body }: QueueRecord): Promise<void> {
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
