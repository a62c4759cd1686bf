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

describe('a part that a line names', () => {
  const other = { id: 'l2', inventoryItemId: 'i2', quantity: 1, base: 0, total: 0 };
  /** Cancels an order to which a line with another part was added after `read` was read. */
  const cancel = (read: string[], attempts: number) =>
    units.get('Mutation_changeWorkOrderState_write')?.evaluate(
      'request',
      contextWith({
        arguments: { id: 'o1', to: 'CANCELLED', note: 'No vino' },
        env: ENV,
        stash: new Stash(
          JSON.stringify({
            operation: { permission: 'workorder:move', load: [], attempts: 3 },
            caller: { id: 'u9', name: 'Ana', permissions: ['workorder:cancel'] },
            settings: {},
            rows: {
              order: { ...ORDER, itemCount: 2, stateSince: '2026-01-01T00:00:00.000Z', timeInState: {} },
              lines: { ...LINES, lines: { ...LINES.lines, l2: other } },
            },
            work: {
              attempts,
              asked: { INVENTORY: read.map((pk) => ({ pk, sk: 'ITEM' })) },
              lineSources: { items: { i1: { pk: 'i1', sk: 'ITEM', id: 'i1', stock: 1, minimumStock: 0 } }, users: {} },
            },
          }),
        ),
      }),
    );

  it('is read by another attempt if nobody asked for it, and by the next call after the last one', () => {
    expect(cancel(['i1'], 1)).toMatchObject({ kind: 'earlyReturn', value: null });
    expect(cancel(['i1'], 2)).toMatchObject({ kind: 'error', error: { errorType: 'TRY_AGAIN' } });
  });

  it('does not exist if it was asked for', () => {
    expect(cancel(['i1', 'i2'], 1)).toMatchObject({ kind: 'error', error: { errorType: 'NOT_FOUND' } });
  });
});

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
      WORK_ORDERS: [3, true],
      CUSTOMERS: [1, false],
    });
    expect(asked('Mutation_updateWorkOrder_load', { id: 'o1', input: { mileage: 7 } })).toMatchObject({
      VEHICLES: [1, true],
      CUSTOMERS: [1, false],
    });
  });
});
