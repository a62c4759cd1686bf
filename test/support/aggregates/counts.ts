import type { AggregateSupport } from './all.ts';
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { countedOf, newCount } from '../counts.ts';
import type { Stack } from '../stack.ts';
import { newItem, present } from '../workshop.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
/** The most that one call settles. */
const MOST = 30;

const COUNT = {
  StockCountPage: 'items nextToken',
  StockCount: 'id location status startedBy startedById startedAt closedBy closedById closedAt reason version',
  CountLinePage: 'items nextToken',
  CountLine: 'id item counted expected difference by byId at settled movementId version',
  CountSettlement: 'items',
};

/** What both ways to end a count refuse. */
async function endings(stack: Stack): Promise<Case[]> {
  const [open, closed] = [await newCount(stack), await countedOf(stack, [])];
  const reason = 'Fin de mes';
  return [
    ['no count', { id: NOBODY, reason }, 'NOT_FOUND', 'id'],
    ['no reason', { id: open.id, reason: ' ' }, 'VALIDATION', 'reason'],
    ['too long a reason', { id: open.id, reason: LONG }, 'VALIDATION', 'reason'],
    ['a version that is gone', { id: open.id, reason, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ['one that is closed', { id: closed.id, reason }, 'LOCKED', 'id'],
  ];
}

/** As many items as one call takes, each counted with a difference. */
async function largest(stack: Stack): Promise<{ id: string; itemIds: string[] }> {
  const items = await Promise.all(Array.from({ length: MOST }, () => newItem(stack, '5')));
  const { id } = await countedOf(
    stack,
    items.map((item): [string, string] => [item.id, '4']),
  );
  return { id, itemIds: items.map((item) => item.id) };
}

export const support: AggregateSupport = {
  refused: {
    startCount: () => [
      ['too long a place', { input: { location: 'x'.repeat(61) } }, 'VALIDATION', 'input.location'],
      ['a place with what nobody sees', { input: { location: 'A\u202e1' } }, 'VALIDATION', 'input.location'],
    ],
    countItem: async (made, stack) => {
      const [open, closed] = [await newCount(stack), await countedOf(stack, [])];
      const [item, counted] = [await newItem(stack, '5'), await newItem(stack, '5')];
      const storekeeper = await stack.clientAs('STOREKEEPER');
      await storekeeper.countItem({ countId: open.id, inventoryItemId: counted.id, counted: '4', expectedVersion: 0 });
      const counting = { countId: open.id, inventoryItemId: item.id, counted: '1', expectedVersion: 0 };
      return [
        ['no count', { ...counting, countId: NOBODY }, 'NOT_FOUND', 'countId'],
        ['no item', { ...counting, inventoryItemId: NOBODY }, 'NOT_FOUND', 'inventoryItemId'],
        ['an item in the archive', { ...counting, inventoryItemId: made.hidden.item }, 'LOCKED', 'inventoryItemId'],
        ['less than nothing', { ...counting, counted: '-1' }, 'VALIDATION', 'counted'],
        ['no number', { ...counting, counted: 'x' }, 'VALIDATION', 'counted'],
        ['too many decimals', { ...counting, counted: '1.0001' }, 'VALIDATION', 'counted'],
        ['too much', { ...counting, counted: '1000000' }, 'VALIDATION', 'counted'],
        ['a version below zero', { ...counting, expectedVersion: -1 }, 'VALIDATION', 'expectedVersion'],
        ['a version that is not there', { ...counting, expectedVersion: 3 }, 'STALE_VERSION', 'expectedVersion'],
        [
          'an item that somebody counted',
          { ...counting, inventoryItemId: counted.id },
          'STALE_VERSION',
          'expectedVersion',
        ],
        ['a count that is closed', { ...counting, countId: closed.id }, 'LOCKED', 'countId'],
      ];
    },
    closeCount: (_made, stack) => endings(stack),
    cancelCount: (_made, stack) => endings(stack),
    settleCount: async (_made, stack) => {
      const [item, other, sold] = [await newItem(stack, '5'), await newItem(stack, '5'), await newItem(stack, '5')];
      const [open, closed] = [await newCount(stack), await countedOf(stack, [[item.id, '4']])];
      const short = await countedOf(stack, [[sold.id, '2']]);
      const storekeeper = await stack.clientAs('STOREKEEPER');
      await storekeeper.recordStockMovement({ inventoryItemId: sold.id, input: { type: 'OUT', quantity: '4' } });
      return [
        ['no count', { id: NOBODY, itemIds: [item.id] }, 'NOT_FOUND', 'id'],
        ['a count that is open', { id: open.id, itemIds: [item.id] }, 'LOCKED', 'id'],
        ['no items', { id: closed.id, itemIds: [] }, 'VALIDATION', 'itemIds'],
        ['an item twice', { id: closed.id, itemIds: [item.id, item.id] }, 'VALIDATION', 'itemIds.1'],
        ['an item that nobody counted', { id: closed.id, itemIds: [item.id, other.id] }, 'NOT_FOUND', 'itemIds.1'],
        ['an id that is none', { id: closed.id, itemIds: [''] }, 'VALIDATION', 'itemIds.0'],
        [
          'too many',
          { id: closed.id, itemIds: Array.from({ length: 31 }, (_, at) => `${at}`) },
          'LIMIT_EXCEEDED',
          'itemIds',
        ],
        ['more than is left', { id: short.id, itemIds: [sold.id] }, 'INSUFFICIENT_STOCK', 'quantity'],
      ];
    },
  },
  largest: async (admin, stack) => {
    await admin.startCount({ input: { location: '\u1f82'.repeat(60) } });
    const { id, itemIds } = await largest(stack);
    await admin.countLines({ countId: id, limit: 100 });
    await admin.stockCounts({ limit: 100 });
    await admin.stockCount({ id });
    await admin.settleCount({ id, itemIds });
    const given = await newCount(stack);
    await admin.cancelCount({ id: given.id, reason: '\u1f82'.repeat(300) });
    await admin.inventoryItems({ location: 'A', limit: 100 });
  },
  day: async (call) => {
    const { id: itemId } = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'CONTADO-1', name: 'Bujía contada', price: '10.00', location: 'Z-9' },
    });
    await call('STOREKEEPER', 'startCount', { input: { location: 'Z-8' } }).then(({ id }) =>
      call('STOREKEEPER', 'cancelCount', { id, reason: 'Se empezó por error' }),
    );
    const { id } = await call('STOREKEEPER', 'startCount', { input: { location: 'Z-' } });
    await call('STOREKEEPER', 'countItem', { countId: id, inventoryItemId: itemId, counted: '3', expectedVersion: 0 });
    await call('STOREKEEPER', 'closeCount', { id, reason: 'Fin de mes' });
    await call('STOREKEEPER', 'settleCount', { id, itemIds: [itemId] });
  },
  readable: { STOREKEEPER: COUNT, ADMIN: COUNT },
  calls: ({ stack, item }) => {
    const counted = async () => {
      const [one, other] = [await newItem(stack, '5'), await newItem(stack, '5')];
      const { id } = await countedOf(stack, [
        [one.id, '4'],
        [other.id, '5'],
      ]);
      return { id, itemIds: [one.id, other.id] };
    };
    const settled = async () => {
      const made = await counted();
      await (await stack.clientAs('STOREKEEPER')).settleCount(made);
      return made;
    };
    const open = async () => ({ id: (await newCount(stack)).id, reason: 'Fin de mes' });
    return {
      'Query.stockCount': [async () => ({ id: (await counted()).id })],
      'Query.stockCounts': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Query.countLines': [
        async () => ({ countId: (await settled()).id }),
        async () => ({ countId: (await settled()).id, limit: 1 }),
      ],
      'Mutation.startCount': [() => ({ input: { location: 'A-' } })],
      'Mutation.countItem': [
        async () => ({ countId: (await open()).id, inventoryItemId: item.id, counted: '1', expectedVersion: 0 }),
      ],
      'Mutation.closeCount': [open],
      'Mutation.cancelCount': [open],
      'Mutation.settleCount': [counted],
    };
  },
  measured: [
    {
      name: 'startCount',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        return () => client.startCount({ input: {} });
      },
    },
    {
      name: 'countItem',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const [{ id: countId }, { id: inventoryItemId }] = [await newCount(stack), await newItem(stack, '5')];
        return () => client.countItem({ countId, inventoryItemId, counted: '4', expectedVersion: 0 });
      },
    },
    {
      name: 'closeCount',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const { id } = await newCount(stack);
        return () => client.closeCount({ id, reason: 'Fin de mes' });
      },
    },
    {
      name: 'settleCount (30 items)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const made = await largest(stack);
        return () => client.settleCount(made);
      },
    },
    {
      name: 'stockCounts',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        return () => client.stockCounts({ limit: 50 });
      },
    },
    {
      name: 'countLines',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const { id } = await largest(stack);
        return async () => present(await client.countLines({ countId: id, limit: 50 }));
      },
    },
  ],
};
