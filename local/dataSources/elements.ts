/**
 * Which elements a request object may have. AppSync refuses others by name ("Unsupported element '$[item]'."), so that a
 * misspelt one never passes in silence. Names: `resolver-return-types` of npm `@aws-appsync/utils`, and the developer guide.
 */
import { DataSourceRequestError } from './types.ts';

/** What may stand below: null for anything, `Each` for the same under every index or name. */
export type Elements = null | Each | { readonly [name: string]: Elements };

export class Each {
  readonly of: Elements;
  constructor(of: Elements) {
    this.of = of;
  }
}

/** What an expression has wherever one stands: options of their own for nobody. */
const EXPRESSION = { expression: null, expressionNames: null, expressionValues: null };
const PROJECTION = { expression: null, expressionNames: null };
const CONDITION = {
  ...EXPRESSION,
  equalsIgnore: null,
  consistentRead: null,
  conditionalCheckFailedHandler: { strategy: null, lambdaArn: null },
};
/** `version` is what mapping templates carried; the versioning fields mean something on versioned data sources only. */
const ANY = { operation: null, version: null };
const WRITE = {
  ...ANY,
  key: null,
  condition: CONDITION,
  customPartitionKey: null,
  populateIndexFields: null,
  _version: null,
};
const LISTED = {
  ...ANY,
  index: null,
  limit: null,
  nextToken: null,
  consistentRead: null,
  select: null,
  filter: EXPRESSION,
  projection: PROJECTION,
};
const TRANSACT_WRITE = {
  table: null,
  operation: null,
  key: null,
  attributeValues: null,
  update: EXPRESSION,
  condition: { ...EXPRESSION, returnValuesOnConditionCheckFailure: null },
};

export const OPERATIONS: Readonly<Record<string, Elements>> = {
  GetItem: { ...ANY, key: null, consistentRead: null, projection: PROJECTION },
  PutItem: { ...WRITE, attributeValues: null },
  UpdateItem: { ...WRITE, update: EXPRESSION },
  DeleteItem: WRITE,
  Query: { ...LISTED, query: EXPRESSION, scanIndexForward: null },
  Scan: { ...LISTED, totalSegments: null, segment: null },
  Sync: {
    ...ANY,
    basePartitionKey: null,
    deltaIndexName: null,
    limit: null,
    nextToken: null,
    lastSync: null,
    filter: EXPRESSION,
  },
  BatchGetItem: { ...ANY, tables: new Each({ keys: null, consistentRead: null, projection: PROJECTION }) },
  BatchPutItem: { ...ANY, tables: new Each(null) },
  BatchDeleteItem: { ...ANY, tables: new Each(null) },
  TransactGetItems: { ...ANY, transactItems: new Each({ table: null, key: null, projection: PROJECTION }) },
  TransactWriteItems: { ...ANY, transactItems: new Each(TRANSACT_WRITE) },
};

function refuse(message: string): never {
  throw new DataSourceRequestError('MappingTemplate', message);
}

/** @throws DataSourceRequestError naming the first element that AppSync does not know */
export function checkElements(value: unknown, allowed: Elements, path = '$'): void {
  if (allowed === null || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && !(allowed instanceof Each)) return;
  for (const [name, each] of Object.entries(value)) {
    const below = `${path}[${name}]`;
    if (allowed instanceof Each) checkElements(each, allowed.of, below);
    else if (Object.hasOwn(allowed, name)) checkElements(each, allowed[name] ?? null, below);
    else refuse(`Unsupported element '${below}'.`);
  }
}

/** @throws DataSourceRequestError where it is no object, has no operation, or an element that its operation does not know */
export function checkRequest(request: unknown): asserts request is Record<string, unknown> {
  const operation =
    typeof request === 'object' && request !== null && !Array.isArray(request)
      ? (request as Record<string, unknown>)['operation']
      : undefined;
  if (typeof operation !== 'string') refuse("Value for field '$[operation]' not found.");
  // An unknown operation is reported later, when its command is looked up.
  if (Object.hasOwn(OPERATIONS, operation)) checkElements(request, OPERATIONS[operation] ?? null);
}
