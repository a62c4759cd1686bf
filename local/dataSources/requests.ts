/** From the request object of a handler to the input of an SDK command; request shapes: developer guide, "JavaScript resolver function reference for DynamoDB". */
import type {
  BatchGetItemCommandInput,
  BatchWriteItemCommandInput,
  DeleteItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  ScanCommandInput,
  TransactGetItemsCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { decodePageToken } from './pageToken.ts';
import { DataSourceRequestError } from './types.ts';
import { toAttributeValues } from './values.ts';

export type Thing = Record<string, unknown>;

export type Command =
  | { operation: 'GetItem'; input: GetItemCommandInput }
  | { operation: 'PutItem'; input: PutItemCommandInput }
  | { operation: 'UpdateItem'; input: UpdateItemCommandInput }
  | { operation: 'DeleteItem'; input: DeleteItemCommandInput }
  | { operation: 'Query'; input: QueryCommandInput }
  | { operation: 'Scan'; input: ScanCommandInput }
  | { operation: 'BatchGetItem'; input: BatchGetItemCommandInput }
  | { operation: 'BatchPutItem' | 'BatchDeleteItem'; input: BatchWriteItemCommandInput }
  | { operation: 'TransactGetItems'; input: TransactGetItemsCommandInput }
  | { operation: 'TransactWriteItems'; input: TransactWriteItemsCommandInput };

function invalid(message: string): never {
  throw new DataSourceRequestError('MappingTemplate', message);
}

function object(value: unknown, name: string): Thing {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) invalid(`Value for field '$[${name}]' not found or not an object.`);
  return value as Thing;
}

interface Merged {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: ReturnType<typeof toAttributeValues>;
}

