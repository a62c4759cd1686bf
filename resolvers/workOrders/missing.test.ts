/** What work orders wait for, in the runtime that AppSync runs. */
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';
import type { ArrivedPart, AskedPart } from './awaited.ts';
import type { MissingChange, MissingPart, MissingRow } from './missing.ts';

const PART: MissingPart = {
  id: 'm1',
  inventoryItemId: 'i1',
  description: 'Filtro',
  quantity: 4000,
  reserved: 0,
  used: 0,
  status: 'OPEN',
  requisitionId: null,
  note: null,
  by: 'Ana',
  byId: 'u1',
  at: '2026-01-01T00:00:00.000Z',
};
const part = (change: Partial<MissingPart> = {}): MissingPart => ({ ...PART, ...change });

const using = helper<[MissingPart[], Record<string, number>], MissingChange>(
  'workOrders/missing.ts',
  ['useParts'],
  'useParts(args[0], args[1])',
);

type Outcome = Partial<MissingPart>;

describe('a part that lines take', () => {
  it.each<[string, MissingPart[], number, Outcome[], number]>([
    [
      'waits no more, used whole',
      [part({ reserved: 4000, status: 'ARRIVED' })],
      4000,
      [{ reserved: 0, used: 4000, status: 'USED' }],
      4000,
    ],
    [
      'stays set aside as far as it was not used',
      [part({ reserved: 4000, status: 'ARRIVED' })],
      1000,
      [{ reserved: 3000, used: 1000, status: 'ARRIVED' }],
      1000,
    ],
    [
      'is used though more is taken',
      [part({ reserved: 4000, status: 'ARRIVED' })],
      9000,
      [{ reserved: 0, used: 4000, status: 'USED' }],
      4000,
    ],
    ['is not waited for, found elsewhere', [part()], 4000, [{ reserved: 0, used: 4000, status: 'USED' }], 0],
    [
      'is waited for as far as it was not found elsewhere',
      [part({ requisitionId: 'r1', status: 'REQUESTED' })],
      3000,
      [{ used: 3000, status: 'REQUESTED' }],
      0,
    ],
    [
      'is taken off what is set aside first',
      [part({ id: 'a' }), part({ id: 'b', reserved: 4000, status: 'ARRIVED' })],
      5000,
      [
        { id: 'a', used: 1000, status: 'OPEN' },
        { id: 'b', used: 4000, status: 'USED' },
      ],
      4000,
    ],
    ['leaves one that was dropped', [part({ status: 'DROPPED' })], 4000, [{ used: 0, status: 'DROPPED' }], 0],
    [
      'leaves one of another item',
      [part({ inventoryItemId: 'i2', reserved: 4000, status: 'ARRIVED' })],
      4000,
      [{ used: 0, reserved: 4000 }],
      0,
    ],
    ['leaves one in words', [part({ inventoryItemId: null })], 4000, [{ used: 0, status: 'OPEN' }], 0],
    [
      'is left where some comes back',
      [part({ reserved: 4000, status: 'ARRIVED' })],
      -4000,
      [{ used: 0, reserved: 4000 }],
      0,
    ],
  ])('%s', (_what, parts, taken, outcome, freed) => {
    const [change] = using([[parts, { i1: taken }]]);
    expect(change?.parts).toMatchObject(outcome);
    expect(change?.freed['i1'] ?? 0).toBe(freed);
  });
});

interface Written {
  actions: { guard: string; item: { operation: string; attributeValues?: object; update?: object } }[];
  reserved: Record<string, number>;
  byPart: Record<string, number>;
}

const CTX = `{ ...ctx, env: { WORK_ORDERS_TABLE: 'W' } }`;
const row = (...parts: MissingPart[]): MissingRow => ({
  pk: 'o1',
  sk: 'MISSING',
  parts: Object.fromEntries(parts.map((each) => [each.id, each])),
  version: 3,
});
const arrival = (quantity: number, change: Partial<ArrivedPart> = {}): ArrivedPart => ({
  workOrderId: 'o1',
  missingPartId: 'm1',
  inventoryItemId: 'i1',
  quantity,
  ...change,
});
const reserving = helper<[ArrivedPart[], MissingRow[], boolean], Written>(
  'workOrders/awaited.ts',
  ['reserveFor'],
  `reserveFor(${CTX}, args[0], args[1], args[2])`,
);

/** The parts that are written, by id. */
function writtenParts({ actions }: Pick<Written, 'actions'>): Record<string, MissingPart> {
  const values = actions.find(({ guard }) => guard === 'missing')?.item.attributeValues ?? {};
  return (unmarshall(values as Parameters<typeof unmarshall>[0])['parts'] ?? {}) as Record<string, MissingPart>;
}

function reserve(arrived: ArrivedPart[], parts: MissingPart[], back = false): Written {
  const [written] = reserving([[arrived, [row(...parts)], back]]);
  if (!written) throw new Error('expected what is written');
  return written;
}

