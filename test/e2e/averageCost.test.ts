/**
 * What an item costs on average, whatever comes, goes back, is taken back, costs more afterwards or is sold: against a decimal
 * reference.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TallerError } from '../../client/index.ts';
import { averageBy, exactPrice, halfUp } from '../support/averages.ts';
import { lineOf, sentPurchase } from '../support/purchaseOrders.ts';
import { startStack } from '../support/stack.ts';
import { newItem, present } from '../support/workshop.ts';

/** Of soles: a minor unit is a hundredth. */
const SCALE = 10_000n;
const COSTS = ['12.50', '0.333333', '87.01', '3'];
const minor = (text: string): { minor: number; fraction: number } => {
  const millionths = Math.round(Number(text) * 1_000_000);
  return { minor: Math.floor(millionths / 10_000), fraction: millionths % 10_000 };
};
const thousandths = (quantity: number): string => (quantity / 1_000).toFixed(3);
const cents = (amount: number): string => (amount / 100).toFixed(2);

interface Act {
  what: 'receive' | 'return' | 'reverse' | 'land' | 'take';
  /** Which line, or which receipt. */
  which: number;
  /** Thousandths, or minor units. */
  size: number;
}

interface Came {
  id: string;
  cost: { minor: number; fraction: number };
  quantity: number;
  returned: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('receive', 'receive', 'receive', 'return', 'reverse', 'land', 'take', 'take'),
  which: fc.nat({ max: 7 }),
  size: fc.integer({ min: 1, max: 9_000 }),
});

describe('the average cost of an item', { timeout: 120_000 }, () => {
  it('is what a decimal reference makes of receipts, returns, counter-receipts, landed cost and sales', async () => {
    const stack = await startStack();
    const [storekeeper, purchaser] = [await stack.clientAs('STOREKEEPER'), await stack.clientAs('PURCHASER')];
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 14 }), async (acts) => {
        const { id: itemId } = await newItem(stack, '0');
        const order = await sentPurchase(stack, { lines: COSTS.map((cost) => lineOf(itemId, '50', cost)) });
        const lineIds = present(order.changedLines).map(({ id }) => id);
        const receipts: Came[] = [];
        let [stock, average] = [0, 0n];
        const change = (quantity: number, unitCost: Came['cost'] | null, landed?: number): void => {
          average = averageBy(
            BigInt(stock),
            average,
            { quantity, unitCost, ...(landed === undefined ? {} : { landed }) },
            SCALE,
          );
          stock += quantity;
        };
        const run = async ({ what, which, size }: Act): Promise<void> => {
          const came = receipts[which % Math.max(1, receipts.length)];
          if (what === 'receive') {
            const [lineId = '', cost = ''] = [lineIds[which % 4], COSTS[which % 4]];
            const lines = [{ lineId, quantity: thousandths(size) }];
            const { id } = present(await storekeeper.receiveGoods({ purchaseOrderId: order.id, input: { lines } }));
            receipts.push({ id, cost: minor(cost), quantity: size, returned: 0 });
            change(size, minor(cost));
          } else if (what === 'take') {
            const input = { type: 'OUT' as const, quantity: thousandths(size) };
            await storekeeper.recordStockMovement({ inventoryItemId: itemId, input });
            change(0 - size, null);
          } else if (came && what === 'return') {
            const lines = [{ lineId: '1-1', quantity: thousandths(size) }];
            await storekeeper.returnToSupplier({ receiptId: came.id, input: { lines, reason: 'Rota' } });
            came.returned += size;
            change(0 - size, came.cost);
          } else if (came && what === 'reverse') {
            await storekeeper.reverseReceipt({ receiptId: came.id, input: { reason: 'Mal' } });
            change(0 - came.quantity, came.cost);
          } else if (came) {
            const input = { kind: 'FREIGHT' as const, amount: cents(size), spreadBy: 'QUANTITY' as const };
            await purchaser.addLandedCost({ receiptId: came.id, input });
            const kept = came.quantity - came.returned;
            const there = Math.min(kept, Math.max(0, stock));
            change(0, null, Number(halfUp(BigInt(size) * BigInt(there), BigInt(kept))));
          }
        };
        for (const each of acts) {
          // What the rules refuse changes nothing.
          await run(each).catch((error: unknown) => {
            if (!(error instanceof TallerError) || error.code === 'INTERNAL') throw error;
          });
          const item = present(await storekeeper.inventoryItem({ id: itemId }));
          expect(exactPrice(minor(present(item.averageCost)), SCALE)).toBe(average);
          expect(Math.round(Number(item.stock) * 1_000)).toBe(stock);
        }
      }),
      { numRuns: 4 },
    );
  });
});
