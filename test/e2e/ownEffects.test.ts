/**
 * A call is sent twice at once. The second attempt reads the idempotency key before the first one commits, and
 * everything else after.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newItem, newOrder, newSale, present, readyOrder, unique } from '../support/workshop.ts';

const HOURS = 3_600_000;

describe('a repeated call that does not see its own key but its own effect', () => {
  let stack: Stack;
  let once: TallerClient;
  let userId: string;
  beforeAll(async () => {
    stack = await startStack();
    const token = await stack.accessToken('ADMIN');
    // A client without automatic retries, so that TRY_AGAIN is visible.
    once = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 1 } });
    userId = present(await once.me()).user.id;
  });

  /** Calls by key, and the code by which another key is refused for what the first one did. */
  const CASES: Record<
    string,
    (stack: Stack) => Promise<[call: (idempotencyKey: string) => Promise<unknown>, refusal: string]>
  > = {
    voidInvoice: async () => {
      const { id } = await newSale(stack, [(await newItem(stack, '1')).id]);
      return [(idempotencyKey) => once.voidInvoice({ invoiceId: id, reason: 'Error', idempotencyKey }), 'LOCKED'];
    },
    registerPayment: async () => {
      const { id, total } = await newSale(stack, [(await newItem(stack, '1')).id]);
      return [
        (idempotencyKey) =>
          once.registerPayment({ invoiceId: id, input: { method: 'CASH', amount: total }, idempotencyKey }),
        'OVERPAYMENT',
      ];
    },
    createInvoice: async () => {
      const { id } = await readyOrder(stack);
      return [(idempotencyKey) => once.createInvoice({ workOrderId: id, idempotencyKey }), 'LOCKED'];
    },
    createQuickSale: async () => {
      const { id } = await newItem(stack, '1');
      return [
        (idempotencyKey) =>
          once.createQuickSale({ input: { items: [{ inventoryItemId: id, quantity: '1' }] }, idempotencyKey }),
        'INSUFFICIENT_STOCK',
      ];
    },
    recordStockMovement: async () => {
      const { id } = await newItem(stack, '1');
      return [
        (idempotencyKey) =>
          once.recordStockMovement({
            inventoryItemId: id,
            input: { type: 'OUT', quantity: '1', reason: 'Merma' },
            idempotencyKey,
          }),
        'INSUFFICIENT_STOCK',
      ];
    },
    changeWorkOrderState: async () => {
      const { id } = await newOrder(stack);
      return [
        (idempotencyKey) => once.changeWorkOrderState({ id, to: 'APPROVED', idempotencyKey }),
        'INVALID_TRANSITION',
      ];
    },
    addWorkOrderItem: async () => {
      const [{ id }, item] = [await newOrder(stack), await newItem(stack, '1')];
      return [
        (idempotencyKey) =>
          once.addWorkOrderItem({
            workOrderId: id,
            input: { kind: 'PART', inventoryItemId: item.id, quantity: '1' },
            idempotencyKey,
          }),
        'INSUFFICIENT_STOCK',
      ];
    },
    removeWorkOrderItem: async () => {
      const { id, items } = await newOrder(stack, [LABOR]);
      return [
        (idempotencyKey) =>
          once.removeWorkOrderItem({ workOrderId: id, itemId: present(present(items)[0]).id, idempotencyKey }),
        'NOT_FOUND',
      ];
    },
  };

  const codeOf = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'answered',
      (error: { code: string }) => error.code,
    );

  it.each(Object.keys(CASES))(
    'is told to try again, not that its own effect stands in the way: %s',
    async (mutation) => {
      const [call, refusal] = await present(CASES[mutation])(stack);
      const key = unique();
      const answer = await call(key);
      const row = { pk: `${userId}#${key}`, sk: 'KEY' };
      const kept = present(await stack.getRow('Idempotency', row));
      await stack.deleteRow('Idempotency', row);
      expect(await codeOf(call(key))).toBe('TRY_AGAIN');
      // A call with another key is refused, and so is the same key after days, when it has expired.
      expect(await codeOf(call(unique()))).toBe(refusal);
      stack.clock.set(Date.now() + 49 * HOURS);
      try {
        expect(await codeOf(call(key))).toBe(refusal);
      } finally {
        stack.clock.reset();
      }
      await stack.putRow('Idempotency', kept);
      expect(JSON.stringify(await call(key))).toBe(JSON.stringify(answer));
    },
  );
});
