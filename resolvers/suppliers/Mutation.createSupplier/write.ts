import { util } from '@aws-appsync/utils';
import type { MutationCreateSupplierArgs } from '../../generated/schema.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { requireUniqueTaxId, supplierRow, supplierSearchRows, taxIdSentinel, toSupplier } from '../supplier.ts';

export function request(ctx: Ctx<MutationCreateSupplierArgs>) {
  passIfAnswered(ctx);
  const row = supplierRow(util.autoUlid(), { ...ctx.args.input, archived: false }, ctx.stash.settings, null);
  const answer = toSupplier(row);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'SUPPLIERS');
  const actions: Action[] = [
    put('supplier', table, row, ABSENT),
    ...searchChanges(table, null, [], supplierSearchRows(row)),
    ...claimKey(ctx, answer),
  ];
  const sentinel = taxIdSentinel(row);
  if (sentinel) actions.push(put('supplierTaxId', table, sentinel, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationCreateSupplierArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireUniqueTaxId(failures, ctx.args.input.taxId ?? '');
  return endOfAttempt(ctx, failures);
}
