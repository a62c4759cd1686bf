/**
 * What is on order of items: nothing counts it, it is the sum of what is to come over the open pages of progress. One Query reads them:
 * an order of 400 lines is ten rows.
 */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { equal } from '../kernel/dynamodb/queries.ts';
import type { PageRequest } from '../kernel/request/paging.ts';
import { keep, own } from '../kernel/values/own.ts';
import { inParts } from '../kernel/values/parts.ts';
import type { ProgressRow } from './purchaseOrder.ts';
import { OPEN_PAGE } from './marks.ts';

/** More pages than a workshop has open; DynamoDB ends a Query at a megabyte, which is some two hundred full ones. */
const ALL: PageRequest = { limit: 500, nextToken: null };

/** Reads the open pages, of the table of purchase orders. */
export function openProgressRequest(page: PageRequest = ALL): DynamoDBQueryRequest {
  return equal('openProgress', 'open', OPEN_PAGE, page);
}

/** Thousandths that are to come, by inventory item. */
export function onOrderByItem(rows: ProgressRow[]): Record<string, number> {
  const sums: Record<string, number> = {};
  inParts(rows).forEach((part) => {
    part.forEach((row) => {
      Object.values(row.progress).forEach(({ itemId, ordered, received }) => {
        const outstanding = ordered - received;
        if (itemId && outstanding > 0) keep(sums, itemId, (own(sums, itemId) ?? 0) + outstanding);
      });
    });
  });
  return sums;
}
