import { util } from '@aws-appsync/utils';
import type { Customer, MutationCreateCustomerArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { tableName } from '../../shared/context.ts';
import { fail } from '../../shared/errors.ts';
import type { Action } from '../../shared/transactions.ts';
import { ABSENT, failed, failuresOf, put, transact } from '../../shared/transactions.ts';
import { customerRow, taxIdSentinel, toCustomer } from '../customer.ts';
import type { CustomerRow } from '../customer.ts';

export function request(ctx: Ctx<MutationCreateCustomerArgs>) {
  const row = customerRow(util.autoUlid(), ctx.args.input, 1, util.time.nowISO8601());
  ctx.stash.work['row'] = row;
  const table = tableName(ctx, 'CUSTOMERS');
  const actions: Action[] = [put('customer', table, row, ABSENT)];
  const sentinel = taxIdSentinel(row);
  if (sentinel) actions.push(put('taxId', table, sentinel, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: Ctx<MutationCreateCustomerArgs>): Customer {
  const failures = failuresOf(ctx);
  const row = ctx.stash.work['row'] as CustomerRow;
  const taken = failed(failures, 'taxId');
  if (taken) {
    fail('DUPLICATE', `Another customer has the tax id ${row.taxId}`, {
      field: 'input.taxId',
      existingId: taken.row?.['customerId'] ?? null,
    });
  }
  if (failures.length > 0) fail('TRY_AGAIN', 'The customer could not be written; repeat the request');
  return toCustomer(row);
}
