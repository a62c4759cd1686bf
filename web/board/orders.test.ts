import { describe, expect, it } from 'vitest';
import type { BoardOrder } from './api.ts';
import type { BoardData, Change } from './orders.ts';
import { columnsOf, EMPTY, withChange, withList, withOrder } from './orders.ts';

const order = (id: string, change: Partial<BoardOrder> = {}): BoardOrder => ({
  id,
  state: 'RECEIVED',
  stateSince: '2026-03-01T08:00:00.000Z',
  stateDueAt: null,
  bay: 'B1',
  technicianId: 't1',
  boardTechnician: { name: 'Julio' },
  boardVehicle: { label: 'ABC-123', plate: 'ABC-123', make: 'Toyota', model: 'Hilux' },
  boardCustomer: { firstName: 'María' },
  complaint: null,
  promisedAt: null,
  itemCount: 1,
  missingPartCount: 0,
  arrivedPartCount: 0,
  nextStates: ['DIAGNOSIS'],
  nextMoves: [{ to: 'DIAGNOSIS', noteRequired: false }],
  version: 1,
  ...change,
});
const change = (workOrderId: string, sequence: number, more: Partial<Change> = {}): Change => ({
  workOrderId,
  sequence,
  kind: 'STATE',
  state: 'IN_PROGRESS',
  stateSince: '2026-03-01T09:00:00.000Z',
  technicianId: 't1',
  bay: 'B2',
  ...more,
});
const boardOf = (...orders: BoardOrder[]): BoardData => withList(EMPTY, orders, 0);
const shown = (data: BoardData): Record<string, string> =>
  Object.fromEntries([...data.orders.values()].map(({ id, state }) => [id, state]));

describe('a change', () => {
  it('moves its card, and keeps fields that it does not contain', () => {
    const { data, incomplete } = withChange(boardOf(order('a')), change('a', 2), 1);
    expect(incomplete).toBe(true);
    expect(data.orders.get('a')).toMatchObject({
      state: 'IN_PROGRESS',
      bay: 'B2',
      version: 2,
      boardVehicle: { plate: 'ABC-123' },
      boardTechnician: { name: 'Julio' },
    });
  });

  it('shows no name for a new technician whose name is unknown', () => {
    expect(
      withChange(boardOf(order('a')), change('a', 2, { technicianId: 't2' }), 1).data.orders.get('a'),
    ).toMatchObject({ technicianId: 't2', boardTechnician: null });
  });

  it.each([
    ['is removed', { kind: 'DELETED', state: 'RECEIVED' }],
    ['is delivered', { state: 'DELIVERED' }],
    ['is cancelled', { state: 'CANCELLED' }],
  ] as const)('removes a card whose order %s', (_name, more) => {
    expect(shown(withChange(boardOf(order('a'), order('b')), change('a', 2, more), 1).data)).toEqual({ b: 'RECEIVED' });
  });

  it.each([1, 0])('is ignored if the card is as new or newer (%i)', (sequence) => {
    const board = boardOf(order('a'));
    expect(withChange(board, change('a', sequence), 1).data).toBe(board);
  });

  it('asks for an order that stands where it stood: what it waits for has changed', () => {
    const board = withList(EMPTY, [order('a')], 0);
    const told = change('a', 2, {
      kind: 'DETAILS',
      state: 'RECEIVED',
      stateSince: '2026-03-01T08:00:00.000Z',
      bay: 'B1',
    });
    expect(withChange(board, told, 1)).toMatchObject({ incomplete: true });
  });

  it('tells everything if only the bay changed, and leaves the state as it was', () => {
    const board = boardOf(order('a', { stateDueAt: '2026-03-01T10:00:00.000Z' }));
    const moved = { kind: 'DETAILS', state: 'RECEIVED', stateSince: '2026-03-01T08:00:00.000Z', bay: 'B7' } as const;
    const { data, incomplete } = withChange(board, change('a', 2, moved), 1);
    expect(incomplete).toBe(false);
    expect(data.orders.get('a')).toMatchObject({
      bay: 'B7',
      stateDueAt: '2026-03-01T10:00:00.000Z',
      nextStates: ['DIAGNOSIS'],
    });
  });

  it('takes the order from one board to another if the technician changed', () => {
    const given = change('a', 2, { kind: 'DETAILS', technicianId: 't2' });
    expect(shown(withChange(boardOf(order('a')), given, 1, 't1').data)).toEqual({});
    expect(withChange(EMPTY, given, 1, 't2').incomplete).toBe(true);
    expect(shown(withChange(boardOf(order('a')), given, 1).data)).toEqual({ a: 'IN_PROGRESS' });
  });

  it('asks for an unknown order, unless the order has left the board', () => {
    expect(withChange(EMPTY, change('x', 1, { kind: 'CREATED', state: 'RECEIVED' }), 1).incomplete).toBe(true);
    expect(withChange(EMPTY, change('x', 9, { state: 'DELIVERED' }), 1).incomplete).toBe(false);
  });
});

