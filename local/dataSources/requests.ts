/**
 * From the request object of a handler to the input of an SDK command; request shapes: developer guide, "JavaScript
 * resolver function reference for DynamoDB".
 */
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
import { checkRequest } from './elements.ts';
import type { Thing } from './fields.ts';
import {
  array,
  attributes,
  expression,
  invalid,
  merged,
  object,
  optional,
  policyOf,
  required,
  text,
} from './fields.ts';
import { decodePageToken } from './pageToken.ts';
import type { toAttributeValues } from './values.ts';

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

const key = (request: Thing, path = '$') => attributes(request['key'], `${path}[key]`);
const item = (request: Thing, path = '$') => ({
  ...attributes(request['attributeValues'] ?? {}, `${path}[attributeValues]`),
  ...key(request, path),
});

/** What a page token is bound to: the guide refuses it in other functions and resolvers. */
export function tokenScope(place: string, table: string | undefined, index: string | null | undefined): string {
  return `${place} ${table ?? ''} ${index ?? ''}`;
}

function list(
  request: Thing,
  table: string,
  place: string,
  expressions: unknown[],
): Omit<QueryCommandInput, 'KeyConditionExpression'> {
  const index = request['index'] as string | null | undefined;
  const token = request['nextToken'] as string | null | undefined;
  return {
    TableName: table,
    ...optional('IndexName', index),
    ...optional('Limit', request['limit'] as number | null | undefined),
    ...optional('ConsistentRead', request['consistentRead'] as boolean | null | undefined),
    ...optional('Select', request['select'] as 'ALL_ATTRIBUTES' | null | undefined),
    ...optional('FilterExpression', expression(request['filter'], '$[filter]')),
    ...optional('ProjectionExpression', expression(request['projection'], '$[projection]')),
    ...(token ? { ExclusiveStartKey: decodePageToken(token, tokenScope(place, table, index)) } : {}),
    ...merged(...expressions, request['filter'], request['projection']),
  };
}

const MAX_TRANSACTION = 100;
const MAX_BATCH_WRITE = 25;
const MAX_BATCH_GET = 100;

function tables(request: Thing): [string, unknown][] {
  return Object.entries(object(request['tables'], '$[tables]'));
}

function batchGet(request: Thing): BatchGetItemCommandInput {
  const entries = tables(request).map(([name, value]) => {
    const path = `$[tables][${name}]`;
    const table: Thing = Array.isArray(value) ? { keys: value } : object(value, path);
    return [
      name,
      {
        Keys: array(table['keys'], `${path}[keys]`).map((each, index) => attributes(each, `${path}[keys][${index}]`)),
        ...optional('ConsistentRead', table['consistentRead'] as boolean | undefined),
        ...optional('ProjectionExpression', expression(table['projection'], `${path}[projection]`)),
        ...merged(table['projection']),
      },
    ] as const;
  });
  const count = entries.reduce((sum, [, table]) => sum + table.Keys.length, 0);
  if (count > MAX_BATCH_GET) invalid(`BatchGetItem takes at most ${MAX_BATCH_GET} keys, got ${count}`);
  return { RequestItems: Object.fromEntries(entries) };
}

function batchWrite(
  request: Thing,
  write: (item: ReturnType<typeof toAttributeValues>) => object,
): BatchWriteItemCommandInput {
  const entries = tables(request).map(([name, items]) => {
    const path = `$[tables][${name}]`;
    return [name, array(items, path).map((each, index) => write(attributes(each, `${path}[${index}]`)))] as const;
  });
  const count = entries.reduce((sum, [, items]) => sum + items.length, 0);
  if (count > MAX_BATCH_WRITE) invalid(`A batch write takes at most ${MAX_BATCH_WRITE} items, got ${count}`);
  return { RequestItems: Object.fromEntries(entries) };
}

/** @returns each item with its path, for messages */
function transactionItems(request: Thing): [item: Thing, path: string][] {
  const items = array(request['transactItems'], '$[transactItems]');
  if (items.length === 0) invalid("Value for field '$[transactItems]' not found or empty.");
  if (items.length > MAX_TRANSACTION)
    invalid(`A transaction takes at most ${MAX_TRANSACTION} items, got ${items.length}`);
  return items.map((each, index) => [object(each, `$[transactItems][${index}]`), `$[transactItems][${index}]`]);
}

