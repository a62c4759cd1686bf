/**
 * Looks at files that were uploaded, as S3 tells of them through a queue: refuses what is not what it says, and makes of the rest the next
 * version of its file.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { S3Client } from '@aws-sdk/client-s3';
import { requireSetting } from '../shared/environment.ts';
import { dynamodb } from '../shared/rows.ts';
import type { QueueRecord } from '../shared/sqsEvent.ts';
import { eachMessage, queueRecords } from '../shared/sqsEvent.ts';
import type { BatchResponse } from '../shared/streamEvent.ts';
import { uploadedObjects } from './event.ts';
import { take } from './take.ts';

const logger = new Logger({ serviceName: 'uploads' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'uploads' });
const s3 = new S3Client({});

async function work({ body }: QueueRecord): Promise<void> {
  for (const object of uploadedObjects(body)) {
    const outcome = await take(
      {
        s3,
        bucket: requireSetting('BUCKET'),
        dynamodb,
        files: requireSetting('ATTACHMENTS_TABLE'),
        uploads: requireSetting('ATTACHMENT_UPLOADS_TABLE'),
        now: Date.now,
      },
      object,
    );
    const isRefusal = !['TAKEN', 'KNOWN', 'GONE'].includes(outcome);
    metrics.addMetric(isRefusal ? 'UploadRefused' : 'UploadTaken', MetricUnit.Count, outcome === 'KNOWN' ? 0 : 1);
    logger.info('looked at', { correlation_id: object.key, bytes: object.bytes, outcome });
  }
}

function failed(record: QueueRecord, error: Error): Promise<void> {
  logger.error('a file was not looked at', { messageId: record.messageId, receiveCount: record.receiveCount, error });
  metrics.addMetric('UploadFailed', MetricUnit.Count, 1);
  return Promise.resolve();
}

/** @throws where the event is no batch of a queue */
export async function handler(event: unknown): Promise<BatchResponse> {
  const answer = await eachMessage(queueRecords(event), work, failed);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
}
