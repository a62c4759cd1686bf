/** The supplier is checked, what the lines name is read, and the lines are priced. */
import { runtime, util } from '@aws-appsync/utils';
import type { MutationCreatePurchaseOrderArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, isEmptyBatch } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { SupplierRow } from '../../suppliers/supplier.ts';
import { addedLines } from '../draft.ts';
import { requireLines } from '../editing.ts';
import { newOrder } from '../newOrder.ts';
import { keepSources, sourceKeys } from '../sources.ts';

type CreateCtx = Ctx<MutationCreatePurchaseOrderArgs>;

const FIELD = 'input.lines';

/** What items cost is kept in the workshop's currency alone, and what comes of the order is averaged into it. */
function requireSupplier(ctx: CreateCtx): SupplierRow {
  const supplier = loadedRow(ctx.stash, 'supplier');
  if (!supplier) notFound('Supplier', ctx.args.input.supplierId, 'input.supplierId');
  requireUnarchived('Supplier', supplier, 'input.supplierId');
  const { currency } = ctx.stash.settings;
  if (supplier.currency !== currency)
    refuse('input.supplierId', `expected a supplier who sells in ${currency}`, {
      expected: currency,
      actual: supplier.currency,
    });
  return supplier;
}

function describe(ctx: CreateCtx): void {
  const { input } = ctx.args;
  const order = newOrder(ctx, util.autoUlid(), requireSupplier(ctx), input);
  ctx.stash.work.newPurchase = order;
  ctx.stash.work.linesEdit = addedLines(ctx, order, [], input.lines, FIELD);
}

export function request(ctx: CreateCtx) {
  passIfAnswered(ctx);
  const { input } = ctx.args;
  const supplier = requireSupplier(ctx);
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  requireLines(input.lines, FIELD);
  const keys = sourceKeys(input.lines, supplier.id, FIELD);
  if (isEmptyBatch(keys)) {
    describe(ctx);
    runtime.earlyReturn(null);
  }
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationCreatePurchaseOrderArgs>) {
  keepSources(ctx);
  describe(ctx);
  return null;
}
