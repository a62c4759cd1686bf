/** What a handler finds in `ctx.result` and `ctx.error`; shapes as the developer guide prints them. */
import type {
  AttributeValue,
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  BatchWriteItemCommandInput,
  BatchWriteItemCommandOutput,
  CancellationReason,
  WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { ConnectionFault } from '../services/awsJson.ts';
import { serviceMessage } from './serviceMessage.ts';
import { DynamoDbFault } from './transport.ts';
import type { DataSourceAnswer } from './types.ts';
import { answerOfRefusal, DataSourceRequestError } from './types.ts';
import { toPlain, toPlainItem } from './values.ts';

type Item = Record<string, AttributeValue>;

/**
 * In the order of the requested keys, null for a missing item. Each table is in both parts, even if nothing is left to
 * do.
 */
export function batchGetResult(input: BatchGetItemCommandInput, output: BatchGetItemCommandOutput): unknown {
  const data = Object.entries(input.RequestItems ?? {}).map(([table, request]) => {
    const items = output.Responses?.[table] ?? [];
    const found = (request.Keys ?? []).map((key) => items.find((item) => sameKey(key, item)));
    return [table, found.map((item) => (item ? toPlainItem(item) : null))] as const;
  });
  const unprocessedKeys = data.map(
    ([table]) => [table, (output.UnprocessedKeys?.[table]?.Keys ?? []).map(toPlainItem)] as const,
  );
  return { data: Object.fromEntries(data), unprocessedKeys: Object.fromEntries(unprocessedKeys) };
}

/** The written items, with null for those that were not, which are under `rest`. Each table is in both parts. */
export function batchWriteResult(
  input: BatchWriteItemCommandInput,
  output: BatchWriteItemCommandOutput,
  rest: 'unprocessedItems' | 'unprocessedKeys',
): unknown {
  const tables = Object.entries(input.RequestItems ?? {}).map(([table, writes]) => {
    const left = (output.UnprocessedItems?.[table] ?? []).map(itemOrKey);
    const places = writes
      .map(itemOrKey)
      .map((item) => (left.some((each) => sameKey(each, item) && sameKey(item, each)) ? null : toPlainItem(item)));
    return [table, places, left.map(toPlainItem)] as const;
  });
  return {
    data: Object.fromEntries(tables.map(([table, places]) => [table, places])),
    [rest]: Object.fromEntries(tables.map(([table, , left]) => [table, left])),
  };
}

const itemOrKey = (write: WriteRequest): Item => write.PutRequest?.Item ?? write.DeleteRequest?.Key ?? {};

function sameKey(key: Item, item: Item): boolean {
  // By value: DynamoDB writes the number 1.0 as 1.
  return Object.entries(key).every(
    ([name, value]) => JSON.stringify(toPlain(item[name] ?? { NULL: true })) === JSON.stringify(toPlain(value)),
  );
}

/** Keys only, in request order. */
export function transactionKeys(keys: unknown[]): unknown {
  return { keys, cancellationReasons: null };
}

/**
 * Words as the guide's page "TransactWriteItems" prints them; DynamoDB's own are `ConditionalCheckFailed` and "The conditional
 * request failed". Nobody has recorded which of them arrive: handlers take both, and `variations.ts` gives both.
 */
const REASONS: Readonly<Record<string, { type: string; message: string }>> = {
  None: { type: 'None', message: 'None' },
  ConditionalCheckFailed: { type: 'ConditionCheckFailed', message: 'The condition check failed.' },
};

function reasonOf({ Code = 'None', Message }: CancellationReason): Record<string, unknown> {
  return REASONS[Code] ?? { type: Code, message: Message ?? null };
}

/** One reason for each request item, in their order; with the item found where its condition failed. */
export function cancellation(
  fault: DynamoDbFault,
  operation: 'TransactWriteItems' | 'TransactGetItems',
): DataSourceAnswer {
  const reasons = fault.reasons ?? [];
  const cancellationReasons = reasons.map((reason) => ({
    ...(reason.Item ? { item: toPlainItem(reason.Item) } : {}),
    ...reasonOf(reason),
  }));
  const codes = reasons.map((reason) => reason.Code ?? 'None').join(', ');
  return {
    result: { [operation === 'TransactGetItems' ? 'items' : 'keys']: null, cancellationReasons },
    error: {
      type: 'DynamoDB:TransactionCanceledException',
      message: serviceMessage(
        `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
        fault.status,
      ),
    },
  };
}

/**
 * Exceptions that the SDK of AppSync models, by their names on the wire; it shows every other, such as a ValidationException, as a
 * DynamoDbException. The second SDK for Java ends every name in "Exception" (its package `dynamodb.model`); that of throttling is modelled
 * since 2025, and shown as a DynamoDbException before (`variations.ts`).
 */
const MODELLED: Readonly<Record<string, string>> = {
  ConditionalCheckFailedException: 'ConditionalCheckFailedException',
  IdempotentParameterMismatchException: 'IdempotentParameterMismatchException',
  InternalServerError: 'InternalServerErrorException',
  ItemCollectionSizeLimitExceededException: 'ItemCollectionSizeLimitExceededException',
  LimitExceededException: 'LimitExceededException',
  ProvisionedThroughputExceededException: 'ProvisionedThroughputExceededException',
  RequestLimitExceeded: 'RequestLimitExceededException',
  ResourceInUseException: 'ResourceInUseException',
  ResourceNotFoundException: 'ResourceNotFoundException',
  ThrottlingException: 'ThrottlingException',
  TransactionCanceledException: 'TransactionCanceledException',
  TransactionConflictException: 'TransactionConflictException',
  TransactionInProgressException: 'TransactionInProgressException',
};

/**
 * Where no answer came. What AppSync calls that for DynamoDB is not recorded: a time-out is called as those of Lambda and HTTP data
 * sources are (aws-appsync-community, issues 386 and 43), a broken connection by the SDK's class and words (both assumed).
 */
function unanswered({ name, message, timedOut }: ConnectionFault): DataSourceAnswer {
  return { result: null, error: { type: `DynamoDB:${timedOut ? 'ExecutionTimeoutException' : name}`, message } };
}

/** @param operation of the call that failed, if it came so far */
export function failureOf(error: unknown, operation?: string): DataSourceAnswer {
  if (error instanceof DataSourceRequestError) return answerOfRefusal(error);
  if (error instanceof ConnectionFault) return unanswered(error);
  if (!(error instanceof Error))
    return { result: null, error: { type: 'DynamoDB:DynamoDbException', message: String(error) } };
  if (error instanceof DynamoDbFault && error.name === 'TransactionCanceledException') {
    return cancellation(error, operation === 'TransactGetItems' ? operation : 'TransactWriteItems');
  }
  return {
    result: null,
    error: {
      type: `DynamoDB:${MODELLED[error.name] ?? 'DynamoDbException'}`,
      message: error instanceof DynamoDbFault ? serviceMessage(error.message, error.status) : error.message,
    },
  };
}
