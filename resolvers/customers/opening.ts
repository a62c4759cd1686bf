/** A new customer and the rows by which it is found, for whoever else makes one: somebody who signs up to the shop by themselves. */
import { util } from '@aws-appsync/utils';
import type { CreateCustomerInput } from '../generated/schema.ts';
import { searchChanges } from '../kernel/dynamodb/search.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, put } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { CustomerRow } from './customer.ts';
import { customerRow, customerSearchRows } from './customer.ts';

/** Checked as every customer is. Without a tax id: one that somebody types themselves may be another's. */
export function openedCustomer(ctx: Ctx, input: Omit<CreateCustomerInput, 'taxId' | 'taxIdType'>): CustomerRow {
  return customerRow(util.autoUlid(), { ...input, archived: false }, ctx.stash.settings, null);
}

export function openingActions(ctx: Ctx, customer: CustomerRow): Action[] {
  const table = tableName(ctx, 'CUSTOMERS');
  return [put('customer', table, customer, ABSENT), ...searchChanges(table, null, [], customerSearchRows(customer))];
}
