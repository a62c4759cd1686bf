/**
 * Takes the workshop's logo for the API: a presigned form for the upload, an inspection of the file, an address to read
 * it.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { S3Client } from '@aws-sdk/client-s3';
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { refusable } from '../shared/functionAnswer.ts';
import { requireSetting } from '../shared/environment.ts';
import { run } from './commands.ts';
import { isLogoCommand } from './event.ts';

const tools = {
  logger: new Logger({ serviceName: 'logo' }),
  metrics: new Metrics({ namespace: 'Taller', serviceName: 'logo' }),
};
const s3 = new S3Client({});

/** @throws where the event is no command, or a fault is ours */
export async function handler(event: unknown): Promise<FunctionAnswer> {
  if (!isLogoCommand(event)) throw new Error('expected a command of the API');
  return refusable(event.action, 'LogoFailed', tools, () =>
    run({ s3, bucket: requireSetting('BUCKET'), now: Date.now() }, event),
  );
}