describe('a receipt', () => {
  it.each<[string, number, MissingPart, number, Outcome]>([
    ['sets aside what came, half of it', 2000, part(), 2000, { reserved: 2000, status: 'OPEN' }],
    [
      'sets aside the rest, which makes it arrive',
      2000,
      part({ reserved: 2000 }),
      2000,
      { reserved: 4000, status: 'ARRIVED' },
    ],
    [
      'sets aside no more than the order waits for',
      9000,
      part({ reserved: 1000 }),
      3000,
      { reserved: 4000, status: 'ARRIVED' },
    ],
    ['sets aside what is not used yet', 9000, part({ used: 3000 }), 1000, { reserved: 1000, status: 'ARRIVED' }],
  ])('%s', (_what, quantity, missing, reserved, outcome) => {
    const written = reserve([arrival(quantity)], [missing]);
    expect([written.reserved, written.byPart]).toEqual([{ i1: reserved }, { m1: reserved }]);
    expect(writtenParts(written)).toMatchObject({ m1: outcome });
    expect(written.actions.map(({ guard }) => guard)).toEqual(['missing', 'order']);
  });

  it.each<[string, ArrivedPart, MissingPart]>([
    ['does without it', arrival(1000), part({ status: 'DROPPED' })],
    ['has it', arrival(1000), part({ reserved: 4000, status: 'ARRIVED' })],
    ['used it', arrival(1000), part({ used: 4000, status: 'USED' })],
    ['never missed it', arrival(1000, { missingPartId: 'm9' }), part()],
    ['misses another item', arrival(1000, { inventoryItemId: 'i2' }), part()],
  ])('sets nothing aside for an order that %s', (_what, arrived, missing) => {
    expect(reserve([arrived], [missing])).toEqual({ actions: [], reserved: {}, byPart: {} });
  });

  it('writes an order once, however many of its parts come, and an order that is gone not at all', () => {
    const parts = [part(), part({ id: 'm2', inventoryItemId: 'i2' })];
    const arrived = [
      arrival(4000),
      arrival(1000, { missingPartId: 'm2', inventoryItemId: 'i2' }),
      arrival(1000, { workOrderId: 'o9' }),
    ];
    const written = reserve(arrived, parts);
    expect(written.reserved).toEqual({ i1: 4000, i2: 1000 });
    expect(written.actions).toHaveLength(2);
    expect(written.actions[1]?.item.update).toMatchObject({
      expressionValues: expect.objectContaining({ ':next': { N: 1 } }) as unknown,
    });
  });

  it('frees what it had brought where it is taken back, as far as the order has not used it', () => {
    const missing = part({ reserved: 1000, used: 3000, status: 'ARRIVED', requisitionId: 'r1' });
    const written = reserve([arrival(4000)], [missing], true);
    expect(written.reserved).toEqual({ i1: -1000 });
    expect(writtenParts(written)).toMatchObject({ m1: { reserved: 0, used: 3000, status: 'REQUESTED' } });
  });
});

describe('a requisition', () => {
  const ask = (change: Partial<AskedPart> = {}): AskedPart => ({
    workOrderId: 'o1',
    missingPartId: 'm1',
    inventoryItemId: 'i1',
    requisitionId: 'r1',
    field: 'input.lines.0',
    ...change,
  });
  const requesting = helper<[AskedPart[], MissingRow[]], Written['actions']>(
    'workOrders/awaited.ts',
    ['requestParts'],
    `requestParts(${CTX}, args[0], args[1])`,
  );
  const releasing = helper<[string, MissingRow[]], Written['actions']>(
    'workOrders/awaited.ts',
    ['releaseRequests'],
    `releaseRequests(${CTX}, args[0], [{ workOrderId: 'o1', missingPartId: 'm1' }], args[1])`,
  );

  it('marks a part as asked for, under the condition that it is as it was read', () => {
    const [actions = []] = requesting([[[ask()], [row(part())]]]);
    expect(writtenParts({ actions })).toMatchObject({ m1: { status: 'REQUESTED', requisitionId: 'r1' } });
    expect(actions).toMatchObject([{ item: { condition: { expression: 'version = :version' } } }]);
  });

  it.each<[string, AskedPart, MissingPart, string]>([
    ['is not there', ask({ missingPartId: 'm9' }), part(), 'NOT_FOUND'],
    ['is of an order that is not there', ask({ workOrderId: 'o9' }), part(), 'NOT_FOUND'],
    ['is another item', ask({ inventoryItemId: 'i2' }), part(), 'LOCKED'],
    ['is used', ask(), part({ used: 4000, status: 'USED' }), 'LOCKED'],
    ['is dropped', ask(), part({ status: 'DROPPED' }), 'LOCKED'],
    ['another requisition asks for', ask(), part({ requisitionId: 'r0', status: 'REQUESTED' }), 'LOCKED'],
  ])('cannot ask for a part that %s', (_what, asked, missing, code) => {
    expect(() => requesting([[[asked], [row(missing)]]])).toThrow(
      expect.objectContaining({ code, info: expect.objectContaining({ field: 'input.lines.0' }) as unknown }),
    );
  });

  it('leaves the part open once it asks no more, and one of another requisition alone', () => {
    const asked = part({ requisitionId: 'r1', status: 'REQUESTED' });
    expect(writtenParts({ actions: releasing([['r1', [row(asked)]]])[0] ?? [] })).toMatchObject({
      m1: { status: 'OPEN', requisitionId: null },
    });
    expect(releasing([['r2', [row(asked)]]])).toEqual([[]]);
  });
});
