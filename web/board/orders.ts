/** The orders on the board as a value: what a fetch and what a change make of them. */
import type { SubscriptionEvent } from '../../client/index.ts';
import type { BoardOrder } from './api.ts';
import { COLUMNS, isOpen } from './states.ts';

export type Change = Pick<
  SubscriptionEvent<'onBoardChanged'>,
  'workOrderId' | 'sequence' | 'kind' | 'state' | 'stateSince' | 'technicianId' | 'bay'
>;

export interface BoardData {
  orders: ReadonlyMap<string, BoardOrder>;
  /** When changes came, by order: a list that was asked for before a change does not undo it. Milliseconds. */
  changedAt: ReadonlyMap<string, number>;
  /** Versions with which orders left, until the next list: an answer that was under way does not bring them back. */
  left: ReadonlyMap<string, number>;
}

export const EMPTY: BoardData = { orders: new Map(), changedAt: new Map(), left: new Map() };

/** The latest version that the board has heard of, shown or gone. */
const versionOf = (board: BoardData, id: string): number => board.orders.get(id)?.version ?? board.left.get(id) ?? 0;

/** @param askedAt when the list was asked for */
export function withList(before: BoardData, list: readonly BoardOrder[], askedAt: number): BoardData {
  const orders = new Map(list.map((order) => [order.id, order]));
  const changedAt = new Map([...before.changedAt].filter(([, at]) => at >= askedAt));
  for (const id of changedAt.keys()) {
    const known = before.orders.get(id);
    if (!known) orders.delete(id);
    else if (known.version > (orders.get(id)?.version ?? 0)) orders.set(id, known);
  }
  return { orders, changedAt, left: new Map([...before.left].filter(([id]) => changedAt.has(id))) };
}

export interface Changed {
  data: BoardData;
  /** Whether the change does not tell all that the card shows: then fetch its order. */
  incomplete: boolean;
}

/** @param technicianId whose board it is: an order that goes to another leaves it. Null for everybody's */
export function withChange(before: BoardData, change: Change, at: number, technicianId: string | null = null): Changed {
  const known = before.orders.get(change.workOrderId);
  if (versionOf(before, change.workOrderId) >= change.sequence) return { data: before, incomplete: false };
  const others = technicianId !== null && change.technicianId !== technicianId;
  const leaves = change.kind === 'DELETED' || !isOpen(change.state) || others;
  if (!known && !leaves) return { data: before, incomplete: true };
  const orders = new Map(before.orders);
  const changedAt = new Map(before.changedAt).set(change.workOrderId, at);
  const left = new Map(before.left);
  if (leaves || !known) {
    orders.delete(change.workOrderId);
    left.set(change.workOrderId, change.sequence);
    return { data: { orders, changedAt, left }, incomplete: false };
  }
  const sameTechnician = known.technicianId === change.technicianId;
  const sameState = known.state === change.state && known.stateSince === change.stateSince;
  orders.set(known.id, {
    ...known,
    state: change.state,
    stateSince: change.stateSince,
    bay: change.bay,
    technicianId: change.technicianId,
    boardTechnician: sameTechnician ? known.boardTechnician : null,
    // The state's time limit, and what may follow it, come with the order.
    ...(sameState ? {} : { stateDueAt: null, nextStates: [], nextMoves: [] }),
    version: change.sequence,
  });
  // What is told of an order that stands where it stood is what it waits for, which comes with the order.
  const samePlace = sameState && sameTechnician && known.bay === change.bay;
  return { data: { orders, changedAt, left }, incomplete: !sameState || !sameTechnician || samePlace };
}

/** An order that was fetched by itself. */
export function withOrder(before: BoardData, order: BoardOrder, at: number): BoardData {
  if (versionOf(before, order.id) > order.version) return before;
  const orders = new Map(before.orders);
  const left = new Map(before.left);
  if (isOpen(order.state)) {
    orders.set(order.id, order);
    left.delete(order.id);
  } else {
    orders.delete(order.id);
    left.set(order.id, order.version);
  }
  return { orders, changedAt: new Map(before.changedAt).set(order.id, at), left };
}

/** The cards of each column, longest in their state first. */
export function columnsOf(data: BoardData): { key: (typeof COLUMNS)[number]['key']; orders: BoardOrder[] }[] {
  const sorted = [...data.orders.values()].sort((a, b) =>
    a.stateSince < b.stateSince ? -1 : a.stateSince > b.stateSince ? 1 : 0,
  );
  return COLUMNS.map(({ key, states }) => ({ key, orders: sorted.filter((order) => states.includes(order.state)) }));
}
