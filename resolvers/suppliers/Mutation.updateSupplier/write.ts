import type { MutationUpdateSupplierArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  failed,
  failedRow,
  passIfAnswered,
  put,
  remove,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { requireUniqueTaxId, supplierSearchRows, taxIdSentinel, toSupplier } from '../supplier.ts';

export function request(ctx: Ctx<MutationUpdateSupplierArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'supplier');
  const after = ctx.stash.work.changedSupplier;
  if (!before || !after) fail('INTERNAL', 'The change was not checked');
  const answer = toSupplier(after);
  keepAnswer(ctx, answer);

  const table = tableName(ctx, 'SUPPLIERS');
  const actions: Action[] = [
    amend('supplier', table, before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
    ...searchChanges(table, before, supplierSearchRows(before), supplierSearchRows(after)),
    ...claimRepeat(ctx, answer),
  ];
  const held = taxIdSentinel(before);
  const wanted = taxIdSentinel(after);
  if (held?.pk !== wanted?.pk) {
    const isOwn = { expression: 'supplierId = :id', values: { ':id': before.id } };
    if (held) actions.push(remove('heldSupplierTaxId', table, held, isOwn));
    if (wanted) actions.push(put('supplierTaxId', table, wanted, ABSENT));
  }
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationUpdateSupplierArgs>): unknown {
  const failures = failuresToExplain(ctx);
  if (failed(failures, 'supplier')) requireVersion(ctx, failedRow(failures, 'supplier'));
  requireUniqueTaxId(failures, ctx.args.input.taxId ?? '');
  return endOfAttempt(ctx, failures);
}
