import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { TallerError } from '../../client/index.ts';
import { auditTables } from '../../scripts/audit/audit.ts';
import { tableNames } from '../../scripts/support/stack.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newCustomer, newItem, newVehicle, present } from '../support/workshop.ts';

/** What users do at random, with numbers that pick among the things that are there. */
interface Act {
  what: (typeof ACTS)[number];
  a: number;
  b: number;
  quantity: string;
}

const ACTS = [
  'open',
  'open',
  'add',
  'add',
  'change',
  'remove',
  'move',
  'move',
  'move',
  'cancel',
  'invoice',
  'invoice',
  'pay',
  'pay',
  'refund',
  'void',
  'sell',
  'sell',
  'receive',
  'count',
  'hide',
  'minimum',
  'delete',
] as const;

const act = fc.record({
  what: fc.constantFrom(...ACTS),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  quantity: fc.constantFrom('1', '2', '0.5', '0.001', '3'),
});

interface World {
  clients: Map<string, TallerClient>;
  customers: string[];
  vehicles: string[];
  items: string[];
  orders: string[];
  invoices: string[];
}

const pick = <T>(list: readonly T[], index: number): T | undefined =>
  list.length > 0 ? list[index % list.length] : undefined;

/** One act. What it refuses is part of the game; a fault of ours is not. */
async function perform(world: World, { what, a, b, quantity }: Act): Promise<void> {
  const admin = present(world.clients.get(a % 3 === 0 ? 'ADMIN' : 'ADVISOR'));
  const cashier = present(world.clients.get('CASHIER'));
  const store = present(world.clients.get('STOREKEEPER'));
  const order = pick(world.orders, a) ?? 'none';
  const invoice = pick(world.invoices, a) ?? 'F001-1';
  const item = pick(world.items, b) ?? '';
  const part = { kind: 'PART' as const, inventoryItemId: item, quantity };
  const labor = {
    kind: 'LABOR' as const,
    description: 'Mano de obra',
    quantity,
    unitPrice: '33.33',
    discountPercent: b % 2 ? '7.5' : null,
  };
  switch (what) {
    case 'open': {
      const at = a % world.vehicles.length;
      const made = await admin.createWorkOrder({
        input: { customerId: world.customers[at] ?? '', vehicleId: world.vehicles[at] ?? '', items: [labor, part] },
      });
      world.orders.push(present(made).id);
      return;
    }
    case 'add':
      await admin.addWorkOrderItem({ workOrderId: order, input: b % 3 ? part : labor });
      return;
    case 'change':
    case 'remove': {
      const itemId = pick((await admin.workOrder({ id: order }))?.items ?? [], b)?.id ?? 'none';
      if (what === 'change') await admin.updateWorkOrderItem({ workOrderId: order, itemId, input: { quantity } });
      else await admin.removeWorkOrderItem({ workOrderId: order, itemId });
      return;
    }
    case 'move': {
      const chief = present(world.clients.get('ADMIN'));
      const to = pick(
        ((await chief.workOrder({ id: order }))?.nextStates ?? []).filter((state) => state !== 'CANCELLED'),
        b,
      );
      if (to) await chief.changeWorkOrderState({ id: order, to });
      return;
    }
    case 'cancel':
      await admin.changeWorkOrderState({ id: order, to: 'CANCELLED', note: 'Al azar' });
      return;
    case 'invoice':
      world.invoices.push(present(await cashier.createInvoice({ workOrderId: order })).id);
      return;
    case 'pay': {
      const balance = (await cashier.invoice({ id: invoice }))?.balance ?? '1.00';
      await cashier.registerPayment({
        invoiceId: invoice,
        input: { method: 'CASH', amount: b % 2 ? balance : '1.00' },
      });
      return;
    }
    case 'refund': {
      const paid = (await cashier.invoice({ id: invoice }))?.paid ?? '1.00';
      await cashier.registerPayment({
        invoiceId: invoice,
        input: { method: 'CASH', amount: `-${paid}`, reason: 'Al azar' },
      });
      return;
    }
    case 'void':
      await cashier.voidInvoice({ invoiceId: invoice, reason: 'Al azar' });
      return;
    case 'sell': {
      const other = pick(world.items, a) ?? '';
      const made = await cashier.createQuickSale({
        input: {
          ...(a % 4 ? {} : { customerId: pick(world.customers, b) ?? null }),
          items: [
            { inventoryItemId: item, quantity },
            { inventoryItemId: other, quantity: '1', discountAmount: '0.01' },
          ],
        },
      });
      world.invoices.push(present(made).id);
      return;
    }
    case 'receive':
      await store.recordStockMovement({ inventoryItemId: item, input: { type: 'IN', quantity, unitCost: '17.77' } });
      return;
    case 'count':
      await store.recordStockMovement({
        inventoryItemId: item,
        input: { type: 'ADJUSTMENT', quantity: b % 2 ? quantity : `-${quantity}`, reason: 'Conteo' },
      });
      return;
    case 'hide':
      await store.updateInventoryItem({ id: item, input: { archived: a % 2 === 0 } });
      return;
    case 'minimum':
      await store.updateInventoryItem({ id: item, input: { minimumStock: String(a % 7) } });
      return;
    case 'delete':
      await present(world.clients.get('ADMIN'))[a % 2 ? 'deleteWorkOrder' : 'deleteVehicle']({
        id: a % 2 ? order : (pick(world.vehicles, b) ?? ''),
      });
      return;
  }
}

const EXPECTED = [
  'NOT_FOUND',
  'VALIDATION',
  'FORBIDDEN',
  'STALE_VERSION',
  'TRY_AGAIN',
  'INSUFFICIENT_STOCK',
  'INVALID_TRANSITION',
  'LOCKED',
  'OVERPAYMENT',
  'LIMIT_EXCEEDED',
];

describe('random calls of users', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  it('keep the books consistent, one after the other and in parallel', async () => {
    const clients = new Map(
      await Promise.all(
        ['ADMIN', 'ADVISOR', 'CASHIER', 'STOREKEEPER'].map(async (role) => [role, await stack.clientAs(role)] as const),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 20, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        async (acts, users) => {
          const world: World = { clients, customers: [], vehicles: [], items: [], orders: [], invoices: [] };
          for (let index = 0; index < 3; index += 1) {
            world.customers.push((await newCustomer(stack)).id);
            world.vehicles.push((await newVehicle(stack, world.customers[index] ?? '')).id);
            world.items.push((await newItem(stack, '6', '12.35')).id);
          }
          const faults: unknown[] = [];
          const queue = [...acts];
          await Promise.all(
            Array.from({ length: users }, async () => {
              for (let next = queue.shift(); next; next = queue.shift()) {
                const doing = next;
                await perform(world, doing).catch((error: unknown) => {
                  if (!(error instanceof TallerError) || !EXPECTED.includes(error.code)) faults.push([doing, error]);
                });
              }
            }),
          );
          expect(faults).toEqual([]);
          const { deployment } = stack;
          const findings = await auditTables({
            dynamodb: deployment.dynamoDbEndpoint,
            region: deployment.region,
            tables: tableNames(deployment),
          });
          expect(findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});
