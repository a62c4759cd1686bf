import { util } from '@aws-appsync/utils';
import type { MutationCreateCustomerArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { customerRow, customerSearchRows, taxIdSentinel, toCustomer } from '../customer.ts';
import { requireUniqueTaxId } from '../duplicates.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationCreateCustomerArgs>) {
  passIfAnswered(ctx);
  const row = customerRow(util.autoUlid(), { ...ctx.args.input, archived: false }, ctx.stash.settings, null);
  const answer = toCustomer(row);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'CUSTOMERS');
  const actions: Action[] = [
    put('customer', table, row, ABSENT),
    ...searchChanges(table, null, [], customerSearchRows(row)),
    ...claimKey(ctx, answer),
  ];
  const sentinel = taxIdSentinel(row);
  if (sentinel) actions.push(put('taxId', table, sentinel, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationCreateCustomerArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireUniqueTaxId(failures, ctx.args.input.taxId ?? '');
  return endOfAttempt(ctx, failures);
}
