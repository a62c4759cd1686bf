/** Administers the workshop's users for the API: Cognito and the `Users` table together. Refusals are answers, so that they keep their code. */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { writtenIn } from '../shared/written.ts';
import { Refusal } from '../staff/refusal.ts';
import { run } from './commands.ts';
import { isCommand } from './event.ts';

const logger = new Logger({ serviceName: 'users' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'users' });
const dynamodb = new DynamoDBClient({});
const cognito = new CognitoIdentityProviderClient({});

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}

export interface FunctionAnswer {
  result?: unknown;
  refusal?: { code: string; message: string; info: Record<string, unknown> };
}

/** What AWS calls retryable: throttling, faults of theirs, and no answer. */
function isTransient(error: unknown): boolean {
  const { $retryable, $metadata, name } = error as { $retryable?: unknown; $metadata?: { httpStatusCode?: number }; name?: string };
  return $retryable !== undefined || ($metadata?.httpStatusCode ?? 0) >= 500 || name === 'TooManyRequestsException' || name === 'TimeoutError';
}

/** @throws where the event is no command, or a fault is ours */
export async function handler(event: unknown): Promise<FunctionAnswer> {
  if (!isCommand(event)) throw new Error('expected a command of the API');
  try {
    const written = writtenIn(event.written);
    const result = await run({ ...(written ? { written } : {}), cognito, dynamodb, userPoolId: setting('USER_POOL_ID'), usersTable: setting('USERS_TABLE'), rolesTable: setting('ROLE_PERMISSIONS_TABLE') }, event);
    logger.debug('done', { action: event.action });
    return { result };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, message: error.message, info: error.info } };
    logger.error('failed', { action: event.action, error: error instanceof Error ? error : new Error(String(error)) });
    metrics.addMetric('UserAdministrationFailed', MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
    if (isTransient(error)) return { refusal: { code: 'TRY_AGAIN', message: 'The sign-in service is busy; repeat the request, which goes on from where this one ended', info: {} } };
    throw error;
  }
}
