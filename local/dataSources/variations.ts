/**
 * Where the developer guide leaves the shape of an answer open, as data: each rule says what is open and rewrites an answer into
 * another shape that fits the page; each variation is a set of rules that go together. Off unless a boot asks for one: then
 * handlers that rest on a shape which nobody promised fail here rather than on AWS.
 */
import type { Change } from './answerShapes.ts';
import { deep, eachTable, isObject, nothingLeft, reason, result, rows, without } from './answerShapes.ts';
import type { Command } from './requests.ts';
import type { DataSource, DataSourceAnswer } from './types.ts';

type Operation = Command['operation'] | 'Sync';

export interface ShapeRule {
  operations: readonly Operation[];
  /** What the page leaves open, or says otherwise than an answer that was seen. */
  open: string;
  change: Change;
}

const BATCHES: readonly Operation[] = ['BatchGetItem', 'BatchPutItem', 'BatchDeleteItem'];
const LISTS: readonly Operation[] = ['Query', 'Scan', 'Sync'];
const SINGLES: readonly Operation[] = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];
const TRANSACTIONS: readonly Operation[] = ['TransactGetItems', 'TransactWriteItems'];
const ALL: readonly Operation[] = [...SINGLES, ...LISTS, ...BATCHES, ...TRANSACTIONS];

const DYNAMODB_WORDS: Readonly<Record<string, { type: string; message: string | null }>> = {
  ConditionCheckFailed: { type: 'ConditionalCheckFailed', message: 'The conditional request failed' },
  None: { type: 'None', message: null },
};

/** Classes of exceptions that may be shown as others. */
function retyped(classes: Readonly<Record<string, string>>): Change {
  return (answer) => {
    if (!answer.error) return answer;
    const name = answer.error.type.replace(/^DynamoDB:/, '');
    const other = classes[name];
    return other === undefined ? answer : { ...answer, error: { ...answer.error, type: `DynamoDB:${other}` } };
  };
}

const NO_TABLES =
  'The guide promises each table among the unprocessed keys; DynamoDB itself has an empty map where nothing is left.';

export const SHAPE_RULES = {
  unprocessedAbsent: {
    operations: BATCHES,
    open: NO_TABLES,
    change: nothingLeft((fields, part) => without(fields, part)),
  },
  unprocessedEmpty: {
    operations: BATCHES,
    open: NO_TABLES,
    change: nothingLeft((fields, part) => ({ ...fields, [part]: {} })),
  },
  unprocessedNull: {
    operations: BATCHES,
    open: NO_TABLES,
    change: nothingLeft((fields, part) => eachTable(fields, part, () => null)),
  },
  missingRowsLeftOut: {
    operations: ['BatchGetItem'],
    open: 'The guide has null in the place of an item that is not there; DynamoDB itself leaves it out.',
    change: result((fields) => eachTable(fields, 'data', (list) => list.filter((row) => row !== null))),
  },
  batchRowsReversed: {
    operations: BATCHES,
    open: 'The guide has the order of the keys; DynamoDB itself answers in any.',
    change: result((fields) => eachTable(fields, 'data', (list) => list.toReversed())),
  },
  nothingAbsent: {
    operations: SINGLES,
    open: 'The page does not say what ctx.result is where there is no item.',
    change: (answer) => (answer.result === null ? { ...answer, result: undefined } : answer),
  },
  nothingEmpty: {
    operations: ['GetItem'],
    open: 'As above; the SDK for Java has an empty map.',
    change: (answer) => (answer.result === null && !answer.error ? { ...answer, result: {} } : answer),
  },
  lastTokenAbsent: {
    operations: LISTS,
    open: 'The page does not say what nextToken is on the last page.',
    change: result((fields) => (fields['nextToken'] === null ? without(fields, 'nextToken') : fields)),
  },
  lastTokenEmpty: {
    operations: LISTS,
    open: 'As above.',
    change: result((fields) => (fields['nextToken'] === null ? { ...fields, nextToken: '' } : fields)),
  },
  noItemsAbsent: {
    operations: LISTS,
    open: 'The page does not say whether items is there when nothing was found.',
    change: result((fields) =>
      Array.isArray(fields['items']) && fields['items'].length === 0 ? without(fields, 'items') : fields,
    ),
  },
  noItemsNull: {
    operations: LISTS,
    open: 'As above.',
    change: result((fields) =>
      Array.isArray(fields['items']) && fields['items'].length === 0 ? { ...fields, items: null } : fields,
    ),
  },
  noCount: {
    operations: LISTS,
    open: 'One page of the guide has scannedCount, tutorials show answers without.',
    change: result((fields) => without(fields, 'scannedCount')),
  },
  noReasonsAbsent: {
    operations: TRANSACTIONS,
    open: 'The example has null for the reasons of a transaction that succeeds.',
    change: result((fields) =>
      fields['cancellationReasons'] === null ? without(fields, 'cancellationReasons') : fields,
    ),
  },
  noReasonsEmpty: {
    operations: TRANSACTIONS,
    open: 'As above.',
    change: result((fields) =>
      fields['cancellationReasons'] === null ? { ...fields, cancellationReasons: [] } : fields,
    ),
  },
  noKeysAbsent: {
    operations: TRANSACTIONS,
    open: 'The example has null for the keys of a transaction that fails.',
    change: result((fields) =>
      Object.fromEntries(
        Object.entries(fields).filter(([name, value]) => !(value === null && (name === 'keys' || name === 'items'))),
      ),
    ),
  },
  noKeysEmpty: {
    operations: TRANSACTIONS,
    open: 'As above.',
    change: result((fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          value === null && (name === 'keys' || name === 'items') ? [] : value,
        ]),
      ),
    ),
  },
  reasonsBare: {
    operations: TRANSACTIONS,
    open: 'Whether a request item that is not at fault has a message is seen in the example alone.',
    change: reason((each) => (each['type'] === 'None' ? { type: 'None' } : each)),
  },
  reasonsInDynamoDbWords: {
    operations: TRANSACTIONS,
    open: 'The guide writes ConditionCheckFailed, DynamoDB ConditionalCheckFailed with another message and null for what passed.',
    change: reason((each) => ({ ...each, item: each['item'] ?? null, ...DYNAMODB_WORDS[String(each['type'])] })),
  },
  reasonItemsEmpty: {
    operations: ['TransactWriteItems'],
    open: 'The SDK for Java has an empty map where no item came back.',
    change: reason((each) => ({ ...each, item: each['item'] ?? {} })),
  },
  noCurrentItem: {
    operations: SINGLES,
    open: 'The guide passes on the current item with a failed condition, and advises nobody to rest on it.',
    change: (answer) => (answer.error ? { ...answer, result: null } : answer),
  },
  nullsAbsent: {
    operations: ALL,
    open: 'The page has null for the type NULL; JSON made from maps may leave it out.',
    change: rows((row) =>
      deep(row, (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))),
    ),
  },
  attributesReversed: {
    operations: ALL,
    open: 'Attributes have no order.',
    change: rows((row) => deep(row, (object) => Object.fromEntries(Object.entries(object).reverse()))),
  },
  typesBare: {
    operations: ALL,
    open: 'Types are seen with and without the name of the service before them.',
    change: (answer) =>
      answer.error
        ? { ...answer, error: { ...answer.error, type: answer.error.type.replace(/^DynamoDB:/, '') } }
        : answer,
  },
  throttlingUnmodelled: {
    operations: ALL,
    open: 'Throttling has a class in the SDK for Java since 2025; before, it was a DynamoDbException with status 400.',
    change: retyped({ ThrottlingException: 'DynamoDbException' }),
  },
  silenceUnnamed: {
    operations: ALL,
    open: 'No page says what a call is called to which no answer came.',
    change: retyped({ SdkClientException: 'DynamoDbException', ExecutionTimeoutException: 'SdkClientException' }),
  },
  messagesOfOldSdk: {
    operations: ALL,
    open: 'The guide prints messages of the first SDK for Java, recorded answers those of the second.',
    change: (answer) =>
      answer.error
        ? { ...answer, error: { ...answer.error, message: oldWords(answer.error.type, answer.error.message) } }
        : answer,
  },
} as const satisfies Record<string, ShapeRule>;

