/**
 * One batch of a stream, until each of its records is done or discarded. Source: developer guide, "Using AWS Lambda with
 * Amazon DynamoDB": error handling, bisecting, partial batch response.
 */
import type { InvokeLambda, LambdaOutcome } from '../../dataSources/lambda.ts';
import type { StreamMappingModel } from '../../model.ts';
import { THROTTLED } from '../../services/lambda/pool.ts';
import type { RetryDelay } from '../backoff.ts';
import { verdictOf } from '../itemFailures.ts';
import type { ReadRecord } from './records.ts';

export type DiscardCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

export interface Discard {
  condition: DiscardCondition;
  shardId: string;
  records: readonly ReadRecord[];
  invokeCount: number;
  /** Of the last attempt; absent where there was none. */
  outcome?: LambdaOutcome;
}

export interface DeliveryOptions {
  mapping: StreamMappingModel;
  invoke: InvokeLambda;
  retryDelay: RetryDelay;
  /** Waits; ends early, and every wait after it, when the runtime stops. */
  pause: (milliseconds: number) => Promise<void>;
  stopped: () => boolean;
  discard: (discard: Discard) => Promise<void>;
  /** These need no more attention, in the batch's order. */
  done: (records: readonly ReadRecord[]) => void;
}

/** A part of the batch that is tried as a whole. */
interface Part {
  records: readonly ReadRecord[];
  invokeCount: number;
  outcome?: LambdaOutcome;
}

/** Resolves early, with records not done, only when the runtime stops. */
export async function deliverBatch(
  shardId: string,
  batch: readonly ReadRecord[],
  options: DeliveryOptions,
): Promise<void> {
  const { mapping, discard, done } = options;
  const parts: Part[] = [{ records: batch, invokeCount: 0 }];
  for (let part = parts.shift(); part && !options.stopped(); part = parts.shift()) {
    const expired = part.records.filter((record) => isTooOld(record, mapping));
    if (expired.length > 0) {
      await discard({
        condition: 'RecordAgeExceeded',
        shardId,
        records: expired,
        invokeCount: part.invokeCount,
        ...(part.outcome ? { outcome: part.outcome } : {}),
      });
      done(expired);
      const rest = part.records.filter((record) => !expired.includes(record));
      if (rest.length > 0) parts.unshift({ ...part, records: rest });
      continue;
    }
    const outcome = await options.invoke(
      mapping.functionArn,
      { Records: part.records.map((each) => each.record) },
      'RequestResponse',
    );
    if (outcome.error && options.stopped()) return;
    // It never reached the function, so it uses up no attempt.
    if (outcome.error?.errorType === THROTTLED) {
      parts.unshift(part);
      await options.pause(options.retryDelay(1));
      continue;
    }
    const failedAt = firstFailure(part.records, outcome, mapping.reportsItemFailures);
    const succeeded = part.records.slice(0, failedAt);
    if (succeeded.length > 0) done(succeeded);
    if (failedAt === part.records.length) continue;

    const failed = part.records.slice(failedAt);
    const tried: Part = { records: failed, invokeCount: part.invokeCount + 1, outcome };
    // Progress makes another batch of it. Assumed: its attempts count anew.
    if (succeeded.length > 0) parts.unshift({ records: failed, invokeCount: 0, outcome });
    // Splitting uses up no attempt.
    else if (mapping.bisectBatchOnFunctionError && failed.length > 1) parts.unshift(...halves(failed, outcome));
    else if (mapping.maximumRetryAttempts >= 0 && tried.invokeCount > mapping.maximumRetryAttempts) {
      await discard({ condition: 'RetryAttemptsExhausted', shardId, ...tried });
      done(failed);
      continue;
    } else parts.unshift(tried);
    await options.pause(options.retryDelay(tried.invokeCount));
  }
}

function halves(records: readonly ReadRecord[], outcome: LambdaOutcome): Part[] {
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, invokeCount: 0, outcome }));
}

function isTooOld(record: ReadRecord, mapping: StreamMappingModel): boolean {
  return mapping.maximumRecordAgeSeconds >= 0 && Date.now() - record.writtenAt > mapping.maximumRecordAgeSeconds * 1000;
}

/** Everything from the first record that failed is tried again, whether or not later ones succeeded. */
function firstFailure(records: readonly ReadRecord[], outcome: LambdaOutcome, reportsItemFailures: boolean): number {
  const numbers = records.map((each) => each.record.dynamodb.SequenceNumber);
  const verdict = verdictOf(outcome, reportsItemFailures, new Set(numbers));
  if (verdict === 'succeeded') return records.length;
  return verdict === 'failed' ? 0 : numbers.findIndex((number) => verdict.has(number));
}
