/**
 * A function that the API's resolvers call: refusals are answers, so that they keep their code; other errors are
 * thrown.
 */
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { Refusal } from './refusal.ts';

export interface FunctionAnswer {
  result?: unknown;
  refusal?: { code: string; message: string; info: Record<string, unknown> };
}

/**
 * Retryable errors that the SDK does not mark: throttling, no answer, an invitation that could not be sent, and a
 * transaction conflict.
 */
const TRANSIENT: readonly string[] = [
  'TooManyRequestsException',
  'TimeoutError',
  'CodeDeliveryFailureException',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
];

/** A connection that broke, as Node and the SDK name it: nobody knows what became of the call. */
const BROKEN: readonly string[] = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'NetworkingError'];

/** Half of an answer, which the SDK could not read. */
const isHalf = (error: unknown): boolean =>
  error instanceof SyntaxError && '$response' in error && error.$response !== undefined;

/** Errors that AWS marks as retryable, and some that it should. */
function isTransient(error: unknown): boolean {
  const { $retryable, $metadata, name, code } = error as {
    $retryable?: unknown;
    $metadata?: { httpStatusCode?: number };
    name?: string;
    code?: string;
  };
  return (
    $retryable !== undefined ||
    ($metadata?.httpStatusCode ?? 0) >= 500 ||
    TRANSIENT.includes(name ?? '') ||
    BROKEN.includes(code ?? name ?? '') ||
    isHalf(error)
  );
}

/** @param metric counts faults @throws the fault, unless it passes with time */
export async function refusable(
  name: string,
  metric: string,
  { logger, metrics }: { logger: Logger; metrics: Metrics },
  task: () => Promise<unknown>,
): Promise<FunctionAnswer> {
  try {
    const result = await task();
    logger.debug('done', { action: name });
    return { result };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, message: error.message, info: error.info } };
    logger.error('failed', { action: name, error: error instanceof Error ? error : new Error(String(error)) });
    metrics.addMetric(metric, MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
    if (isTransient(error))
      return {
        refusal: {
          code: 'TRY_AGAIN',
          message: 'A service behind this is busy; repeat the request, which goes on from where this one ended',
          info: { outcome: 'UNKNOWN' },
        },
      };
    throw error;
  }
}
