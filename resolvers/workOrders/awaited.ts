/**
 * What purchasing does with the parts that work orders wait for: a requisition asks for them, a receipt brings them, and both can be taken
 * back. Whoever writes adds `awaitedKeys` to the rows that it reads, and the actions to its own transaction: two for each order.
 */
import { util } from '@aws-appsync/utils';
import type { Quantities } from '../inventory/stock.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, update } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { MissingMarks, MissingPart, MissingRow } from './missing.ts';
import { isAwaited, missingMarks, missingOf, outstandingOf, withStatus } from './missing.ts';
import { saveMissing } from './missingRows.ts';

/** A missing part of an order, as purchasing names it. */
export interface AwaitedPart {
  workOrderId: string;
  missingPartId: string;
}

/** Some of it that has come, or goes back: thousandths. */
export interface ArrivedPart extends AwaitedPart {
  inventoryItemId: string;
  quantity: number;
}

/** A requisition's line that asks for it. */
export interface AskedPart extends AwaitedPart {
  /** Null for a line in words. */
  inventoryItemId: string | null;
  requisitionId: string;
  /** Path of the argument that names it. */
  field: string;
}

function idsOf(parts: AwaitedPart[]): string[] {
  const ids = parts.map((part) => part.workOrderId);
  return ids.filter((id, index) => ids.indexOf(id) === index);
}

/** The rows of `WORK_ORDERS` to read for them: one for each order. */
export function awaitedKeys(parts: AwaitedPart[]): Key[] {
  return idsOf(parts).map((id) => ({ pk: id, sk: 'MISSING' }));
}

function rowOf(rows: TableRows['WORK_ORDERS'][], orderId: string): MissingRow | null {
  return rows.find((row): row is MissingRow => row.sk === 'MISSING' && row.pk === orderId) ?? null;
}

/** A missing part among the rows that were read; null where there is none. */
export function awaitedPart(rows: TableRows['WORK_ORDERS'][], part: AwaitedPart): MissingPart | null {
  return missingOf(rowOf(rows, part.workOrderId)).find((each) => each.id === part.missingPartId) ?? null;
}

/** The header's marks as they are now; what is nothing is not there. */
function markOrder(table: string, orderId: string, marks: MissingMarks): Action {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = { ':next': 1, ':now': util.time.nowISO8601() };
  const sets: string[] = ['version = version + :next', 'updatedAt = :now'];
  const removals: string[] = [];
  Object.entries(marks).forEach(([name, value], index) => {
    names[`#m${index}`] = name;
    if (value === null || value === undefined) removals.push(`#m${index}`);
    else {
      sets.push(`#m${index} = :m${index}`);
      values[`:m${index}`] = value;
    }
  });
  const expression = `SET ${sets.join(', ')}${removals.length > 0 ? ` REMOVE ${removals.join(', ')}` : ''}`;
  return update('order', table, { pk: orderId, sk: 'ORDER' }, { expression, names, values }, PRESENT);
}

/** What is set aside by it, or free again, to be added to the receipt's own writing of each item's row. */
export interface Reserving {
  actions: Action[];
  /** Thousandths by item: negative where they are free again. */
  reserved: Quantities;
  /** The same by missing part. */
  byPart: Quantities;
}

function add(quantities: Quantities, id: string, quantity: number): void {
  keep(quantities, id, (own(quantities, id) ?? 0) + quantity);
}

/** What of an arrival is set aside, or of one that goes back is free again, which is negative. */
function shareOf(parts: MissingPart[], arrival: ArrivedPart, back: boolean): number {
  const part = parts.find((each) => each.id === arrival.missingPartId);
  if (!part || !isAwaited(part) || part.inventoryItemId !== arrival.inventoryItemId) return 0;
  return back ? 0 - Math.min(arrival.quantity, part.reserved) : Math.min(arrival.quantity, outstandingOf(part));
}