/** Names and values of all expressions in one request share two maps. */
function merged(...expressions: unknown[]): Merged {
  const names: Record<string, string> = {};
  const values: ReturnType<typeof toAttributeValues> = {};
  for (const each of expressions) {
    if (!each) continue;
    const { expressionNames, expressionValues } = each as { expressionNames?: Record<string, string>; expressionValues?: Thing };
    Object.assign(names, expressionNames ?? {});
    Object.assign(values, toAttributeValues(expressionValues ?? {}));
  }
  return {
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

function expression(value: unknown): string | undefined {
  return value ? String((value as { expression: unknown }).expression) : undefined;
}

const key = (request: Thing) => toAttributeValues(object(request['key'], 'key'));

function optional<K extends string, V>(name: K, value: V | null | undefined): { [P in K]?: V } {
  return (value === null || value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
}

function list(request: Thing, table: string, expressions: unknown[]): Omit<QueryCommandInput, 'KeyConditionExpression'> {
  const index = request['index'] as string | null | undefined;
  const token = request['nextToken'] as string | null | undefined;
  return {
    TableName: table,
    ...optional('IndexName', index),
    ...optional('Limit', request['limit'] as number | null | undefined),
    ...optional('ConsistentRead', request['consistentRead'] as boolean | null | undefined),
    ...optional('Select', request['select'] as 'ALL_ATTRIBUTES' | null | undefined),
    ...optional('FilterExpression', expression(request['filter'])),
    ...optional('ProjectionExpression', expression(request['projection'])),
    ...(token ? { ExclusiveStartKey: decodePageToken(token, `${table} ${index ?? ''}`) } : {}),
    ...merged(...expressions, request['filter'], request['projection']),
  };
}

const MAX_TRANSACTION = 100;
const MAX_BATCH_WRITE = 25;
const MAX_BATCH_GET = 100;

function tables(request: Thing): [string, unknown][] {
  return Object.entries(object(request['tables'], 'tables'));
}

function batchGet(request: Thing): BatchGetItemCommandInput {
  const entries = tables(request).map(([name, value]) => {
    const table = Array.isArray(value) ? { keys: value } : object(value, `tables.${name}`);
    return [
      name,
      {
        Keys: (table['keys'] as Thing[]).map((each) => toAttributeValues(each)),
        ...optional('ConsistentRead', table['consistentRead'] as boolean | undefined),
        ...optional('ProjectionExpression', expression(table['projection'])),
        ...merged(table['projection']),
      },
    ] as const;
  });
  const count = entries.reduce((sum, [, table]) => sum + table.Keys.length, 0);
  if (count > MAX_BATCH_GET) invalid(`BatchGetItem takes at most ${MAX_BATCH_GET} keys, got ${count}`);
  return { RequestItems: Object.fromEntries(entries) };
}

function batchWrite(request: Thing, write: (item: Thing) => object): BatchWriteItemCommandInput {
  const entries = tables(request).map(([name, items]) => [name, (items as Thing[]).map(write)] as const);
  const count = entries.reduce((sum, [, items]) => sum + items.length, 0);
  if (count > MAX_BATCH_WRITE) invalid(`A batch write takes at most ${MAX_BATCH_WRITE} items, got ${count}`);
  return { RequestItems: Object.fromEntries(entries) };
}

function transactionItems(request: Thing): Thing[] {
  const items = request['transactItems'];
  if (!Array.isArray(items) || items.length === 0) invalid("Value for field '$[transactItems]' not found or empty.");
  if (items.length > MAX_TRANSACTION) invalid(`A transaction takes at most ${MAX_TRANSACTION} items, got ${items.length}`);
  return items as Thing[];
}

function transactWrite(request: Thing): TransactWriteItemsCommandInput {
  const items = transactionItems(request).map((item, index) => {
    const table = item['table'];
    if (typeof table !== 'string') invalid(`Value for field '$[transactItems][${index}][table]' not found.`);
    const condition = item['condition'] as Thing | undefined;
    const shared = {
      TableName: table,
      ...optional('ConditionExpression', expression(condition)),
      // AppSync's default: the old item comes back.
      ReturnValuesOnConditionCheckFailure: condition?.['returnValuesOnConditionCheckFailure'] === false ? ('NONE' as const) : ('ALL_OLD' as const),
    };
    switch (item['operation']) {
      case 'PutItem':
        return { Put: { ...shared, Item: { ...toAttributeValues(object(item['attributeValues'] ?? {}, 'attributeValues')), ...key(item) }, ...merged(condition) } };
      case 'UpdateItem':
        return { Update: { ...shared, Key: key(item), UpdateExpression: expression(item['update']) ?? invalid("Value for field '$[update]' not found."), ...merged(item['update'], condition) } };
      case 'DeleteItem':
        return { Delete: { ...shared, Key: key(item), ...merged(condition) } };
      case 'ConditionCheck':
        return { ConditionCheck: { ...shared, Key: key(item), ConditionExpression: expression(condition) ?? invalid("Value for field '$[condition]' not found."), ...merged(condition) } };
      default:
        return invalid(`Unsupported operation '${String(item['operation'])}' in transactItems[${index}].`);
    }
  });
  return { TransactItems: items };
}

/** @throws DataSourceRequestError naming the field that AppSync would refuse */
export function commandOf(request: Thing, table: string): Command {
  const operation = request['operation'];
  switch (operation) {
    case 'GetItem':
      return {
        operation,
        input: {
          TableName: table,
          Key: key(request),
          ...optional('ConsistentRead', request['consistentRead'] as boolean | undefined),
          ...optional('ProjectionExpression', expression(request['projection'])),
          ...merged(request['projection']),
        },
      };
    case 'PutItem':
      return {
        operation,
        input: {
          TableName: table,
          Item: { ...toAttributeValues(object(request['attributeValues'] ?? {}, 'attributeValues')), ...key(request) },
          ...optional('ConditionExpression', expression(request['condition'])),
          ...merged(request['condition']),
        },
      };
    case 'UpdateItem':
      return {
        operation,
        input: {
          TableName: table,
          Key: key(request),
          UpdateExpression: expression(request['update']) ?? invalid("Value for field '$[update]' not found."),
          ...optional('ConditionExpression', expression(request['condition'])),
          ReturnValues: 'ALL_NEW',
          ...merged(request['update'], request['condition']),
        },
      };
    case 'DeleteItem':
      return {
        operation,
        input: {
          TableName: table,
          Key: key(request),
          ...optional('ConditionExpression', expression(request['condition'])),
          ReturnValues: 'ALL_OLD',
          ...merged(request['condition']),
        },
      };
    case 'Query': {
      const query = object(request['query'], 'query');
      return {
        operation,
        input: {
          ...list(request, table, [query]),
          KeyConditionExpression: expression(query),
          ...optional('ScanIndexForward', request['scanIndexForward'] as boolean | null | undefined),
        },
      };
    }
    case 'Scan':
      return {
        operation,
        input: {
          ...list(request, table, []),
          ...optional('TotalSegments', request['totalSegments'] as number | null | undefined),
          ...optional('Segment', request['segment'] as number | null | undefined),
        },
      };
    case 'BatchGetItem':
      return { operation, input: batchGet(request) };
    case 'BatchPutItem':
      return { operation, input: batchWrite(request, (item) => ({ PutRequest: { Item: toAttributeValues(item) } })) };
    case 'BatchDeleteItem':
      return { operation, input: batchWrite(request, (item) => ({ DeleteRequest: { Key: toAttributeValues(item) } })) };
    case 'TransactGetItems':
      return {
        operation,
        input: {
          TransactItems: transactionItems(request).map((item) => ({
            Get: {
              TableName: String(item['table']),
              Key: key(item),
              ...optional('ProjectionExpression', expression(item['projection'])),
              ...merged(item['projection']),
            },
          })),
        },
      };
    case 'TransactWriteItems':
      return { operation, input: transactWrite(request) };
    case 'Sync':
      return invalid('Sync needs a versioned data source, which the local runtime does not support.');
    default:
      return invalid(`Unsupported operation '${String(operation)}'.`);
  }
}
