import { util } from '@aws-appsync/utils';
import type { Customer, MutationCreateCustomerArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, failuresOf, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { customerRow, customerSearchRows, taxIdSentinel, toCustomer } from '../customer.ts';
import type { CustomerRow } from '../customer.ts';
import { refuseTakenTaxId } from '../duplicates.ts';

export function request(ctx: Ctx<MutationCreateCustomerArgs>) {
  const settings = ctx.stash.settings;
  const row = customerRow(util.autoUlid(), { ...ctx.args.input, archived: false }, settings, 1, util.time.nowISO8601());
  ctx.stash.work['row'] = row;
  const table = tableName(ctx, 'CUSTOMERS');
  const actions: Action[] = [put('customer', table, row, ABSENT), ...searchChanges(table, [], customerSearchRows(row, settings))];
  const sentinel = taxIdSentinel(row);
  if (sentinel) actions.push(put('taxId', table, sentinel, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: Ctx<MutationCreateCustomerArgs>): Customer {
  const failures = failuresOf(ctx);
  const row = ctx.stash.work['row'] as CustomerRow;
  refuseTakenTaxId(failures, row);
  if (failures.length > 0) fail('TRY_AGAIN', 'The customer could not be written; repeat the request');
  return toCustomer(row);
}
