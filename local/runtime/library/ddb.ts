/**
 * `@aws-appsync/utils/dynamodb`: requests from plain objects. Source: developer guide, "Built-in modules", and what
 * EvaluateCode answered (public tests of `localstack/appsync-utils`): what is absent or null is absent in the request, an
 * expression without values has no `expressionValues`, a projection's names are `#expName_1`, `#expName_2`, ….
 */
import { toMapValues } from './dynamodb.ts';
import { expressionOf } from './expressions.ts';
import type { Thing } from './natives.ts';
import { isAbsent, isThing } from './natives.ts';
import { Aliases, operations, updateExpression } from './updates.ts';

/** Keeps `false`, `0` and `""`; drops null and undefined. */
function given(input: Thing, names: string[]): Thing {
  const kept: Thing = {};
  for (const name of names) if (!isAbsent(input[name])) kept[name] = input[name];
  return kept;
}

/** `nested.list[1]` names two attributes, and a place in the second (assumed of the place, which the type file shows). */
function projectionOf(paths: unknown): Thing {
  if (!Array.isArray(paths) || paths.length === 0) return {};
  const aliases = new Aliases();
  const segment = (text: string): string => {
    const bracket = text.indexOf('[');
    return bracket > 0 ? aliases.alias(text.slice(0, bracket)) + text.slice(bracket) : aliases.alias(text);
  };
  const expression = (paths as unknown[])
    .map((path) => `${path as string}`.split('.').map(segment).join('.'))
    .join(', ');
  return { projection: { expression, expressionNames: aliases.expressionNames } };
}

/** A filter that AWS cannot write is left out of the request (assumed: what makes it answers null), which the console says. */
function expressionIn(name: 'filter' | 'condition' | 'query', filter: unknown): Thing {
  if (isAbsent(filter)) return {};
  const built = expressionOf(filter, `the ${name} of a DynamoDB request`);
  if (built === null) return {};
  const { expression, expressionNames, expressionValues } = built;
  return {
    [name]: { expression, expressionNames, ...(Object.keys(expressionValues).length > 0 ? { expressionValues } : {}) },
  };
}

const WRITE_OPTIONS = ['customPartitionKey', 'populateIndexFields', '_version'];
const LIST_OPTIONS = [
  'index',
  'limit',
  'nextToken',
  'consistentRead',
  'select',
  'scanIndexForward',
  'totalSegments',
  'segment',
];
const SYNC_OPTIONS = ['basePartitionKey', 'deltaIndexName', 'limit', 'nextToken', 'lastSync'];

function mapTables(input: Thing, map: (table: unknown) => unknown): Thing {
  const tables = (input['tables'] ?? {}) as Thing;
  const mapped: Thing = {};
  for (const name of Object.keys(tables)) mapped[name] = map(tables[name]);
  return mapped;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function get(input: Thing): Thing {
  return {
    operation: 'GetItem',
    key: toMapValues(input['key']),
    ...given(input, ['consistentRead']),
    ...projectionOf(input['projection']),
  };
}

function put(input: Thing): Thing {
  return {
    operation: 'PutItem',
    key: toMapValues(input['key']),
    attributeValues: toMapValues(input['item']),
    ...expressionIn('condition', input['condition']),
    ...given(input, WRITE_OPTIONS),
  };
}

function remove(input: Thing): Thing {
  return {
    operation: 'DeleteItem',
    key: toMapValues(input['key']),
    ...expressionIn('condition', input['condition']),
    ...given(input, WRITE_OPTIONS),
  };
}

function update(input: Thing): Thing {
  return {
    operation: 'UpdateItem',
    key: toMapValues(input['key']),
    update: updateExpression((input['update'] ?? {}) as Thing),
    ...expressionIn('condition', input['condition']),
    ...given(input, WRITE_OPTIONS),
  };
}

function query(input: Thing): Thing {
  return {
    operation: 'Query',
    ...expressionIn('query', input['query']),
    ...given(input, LIST_OPTIONS),
    ...expressionIn('filter', input['filter']),
    ...projectionOf(input['projection']),
  };
}

function scan(input: Thing = {}): Thing {
  return {
    operation: 'Scan',
    ...given(input, LIST_OPTIONS),
    ...expressionIn('filter', input['filter']),
    ...projectionOf(input['projection']),
  };
}

function sync(input: Thing = {}): Thing {
  return { operation: 'Sync', ...given(input, SYNC_OPTIONS), ...expressionIn('filter', input['filter']) };
}

function batchGet(input: Thing): Thing {
  const tables = mapTables(input, (table) => {
    const asked = isThing(table) ? table : {};
    return {
      keys: list(asked['keys']).map((key) => toMapValues(key)),
      ...given(asked, ['consistentRead']),
      ...projectionOf(asked['projection']),
    };
  });
  return { operation: 'BatchGetItem', tables };
}

function batchPut(input: Thing): Thing {
  return {
    operation: 'BatchPutItem',
    tables: mapTables(input, (items) => list(items).map((item) => toMapValues(item))),
  };
}

function batchDelete(input: Thing): Thing {
  return {
    operation: 'BatchDeleteItem',
    tables: mapTables(input, (keys) => list(keys).map((key) => toMapValues(key))),
  };
}

function transactGet(input: Thing): Thing {
  const transactItems = list(input['items']).map((each) => {
    const item = each as Thing;
    return { table: item['table'], key: toMapValues(item['key']), ...projectionOf(item['projection']) };
  });
  return { operation: 'TransactGetItems', transactItems };
}

/** How each member of a transaction is written, by the name that holds it. */
const WRITES: Record<string, (item: Thing) => Thing> = {
  putItem: (item) => ({
    operation: 'PutItem',
    key: toMapValues(item['key']),
    attributeValues: toMapValues(item['item']),
  }),
  updateItem: (item) => ({
    operation: 'UpdateItem',
    key: toMapValues(item['key']),
    update: updateExpression((item['update'] ?? {}) as Thing),
  }),
  deleteItem: (item) => ({ operation: 'DeleteItem', key: toMapValues(item['key']) }),
  conditionCheck: (item) => ({ operation: 'ConditionCheck', key: toMapValues(item['key']) }),
};

function transactWrite(input: Thing): Thing {
  const transactItems = list(input['items']).map((each) => {
    const holder = each as Thing;
    const name = Object.keys(WRITES).find((key) => isThing(holder[key]));
    if (name === undefined) throw new Error(`a member of transactWrite is one of ${Object.keys(WRITES).join(', ')}`);
    const item = holder[name] as Thing;
    return { table: item['table'], ...WRITES[name]?.(item), ...expressionIn('condition', item['condition']) };
  });
  return { operation: 'TransactWriteItems', transactItems };
}

/** Unlike those of `util.dynamodb`, these take no null. */
const set =
  (type: string) =>
  (values: unknown): Thing => ({ [type]: values });

export const ddb = {
  get,
  put,
  remove,
  update,
  query,
  scan,
  sync,
  batchGet,
  batchPut,
  batchDelete,
  transactGet,
  transactWrite,
  toStringSet: set('SS'),
  toNumberSet: set('NS'),
  toBinarySet: set('BS'),
  operations,
};
