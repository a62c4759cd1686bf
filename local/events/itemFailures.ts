/**
 * What a function says of its batch. Source: developer guide, "Configuring partial batch response" for DynamoDB and for
 * SQS: an empty answer or list is a success; a missing, empty or unknown identifier makes the whole batch fail.
 */
import type { LambdaOutcome } from '../dataSources/lambda.ts';

export type BatchVerdict = 'succeeded' | 'failed' | ReadonlySet<string>;

/** @param known identifiers of the batch's items @returns which items failed, if not all or none */
export function verdictOf(
  outcome: LambdaOutcome,
  reportsItemFailures: boolean,
  known: ReadonlySet<string>,
): BatchVerdict {
  if (outcome.error) return 'failed';
  if (!reportsItemFailures) return 'succeeded';
  const answer = outcome.payload;
  // Assumed: an answer of another kind, such as a text, is taken for an empty one.
  if (typeof answer !== 'object' || answer === null) return 'succeeded';
  const { batchItemFailures: failures } = answer as { batchItemFailures?: unknown };
  if (failures === undefined || failures === null) return 'succeeded';
  if (!Array.isArray(failures)) return 'failed';
  const identifiers = failures.map((failure: unknown) =>
    typeof failure === 'object' && failure !== null
      ? (failure as { itemIdentifier?: unknown }).itemIdentifier
      : undefined,
  );
  if (!identifiers.every((each): each is string => typeof each === 'string' && known.has(each))) return 'failed';
  return identifiers.length === 0 ? 'succeeded' : new Set(identifiers);
}
