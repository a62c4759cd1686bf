/** The first landed cost that has lines pending, and their items as they are now, in each attempt anew. */
import { runtime } from '@aws-appsync/utils';
import type { MutationSettleLandedCostArgs } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { LandedRow } from '../landed.ts';
import { nextShares } from '../landed.ts';
import { isLanded, toReceipt } from '../receipt.ts';

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export function request(ctx: Ctx<MutationSettleLandedCostArgs>) {
  passIfAnswered(ctx);
  const receipt = loadedRow(ctx.stash, 'receipt');
  if (!receipt) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  const pending = TEN.flatMap((index) => loadedRow(ctx.stash, `landed${index}`) ?? []).find(
    ({ shares, settled }) => settled < shares.length,
  );
  if (!pending) {
    const answer = toReceipt(receipt);
    ctx.stash.done = true;
    runtime.earlyReturn(answer);
  }
  const ids = nextShares(pending).map(({ itemId }) => itemId);
  return batchGet(ctx, {
    RECEIPTS: [{ pk: receipt.id, sk: pending.sk }],
    INVENTORY: ids.filter((id, index) => ids.indexOf(id) === index).map((id) => ({ pk: id, sk: 'ITEM' })),
  });
}

export function response(ctx: BatchCtx<MutationSettleLandedCostArgs>): null {
  const row = batchRows(ctx, 'RECEIPTS').find((each) => isLanded(each));
  if (!row) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  ctx.stash.work.settling = { row, items: rowsById(batchRows(ctx, 'INVENTORY')) };
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    settling?: { row: LandedRow; items: Record<string, InventoryItemRow> };
  }
}
