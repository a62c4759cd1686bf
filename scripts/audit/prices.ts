/** Prices and what documents make of them, computed once more, in integers of any size, from what the rows say. */
import type { Row } from './rows.ts';
import { integer, sum, text } from './rows.ts';

export interface PricedRow {
  unitPrice: number;
  unitPriceFraction?: number;
  quantity: number;
  discount?: number;
  documentDiscount?: number;
  base: number;
  tax: number;
  taxCode: string;
  taxRate?: number;
}

/** Millionths of its unit that a minor unit of a currency has: ISO 4217, for the currencies whose minor unit is no hundredth. */
const MILLIONTHS: Readonly<Record<string, bigint>> = { CLP: 1_000_000n, PYG: 1_000_000n, UYI: 1_000_000n, CLF: 100n };
const USUAL_MILLIONTHS = 10_000n;
const WHOLE = 10_000n;

export const half = (a: bigint, d: bigint): bigint => (a * 2n + d) / (2n * d);

export const millionthsOf = (currency: string): bigint => MILLIONTHS[currency] ?? USUAL_MILLIONTHS;

/** Price by quantity less every discount, in minor units. */
function charged(line: PricedRow, currency: string): number {
  const scale = millionthsOf(currency);
  const price = BigInt(line.unitPrice) * scale + BigInt(line.unitPriceFraction ?? 0);
  return Number(half(price * BigInt(line.quantity), 1_000n * scale)) - (line.discount ?? 0);
}

/** Lines of an order, each with all of its discount as one: they hold their shares of the order's beside their own. */
export function wholeDiscounts<Line extends PricedRow>(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, discount: (line.discount ?? 0) + (line.documentDiscount ?? 0) }));
}

/** What a line's amounts say of its price: with tax, without, either, or that it is neither. */
export function modeOf(line: PricedRow, currency: string): 'with' | 'without' | 'either' | 'neither' {
  const amount = charged(line, currency);
  const [included, added] = [amount === line.base + line.tax, amount === line.base];
  if (included && added) return 'either';
  return included ? 'with' : added ? 'without' : 'neither';
}

/** What is wrong with the modes of lines that should be of one, which the row may name. */
export function mixedModes(row: Row, lines: readonly PricedRow[]): string[] {
  const agreed = row['pricesIncludeTax'];
  const expected = agreed === undefined ? undefined : agreed ? 'with' : 'without';
  const modes = new Set(lines.map((line) => modeOf(line, text(row, 'currency'))));
  modes.delete('either');
  if (modes.has('neither')) return ['the amounts of a line are not what its price makes them'];
  if (modes.size > 1) return ['prices of some lines include tax, and of others do not'];
  const [only] = modes;
  return expected === undefined || only === undefined || only === expected
    ? []
    : [`its lines' prices are ${only} tax, it says ${expected}`];
}

/** The tax on an amount that includes it, or not. */
function taxOn(amount: number, rate: number, included: boolean): number {
  const exact = BigInt(amount);
  return Number(included ? exact - half(exact * WHOLE, WHOLE + BigInt(rate)) : half(exact * BigInt(rate), WHOLE));
}

/** Lines whose tax is rounded together, with what they come to in the form in which their prices are. */
interface Rounded {
  lines: PricedRow[];
  amount: number;
  rate: number;
}

/** Each line by itself, or all of one code and rate, as the row says. */
function roundings(row: Row, lines: readonly PricedRow[], amounts: readonly number[]): Rounded[] {
  const perRate = text(row, 'taxRounding') === 'PER_RATE';
  const groups = new Map<string, Rounded>();
  lines.forEach((line, index) => {
    const rate = line.taxRate ?? 0;
    const name = perRate ? `${line.taxCode} ${rate}` : String(index);
    const before = groups.get(name) ?? { lines: [], amount: 0, rate };
    groups.set(name, { rate, lines: [...before.lines, line], amount: before.amount + (amounts[index] ?? 0) });
  });
  return [...groups.values()];
}

const amountsOf = (row: Row, lines: readonly PricedRow[]): number[] =>
  lines.map((line) => (row['pricesIncludeTax'] === true ? line.base + line.tax : line.base));

/** Where a document's tax is not what its own terms make it. Documents of releases before 0.3.0 name none. */
export function wrongTaxes(row: Row, lines: readonly PricedRow[]): string[] {
  if (row['pricesIncludeTax'] === undefined) return [];
  return roundings(row, lines, amountsOf(row, lines)).flatMap(({ lines: together, amount, rate }) => {
    const [tax, expected] = [
      sum(together.map((line) => line.tax)),
      taxOn(amount, rate, row['pricesIncludeTax'] === true),
    ];
    return tax === expected
      ? []
      : [`tax ${tax} on ${amount} at ${rate}; rounded ${text(row, 'taxRounding')} it is ${expected}`];
  });
}

/** The discount on a whole order, as its header gives it and its lines bear it. */
export function wrongDiscount(row: Row, lines: readonly PricedRow[]): string[] {
  const borne = sum(lines.map((line) => line.documentDiscount ?? 0));
  const whole = sum(amountsOf(row, lines)) + borne;
  const rate = row['discountRate'];
  const expected =
    typeof rate === 'number'
      ? Number(half(BigInt(whole) * BigInt(rate), WHOLE))
      : Math.min(integer(row, 'discountAmount'), whole);
  return [borne, integer(row, 'discount')].every((each) => each === expected)
    ? []
    : [`a discount of ${integer(row, 'discount')}, of which its lines bear ${borne}; it is ${expected}`];
}
