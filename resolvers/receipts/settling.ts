/** The next lines of a landed cost take their share: goods in stock into their average, the rest is a variance. */
import type { Moving } from '../inventory/goods.ts';
import { move, shareInStock } from '../inventory/goods.ts';
import { purchaseReference } from '../inventory/parts.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { MAX_AMOUNT } from '../kernel/values/exact.ts';
import { formatMoney } from '../kernel/values/money.ts';
import { keep } from '../kernel/values/own.ts';
import type { LandedRow, ShareRow } from './landed.ts';
import { inStockOf, nextShares } from './landed.ts';
import type { ReceiptRow } from './receipt.ts';

/** @param moving the items of the next shares; it has what they make of them afterwards @returns the cost with those shares settled */
export function settle(ctx: Ctx, receipt: ReceiptRow, row: LandedRow, moving: Moving): LandedRow {
  const stock: Record<string, number> = {};
  Object.values(moving.items).forEach((item) => keep(stock, item.id, item.stock));
  const there = inStockOf(row, stock);
  const settled = nextShares(row).map((share, index): ShareRow => {
    const inStock = shareInStock(share.amount, share.quantity, there[index] ?? 0);
    if (inStock > 0) {
      const movement = {
        type: 'LANDED_COST' as const,
        quantity: 0,
        unitCost: null,
        landed: inStock,
        reason: row.description,
        reference: purchaseReference(receipt.purchaseOrderId),
        receiptId: receipt.id,
      };
      move(ctx, moving, share.itemId, movement, '0', 'input.amount');
    }
    return { ...share, inStock };
  });
  if (Object.values(moving.now).some(({ averageCost }) => averageCost >= MAX_AMOUNT))
    refuse('input.amount', 'the cost of one would be too large', { actual: formatMoney(row.amount, row.currency) });
  const taken = settled.reduce((sum, { inStock }) => sum + (inStock ?? 0), 0);
  const shared = settled.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...row,
    shares: row.shares.map((share, index) => settled[index - row.settled] ?? share),
    settled: row.settled + settled.length,
    inStock: row.inStock + taken,
    variance: row.variance + shared - taken,
    version: row.version + 1,
  };
}
