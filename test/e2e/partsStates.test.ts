/** Orders of parts in every status: what each takes, from whom, and what a crowd makes of the last pieces. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { BUILT_IN_ROLES } from '../../functions/bootstrap/roles.ts';
import type { PartsOrder } from '../support/partsOrders.ts';
import {
  failure,
  IN_STATUS,
  itemForSale,
  payment,
  placing,
  refunded,
  returnSome,
  shipment,
} from '../support/partsOrders.ts';
import { receivedOrder } from '../support/receipts.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { recorded } from '../support/workflow.ts';
import { newCompany, newOrder, newSale, patientClient, present, settle } from '../support/workshop.ts';

type Status = PartsOrder['status'];
type Action = 'pay' | 'failPayment' | 'ship' | 'failShipment' | 'deliver' | 'expire' | 'cancel' | 'retry' | 'return';

/** Refused, and as it was. */
const X = 'INVALID_TRANSITION';
/** Nothing to do: it is answered with the order as it is. */
const SAME = 'SAME';
const ACTIONS = [
  'pay',
  'failPayment',
  'ship',
  'failShipment',
  'deliver',
  'expire',
  'cancel',
  'retry',
  'return',
] as const;

/** Where each leads, in the order of the actions. Money that comes for what takes none is owed: the status stays. */
const TABLE: Record<Status, readonly string[]> = {
  PENDING: ['PAYMENT_PROCESSED', 'PAYMENT_FAILED', X, X, X, 'CANCELLED', 'CANCELLED', X, X],
  PAYMENT_FAILED: ['PAYMENT_PROCESSED', SAME, X, X, X, 'CANCELLED', 'CANCELLED', 'PENDING', X],
  PAYMENT_PROCESSED: [SAME, X, 'SHIPPED', 'SHIPMENT_FAILED', X, SAME, 'CANCELLED', X, X],
  SHIPMENT_FAILED: [SAME, X, X, SAME, X, 'CANCELLED', 'CANCELLED', 'PENDING', X],
  SHIPPED: [SAME, X, X, X, 'DELIVERED', SAME, X, X, X],
  DELIVERED: [SAME, X, X, X, SAME, SAME, X, X, 'RETURNED'],
  RETURNED: [SAME, X, X, X, SAME, SAME, X, X, SAME],
  CANCELLED: [SAME, X, X, X, X, SAME, X, X, X],
};
const STATUSES = Object.keys(TABLE) as Status[];
const CELLS = STATUSES.flatMap((status) =>
  ACTIONS.map((action, at): [Status, Action, string] => [status, action, TABLE[status][at] ?? '']),
);

