import type { CustomerPage, QueryCustomersArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import type { CustomerRow } from '../customer.ts';
import { toCustomer } from '../customer.ts';

export function request(ctx: Ctx<QueryCustomersArgs>) {
  return readFound(ctx, 'CUSTOMERS', 'CUSTOMER');
}

export function response(ctx: Ctx<QueryCustomersArgs>): CustomerPage {
  const { rows, nextToken } = foundRows<CustomerRow>(ctx, 'CUSTOMERS');
  return { items: rows.filter((row) => row.archived !== true).map((row) => ({ ...toCustomer(row), notes: null })), nextToken };
}
