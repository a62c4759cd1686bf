/** What the lines name is read, and the requisition described. */
import { runtime } from '@aws-appsync/utils';
import type { MutationCreateRequisitionArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, isEmptyBatch } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { newRequisition } from '../draft.ts';
import { MAX_NEW_LINES, newLine, requireAtMost, requireCostPermission } from '../lines.ts';
import type { LineSources } from '../sources.ts';
import { NO_SOURCES, requireSupplier, sourceKeys, sourcesFound } from '../sources.ts';

const FIELD = 'input.items';

function describe(ctx: Ctx<MutationCreateRequisitionArgs>, sources: LineSources): void {
  const { input } = ctx.args;
  const { currency } = ctx.stash.settings;
  const lines = input.items.map((item, index) => newLine(item, sources, currency, `${FIELD}.${index}`));
  ctx.stash.work.requisition = newRequisition(ctx, input, lines);
}

export function request(ctx: Ctx<MutationCreateRequisitionArgs>) {
  passIfAnswered(ctx);
  const { items, supplierId } = ctx.args.input;
  if (items.length === 0) refuse(FIELD, 'expected a line, or more');
  requireAtMost(items.length, MAX_NEW_LINES, FIELD);
  requireCostPermission(ctx, items, FIELD);
  const keys = sourceKeys(items, requireSupplier(ctx, supplierId, 'input.supplierId'), FIELD);
  if (isEmptyBatch(keys)) {
    describe(ctx, NO_SOURCES);
    runtime.earlyReturn(null);
  }
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationCreateRequisitionArgs>) {
  describe(ctx, sourcesFound(ctx));
  return null;
}
