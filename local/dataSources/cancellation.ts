/**
 * Where an update does not fit its item, DynamoDB cancels the transaction and says which request item it was (recorded in
 * aws-sdk-net, issue 1292); DynamoDB Local refuses the transaction as a whole. The reasons are found out item by item, each
 * beside a condition that never holds, so that nothing is written.
 */
import type {
  CancellationReason,
  TransactWriteItem,
  TransactWriteItemsCommandInput,
  Update,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDbTransport } from './transport.ts';
import { DynamoDbFault } from './transport.ts';
import { toAttributeValue } from './values.ts';

const MISFITS = [
  'An operand in the update expression has an incorrect data type',
  'The provided expression refers to an attribute that does not exist in the item',
  'The document path provided in the update expression is invalid for update',
];

const isMisfit = (error: unknown): error is DynamoDbFault =>
  error instanceof DynamoDbFault &&
  error.name === 'ValidationException' &&
  MISFITS.some((words) => error.message.startsWith(words));

/** A check that never holds, of an item beside the update's own. */
function impossible({ TableName, Key = {} }: Update): TransactWriteItem {
  const [[name, value] = ['', { S: '' }], ...rest] = Object.entries(Key);
  const other =
    value.N !== undefined
      ? { N: String(Number(value.N) + 1) }
      : value.B !== undefined
        ? toAttributeValue({ B: 'AA==' })
        : { S: `${value.S ?? ''} ` };
  return {
    ConditionCheck: {
      TableName,
      Key: Object.fromEntries([[name, other], ...rest]),
      ConditionExpression: 'attribute_exists(#k) AND attribute_not_exists(#k)',
      ExpressionAttributeNames: { '#k': name },
    },
  };
}

async function reasonFor(
  item: TransactWriteItem,
  never: TransactWriteItem,
  transport: DynamoDbTransport,
): Promise<CancellationReason> {
  try {
    await transport.call('TransactWriteItems', { TransactItems: [item, never] });
  } catch (error) {
    if (isMisfit(error)) return { Code: 'ValidationError', Message: error.message };
    if (error instanceof DynamoDbFault) return error.reasons?.[0] ?? { Code: 'None' };
  }
  return { Code: 'None' };
}

/** @returns the cancellation that DynamoDB would answer with; the error itself where it is another */
export async function asCancellation(
  error: unknown,
  input: TransactWriteItemsCommandInput,
  transport: DynamoDbTransport,
): Promise<unknown> {
  if (!isMisfit(error)) return error;
  const items = input.TransactItems ?? [];
  const update = items.find((item) => item.Update)?.Update;
  if (!update) return error;
  const reasons: CancellationReason[] = [];
  for (const item of items) reasons.push(await reasonFor(item, impossible(update), transport));
  return reasons.every(({ Code }) => Code === 'None')
    ? error
    : new DynamoDbFault('TransactionCanceledException', error.message, reasons);
}
