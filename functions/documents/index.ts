/** Addresses of stored documents for the API: its resolver has looked whether the caller may read them. */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { S3Client } from '@aws-sdk/client-s3';
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { refusable } from '../shared/functionAnswer.ts';
import { requireSetting } from '../shared/environment.ts';
import { documentUrl } from './address.ts';

const tools = {
  logger: new Logger({ serviceName: 'documents' }),
  metrics: new Metrics({ namespace: 'Taller', serviceName: 'documents' }),
};
const s3 = new S3Client({});

interface UrlCommand {
  action: 'url';
  key: string;
}

function isUrlCommand(event: unknown): event is UrlCommand {
  if (typeof event !== 'object' || event === null) return false;
  const { action, key } = event as Record<string, unknown>;
  return action === 'url' && typeof key === 'string' && key !== '';
}

/** @throws where the event is no command, or a fault is ours */
export async function handler(event: unknown): Promise<FunctionAnswer> {
  if (!isUrlCommand(event)) throw new Error('expected a command of the API');
  return refusable(event.action, 'DocumentUrlFailed', tools, () =>
    documentUrl({ s3, bucket: requireSetting('DOCUMENTS_BUCKET'), now: Date.now() }, event.key),
  );
}