/**
 * Sets aside what has come, at most what the order still waits for: one that is over, or does without the part, gets nothing. With
 * `back`, what a receipt had brought is free again, as far as the order has not used it.
 * @param rows what was read by `awaitedKeys` @param back whether the receipt is taken back
 */
export function reserveFor(
  ctx: Ctx,
  arrived: ArrivedPart[],
  rows: TableRows['WORK_ORDERS'][],
  back = false,
): Reserving {
  const table = tableName(ctx, 'WORK_ORDERS');
  const reserved: Quantities = {};
  const given: Quantities = {};
  const actions: Action[] = [];
  for (const orderId of idsOf(arrived)) {
    const row = rowOf(rows, orderId);
    const touched: string[] = [];
    let parts = missingOf(row);
    for (const arrival of arrived.filter((each) => each.workOrderId === orderId)) {
      const quantity = shareOf(parts, arrival, back);
      if (quantity !== 0) {
        touched.push(arrival.missingPartId);
        add(reserved, arrival.inventoryItemId, quantity);
        add(given, arrival.missingPartId, quantity);
        parts = parts.map((each) =>
          each.id === arrival.missingPartId ? withStatus({ ...each, reserved: each.reserved + quantity }) : each,
        );
      }
    }
    if (row && touched.length > 0) {
      const told = back ? {} : { partsArrivedAt: util.time.nowISO8601(), arrivedPartIds: touched };
      actions.push(saveMissing(table, orderId, row, parts));
      actions.push(markOrder(table, orderId, { ...missingMarks(parts), ...told }));
    }
  }
  return { actions, reserved, byPart: given };
}

/** Refuses a line that asks for a part which is not there, is another item, or which another requisition asks for. */
function requireAskable(part: MissingPart | undefined, asked: AskedPart): MissingPart {
  if (!part) notFound('Missing part', asked.missingPartId, asked.field);
  const taken = part.requisitionId !== null && part.requisitionId !== asked.requisitionId;
  if (!isAwaited(part) || taken || (asked.inventoryItemId !== null && part.inventoryItemId !== asked.inventoryItemId))
    fail('LOCKED', `The missing part is ${part.status}; this line cannot ask for it`, {
      field: asked.field,
      actual: part.status,
      ...(taken ? { heldBy: { requisitionId: part.requisitionId } } : {}),
    });
  return part;
}

/** Marks parts as asked for: one action for each order. @param rows what was read by `awaitedKeys` */
export function requestParts(ctx: Ctx, asked: AskedPart[], rows: TableRows['WORK_ORDERS'][]): Action[] {
  return idsOf(asked).flatMap((orderId) => {
    const row = rowOf(rows, orderId);
    let parts = missingOf(row);
    for (const ask of asked.filter((each) => each.workOrderId === orderId)) {
      const part = requireAskable(
        parts.find((each) => each.id === ask.missingPartId),
        ask,
      );
      const changed = withStatus({ ...part, requisitionId: ask.requisitionId });
      parts = parts.map((each) => (each.id === changed.id ? changed : each));
    }
    return [saveMissing(tableName(ctx, 'WORK_ORDERS'), orderId, row, parts)];
  });
}

/** Takes back that a requisition asks for parts: it was rejected, cancelled, or has lost the line. */
export function releaseRequests(
  ctx: Ctx,
  requisitionId: string,
  parts: AwaitedPart[],
  rows: TableRows['WORK_ORDERS'][],
): Action[] {
  return idsOf(parts).flatMap((orderId) => {
    const row = rowOf(rows, orderId);
    const ids = parts.filter((each) => each.workOrderId === orderId).map((each) => each.missingPartId);
    const all = missingOf(row);
    const held = all.filter(
      (part) => part.requisitionId === requisitionId && isAwaited(part) && ids.indexOf(part.id) !== -1,
    );
    if (!row || held.length === 0) return [];
    const left = all.map((part) =>
      held.some((each) => each.id === part.id) ? withStatus({ ...part, requisitionId: null }) : part,
    );
    return [saveMissing(tableName(ctx, 'WORK_ORDERS'), orderId, row, left)];
  });
}
