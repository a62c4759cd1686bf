/** Opens uploads of files for the API, and gives out addresses of those that were taken. */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { S3Client } from '@aws-sdk/client-s3';
import { requireSetting } from '../shared/environment.ts';
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { refusable } from '../shared/functionAnswer.ts';
import { run } from './commands.ts';
import { isAttachmentCommand } from './event.ts';

const tools = {
  logger: new Logger({ serviceName: 'attachments' }),
  metrics: new Metrics({ namespace: 'Taller', serviceName: 'attachments' }),
};
const s3 = new S3Client({});

/** @throws where the event is no command, or a fault is ours */
export async function handler(event: unknown): Promise<FunctionAnswer> {
  if (!isAttachmentCommand(event)) throw new Error('expected a command of the API');
  return refusable(event.action, 'AttachmentsFailed', tools, () =>
    run({ s3, bucket: requireSetting('BUCKET'), now: Date.now() }, event),
  );
}
