import type { CustomerPage, QueryCustomersArgs } from '../../generated/schema.ts';
import type { SearchBatchCtx, SearchCtx } from '../../kernel/dynamodb/searchResults.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import { toCustomer } from '../customer.ts';

export function request(ctx: SearchCtx<QueryCustomersArgs>) {
  return readFound(ctx, 'CUSTOMERS', 'CUSTOMER');
}

export function response(ctx: SearchBatchCtx<QueryCustomersArgs>): CustomerPage {
  const { items: rows, nextToken } = foundRows(ctx, 'CUSTOMERS');
  return {
    items: rows.filter((row) => row.archived !== true).map((row) => ({ ...toCustomer(row), notes: null })),
    nextToken,
  };
}
