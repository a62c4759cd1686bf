/** The receipt as it is now, and the items of the first lines that bear the cost, in each attempt anew. */
import type { MutationAddLandedCostArgs } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { bearing, MAX_LANDED } from '../landed.ts';
import { loadedPages } from '../pages.ts';
import type { ReceiptRow } from '../receipt.ts';
import { isReceipt, MAX_LINES_A_CALL, requireOriginal } from '../receipt.ts';

export function request(ctx: Ctx<MutationAddLandedCostArgs>) {
  passIfAnswered(ctx);
  const receipt = loadedRow(ctx.stash, 'receipt');
  if (!receipt) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  requireOriginal(receipt, 'receiptId');
  if (receipt.landedCount >= MAX_LANDED)
    fail('LIMIT_EXCEEDED', `A receipt takes at most ${MAX_LANDED} landed costs`, {
      field: 'receiptId',
      maximum: MAX_LANDED,
      actual: receipt.landedCount,
    });
  const lines = bearing(loadedPages(ctx.stash, receipt).flatMap((page) => page.lines));
  if (lines.length === 0) fail('LOCKED', 'No line of the receipt can bear a cost', { field: 'receiptId' });
  const ids = lines.slice(0, MAX_LINES_A_CALL).flatMap(({ inventoryItemId }) => inventoryItemId ?? []);
  return batchGet(ctx, {
    RECEIPTS: [{ pk: receipt.id, sk: 'RECEIPT' }],
    INVENTORY: ids.filter((id, index) => ids.indexOf(id) === index).map((id) => ({ pk: id, sk: 'ITEM' })),
  });
}

export function response(ctx: BatchCtx<MutationAddLandedCostArgs>): null {
  const receipt = batchRows(ctx, 'RECEIPTS').find((row) => isReceipt(row));
  if (!receipt) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  ctx.stash.work.landing = { receipt, items: rowsById(batchRows(ctx, 'INVENTORY')) };
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    landing?: { receipt: ReceiptRow; items: Record<string, InventoryItemRow> };
  }
}