function oldWords(type: string, message: string): string {
  const code = type.replace(/^DynamoDB:/, '');
  return message.replace(
    / \(Service: DynamoDb, Status Code: (\d+), Request ID: (\w+)\)$/,
    ` (Service: AmazonDynamoDBv2; Status Code: $1; Error Code: ${code}; Request ID: $2)`,
  );
}

/** Few whole runs of a suite see every rule: each variation takes of each open question another answer. */
export const VARIATIONS: Readonly<Record<string, { says: string; rules: readonly (keyof typeof SHAPE_RULES)[] }>> = {
  sparse: {
    says: 'Everything is absent that may be.',
    rules: [
      'unprocessedAbsent',
      'missingRowsLeftOut',
      'nothingAbsent',
      'lastTokenAbsent',
      'noItemsAbsent',
      'noCount',
      'noReasonsAbsent',
      'noKeysAbsent',
      'reasonsBare',
      'noCurrentItem',
      'throttlingUnmodelled',
      'nullsAbsent',
    ],
  },
  explicit: {
    says: 'Everything is null or empty that may be, and named in DynamoDB’s own words.',
    rules: [
      'unprocessedNull',
      'nothingEmpty',
      'lastTokenEmpty',
      'noItemsNull',
      'noReasonsEmpty',
      'noKeysEmpty',
      'reasonsInDynamoDbWords',
      'silenceUnnamed',
      'typesBare',
    ],
  },
  shuffled: {
    says: 'Nothing keeps its order, and messages are older.',
    rules: ['unprocessedEmpty', 'batchRowsReversed', 'attributesReversed', 'reasonItemsEmpty', 'messagesOfOldSdk'],
  },
};

export const isVariation = (name: string): boolean => Object.hasOwn(VARIATIONS, name);

/** @param request as a handler returned it @returns the same answer in the variation's shapes */
export function reshaped(request: unknown, answer: DataSourceAnswer, variation: string): DataSourceAnswer {
  const operation = isObject(request) ? String(request['operation']) : '';
  return (VARIATIONS[variation]?.rules ?? []).reduce<DataSourceAnswer>((shaped, name) => {
    const rule: ShapeRule = SHAPE_RULES[name];
    return rule.operations.some((each) => each === operation) ? rule.change(shaped) : shaped;
  }, answer);
}

export function varied(source: DataSource, variation: string | undefined): DataSource {
  if (variation === undefined) return source;
  return { invoke: async (request, origin) => reshaped(request, await source.invoke(request, origin), variation) };
}
