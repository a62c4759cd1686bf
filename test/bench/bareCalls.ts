/**
 * The same DynamoDB calls with the bare SDK: what an operation would cost if nothing stood between the caller and the
 * database. A write is sent again without its conditions, so that it succeeds on rows that it has already written.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type {
  BatchGetItemCommandInput,
  GetItemCommandInput,
  QueryCommandInput,
  TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';

export interface RecordedCall {
  operation: string;
  input: unknown;
}

interface Expressions {
  UpdateExpression?: string | undefined;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, unknown> | undefined;
}

/** Drops the condition, and the names and values that only it used: DynamoDB refuses unused ones. */
function unconditional<T extends Expressions>(action: T): T {
  const {
    ConditionExpression: _condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ...rest
  } = action;
  const update = action.UpdateExpression ?? '';
  const used = <V>(bag: Record<string, V> | undefined) => {
    const entries = Object.entries(bag ?? {}).filter(([name]) => new RegExp(`${name}\\b`).test(update));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  };
  const keptNames = used(names);
  const keptValues = used(values);
  return {
    ...rest,
    ...(keptNames ? { ExpressionAttributeNames: keptNames } : {}),
    ...(keptValues ? { ExpressionAttributeValues: keptValues } : {}),
  } as T;
}

function repeatable(input: TransactWriteItemsCommandInput): TransactWriteItemsCommandInput {
  const { ReturnConsumedCapacity: _capacity, ...rest } = input;
  return {
    ...rest,
    TransactItems: input.TransactItems?.map((item) => ({
      ...(item.Put ? { Put: unconditional(item.Put) } : {}),
      ...(item.Update ? { Update: unconditional(item.Update) } : {}),
      ...(item.Delete ? { Delete: unconditional(item.Delete) } : {}),
      ...(item.ConditionCheck ? { ConditionCheck: item.ConditionCheck } : {}),
    })),
  };
}

/** Sends one recorded call. @throws if no pipeline of this project makes such a call */
export async function sendBare(client: DynamoDBClient, call: RecordedCall): Promise<void> {
  switch (call.operation) {
    case 'BatchGetItem':
      await client.send(new BatchGetItemCommand(call.input as BatchGetItemCommandInput));
      return;
    case 'GetItem':
      await client.send(new GetItemCommand(call.input as GetItemCommandInput));
      return;
    case 'Query':
      await client.send(new QueryCommand(call.input as QueryCommandInput));
      return;
    case 'TransactWriteItems':
      await client.send(new TransactWriteItemsCommand(repeatable(call.input as TransactWriteItemsCommandInput)));
      return;
    default:
      throw new Error(`the benchmark cannot repeat ${call.operation}`);
  }
}
