/** The DynamoDB data source: translate, check the role, call, translate back. */
import type { AttributeValue, ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { isAllowed } from '../cloudformation/iam.ts';
import type { DataSourceModel } from '../model.ts';
import { encodePageToken } from './pageToken.ts';
import { neededPermissions } from './permissions.ts';
import type { Command, Thing } from './requests.ts';
import { commandOf } from './requests.ts';
import { batchGetResult, failureOf, transactionKeys } from './results.ts';
import type { DynamoDbTransport } from './transport.ts';
import type { DataSource, DataSourceAnswer, DynamoDbListener } from './types.ts';
import { toPlainItem } from './values.ts';

export interface DynamoDbOptions {
  transport: DynamoDbTransport;
  accountId: string;
  /** Loud on the console: AWS would say it only in a log. */
  warn: (line: string) => void;
  /** Called after each call; capacity is asked for only while somebody listens. */
  listeners: Set<DynamoDbListener>;
}

interface Output {
  answer: DataSourceAnswer;
  capacity: ConsumedCapacity[];
}

/** Reads are measured in RCU and writes in WCU; DynamoDB Local reports one total, told apart by the operation. */
const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

export function dynamoDbDataSource(model: DataSourceModel & { type: 'AMAZON_DYNAMODB' }, options: DynamoDbOptions): DataSource {
  const denied = (command: Command): DataSourceAnswer | null => {
    for (const needed of neededPermissions(command)) {
      const table = `arn:aws:dynamodb:${model.region}:${options.accountId}:table/${needed.table}`;
      const resource = needed.index === undefined ? table : `${table}/index/${needed.index}`;
      const action = `dynamodb:${needed.action}`;
      if (!isAllowed(model.role, action, resource).allowed) {
        const message = `User: arn:aws:sts::${options.accountId}:assumed-role/${model.role?.logicalId ?? 'none'}/APPSYNC_ASSUME_ROLE is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
        options.warn(`data source ${model.name}: ${message}`);
        return { result: null, error: { type: 'DynamoDB:AccessDeniedException', message } };
      }
    }
    return null;
  };
  return {
    async invoke(request, field) {
      try {
        const command = commandOf(request as Thing, model.tableName);
        const refusal = denied(command);
        if (refusal) return refusal;
        const started = performance.now();
        const measured = options.listeners.size > 0;
        const { answer, capacity } = await send(options.transport, command, request as Thing, measured);
        if (measured) report(command, capacity, field, performance.now() - started);
        return answer;
      } catch (error) {
        return failureOf(error);
      }
    },
  };

  function report(command: Command, capacity: ConsumedCapacity[], field: string, durationMs: number): void {
    const units = capacity.reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
    const read = READS.has(command.operation);
    const call = {
      operation: command.operation,
      input: command.input,
      tables: capacity.flatMap((each) => each.TableName ?? []),
      consumedCapacity: { read: read ? units : 0, write: read ? 0 : units },
      dataSource: model.name,
      field,
      durationMs,
    };
    for (const listener of options.listeners) listener(call);
  }
}

async function send(transport: DynamoDbTransport, command: Command, request: Thing, measured: boolean): Promise<Output> {
  const measure = measured ? { ReturnConsumedCapacity: 'TOTAL' as const } : {};
  const one = (capacity: ConsumedCapacity | undefined) => (capacity ? [capacity] : []);
  switch (command.operation) {
    case 'GetItem': {
      const output = await transport.call('GetItem', { ...command.input, ...measure });
      return { answer: { result: output.Item ? toPlainItem(output.Item) : null }, capacity: one(output.ConsumedCapacity) };
    }
    case 'PutItem': {
      const input = { ...command.input, ...measure };
      const capacity = await transport.call('PutItem', input).then(
        (output) => output.ConsumedCapacity,
        async (error: unknown) => {
          // AppSync reads the item after a failed condition: one that is exactly what would have been written counts as success.
          if (!isFailedCondition(error) || !(await holds(transport, command.input.TableName, request, command.input.Item))) throw error;
          return undefined;
        },
      );
      return { answer: { result: toPlainItem(command.input.Item ?? {}) }, capacity: one(capacity) };
    }
    case 'UpdateItem': {
      const output = await transport.call('UpdateItem', { ...command.input, ...measure });
      return { answer: { result: output.Attributes ? toPlainItem(output.Attributes) : null }, capacity: one(output.ConsumedCapacity) };
    }
    case 'DeleteItem': {
      const input = { ...command.input, ...measure };
      const output = await transport.call('DeleteItem', input).catch(async (error: unknown) => {
        // Deleting what is not there counts as success, whatever the condition.
        if (!isFailedCondition(error)) throw error;
        const current = await transport.call('GetItem', { TableName: command.input.TableName, Key: command.input.Key, ConsistentRead: true });
        if (current.Item) throw error;
        return { Attributes: undefined, ConsumedCapacity: undefined };
      });
      return { answer: { result: output.Attributes ? toPlainItem(output.Attributes) : null }, capacity: one(output.ConsumedCapacity) };
    }
    case 'Query':
    case 'Scan': {
      const output = await transport.call(command.operation, { ...command.input, ...measure });
      const scope = `${command.input.TableName ?? ''} ${command.input.IndexName ?? ''}`;
      const result = {
        items: (output.Items ?? []).map(toPlainItem),
        nextToken: output.LastEvaluatedKey ? encodePageToken(output.LastEvaluatedKey, scope) : null,
        scannedCount: output.ScannedCount ?? 0,
      };
      return { answer: { result }, capacity: one(output.ConsumedCapacity) };
    }
    case 'BatchGetItem': {
      const output = await transport.call('BatchGetItem', { ...command.input, ...measure });
      return { answer: { result: batchGetResult(command.input, output) }, capacity: output.ConsumedCapacity ?? [] };
    }
    case 'BatchPutItem':
    case 'BatchDeleteItem': {
      const output = await transport.call('BatchWriteItem', { ...command.input, ...measure });
      const data = Object.entries(command.input.RequestItems ?? {}).map(
        ([table, writes]) => [table, writes.map((write) => toPlainItem(write.PutRequest?.Item ?? write.DeleteRequest?.Key ?? {}))] as const,
      );
      const rest = Object.entries(output.UnprocessedItems ?? {}).map(
        ([table, writes]) => [table, writes.map((write) => toPlainItem(write.PutRequest?.Item ?? write.DeleteRequest?.Key ?? {}))] as const,
      );
      const restName = command.operation === 'BatchPutItem' ? 'unprocessedItems' : 'unprocessedKeys';
      return { answer: { result: { data: Object.fromEntries(data), [restName]: Object.fromEntries(rest) } }, capacity: output.ConsumedCapacity ?? [] };
    }
    case 'TransactGetItems': {
      const output = await transport.call('TransactGetItems', { ...command.input, ...measure });
      const items = (output.Responses ?? []).map((response) => (response.Item ? toPlainItem(response.Item) : null));
      return { answer: { result: { items, cancellationReasons: null } }, capacity: output.ConsumedCapacity ?? [] };
    }
    case 'TransactWriteItems': {
      const output = await transport.call('TransactWriteItems', { ...command.input, ...measure });
      const keys = (request['transactItems'] as Thing[]).map((item) => plainKey(item['key'] as Thing));
      return { answer: { result: transactionKeys(command.input, keys) }, capacity: output.ConsumedCapacity ?? [] };
    }
  }
}

function isFailedCondition(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

function plainKey(key: Thing): Thing {
  return Object.fromEntries(Object.entries(key).map(([name, typed]) => [name, Object.values(typed as Thing)[0]]));
}

async function holds(transport: DynamoDbTransport, table: string | undefined, request: Thing, item: Record<string, AttributeValue> | undefined): Promise<boolean> {
  const names = Object.keys(request['key'] as Thing);
  const key = Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => names.includes(name)));
  const current = await transport.call('GetItem', { TableName: table, Key: key, ConsistentRead: true });
  const sorted = (value: unknown) => JSON.stringify(value, (_name, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each));
  return current.Item !== undefined && sorted(toPlainItem(current.Item)) === sorted(toPlainItem(item ?? {}));
}
