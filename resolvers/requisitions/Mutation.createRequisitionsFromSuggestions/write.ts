import type { MutationCreateRequisitionsFromSuggestionsArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, check, failed, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { supplierKey } from '../../suppliers/keys.ts';
import { toHeader } from '../requisition.ts';

const SHOWN = { expression: 'archived = :shown', values: { ':shown': false } };

export function request(ctx: Ctx<MutationCreateRequisitionsFromSuggestionsArgs>) {
  passIfAnswered(ctx);
  const rows = ctx.stash.work.requisitions ?? [];
  const answer = { items: rows.map((row) => toHeader(row, ctx.stash)), nextToken: null };
  keepAnswer(ctx, answer);
  const [table, suppliers] = [tableName(ctx, 'REQUISITIONS'), tableName(ctx, 'SUPPLIERS')];
  return transact(ctx, [
    ...rows.map((row) => put('requisition', table, row, ABSENT)),
    // Each supplier is there and shown at this moment: nothing else reads it.
    ...rows.flatMap(({ supplierId }) =>
      supplierId === null ? [] : [check('supplier', suppliers, supplierKey(supplierId), SHOWN)],
    ),
    ...fixCurrency(ctx),
    ...claimKey(ctx, answer),
  ]);
}

/** Those that the call names itself: whoever is preferred is there. */
function askedSuppliers(ctx: TransactionCtx<MutationCreateRequisitionsFromSuggestionsArgs>): string[] {
  return ctx.args.input.items.flatMap(({ supplierId }) => (typeof supplierId === 'string' ? [supplierId] : []));
}

export function response(ctx: TransactionCtx<MutationCreateRequisitionsFromSuggestionsArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const failure = failed(failures, 'supplier');
  if (failure?.row) {
    const index = ctx.args.input.items.findIndex((item) => item.supplierId === failure.row?.id);
    requireUnarchived('Supplier', failure.row, index < 0 ? 'input.items' : `input.items.${index}.supplierId`);
  }
  if (failure) notFound('Supplier', askedSuppliers(ctx).join(' '), 'input.items');
  return endOfAttempt(ctx, failures);
}