describe('a fetched list', () => {
  it('replaces the board, without orders that have left', () => {
    expect(shown(withList(boardOf(order('a'), order('b')), [order('b', { state: 'READY' })], 5))).toEqual({
      b: 'READY',
    });
  });

  it('does not undo changes that came after it was requested', () => {
    let board = boardOf(order('moved'), order('left'), order('quiet'));
    board = withChange(board, change('moved', 3), 10).data;
    board = withChange(board, change('left', 3, { state: 'DELIVERED' }), 11).data;
    board = withOrder(board, order('new'), 12);
    const old = [order('moved'), order('left'), order('quiet', { bay: 'B9' })];
    expect(shown(withList(board, old, 9))).toEqual({ moved: 'IN_PROGRESS', quiet: 'RECEIVED', new: 'RECEIVED' });
    expect(withList(board, old, 9).orders.get('quiet')?.bay).toBe('B9');
  });

  it('overrides earlier changes, and forgets them', () => {
    const board = withChange(boardOf(order('a')), change('a', 2, { state: 'DELIVERED' }), 10).data;
    const after = withList(board, [order('a', { version: 3, state: 'READY' })], 20);
    expect(shown(after)).toEqual({ a: 'READY' });
    expect(after.changedAt.size).toBe(0);
  });
});

describe('an order fetched by itself', () => {
  it('does not return after it left the board, whether by a late answer or a late change', () => {
    const gone = withChange(boardOf(order('a')), change('a', 3, { state: 'DELIVERED' }), 10).data;
    expect(withOrder(gone, order('a', { version: 2, state: 'READY' }), 11)).toBe(gone);
    expect(withChange(gone, change('a', 2, { state: 'READY' }), 11)).toEqual({ data: gone, incomplete: false });
  });

  it('returns when its invoice is voided', () => {
    const gone = withChange(boardOf(order('a')), change('a', 3, { state: 'DELIVERED' }), 10).data;
    expect(withChange(gone, change('a', 4, { state: 'READY' }), 11).incomplete).toBe(true);
    const back = withOrder(gone, order('a', { version: 4, state: 'READY' }), 12);
    expect(shown(back)).toEqual({ a: 'READY' });
    expect(shown(withChange(back, change('a', 5, { state: 'INVOICED' }), 13).data)).toEqual({ a: 'INVOICED' });
  });
});

describe('a board that stays open', () => {
  it('holds only the last list and later changes after 10,000 orders', () => {
    let board = EMPTY;
    for (let passed = 1; passed <= 10_000; passed += 1) {
      const id = `order-${passed}`;
      board = withOrder(board, order(id), passed);
      board = withChange(board, change(id, 2), passed).data;
      board = withChange(board, change(id, 3, passed % 2 ? { state: 'DELIVERED' } : { kind: 'DELETED' }), passed).data;
      if (passed % 100 === 0) board = withList(board, [order('stays')], passed);
      expect(board.orders.size + board.changedAt.size + board.left.size).toBeLessThan(250);
    }
    expect(shown(board)).toEqual({ stays: 'RECEIVED' });
    expect([...board.left.keys()]).toEqual(['order-10000']);
  });
});

describe('the columns', () => {
  it('contain every order once, the longest waiting first', () => {
    const columns = columnsOf(
      boardOf(
        order('late', { stateSince: '2026-03-01T10:00:00.000Z' }),
        order('early'),
        order('paid', { state: 'INVOICED' }),
        order('ready', { state: 'READY' }),
      ),
    );
    expect(
      columns.map(({ key, orders }) => [key, orders.map(({ id }) => id)]).filter(([, ids]) => ids?.length),
    ).toEqual([
      ['RECEIVED', ['early', 'late']],
      ['READY', ['paid', 'ready']],
    ]);
  });
});
