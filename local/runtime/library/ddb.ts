/** `@aws-appsync/utils/dynamodb`: requests from plain objects. What is absent in the input is absent in the request. */
import { dynamodb, toMapValues } from './dynamodb.ts';
import { expressionOf, keyExpressionOf } from './expressions.ts';
import { operations, updateExpression } from './updates.ts';

type Thing = Record<string, unknown>;

/** Keeps `false`, `0` and `""`; drops null and undefined. */
function given(input: Thing, names: string[]): Thing {
  const kept: Thing = {};
  for (const name of names) if (input[name] !== null && input[name] !== undefined) kept[name] = input[name];
  return kept;
}

function projectionOf(paths: unknown): Thing {
  if (!Array.isArray(paths)) return {};
  const expressionNames: Record<string, string> = {};
  const expression = (paths as string[])
    .map((path) =>
      path
        .split('.')
        .map((part) => {
          expressionNames[`#${part}`] = part;
          return `#${part}`;
        })
        .join('.'),
    )
    .join(', ');
  return { projection: { expression, expressionNames } };
}

function filterOf(filter: unknown): Thing {
  return filter ? { filter: expressionOf(filter as Thing) } : {};
}

function conditionOf(condition: unknown, prefix = ''): Thing {
  return condition ? { condition: expressionOf(condition as Thing, prefix) } : {};
}

const WRITE_OPTIONS = ['customPartitionKey', 'populateIndexFields', '_version'];
const LIST_OPTIONS = ['index', 'limit', 'nextToken', 'consistentRead', 'select', 'scanIndexForward', 'totalSegments', 'segment'];

function mapTables(tables: Record<string, unknown>, map: (value: never) => unknown): Thing {
  const mapped: Thing = {};
  for (const name of Object.keys(tables)) mapped[name] = map(tables[name] as never);
  return mapped;
}

interface TableKeys {
  keys: unknown[];
  consistentRead?: boolean;
  projection?: string[];
}

/** A condition's names and values carry a prefix of their own, so that they never meet the update's. */
const CONDITION_PREFIX = 'condition_';

function transactItem(item: Thing): Thing {
  const put = item['putItem'] as Thing | undefined;
  if (put) {
    return { table: put['table'], operation: 'PutItem', key: toMapValues(put['key']), attributeValues: toMapValues(put['item']), ...conditionOf(put['condition']) };
  }
  const update = item['updateItem'] as Thing | undefined;
  if (update) {
    return {
      table: update['table'],
      operation: 'UpdateItem',
      key: toMapValues(update['key']),
      update: updateExpression(update['update'] as Thing),
      ...conditionOf(update['condition'], CONDITION_PREFIX),
    };
  }
  const remove = item['deleteItem'] as Thing | undefined;
  if (remove) return { table: remove['table'], operation: 'DeleteItem', key: toMapValues(remove['key']), ...conditionOf(remove['condition']) };
  const check = item['conditionCheck'] as Thing | undefined;
  if (check) return { table: check['table'], operation: 'ConditionCheck', key: toMapValues(check['key']), ...conditionOf(check['condition']) };
  throw new Error('a transaction item is one of putItem, updateItem, deleteItem and conditionCheck');
}

export const ddb = {
  get: (input: Thing) => ({ operation: 'GetItem', key: toMapValues(input['key']), ...given(input, ['consistentRead']), ...projectionOf(input['projection']) }),
  put: (input: Thing) => ({
    operation: 'PutItem',
    key: toMapValues(input['key']),
    attributeValues: toMapValues(input['item']),
    ...conditionOf(input['condition']),
    ...given(input, WRITE_OPTIONS),
  }),
  remove: (input: Thing) => ({ operation: 'DeleteItem', key: toMapValues(input['key']), ...conditionOf(input['condition']), ...given(input, WRITE_OPTIONS) }),
  update: (input: Thing) => ({
    operation: 'UpdateItem',
    key: toMapValues(input['key']),
    update: updateExpression(input['update'] as Thing),
    ...conditionOf(input['condition'], CONDITION_PREFIX),
    ...given(input, WRITE_OPTIONS),
  }),
  query: (input: Thing) => ({
    operation: 'Query',
    query: keyExpressionOf(input['query'] as Thing),
    ...given(input, LIST_OPTIONS),
    ...filterOf(input['filter']),
    ...projectionOf(input['projection']),
  }),
  scan: (input: Thing) => ({ operation: 'Scan', ...given(input, LIST_OPTIONS), ...filterOf(input['filter']), ...projectionOf(input['projection']) }),
  sync: (input: Thing) => ({
    operation: 'Sync',
    ...given(input, ['basePartitionKey', 'deltaIndexName', 'limit', 'nextToken', 'lastSync']),
    ...filterOf(input['filter']),
  }),
  batchGet: (input: { tables: Record<string, unknown> }) => ({
    operation: 'BatchGetItem',
    tables: mapTables(input.tables, (table: TableKeys) => ({
      keys: table.keys.map((key) => toMapValues(key)),
      ...given(table as unknown as Thing, ['consistentRead']),
      ...projectionOf(table.projection),
    })),
  }),
  batchPut: (input: { tables: Record<string, unknown> }) => ({ operation: 'BatchPutItem', tables: mapTables(input.tables, (items: unknown[]) => items.map((item) => toMapValues(item))) }),
  batchDelete: (input: { tables: Record<string, unknown> }) => ({ operation: 'BatchDeleteItem', tables: mapTables(input.tables, (keys: unknown[]) => keys.map((key) => toMapValues(key))) }),
  transactGet: (input: { items: Thing[] }) => ({
    operation: 'TransactGetItems',
    transactItems: input.items.map((item) => ({ table: item['table'], key: toMapValues(item['key']), ...projectionOf(item['projection']) })),
  }),
  transactWrite: (input: { items: Thing[] }) => ({ operation: 'TransactWriteItems', transactItems: input.items.map((item) => transactItem(item)) }),
  toStringSet: dynamodb.toStringSet,
  toNumberSet: dynamodb.toNumberSet,
  toBinarySet: dynamodb.toBinarySet,
  operations,
};