function transactWrite(request: Thing): TransactWriteItemsCommandInput {
  const items = transactionItems(request).map(([each, path]) => {
    const condition = each['condition'] as Thing | undefined;
    const shared = {
      TableName: text(each['table'], `${path}[table]`),
      ...optional('ConditionExpression', expression(condition, `${path}[condition]`)),
      // AppSync's default: the old item comes back.
      ReturnValuesOnConditionCheckFailure:
        condition?.['returnValuesOnConditionCheckFailure'] === false ? ('NONE' as const) : ('ALL_OLD' as const),
    };
    switch (each['operation']) {
      case 'PutItem':
        return { Put: { ...shared, Item: item(each, path), ...merged(condition) } };
      case 'UpdateItem':
        return {
          Update: {
            ...shared,
            Key: key(each, path),
            UpdateExpression: required(each['update'], `${path}[update]`),
            ...merged(each['update'], condition),
          },
        };
      case 'DeleteItem':
        return { Delete: { ...shared, Key: key(each, path), ...merged(condition) } };
      case 'ConditionCheck':
        return {
          ConditionCheck: {
            ...shared,
            Key: key(each, path),
            ConditionExpression: required(condition, `${path}[condition]`),
            ...merged(condition),
          },
        };
      default:
        return invalid(`Unsupported operation '${String(each['operation'])}' in '${path}'.`);
    }
  });
  return { TransactItems: items };
}

function condition(request: Thing): { ConditionExpression?: string } {
  policyOf(request);
  return optional('ConditionExpression', expression(request['condition'], '$[condition]'));
}

function getItem(request: Thing, table: string): GetItemCommandInput {
  return {
    TableName: table,
    Key: key(request),
    ...optional('ConsistentRead', request['consistentRead'] as boolean | undefined),
    ...optional('ProjectionExpression', expression(request['projection'], '$[projection]')),
    ...merged(request['projection']),
  };
}

function putItem(request: Thing, table: string): PutItemCommandInput {
  return { TableName: table, Item: item(request), ...condition(request), ...merged(request['condition']) };
}

function updateItem(request: Thing, table: string): UpdateItemCommandInput {
  return {
    TableName: table,
    Key: key(request),
    UpdateExpression: required(request['update'], '$[update]'),
    ...condition(request),
    ReturnValues: 'ALL_NEW',
    ...merged(request['update'], request['condition']),
  };
}

function deleteItem(request: Thing, table: string): DeleteItemCommandInput {
  return {
    TableName: table,
    Key: key(request),
    ...condition(request),
    ReturnValues: 'ALL_OLD',
    ...merged(request['condition']),
  };
}

function query(request: Thing, table: string, place: string): QueryCommandInput {
  const conditions = object(request['query'], '$[query]');
  return {
    ...list(request, table, place, [conditions]),
    KeyConditionExpression: required(conditions, '$[query]'),
    ...optional('ScanIndexForward', request['scanIndexForward'] as boolean | null | undefined),
  };
}

function scan(request: Thing, table: string, place: string): ScanCommandInput {
  return {
    ...list(request, table, place, []),
    ...optional('TotalSegments', request['totalSegments'] as number | null | undefined),
    ...optional('Segment', request['segment'] as number | null | undefined),
  };
}

function transactGet(request: Thing): TransactGetItemsCommandInput {
  const items = transactionItems(request).map(([each, path]) => ({
    Get: {
      TableName: text(each['table'], `${path}[table]`),
      Key: key(each, path),
      ...optional('ProjectionExpression', expression(each['projection'], `${path}[projection]`)),
      ...merged(each['projection']),
    },
  }));
  return { TransactItems: items };
}

/**
 * @param place the field that is resolved: page tokens are bound to it
 * @throws DataSourceRequestError naming the field that AppSync would refuse
 */
export function commandOf(request: unknown, table: string, place: string): Command {
  checkRequest(request);
  const operation = request['operation'];
  switch (operation) {
    case 'GetItem':
      return { operation, input: getItem(request, table) };
    case 'PutItem':
      return { operation, input: putItem(request, table) };
    case 'UpdateItem':
      return { operation, input: updateItem(request, table) };
    case 'DeleteItem':
      return { operation, input: deleteItem(request, table) };
    case 'Query':
      return { operation, input: query(request, table, place) };
    case 'Scan':
      return { operation, input: scan(request, table, place) };
    case 'BatchGetItem':
      return { operation, input: batchGet(request) };
    case 'BatchPutItem':
      return { operation, input: batchWrite(request, (Item) => ({ PutRequest: { Item } })) };
    case 'BatchDeleteItem':
      return { operation, input: batchWrite(request, (Key) => ({ DeleteRequest: { Key } })) };
    case 'TransactGetItems':
      return { operation, input: transactGet(request) };
    case 'TransactWriteItems':
      return { operation, input: transactWrite(request) };
    case 'Sync':
      return invalid('Sync needs a versioned data source.');
    default:
      return invalid(`Unsupported operation '${String(operation)}'.`);
  }
}
