/** The DynamoDB data source: translate, check the role, call, translate back. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DataSourceModel } from '../model.ts';
import { refusedByRole } from './authorize.ts';
import { measured } from './measure.ts';
import { encodePageToken } from './pageToken.ts';
import { neededPermissions } from './permissions.ts';
import type { Command, FailedConditionPolicy, Thing } from './requests.ts';
import { commandOf, policyOf } from './requests.ts';
import { batchGetResult, batchWriteResult, failureOf, transactionKeys } from './results.ts';
import type { DynamoDbTransport } from './transport.ts';
import type { CallOrigin, DataSource, DataSourceAnswer, DynamoDbListener } from './types.ts';
import { toAttributeValues, toPlainItem } from './values.ts';

export interface DynamoDbOptions {
  transport: DynamoDbTransport;
  accountId: string;
  /** Loud on the console: AWS would say it only in a log. */
  warn: (line: string) => void;
  /** Called after each call; capacity is asked for only while somebody listens. */
  listeners: Set<DynamoDbListener>;
}

type Item = Record<string, AttributeValue>;

const SETS = new Set(['SS', 'NS', 'BS']);

export function dynamoDbDataSource(model: DataSourceModel & { type: 'AMAZON_DYNAMODB' }, options: DynamoDbOptions): DataSource {
  return {
    async invoke(request, origin) {
      let command: Command | undefined;
      try {
        command = commandOf(request, model.tableName);
        const refusal = refusedByRole(model, neededPermissions(command), options);
        if (refusal) return refusal;
        const transport = measured(options.transport, options.listeners, { ...origin, dataSource: model.name });
        return { result: await send(transport, command, request as Thing) };
      } catch (error) {
        return said(failureOf(error, command?.operation), model, origin, options.warn);
      }
    },
  };
}

/** No handler expects a request that AWS refuses: it is a fault of the code, which a response handler may well swallow. */
export function said(answer: DataSourceAnswer, model: DataSourceModel, origin: CallOrigin, warn: (line: string) => void): DataSourceAnswer {
  if (answer.error?.type === 'MappingTemplate') warn(`${origin.field}, data source ${model.name}: AWS refuses this request: ${answer.error.message}`);
  return answer;
}

/** @returns what the response handler finds in `ctx.result` */
async function send(transport: DynamoDbTransport, command: Command, request: Thing): Promise<unknown> {
  switch (command.operation) {
    case 'GetItem':
      return plainOrNull((await transport.call('GetItem', command.input)).Item);
    case 'PutItem': {
      const { TableName, Item = {} } = command.input;
      await transport.call('PutItem', command.input).catch(async (error: unknown) => {
        // AppSync reads the item after a failed condition: one that is exactly what would have been written counts as success.
        const policy = policyOf(request);
        const current = await currentItem(transport, TableName, keyOf(request, Item), policy, error);
        if (!current || canonical(current, policy) !== canonical(Item, policy)) throw error;
      });
      return toPlainItem(Item);
    }
    case 'UpdateItem':
      return plainOrNull((await transport.call('UpdateItem', command.input)).Attributes);
    case 'DeleteItem': {
      const output = await transport.call('DeleteItem', command.input).catch(async (error: unknown) => {
        // Deleting what is not there counts as success, whatever the condition.
        if (await currentItem(transport, command.input.TableName, command.input.Key, policyOf(request), error)) throw error;
        return { Attributes: undefined };
      });
      return plainOrNull(output.Attributes);
    }
    case 'Query':
    case 'Scan': {
      const output = await transport.call(command.operation, command.input);
      const scope = `${command.input.TableName ?? ''} ${command.input.IndexName ?? ''}`;
      return {
        items: (output.Items ?? []).map(toPlainItem),
        nextToken: output.LastEvaluatedKey ? encodePageToken(output.LastEvaluatedKey, scope) : null,
        scannedCount: output.ScannedCount ?? 0,
      };
    }
    case 'BatchGetItem':
      return batchGetResult(command.input, await transport.call('BatchGetItem', command.input));
    case 'BatchPutItem':
    case 'BatchDeleteItem': {
      const output = await transport.call('BatchWriteItem', command.input);
      const rest = command.operation === 'BatchPutItem' ? 'unprocessedItems' : 'unprocessedKeys';
      return batchWriteResult(command.input, output, rest);
    }
    case 'TransactGetItems': {
      const output = await transport.call('TransactGetItems', command.input);
      return { items: (output.Responses ?? []).map((response) => plainOrNull(response.Item)), cancellationReasons: null };
    }
    case 'TransactWriteItems': {
      await transport.call('TransactWriteItems', command.input);
      return transactionKeys((request['transactItems'] as Thing[]).map((item) => toPlainItem(toAttributeValues(item['key'] as Thing))));
    }
  }
}

const plainOrNull = (item: Item | undefined): unknown => (item ? toPlainItem(item) : null);

function keyOf(request: Thing, item: Item): Item {
  const names = Object.keys(request['key'] as Thing);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

/** @throws the error itself where it is no failed condition */
async function currentItem(transport: DynamoDbTransport, table: string | undefined, key: Item | undefined, policy: FailedConditionPolicy, error: unknown): Promise<Item | undefined> {
  if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  return (await transport.call('GetItem', { TableName: table, Key: key, ConsistentRead: policy.consistentRead })).Item;
}

/** Equal texts for equal items, whatever the order of names and of sets; without what the condition's `equalsIgnore` lists. */
function canonical(item: Item, policy: FailedConditionPolicy): string {
  const kept = Object.fromEntries(Object.entries(item).filter(([name]) => !policy.equalsIgnore.includes(name)));
  return JSON.stringify(kept, (type, each: unknown) => {
    if (type === 'N' && typeof each === 'string') return Number(each);
    if (Array.isArray(each)) return SETS.has(type) ? [...(each as unknown[])].sort() : each;
    return typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each;
  });
}
