import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newItem, newOrder, newVehicle, present, uniqueDigits } from '../support/workshop.ts';

type Values = Record<string, unknown>;

interface Updated {
  /** Makes one thing with every field filled. */
  make: (stack: Stack, admin: TallerClient) => Promise<Values & { id: string }>;
  update: (admin: TallerClient, id: string, input: Values) => Promise<Values | null>;
  /** Falsy values that must arrive as they are. */
  falsy: Values;
  /** Fields that null clears, with what is read then. */
  cleared: Values;
  /** Fields that keep a value: null is refused. */
  kept: string[];
}

const UPDATES: Record<string, Updated> = {
  updateCustomer: {
    make: async (_stack, admin) =>
      present(
        await admin.createCustomer({
          input: {
            name: 'Ana',
            taxIdType: 'DNI',
            taxId: uniqueDigits(8),
            phone: '+51987654321',
            email: 'ana@correo.example',
            address: 'Av. Sol 1',
            notes: 'Llamar',
          },
        }),
      ),
    update: (admin, id, input) => admin.updateCustomer({ id, input }),
    falsy: { address: '', notes: '', archived: false },
    cleared: { phone: null, email: null, address: null, notify: [], notes: null },
    kept: ['name'],
  },
  updateVehicle: {
    make: async (stack, admin) =>
      present(
        await admin.updateVehicle({
          id: (await newVehicle(stack, (await newCustomer(stack)).id)).id,
          input: { vin: `1HGCM82633A${uniqueDigits(6)}`, year: 2020, color: 'Rojo', mileage: 5, notes: 'Rayado' },
        }),
      ),
    // A lower reading, and none, say why.
    update: (admin, id, input) =>
      admin.updateVehicle({ id, input: 'mileage' in input ? { ...input, mileageReason: 'MISREAD' } : input }),
    falsy: { color: '', mileage: 0, notes: '', archived: false },
    cleared: { vin: null, year: null, color: null, mileage: null, notes: null },
    kept: ['customerId', 'make', 'model'],
  },
  updateInventoryItem: {
    make: async (stack, admin) =>
      present(
        await admin.updateInventoryItem({
          id: (await newItem(stack, '5')).id,
          input: { minimumStock: '2', location: 'A-1', taxCode: 'EXO' },
        }),
      ),
    update: (admin, id, input) => admin.updateInventoryItem({ id, input }),
    falsy: { price: '0.00', minimumStock: '0', location: '', archived: false },
    cleared: { taxCode: 'IGV', minimumStock: '0', location: null },
    kept: ['sku', 'name', 'unit', 'price'],
  },
  updateWorkOrder: {
    make: async (stack, admin) =>
      present(
        await admin.updateWorkOrder({
          id: (await newOrder(stack)).id,
          input: { complaint: 'Ruido', mileage: 5, bay: 'B1', promisedAt: '2031-01-01T00:00:00.000Z' },
        }),
      ),
    update: (admin, id, input) =>
      admin.updateWorkOrder({ id, input: 'mileage' in input ? { ...input, mileageReason: 'MISREAD' } : input }),
    falsy: { complaint: '', mileage: 0, bay: '' },
    cleared: { complaint: null, mileage: null, bay: null, promisedAt: null },
    kept: [],
  },
};

describe.each(Object.entries(UPDATES))('%s', (name, { make, update, falsy, cleared, kept }) => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  const without = ({ version: _version, updatedAt: _updatedAt, timeInState: _timeInState, ...rest }: Values): Values =>
    rest;

  it('keeps absent fields', async () => {
    const made = await make(stack, admin);
    const after = present(await update(admin, made.id, {}));
    expect(without(after)).toEqual(without(made));
    expect(after['version']).toBe(Number(made['version']) + 1);
  });

  it('writes 0, false and "", one by one and together', async () => {
    const made = await make(stack, admin);
    for (const [field, value] of Object.entries(falsy))
      expect(present(await update(admin, made.id, { [field]: value }))).toMatchObject({ [field]: value });
    const other = await make(stack, admin);
    expect(present(await update(admin, other.id, falsy))).toMatchObject(falsy);
  });

  it('clears optional fields with null', async () => {
    const made = await make(stack, admin);
    expect(
      present(await update(admin, made.id, Object.fromEntries(Object.keys(cleared).map((field) => [field, null])))),
    ).toMatchObject(cleared);
  });

  it('refuses null for required fields', async () => {
    const made = await make(stack, admin);
    for (const field of kept)
      await expect(update(admin, made.id, { [field]: null }), `${name} ${field}`).rejects.toMatchObject({
        code: 'VALIDATION',
        info: { field: `input.${field}` },
      });
  });

  it('succeeds once among 20 changes of the same version', async () => {
    const made = await make(stack, admin);
    const call = {
      updateCustomer: admin.updateCustomer,
      updateVehicle: admin.updateVehicle,
      updateInventoryItem: admin.updateInventoryItem,
      updateWorkOrder: admin.updateWorkOrder,
    }[name] as (args: object) => Promise<unknown>;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => call({ id: made.id, expectedVersion: made['version'], input: {} })),
    );
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(
      new Set(outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []))),
    ).toEqual(new Set(['STALE_VERSION']));
  });
});

describe('updateWorkOrderItem', () => {
  it('changes the named fields, moves the difference in stock, and replaces one kind of discount with the other', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const item = await newItem(stack, '10', '100.00');
    const order = await newOrder(stack, [
      { kind: 'PART', inventoryItemId: item.id, quantity: '2', discountPercent: '10' },
      LABOR,
    ]);
    const itemId = present(order.items)[0]?.id ?? '';
    const change = async (input: Values) => {
      const { items, total } = present(await admin.updateWorkOrderItem({ workOrderId: order.id, itemId, input }));
      const line = present(items?.find((each) => each.id === itemId));
      return [
        line.quantity,
        line.unitPrice,
        line.discount,
        line.total,
        total,
        present(await admin.inventoryItem({ id: item.id })).stock,
      ];
    };
    expect(await change({})).toEqual(['2', '100.00', '20.00', '180.00', '280.00', '8']);
    expect(await change({ quantity: '5' })).toEqual(['5', '100.00', '50.00', '450.00', '550.00', '5']);
    expect(await change({ quantity: '0.5' })).toEqual(['0.5', '100.00', '5.00', '45.00', '145.00', '9.5']);
    expect(await change({ discountAmount: '7.00' })).toEqual(['0.5', '100.00', '7.00', '43.00', '143.00', '9.5']);
    expect(await change({ unitPrice: '0', discountAmount: '0' })).toEqual([
      '0.5',
      '0.00',
      '0.00',
      '0.00',
      '100.00',
      '9.5',
    ]);
    expect(await change({ unitPrice: '80.00', discountPercent: null })).toEqual([
      '0.5',
      '80.00',
      '0.00',
      '40.00',
      '140.00',
      '9.5',
    ]);
    const after = present(await admin.removeWorkOrderItem({ workOrderId: order.id, itemId, reason: 'No hizo falta' }));
    expect([after.itemCount, after.total]).toEqual([1, '100.00']);
    const { items: moves } = present(await admin.stockMovements({ inventoryItemId: item.id }));
    expect(moves.map((each) => [each.type, each.quantity, each.balance])).toEqual([
      ['RETURN', '0.5', '10'],
      ['RETURN', '4.5', '9.5'],
      ['OUT', '-3', '5'],
      ['OUT', '-2', '8'],
      ['IN', '10', '10'],
    ]);
    expect(moves[0]?.reason).toBe('No hizo falta');
  });
});
