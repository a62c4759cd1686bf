/**
 * The members of AWS's modules: what npm `@aws-appsync/utils` 2.1.1 declares, since AWS checks a unit's types at
 * deployment (`error TS2339: Property 'toJson' does not exist`, amplify-category-api issue 1348). A test holds this table
 * against the type files.
 */
export interface Members {
  /** `null` for a function or a plain value, else the members of an object. */
  readonly [name: string]: Members | null;
}

const functions = (...names: string[]): Members => Object.fromEntries(names.map((name) => [name, null]));

const util: Members = {
  ...functions(
    'escapeJavaScript',
    'urlEncode',
    'urlDecode',
    'base64Encode',
    'base64Decode',
    'autoId',
    'autoUlid',
    'autoKsuid',
    'unauthorized',
    'error',
    'appendError',
    'matches',
    'authType',
  ),
  time: functions(
    'nowISO8601',
    'nowEpochSeconds',
    'nowEpochMilliSeconds',
    'nowFormatted',
    'parseFormattedToEpochMilliSeconds',
    'parseISO8601ToEpochMilliSeconds',
    'epochMilliSecondsToSeconds',
    'epochMilliSecondsToISO8601',
    'epochMilliSecondsToFormatted',
  ),
  dynamodb: functions(
    'toDynamoDB',
    'toString',
    'toStringSet',
    'toNumber',
    'toNumberSet',
    'toBinary',
    'toBinarySet',
    'toBoolean',
    'toNull',
    'toList',
    'toMap',
    'toMapValues',
    'toS3Object',
    'fromS3ObjectJson',
  ),
  rds: functions('toJsonObject'),
  http: functions('copyHeaders', 'addResponseHeader', 'addResponseHeaders'),
  xml: functions('toMap', 'toJsonString'),
  transform: functions(
    'toDynamoDBFilterExpression',
    'toDynamoDBConditionExpression',
    'toElasticsearchQueryDSL',
    'toSubscriptionFilter',
  ),
  math: functions('roundNum', 'minVal', 'maxVal', 'randomDouble', 'randomWithinRange'),
  str: functions('normalize'),
};

const extensions = functions(
  'evictFromApiCache',
  'setSubscriptionFilter',
  'setSubscriptionInvalidationFilter',
  'invalidateSubscriptions',
);

export const MODULES: Readonly<Record<string, Members>> = {
  '@aws-appsync/utils': { util, extensions, runtime: functions('earlyReturn') },
  '@aws-appsync/utils/dynamodb': {
    ...functions(
      'query',
      'scan',
      'update',
      'remove',
      'put',
      'get',
      'sync',
      'batchGet',
      'batchPut',
      'batchDelete',
      'transactGet',
      'transactWrite',
      'toStringSet',
      'toNumberSet',
      'toBinarySet',
    ),
    operations: functions('add', 'remove', 'replace', 'increment', 'decrement', 'append', 'prepend', 'updateListItem'),
  },
};

/** Modules of AWS that this runtime does not run. */
export const MODULES_NOT_RUN: readonly string[] = ['@aws-appsync/utils/rds', '@aws-appsync/utils/ai'];

/** Of `known`, the name that was perhaps meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.floor(name.length / 3);
  return known
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter((each) => each.distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** Edits from one text to another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, a] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...to].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (a === b ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
