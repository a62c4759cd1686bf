/**
 * A cost on top of a receipt: one row `RECEIPT#LANDED#0` and on, with the share of every line that bears it, fixed when it is written
 * down. Up to forty lines take theirs in a call. What is still in stock of a line is what there is of its item, once for all of the
 * receipt's lines of that item: the first of them first.
 */
import type { LandedCost, LandedCostKind, SpreadBy } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { formatMoney } from '../kernel/values/money.ts';
import { keep, own } from '../kernel/values/own.ts';
import { timesQuantity } from '../kernel/values/price.ts';
import type { ReceivedLine } from './receipt.ts';
import { costOf, keptOf, MAX_LINES_A_CALL } from './receipt.ts';

export interface ShareRow {
  lineId: string;
  itemId: string;
  /** Thousandths that bear it. */
  quantity: number;
  /** Minor units. */
  amount: number;
  /** What goods in stock took of it; absent until it is settled. */
  inStock?: number;
}

export interface LandedRow extends Key {
  sk: `RECEIPT#LANDED#${string}`;
  receiptId: string;
  /** From 1. */
  number: number;
  kind: LandedCostKind;
  description: string | null;
  amount: number;
  currency: string;
  spreadBy: SpreadBy;
  shares: ShareRow[];
  /** How many of them are settled. */
  settled: number;
  inStock: number;
  variance: number;
  by: string;
  byId: string;
  at: string;
  version: number;
}

export const MAX_LANDED = 10;

export function landedSk(index: number): `RECEIPT#LANDED#${string}` {
  return `RECEIPT#LANDED#${index}`;
}

/** The lines that bear a cost: kept in stock, and not gone again. */
export function bearing(lines: ReceivedLine[]): ReceivedLine[] {
  return lines.filter((line) => (line.inventoryItemId ?? null) !== null && keptOf(line) > 0);
}

/** What each line weighs. */
export function weightsOf(lines: ReceivedLine[], spreadBy: SpreadBy, currency: string): number[] {
  return lines.map((line) =>
    spreadBy === 'QUANTITY' ? keptOf(line) : timesQuantity(costOf(line), keptOf(line), currency),
  );
}

/** The shares that a call settles. */
export function nextShares(row: Pick<LandedRow, 'shares' | 'settled'>): ShareRow[] {
  return row.shares.slice(row.settled, row.settled + MAX_LINES_A_CALL);
}

/**
 * How much is in stock of each share that a call settles.
 * @param stock thousandths by item
 */
export function inStockOf(row: Pick<LandedRow, 'shares' | 'settled'>, stock: Record<string, number>): number[] {
  const left: Record<string, number> = { ...stock };
  const taken = row.shares.slice(0, row.settled + MAX_LINES_A_CALL).map(({ itemId, quantity }) => {
    const there = Math.max(0, Math.min(quantity, own(left, itemId) ?? 0));
    keep(left, itemId, (own(left, itemId) ?? 0) - there);
    return there;
  });
  return taken.slice(row.settled);
}

export function toLandedCost(row: LandedRow): LandedCost {
  const { currency } = row;
  return {
    number: row.number,
    kind: row.kind,
    description: row.description ?? null,
    amount: formatMoney(row.amount, currency),
    spreadBy: row.spreadBy,
    inStock: formatMoney(row.inStock, currency),
    variance: formatMoney(row.variance, currency),
    pending: row.shares.length - row.settled,
    shares: row.shares.map((share) => {
      const inStock = share.inStock ?? null;
      return {
        lineId: share.lineId,
        amount: formatMoney(share.amount, currency),
        inStock: inStock === null ? null : formatMoney(inStock, currency),
      };
    }),
    by: row.by,
    byId: row.byId,
    at: row.at,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    /** Landed costs of a receipt, by number. */
    [landed: `landed${number}`]: LandedRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    landed: LandedRow;
  }
}