describe('orders of parts', { timeout: 120_000 }, () => {
  let stack: Stack;
  let admin: TallerClient;
  /** One in each status, for what changes none. */
  const standing = new Map<Status, PartsOrder>();
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    for (const status of STATUSES) standing.set(status, await fresh(status));
  });

  /** One whose money is back, where it goes back: until then it is not tried again. */
  const fresh = async (status: Status): Promise<PartsOrder> => refunded(stack, await IN_STATUS[status](stack));

  const acting: Record<Action, (order: PartsOrder) => Promise<unknown>> = {
    pay: (order) => recorded(stack, 'recordPartsPayment', payment(order)),
    failPayment: (order) => recorded(stack, 'recordPartsPaymentFailure', failure(order)),
    ship: (order) => recorded(stack, 'recordPartsShipment', shipment(order)),
    failShipment: (order) => recorded(stack, 'recordPartsShipmentFailure', failure(order)),
    deliver: ({ id }) => recorded(stack, 'recordPartsDelivery', { id, deliveredAt: new Date().toISOString() }),
    expire: async ({ id, reservedUntil }) => {
      const key = { pk: id, sk: 'PARTS_ORDER' };
      if (reservedUntil !== null)
        await stack.setAttribute('PartsOrders', key, 'reservedUntil', '2020-01-01T00:00:00.000Z');
      return recorded(stack, 'releasePartsReservation', { id });
    },
    cancel: ({ id }) => admin.cancelPartsOrder({ id, reason: 'Ya no lo quiere' }),
    retry: ({ id }) => admin.retryPartsOrder({ id }),
    return: ({ id }) => returnSome(stack, id, '1'),
  };

  it.each(CELLS)('go from %s by %s to %s', async (status, action, outcome) => {
    const stays = outcome === X || outcome === SAME;
    const order = stays && action !== 'return' ? present(standing.get(status)) : await fresh(status);
    const act = acting[action](order);
    if (outcome === X) await expect(act).rejects.toMatchObject({ code: X, info: { from: status } });
    else await act;
    expect(present(await admin.partsOrder({ id: order.id })).status).toBe(stays ? status : outcome);
  });

  const MOVES = { cancel: 'partsorder:cancel', retry: 'partsorder:retry', return: 'partsorder:return' } as const;
  const input = { lines: [{ lineId: '1', quantity: '1', condition: 'RESTOCKED' as const }], reason: 'No era' };
  const asking: Record<keyof typeof MOVES, (client: TallerClient, id: string) => Promise<unknown>> = {
    cancel: (client, id) => client.cancelPartsOrder({ id, reason: 'Ya no', expectedVersion: 77_777 }),
    retry: (client, id) => client.retryPartsOrder({ id, expectedVersion: 77_777 }),
    return: (client, id) => client.registerPartsReturn({ id, input, expectedVersion: 77_777 }),
  };

  it.each(Object.keys(BUILT_IN_ROLES))(
    'are moved by %s as far as the role may, whatever their status',
    async (role) => {
      const client = await stack.clientAs(role);
      const held: readonly string[] = BUILT_IN_ROLES[role as keyof typeof BUILT_IN_ROLES];
      for (const [move, permission] of Object.entries(MOVES))
        for (const { id } of standing.values())
          await expect(asking[move as keyof typeof MOVES](client, id), `${role} ${move}`).rejects.toMatchObject({
            code: held.includes(permission) ? 'STALE_VERSION' : 'FORBIDDEN',
          });
    },
  );

  it('keep what they set aside from every other way to take stock', async () => {
    const { receipt, itemIds } = await receivedOrder(stack, '5');
    const inventoryItemId = present(itemIds[0]);
    const [storekeeper, cashier] = [await stack.clientAs('STOREKEEPER'), await stack.clientAs('CASHIER')];
    await storekeeper.updateInventoryItem({ id: inventoryItemId, input: { forSale: true } });
    const { id: customerId } = await newCompany(stack);
    await admin.placePartsOrder({ input: await placing(stack, [inventoryItemId], '4', { customerId }) });
    const part = { kind: 'PART' as const, inventoryItemId, quantity: '2' };
    const order = await newOrder(stack, [{ ...part, quantity: '1' }]);
    await admin.removeWorkOrderItem({ workOrderId: order.id, itemId: present(present(order.items)[0]).id });
    const reason = 'Llegó rota';
    const ways: [name: string, take: () => Promise<unknown>][] = [
      ['a sale', () => newSale(stack, [inventoryItemId], '2', cashier)],
      ['a line of a work order', () => admin.addWorkOrderItem({ workOrderId: order.id, input: part })],
      ['a new work order', () => newOrder(stack, [part])],
      ['a movement', () => storekeeper.recordStockMovement({ inventoryItemId, input: { type: 'OUT', quantity: '2' } })],
      [
        'an adjustment',
        () =>
          storekeeper.recordStockMovement({
            inventoryItemId,
            input: { type: 'ADJUSTMENT', quantity: '-2', reason: 'Faltan' },
          }),
      ],
      [
        'a return to the supplier',
        () =>
          storekeeper.returnToSupplier({
            receiptId: receipt.id,
            input: { lines: [{ lineId: '1-1', quantity: '2' }], reason },
          }),
      ],
      ['a counter-receipt', () => storekeeper.reverseReceipt({ receiptId: receipt.id, input: { reason } })],
      [
        'another order of parts',
        async () => admin.placePartsOrder({ input: await placing(stack, [inventoryItemId], '2', { customerId }) }),
      ],
    ];
    for (const [name, take] of ways) await expect(take(), name).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    await newSale(stack, [inventoryItemId], '1', cashier);
    expect(present(await admin.inventoryItem({ id: inventoryItemId }))).toMatchObject({ stock: '4', available: '0' });
  });

  it('sell exactly what there is to a crowd that also buys at the counter, and give back what nobody pays', async () => {
    const PIECES = 60;
    const item = await itemForSale(stack, String(PIECES), '10.00');
    const customers = await Promise.all(Array.from({ length: 10 }, () => newCompany(stack)));
    const repairs = await Promise.all(Array.from({ length: 20 }, () => newOrder(stack, [], customers[0])));
    const [buyers, cashier, technician] = await Promise.all(
      ['ADVISOR', 'CASHIER', 'ADVISOR'].map((role) => patientClient(stack, role)),
    );
    const placings = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        placing(stack, [item.id], '1', { customerId: present(customers[at % customers.length]).id }),
      ),
    );
    const orders = placings.map((each, at) =>
      present(buyers).placePartsOrder({ input: each, idempotencyKey: `${item.id}-${at}` }),
    );
    const sales = Array.from({ length: 40 }, () => newSale(stack, [item.id], '1', cashier));
    const lines = repairs.map(({ id }) =>
      present(technician).addWorkOrderItem({
        workOrderId: id,
        input: { kind: 'PART', inventoryItemId: item.id, quantity: '1' },
        idempotencyKey: id,
      }),
    );
    const [placed, sold, used] = await Promise.all([settle(orders), settle(sales), settle<unknown>(lines)]);
    for (const error of [...placed.errors, ...sold.errors, ...used.errors])
      expect(error).toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    expect(placed.answers.length + sold.answers.length + used.answers.length).toBe(PIECES);
    const taken = sold.answers.length + used.answers.length;
    const now = present(await admin.inventoryItem({ id: item.id }));
    expect(now).toMatchObject({
      stock: String(PIECES - taken),
      reserved: String(placed.answers.length),
      available: '0',
    });

    const numbers = placed.answers.map((order) => present(order).number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const { partsReservationMinutes } = present(await admin.settings());
    stack.clock.set(Date.now() + (partsReservationMinutes + 1) * 60_000);
    try {
      for (const order of placed.answers) await recorded(stack, 'releasePartsReservation', { id: present(order).id });
    } finally {
      stack.clock.reset();
    }
    expect(present(await admin.inventoryItem({ id: item.id }))).toMatchObject({
      stock: String(PIECES - taken),
      reserved: '0',
      available: String(PIECES - taken),
    });
  });
});
