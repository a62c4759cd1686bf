/**
 * What items cost on average, gone through again in integers of any size. A movement that decides the average keeps what it found: its
 * place among the item's movements, the stock and the average. Those of releases before 0.4.0 do not; what came before the first that
 * does is taken as that one found it.
 */
import { MOVEMENT } from '../../resolvers/inventory/keys.ts';
import type { Check } from './checks.ts';
import { half, millionthsOf } from './prices.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, text } from './rows.ts';

interface Costed {
  number: number;
  stock: number;
  average: number;
  fraction: number;
}

/** Seconds within which two requests can have been under way at once: which of them came first, their times do not say. */
const AT_ONCE_MS = 60_000;
/** Minor units: no price is more. */
const MOST = 1_000_000_000_000n;

const costedOf = (row: Row): Costed | undefined => row['costed'] as Costed | undefined;
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Millionths that one costs after a movement, by what it found. */
function after(row: Row, { stock, average, fraction }: Costed, scale: bigint): bigint {
  const was = BigInt(average) * scale + BigInt(fraction);
  const [there, quantity] = [BigInt(stock), BigInt(integer(row, 'quantity'))];
  if (row['landed'] !== undefined)
    return was + (there > 0n ? half(BigInt(integer(row, 'landed')) * scale * 1_000n, there) : 0n);
  const cost = BigInt(integer(row, 'unitCost')) * scale + BigInt(integer(row, 'unitCostFraction'));
  if (quantity > 0n && there <= 0n) return cost;
  const [left, step] = [there + quantity, (cost - was) * quantity];
  if (left <= 0n) return was;
  const found = step < 0n ? was - half(size(step), left) : was + half(step, left);
  return quantity < 0n && (found < 0n || found >= MOST * scale) ? was : found;
}

/** Sums of the first movements in time, of each: all that moved, what went, what came. */
interface Ledger {
  times: number[];
  all: number[];
  out: number[];
  into: number[];
}

const quantityOf = (row: Row): number => integer(row, 'quantity');
const timeOf = (row: Row): number => Date.parse(text(row, 'at'));

function ledgerOf(movements: readonly Row[]): Ledger {
  const ledger: Ledger = { times: [], all: [0], out: [0], into: [0] };
  for (const row of [...movements].sort((one, other) => timeOf(one) - timeOf(other))) {
    const quantity = quantityOf(row);
    ledger.times.push(timeOf(row));
    ledger.all.push((ledger.all.at(-1) ?? 0) + quantity);
    ledger.out.push((ledger.out.at(-1) ?? 0) + Math.min(0, quantity));
    ledger.into.push((ledger.into.at(-1) ?? 0) + Math.max(0, quantity));
  }
  return ledger;
}

/** How many movements are from before a time. */
function before(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stock that a movement can have found: all that moved before, and of what moved at the same time any part. */
function possibleStock({ times, all, out, into }: Ledger, row: Row): { least: number; most: number } {
  const [first, end] = [before(times, timeOf(row) - AT_ONCE_MS), before(times, timeOf(row) + AT_ONCE_MS + 1)];
  const between = (sums: readonly number[]): number => (sums[end] ?? 0) - (sums[first] ?? 0);
  const sure = all[first] ?? 0;
  return {
    least: sure + between(out) - Math.min(0, quantityOf(row)),
    most: sure + between(into) - Math.max(0, quantityOf(row)),
  };
}

function replayed(item: Row, movements: readonly Row[]): string[] {
  const scale = millionthsOf(text(item, 'currency'));
  const ledger = ledgerOf(movements);
  const name = `item ${text(item, 'sku')} (${item.pk})`;
  const chain = movements
    .flatMap((row) => {
      const found = costedOf(row);
      return found ? [{ row, found }] : [];
    })
    .sort((one, other) => one.found.number - other.found.number);
  const exact = ({ average, fraction }: Costed): bigint => BigInt(average) * scale + BigInt(fraction);
  const now = BigInt(integer(item, 'averageCost')) * scale + BigInt(integer(item, 'averageCostFraction'));
  return chain.flatMap(({ row, found }, index) => {
    const next = chain[index + 1]?.found;
    const { least, most } = possibleStock(ledger, row);
    const makes = after(row, found, scale);
    return [
      ...(makes === (next ? exact(next) : now)
        ? []
        : [
            `${name}: movement ${text(row, 'id')} makes one cost ${makes} millionths, ${next ? exact(next) : now} follow`,
          ]),
      ...(next?.number === found.number ? [`${name}: two movements are its number ${found.number}`] : []),
      ...(found.stock >= least && found.stock <= most
        ? []
        : [`${name}: movement ${text(row, 'id')} found ${found.stock} in stock, there were ${least} to ${most}`]),
    ];
  });
}

export const costChecks: readonly Check[] = [
  {
    name: 'what an item costs on average is what its movements make of it, one after the other',
    run(rows: Rows) {
      const byItem = groupBy(
        rows.Inventory.filter((row) => row.sk.startsWith(MOVEMENT)),
        (row) => row.pk,
      );
      const items = rows.Inventory.filter((row) => row.sk === 'ITEM');
      return { looked: items.length, breaches: items.flatMap((item) => replayed(item, byItem.get(item.pk) ?? [])) };
    },
  },
];
