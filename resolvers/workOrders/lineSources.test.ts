/** What a change of an order reads: once, and no dearer than it must be. */
import { describe, expect, it } from 'vitest';
import { Stash } from '../../local/runtime/index.ts';
import { contextWith, deployedUnits } from '../../test/support/resolverUnits.ts';

const units = deployedUnits();
const ENV = Object.fromEntries(
  ['USERS', 'CUSTOMERS', 'VEHICLES', 'INVENTORY', 'WORK_ORDERS', 'INVOICES'].map((name) => [`${name}_TABLE`, name]),
);
const ORDER = {
  pk: 'o1',
  sk: 'ORDER',
  id: 'o1',
  state: 'RECEIVED',
  customerId: 'c1',
  vehicleId: 'v1',
  technicianId: 'u1',
  itemCount: 1,
  subtotal: 0,
  total: 0,
};
const LINES = {
  pk: 'o1',
  sk: 'ITEMS',
  lines: { l1: { id: 'l1', inventoryItemId: 'i1', quantity: 1, base: 0, total: 0 } },
};

/** The tables that a step asks, and whether each is read consistently. */
function asked(unit: string, args: Record<string, unknown>, attempts = 0): unknown {
  const evaluation = units.get(unit)?.evaluate(
    'request',
    contextWith({
      arguments: args,
      env: ENV,
      info: {
        fieldName: 'changeWorkOrderState',
        parentTypeName: 'Mutation',
        variables: {},
        selectionSetList: [
          'id',
          'customer',
          'customer/name',
          'vehicle',
          'vehicle/plate',
          'technician',
          'technician/name',
        ],
        selectionSetGraphQL: '',
      },
      stash: new Stash(
        JSON.stringify({
          operation: { permission: 'workorder:move', load: [], attempts: 3 },
          caller: { id: 'u9', permissions: ['customer:read', 'vehicle:read', 'workorder:detail', 'user:read'] },
          settings: {},
          rows: { order: ORDER, lines: LINES },
          work: attempts > 0 ? { attempts } : {},
        }),
      ),
    }),
  );
  const { tables = {} } = (evaluation?.kind === 'error' ? {} : (evaluation?.value ?? {})) as {
    tables?: Record<string, { keys: unknown[]; consistentRead?: boolean }>;
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, { keys, consistentRead }]) => [name, [keys.length, consistentRead]]),
  );
}

describe('a change of an order', () => {
  it('reads what it shows at half the units, since nothing rests on that', () => {
    expect(asked('Mutation_changeWorkOrderState_load', { id: 'o1', to: 'APPROVED' })).toMatchObject({
      CUSTOMERS: [1, false],
      VEHICLES: [1, false],
    });
  });

  it('reads consistently what it computes with, and the order itself after a lost race', () => {
    expect(asked('Mutation_changeWorkOrderState_load', { id: 'o1', to: 'CANCELLED' }, 1)).toMatchObject({
      INVENTORY: [1, true],
      WORK_ORDERS: [2, true],
      CUSTOMERS: [1, false],
    });
    expect(asked('Mutation_updateWorkOrder_load', { id: 'o1', input: { mileage: 7 } })).toMatchObject({
      VEHICLES: [1, true],
      CUSTOMERS: [1, false],
    });
  });
});
