/**
 * What a work order waits for: one row `MISSING` beside its lines, with every part that it misses or missed (docs/decisions/041). What has
 * come is set aside on the item's row; the header keeps the counts, which boards show. Pure: what is written, `missingRows.ts` says.
 */
import type { MissingPart as MissingPartAnswer, MissingPartStatus } from '../generated/schema.ts';
import type { Quantities } from '../inventory/stock.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import { keep, own } from '../kernel/values/own.ts';

/** Quantities in thousandths. */
export interface MissingPart {
  id: string;
  inventoryItemId: string | null;
  description: string;
  quantity: number;
  /** What has come, and is set aside for the order. */
  reserved: number;
  /** What was added to the order. */
  used: number;
  status: MissingPartStatus;
  requisitionId: string | null;
  note: string | null;
  by: string;
  byId: string;
  at: string;
}

export interface MissingRow extends Key {
  sk: 'MISSING';
  parts: Record<string, MissingPart>;
  version: number;
}

/** What an order's header says of its missing parts. Absent is none. */
export interface MissingMarks {
  /** Not there yet. */
  missingPartCount?: number | null;
  /** There, and not used yet. */
  arrivedPartCount?: number | null;
  /** All that is set aside for it, in thousandths. */
  reservedParts?: number | null;
  /** When some came last, and of which. */
  partsArrivedAt?: string | null;
  arrivedPartIds?: string[] | null;
}

/** How many an order may await at a time: cancelling one of forty lines frees them in the same transaction. */
export const MAX_AWAITED = 12;
/** How many are kept with it. */
export const MAX_MISSING = 40;

/** In the order in which they were reported: ids are ULIDs. */
export function missingOf(row: MissingRow | null | undefined): MissingPart[] {
  const parts = row?.parts ?? {};
  return Object.keys(parts)
    .sort()
    .map((id) => own(parts, id))
    .filter((part) => part !== undefined);
}

/** Whether the order still waits for it, or for its use. */
export function isAwaited(part: MissingPart): boolean {
  return part.status !== 'USED' && part.status !== 'DROPPED';
}

/** What the order still waits for of it. */
export function outstandingOf(part: MissingPart): number {
  return isAwaited(part) ? part.quantity - part.used - part.reserved : 0;
}

/** A part whose quantities changed, with the state that they make. */
export function withStatus(part: MissingPart): MissingPart {
  const status =
    part.used >= part.quantity
      ? 'USED'
      : part.used + part.reserved >= part.quantity
        ? 'ARRIVED'
        : part.requisitionId === null
          ? 'OPEN'
          : 'REQUESTED';
  return { ...part, status };
}

/** Null where there is nothing to say, so that the attributes are not there. */
export function missingMarks(parts: MissingPart[]): MissingMarks {
  const awaited = parts.filter((part) => isAwaited(part));
  const arrived = awaited.filter((part) => part.status === 'ARRIVED').length;
  return {
    missingPartCount: awaited.length - arrived || null,
    arrivedPartCount: arrived || null,
    reservedParts: awaited.reduce((sum, part) => sum + part.reserved, 0) || null,
  };
}

/** Parts after a change, and what is not set aside any more, by item. */
export interface MissingChange {
  parts: MissingPart[];
  freed: Quantities;
}

/** What an order gives up: all that it waits for, or one part. */
export function dropParts(parts: MissingPart[], id: string | null): MissingChange {
  const freed: Quantities = {};
  const left = parts.map((part) => {
    if (!isAwaited(part) || (id !== null && part.id !== id)) return part;
    if (part.reserved > 0) add(freed, part, part.reserved);
    return { ...part, reserved: 0, status: 'DROPPED' as const };
  });
  return { parts: left, freed };
}

function add(quantities: Quantities, part: MissingPart, quantity: number): void {
  const id = part.inventoryItemId ?? '';
  keep(quantities, id, (own(quantities, id) ?? 0) + quantity);
}

/**
 * What is taken for an order's lines, off what is set aside for it first, and then off what it still waits for: a part that was found
 * elsewhere is not waited for any more.
 */
export function useParts(parts: MissingPart[], taken: Quantities): MissingChange {
  const rest: Quantities = { ...taken };
  const freed: Quantities = {};
  const restOf = (part: MissingPart): number => Math.max(0, own(rest, part.inventoryItemId ?? '') ?? 0);
  const reserved = parts.map((part) => {
    const quantity = isAwaited(part) ? Math.min(part.reserved, restOf(part)) : 0;
    if (quantity === 0) return part;
    add(rest, part, 0 - quantity);
    add(freed, part, quantity);
    return withStatus({ ...part, reserved: part.reserved - quantity, used: part.used + quantity });
  });
  const used = reserved.map((part) => {
    const quantity = Math.min(outstandingOf(part), restOf(part));
    if (quantity === 0) return part;
    add(rest, part, 0 - quantity);
    return withStatus({ ...part, used: part.used + quantity });
  });
  return { parts: used, freed };
}

export function toMissingPart(part: MissingPart): MissingPartAnswer & { inventoryItemId: string | null } {
  return {
    id: part.id,
    inventoryItemId: part.inventoryItemId ?? null,
    description: part.description,
    quantity: formatQuantity(part.quantity),
    reserved: formatQuantity(part.reserved),
    used: formatQuantity(part.used),
    status: part.status,
    requisitionId: part.requisitionId ?? null,
    note: part.note ?? null,
    by: part.by,
    byId: part.byId ?? null,
    at: part.at,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    missing: MissingRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    missing: MissingRow;
  }
}
