/** The three shapes of Query that lists use. All of them read an index; none scans. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { PageRequest } from '../request/paging.ts';

function queryOf(
  index: string | null,
  expression: string,
  names: Record<string, string>,
  values: Record<string, unknown>,
  page: PageRequest,
  newestFirst: boolean,
): DynamoDBQueryRequest {
  return {
    operation: 'Query',
    ...(index === null ? {} : { index }),
    query: { expression, expressionNames: names, expressionValues: util.dynamodb.toMapValues(values) },
    limit: page.limit,
    ...(page.nextToken === null ? {} : { nextToken: page.nextToken }),
    scanIndexForward: !newestFirst,
  };
}

/** Rows of one kind whose sort key begins with a prefix, in its order. */
export function byPrefix(
  index: string,
  kind: string,
  sortKey: string,
  prefix: string,
  page: PageRequest,
): DynamoDBQueryRequest {
  if (prefix === '') {
    return queryOf(index, '#kind = :kind', { '#kind': 'kind' }, { ':kind': kind }, page, false);
  }
  return queryOf(
    index,
    '#kind = :kind AND begins_with(#key, :prefix)',
    { '#kind': 'kind', '#key': sortKey },
    { ':kind': kind, ':prefix': prefix },
    page,
    false,
  );
}

/** Rows of an index under one partition key. */
export function equal(index: string, partitionKey: string, value: string, page: PageRequest): DynamoDBQueryRequest {
  return queryOf(index, '#key = :value', { '#key': partitionKey }, { ':value': value }, page, false);
}

/** Leaves out what is archived, on an index that archived rows stay in. */
export function shownOnly(request: DynamoDBQueryRequest): DynamoDBQueryRequest {
  return {
    ...request,
    filter: {
      expression: 'attribute_not_exists(#archived) OR #archived = :shown',
      expressionNames: { '#archived': 'archived' },
      expressionValues: util.dynamodb.toMapValues({ ':shown': false }),
    },
  };
}

/** One item collection's rows under a sort key prefix. */
export function collection(pk: string, prefix: string, page: PageRequest, newestFirst: boolean): DynamoDBQueryRequest {
  return queryOf(
    null,
    'pk = :pk AND begins_with(#sk, :prefix)',
    { '#sk': 'sk' },
    { ':pk': pk, ':prefix': prefix },
    page,
    newestFirst,
  );
}

/** First and last moment where none is given: every ISO 8601 time lies between. */
const BEGINNING = '0';
const END = 'Z';

/** What narrows a list in time: from a moment on, and before another. */
export interface TimeRange {
  from: string | null;
  to: string | null;
}

export interface Filter {
  attribute: string;
  value: string;
}

/** A moment as rows hold it: in UTC, to the millisecond. Callers may write it in any zone. */
function moment(text: string, change: number): string {
  return util.time.epochMilliSecondsToISO8601(util.time.parseISO8601ToEpochMilliSeconds(text) + change);
}

/** Rows under one partition key within bounds, newest first. Nothing lies between bounds that are crossed: DynamoDB would refuse them. */
function within(
  index: string | null,
  partition: Filter,
  sortKey: string,
  from: string,
  to: string,
  page: PageRequest,
): DynamoDBQueryRequest {
  if (from > to) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  return queryOf(
    index,
    '#partition = :partition AND #time BETWEEN :from AND :to',
    { '#partition': partition.attribute, '#time': sortKey },
    { ':partition': partition.value, ':from': from, ':to': to },
    page,
    true,
  );
}

/** Rows under one partition key and a range of time, newest first, narrowed further by equality of attributes. */
export function byTime(
  index: string,
  partition: Filter,
  sortKey: string,
  range: TimeRange,
  filters: Filter[],
  page: PageRequest,
): DynamoDBQueryRequest {
  const request = within(
    index,
    partition,
    sortKey,
    range.from === null ? BEGINNING : moment(range.from, 0),
    range.to === null ? END : moment(range.to, -1),
    page,
  );
  if (filters.length === 0) return request;
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  filters.forEach((filter, index) => {
    names[`#f${index}`] = filter.attribute;
    values[`:f${index}`] = filter.value;
  });
  return {
    ...request,
    filter: {
      expression: filters.map((_filter, index) => `#f${index} = :f${index}`).join(' AND '),
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues(values),
    },
  };
}

/**
 * Rows whose sort key goes on after a time, newest first. A key at the very end of the range sorts after the bare time, and so is
 * left out as it should be.
 */
export function timeline(
  index: string | null,
  partition: Filter,
  range: TimeRange,
  page: PageRequest,
): DynamoDBQueryRequest {
  return within(
    index,
    partition,
    'sk',
    range.from === null ? BEGINNING : moment(range.from, 0),
    range.to === null ? END : moment(range.to, 0),
    page,
  );
}
