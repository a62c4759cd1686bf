/** The parts of an order's lines and the stock: when they leave it and when they come back, here and nowhere else. */
import {
  changeReserved,
  lostParts,
  moveParts,
  negated,
  orderReference,
  partsOf,
  requireStock,
} from '../inventory/parts.ts';
import type { Quantities } from '../inventory/stock.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { WorkOrderState } from '../generated/schema.ts';
import { keep, own } from '../kernel/values/own.ts';
import { keptLineSources } from './lineSources.ts';
import { loadedLines } from './loadedOrder.ts';
import type { LineRow } from './workOrder.ts';

/** What an order's header says of its parts. */
export interface PartsMarks {
  /** Whether a part ever left the stock for it: then its movements hold it. */
  partsMoved: boolean;
}

/** @param before null for a new order */
export function partsMarks(before: PartsMarks | null, lines: LineRow[]): PartsMarks {
  return { partsMoved: (before?.partsMoved ?? false) || lines.some((line) => (line.inventoryItemId ?? null) !== null) };
}

/** An order and its lines at one moment. */
export interface OrderWithLines {
  order: { state: WorkOrderState };
  lines: LineRow[];
}

/** What is out of stock for an order: all that its lines name, until it is cancelled. */
function partsOut({ order, lines }: OrderWithLines): Quantities {
  return order.state === 'CANCELLED' ? {} : partsOf(lines);
}

function sumOf(one: Quantities, other: Quantities): Quantities {
  const sum: Quantities = {};
  for (const id of Object.keys({ ...one, ...other })) {
    const quantity = (own(one, id) ?? 0) + (own(other, id) ?? 0);
    if (quantity !== 0) keep(sum, id, quantity);
  }
  return sum;
}

/** The lines whose parts a change of state moves: their items have to be read. */
export function linesToMove(stash: Stash, to: WorkOrderState): LineRow[] {
  return to === 'CANCELLED' ? loadedLines(stash) : [];
}

export interface PartsChange {
  /** What the transaction takes of what is free, less what it brings back. */
  taken: Quantities;
  actions: Action[];
}

/**
 * What a change of an order does to stock. Refuses what there is too little of, so that a dry run says so too.
 * @param before null for a new order
 * @param mounted lines that it gives up and whose parts stay on the vehicle: they are written off
 * @param freed what was set aside for it, and is used or given up by the change: it covers what is taken first
 */
export function changeParts(
  ctx: Ctx,
  orderId: string,
  before: OrderWithLines | null,
  after: OrderWithLines,
  reason: string | null = null,
  mounted: LineRow[] = [],
  freed: Quantities = {},
): PartsChange {
  const { items } = keptLineSources(ctx);
  const wanted = sumOf(partsOut(after), partsOf(mounted));
  const moved = sumOf(wanted, negated(before ? partsOut(before) : {}));
  const taken: Quantities = {};
  for (const [id, quantity] of Object.entries(moved)) keep(taken, id, quantity - (own(freed, id) ?? 0));
  requireStock(ctx, taken, items);
  const lost = lostParts(mounted);
  const actions = moveParts(ctx, orderReference(orderId), negated(moved), reason, items, lost, freed);
  const still = Object.keys(freed).filter(
    (id) => own(moved, id) === undefined && !lost.some((each) => each.inventoryItemId === id),
  );
  const inventory = tableName(ctx, 'INVENTORY');
  const others = still.map((id) => changeReserved(inventory, id, 0 - (own(freed, id) ?? 0)));
  return { taken, actions: [...actions, ...others] };
}

/** What a change of an order's lines takes from stock of each item; negative comes back. */
export function takenBetween(before: LineRow[], after: LineRow[]): Quantities {
  return sumOf(partsOf(after), negated(partsOf(before)));
}
