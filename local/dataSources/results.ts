/** What a handler finds in `ctx.result` and `ctx.error`; shapes as the developer guide prints them. */
import type { AttributeValue, BatchGetItemCommandInput, BatchGetItemCommandOutput, CancellationReason, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { DynamoDbFault } from './transport.ts';
import { DataSourceRequestError } from './types.ts';
import type { DataSourceAnswer } from './types.ts';
import { toPlainItem } from './values.ts';

type Item = Record<string, AttributeValue>;

/** In the order of the keys asked for, null where there is none. */
export function batchGetResult(input: BatchGetItemCommandInput, output: BatchGetItemCommandOutput): unknown {
  const data = Object.entries(input.RequestItems ?? {}).map(([table, request]) => {
    const items = output.Responses?.[table] ?? [];
    const found = (request.Keys ?? []).map((key) => items.find((item) => sameKey(key, item)));
    return [table, found.map((item) => (item ? toPlainItem(item) : null))] as const;
  });
  const unprocessedKeys = Object.entries(output.UnprocessedKeys ?? {}).map(([table, rest]) => [table, (rest.Keys ?? []).map(toPlainItem)] as const);
  return { data: Object.fromEntries(data), unprocessedKeys: Object.fromEntries(unprocessedKeys) };
}

function sameKey(key: Item, item: Item): boolean {
  return Object.entries(key).every(([name, value]) => JSON.stringify(item[name]) === JSON.stringify(value));
}

/** Keys only, in request order. The key attributes of a put are known from the request. */
export function transactionKeys(input: TransactWriteItemsCommandInput, requestKeys: unknown[]): unknown {
  return { keys: requestKeys.slice(0, input.TransactItems?.length), cancellationReasons: null };
}

/**
 * Names as they reach `ctx.error.type` and `cancellationReasons[].type`. AppSync strips `Exception`-like endings from
 * reasons: DynamoDB's code `ConditionalCheckFailed` arrives under that name.
 */
export function cancellation(reasons: CancellationReason[]): DataSourceAnswer {
  return {
    result: {
      keys: null,
      cancellationReasons: reasons.map((reason) => ({
        item: reason.Item ? toPlainItem(reason.Item) : null,
        type: reason.Code ?? 'None',
        message: reason.Message ?? null,
      })),
    },
    error: {
      type: 'DynamoDB:TransactionCanceledException',
      message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map((reason) => reason.Code ?? 'None').join(', ')}]`,
    },
  };
}

export function failureOf(error: unknown): DataSourceAnswer {
  if (error instanceof DynamoDbFault && error.name === 'TransactionCanceledException') return cancellation(error.reasons ?? []);
  if (error instanceof DataSourceRequestError) return { result: null, error: { type: error.type, message: error.message } };
  if (error instanceof Error) return { result: null, error: { type: `DynamoDB:${error.name}`, message: error.message } };
  return { result: null, error: { type: 'DynamoDB:DynamoDbException', message: String(error) } };
}
