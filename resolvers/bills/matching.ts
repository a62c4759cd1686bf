/**
 * Three-way match: what a line bills, beside what was ordered at which cost, and what came and was kept. Pure, and made of what the line
 * keeps, so that anybody comes to the same result at any time (docs/decisions/042). Amounts in minor units, quantities in thousandths.
 */
import type { SupplierBillDifferenceKind, SupplierBillState } from '../generated/schema.ts';
import { absolute } from '../kernel/values/builtIns.ts';
import { multiplyDivide } from '../kernel/values/exact.ts';
import { timesQuantity } from '../kernel/values/price.ts';

const BASIS_POINTS = 10_000;

/** Beside what a line bills, what was found of it when it was matched. */
export interface MatchedLine {
  /** Null for what was not ordered: the rest says nothing then. */
  orderLineId: string | null;
  quantity: number;
  unitCost: number;
  unitCostFraction?: number | null;
  base: number;
  ordered: number;
  /** What came, less what went back. */
  received: number;
  /** By other bills of the order. */
  billedBefore: number;
  agreedCost: number;
  agreedCostFraction?: number | null;
  /** Whether more was to come. */
  toCome: boolean;
}

/** In basis points. */
export interface Tolerances {
  priceTolerance: number;
  quantityTolerance: number;
}

export interface Finding {
  kind: SupplierBillDifferenceKind;
  /** Whether the bill is disputed for it. */
  beyond: boolean;
  /** On the line, before tax, signed. */
  amount: number;
  /** In basis points of what was expected, signed; null where nothing was. */
  rate: number | null;
}

function rateOf(more: number, of: number): number | null {
  if (of === 0) return null;
  const rate = multiplyDivide(absolute(more), BASIS_POINTS, of);
  return more < 0 ? 0 - rate : rate;
}

/** More than was agreed counts by what it comes to: half a cent on a screw is no difference, on ten thousand it is one. */
function priceFindings(line: MatchedLine, { priceTolerance }: Tolerances, currency: string): Finding[] {
  const agreed = timesQuantity({ minor: line.agreedCost, fraction: line.agreedCostFraction }, line.quantity, currency);
  const amount = line.base - agreed;
  if (amount === 0) return [];
  const beyond = amount > multiplyDivide(agreed, priceTolerance, BASIS_POINTS);
  return [{ kind: 'PRICE', beyond, amount, rate: rateOf(amount, agreed) }];
}

/** What of a line's item came and was not billed before. */
export function expectedQuantity(line: MatchedLine): number {
  return Math.max(0, line.received - line.billedBefore);
}

function quantityFindings(line: MatchedLine, { quantityTolerance }: Tolerances, currency: string): Finding[] {
  const billed = line.billedBefore + line.quantity;
  const over = billed - line.received;
  if (over <= 0) return [];
  const cost = { minor: line.unitCost, fraction: line.unitCostFraction };
  const amount = timesQuantity(cost, Math.min(over, line.quantity), currency);
  const rate = rateOf(line.quantity - expectedQuantity(line), expectedQuantity(line));
  const within = (of: number): boolean => billed - of <= multiplyDivide(of, quantityTolerance, BASIS_POINTS);
  if (within(line.received)) return [{ kind: 'QUANTITY', beyond: false, amount, rate }];
  return line.toCome && within(line.ordered)
    ? [{ kind: 'NOT_RECEIVED', beyond: false, amount, rate }]
    : [{ kind: 'QUANTITY', beyond: true, amount, rate }];
}

/** Where a line differs. */
export function findingsOf(line: MatchedLine, tolerances: Tolerances, currency: string): Finding[] {
  if ((line.orderLineId ?? null) === null)
    return [{ kind: 'NOT_ORDERED', beyond: true, amount: line.base, rate: null }];
  return [...priceFindings(line, tolerances, currency), ...quantityFindings(line, tolerances, currency)];
}

/** What all lines together make of a bill that nothing is paid of. */
export interface Match {
  state: SupplierBillState;
  disputeCount: number;
  disputedAmount: number;
}

export function matchOf(lines: MatchedLine[], tolerances: Tolerances, currency: string): Match {
  const findings = lines.flatMap((line) => findingsOf(line, tolerances, currency));
  const disputes = findings.filter(({ beyond }) => beyond);
  const waits = findings.some(({ kind }) => kind === 'NOT_RECEIVED');
  return {
    state: disputes.length > 0 ? 'DISPUTED' : waits ? 'OPEN' : 'MATCHED',
    disputeCount: disputes.length,
    disputedAmount: disputes.reduce((sum, { amount }) => sum + amount, 0),
  };
}
