/** Reports of the stock: its movements, what it was worth, and what is low. Items come in the order of their names. */
import { formatDecimal } from '../../resolvers/kernel/values/exact.ts';
import { currencyExponent } from '../../resolvers/kernel/values/exponents.ts';
import type { Price } from '../../resolvers/kernel/values/price.ts';
import { averagePrice, formatPrice, timesQuantity } from '../../resolvers/kernel/values/price.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';
import type { Cell, Column, Content } from './column.ts';
import { scaled } from './column.ts';
import type { Asked } from './kinds.ts';
import { got, inOrder, queried, scanned } from './read.ts';
import { ulidAt } from './ulid.ts';

/** Items whose movements are asked for at a time. */
const AHEAD = 8;
/** A movement's id is made at its moment, or next to it. */
const SLACK_MS = 60_000;

const QUANTITY_DECIMALS = 3;
const quantityOf = (thousandths: number): string => formatDecimal(thousandths, QUANTITY_DECIMALS);
const priceIn = (row: Row, name: string): Price => ({
  minor: integer(row, name),
  fraction: integer(row, `${name}Fraction`),
});
/** With a sign, since what goes out is taken from what came in. */
const valueOf = (price: Price, quantity: number, currency: string): number =>
  quantity < 0 ? -timesQuantity(price, -quantity, currency) : timesQuantity(price, quantity, currency);
const amountOf = (minor: number, currency: string): string => formatDecimal(minor, currencyExponent(currency));

/** Every item, also what is in the archive. */
async function allItems(): Promise<Row[]> {
  const items: Row[] = [];
  const wanted = scanned('INVENTORY', {
    FilterExpression: 'sk = :item',
    ExpressionAttributeValues: { ':item': { S: 'ITEM' } },
  });
  for await (const row of wanted) items.push(row);
  return items.sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

const order = (item: Row): string => `${text(item, 'nameKey') ?? text(item, 'name') ?? ''}\n${text(item, 'sku') ?? ''}`;
const idOf = (item: Row): string => text(item, 'id') ?? '';
const currencyOf = (item: Row): string => text(item, 'currency') ?? 'USD';

function movementsOf(item: Row, from: number, to: number): AsyncGenerator<Row> {
  return queried('INVENTORY', 'pk = :pk AND sk BETWEEN :from AND :to', {
    ':pk': idOf(item),
    ':from': `MOVEMENT#${ulidAt(from - SLACK_MS)}`,
    ':to': `MOVEMENT#${ulidAt(to + SLACK_MS)}`,
  });
}

const isWithin = (movement: Row, from: number, to: number): boolean => {
  const at = Date.parse(text(movement, 'at') ?? '');
  return at >= from && at < to;
};

const MOVEMENT_COLUMNS: readonly Column[] = [
  { id: 'at', type: 'time', weight: 15 },
  { id: 'sku', type: 'text', weight: 11 },
  { id: 'item', type: 'text', weight: 24 },
  { id: 'movement', type: 'text', weight: 11 },
  { id: 'quantity', type: 'quantity', weight: 9 },
  { id: 'unit', type: 'text', weight: 7 },
  { id: 'reference', type: 'text', weight: 15 },
  { id: 'reason', type: 'text', weight: 18 },
  { id: 'by', type: 'text', weight: 13 },
];
const COST_COLUMNS: readonly Column[] = [
  { id: 'unitCost', type: 'price', weight: 10 },
  { id: 'value', type: 'amount', weight: 10, total: true },
];

/** What a movement brought or gave up, at the cost that is on it; null where it has none. */
function costCells(item: Row, movement: Row): Cell[] {
  if (typeof movement['unitCost'] !== 'number') return [null, null];
  const currency = text(movement, 'currency') ?? currencyOf(item);
  const cost = priceIn(movement, 'unitCost');
  return [formatPrice(cost, currency), amountOf(valueOf(cost, integer(movement, 'quantity'), currency), currency)];
}

export async function movements({ from, to, withCost, words }: Asked): Promise<Content> {
  const items = await allItems();
  const moved = items.filter((item) => integer(item, 'movementCount') > 0);
  async function* rows() {
    let done = 0;
    for await (const { thing: item, members } of inOrder(moved, AHEAD, (each) => movementsOf(each, from, to))) {
      for await (const movement of members) {
        if (!isWithin(movement, from, to)) continue;
        const type = text(movement, 'type') ?? '';
        const cells: Cell[] = [
          text(movement, 'at'),
          text(item, 'sku'),
          text(item, 'name'),
          words.values[type] ?? type,
          quantityOf(integer(movement, 'quantity')),
          text(item, 'unit'),
          text(movement, 'reference'),
          text(movement, 'reason'),
          text(movement, 'by'),
          ...(withCost ? costCells(item, movement) : []),
        ];
        yield { cells, done };
      }
      done += 1;
    }
  }
  return { columns: [...MOVEMENT_COLUMNS, ...(withCost ? COST_COLUMNS : [])], steps: moved.length, rows: rows() };
}

const PRICE_COLUMNS: readonly Column[] = [
  { id: 'sku', type: 'text', weight: 11 },
  { id: 'item', type: 'text', weight: 26 },
  { id: 'at', type: 'time', weight: 14 },
  { id: 'quantity', type: 'quantity', weight: 9 },
  { id: 'unit', type: 'text', weight: 7 },
  { id: 'unitCost', type: 'price', weight: 11 },
  { id: 'costBefore', type: 'price', weight: 11 },
  { id: 'change', type: 'quantity', weight: 9 },
  { id: 'reference', type: 'text', weight: 18 },
];

/** Hundredths of a percent are enough to see a price move. */
const PERCENT_DECIMALS = 2;

/** How much more a cost is than another, in percent; null where that was nothing. Both are decimal strings. */
export function changeInPercent(before: string, now: string): string | null {
  const [old, next] = [scaled(before), scaled(now)];
  if (old === 0n) return null;
  const ten = 10n ** BigInt(PERCENT_DECIMALS);
  const exact = (next - old) * 100n * ten * 2n;
  // Half away from zero.
  const rounded = (exact + (exact < 0n ? -old : old)) / (old * 2n);
  return formatDecimal(Number(rounded), PERCENT_DECIMALS);
}

export async function priceHistory({ from, to }: Asked): Promise<Content> {
  const items = (await allItems()).filter((item) => integer(item, 'movementCount') > 0);
  async function* rows() {
    let done = 0;
    for await (const { thing: item, members } of inOrder(items, AHEAD, (each) => movementsOf(each, from, to))) {
      let before: string | null = null;
      for await (const movement of members) {
        if (!isWithin(movement, from, to) || movement['type'] !== 'IN' || typeof movement['unitCost'] !== 'number')
          continue;
        const cost = formatPrice(priceIn(movement, 'unitCost'), text(movement, 'currency') ?? currencyOf(item));
        const cells: Cell[] = [
          text(item, 'sku'),
          text(item, 'name'),
          text(movement, 'at'),
          quantityOf(integer(movement, 'quantity')),
          text(item, 'unit'),
          cost,
          before,
          before === null ? null : changeInPercent(before, cost),
          text(movement, 'reference'),
        ];
        yield { cells, done };
        before = cost;
      }
      done += 1;
    }
  }
  return { columns: PRICE_COLUMNS, steps: items.length, rows: rows() };
}

interface Standing {
  stock: number;
  cost: Price;
}

/** Of rows of releases before 0.4.0, which do not keep what they found: what came in with a cost moved the average. */
export function replayed(standing: Standing, movement: Row, currency: string): Standing {
  const quantity = integer(movement, 'quantity');
  const stock = standing.stock + quantity;
  if (!isPriced(movement)) return { ...standing, stock };
  const cost = priceIn(movement, 'unitCost');
  return {
    stock,
    cost: standing.stock <= 0 ? cost : averagePrice(standing.cost, standing.stock, cost, quantity, currency),
  };
}

const isPriced = (movement: Row): boolean => movement['type'] === 'IN' && typeof movement['unitCost'] === 'number';

/** What a movement that decides the average found (resolvers/inventory/movement.ts); null where it keeps nothing. */
function foundBy(movement: Row): Row | null {
  const { costed } = movement;
  return typeof costed === 'object' && costed !== null ? (costed as Row) : null;
}

/**
 * What one cost on average before some movements: as the first of them that decides it has found it. None decides it: as it is now.
 * @returns null where one of them is of a release that did not keep what it found
 */
function costBefore(later: readonly Row[], now: Price): Price | null {
  const deciding = later.filter((movement) => foundBy(movement) !== null || isPriced(movement));
  const found = deciding.map(foundBy).filter((row): row is Row => row !== null);
  if (found.length < deciding.length) return null;
  const [first] = found.sort((one, other) => integer(one, 'number') - integer(other, 'number'));
  return first ? { minor: integer(first, 'average'), fraction: integer(first, 'fraction') } : now;
}

/** What was there at a moment: what is there now, without what moved since. */
async function standingAt(item: Row, to: number, now: number): Promise<Standing> {
  const current = { stock: integer(item, 'stock'), cost: priceIn(item, 'averageCost') };
  if (to > now) return current;
  const later: Row[] = [];
  for await (const movement of movementsOf(item, to, now)) if (isWithin(movement, to, Infinity)) later.push(movement);
  const stock = later.reduce((sum, movement) => sum - integer(movement, 'quantity'), current.stock);
  const cost = costBefore(later, current.cost);
  if (cost) return { stock, cost };
  let standing: Standing = { stock: 0, cost: { minor: 0 } };
  for await (const movement of movementsOf(item, SLACK_MS, to))
    if (isWithin(movement, 0, to)) standing = replayed(standing, movement, currencyOf(item));
  return { stock, cost: standing.cost };
}

const VALUE_COLUMNS: readonly Column[] = [
  { id: 'sku', type: 'text', weight: 12 },
  { id: 'item', type: 'text', weight: 34 },
  { id: 'location', type: 'text', weight: 12 },
  { id: 'stock', type: 'quantity', weight: 11 },
  { id: 'unit', type: 'text', weight: 8 },
  { id: 'averageCost', type: 'price', weight: 13 },
  { id: 'value', type: 'amount', weight: 13, total: true },
];

export async function stockValue({ to, now }: Asked): Promise<Content> {
  const items = await allItems();
  async function* rows() {
    let done = 0;
    const standings = inOrder(items, AHEAD, async function* (item) {
      yield await standingAt(item, to, now);
    });
    for await (const { thing: item, members } of standings) {
      for await (const { stock, cost } of members) {
        const currency = currencyOf(item);
        if (stock === 0) continue;
        const cells: Cell[] = [
          text(item, 'sku'),
          text(item, 'name'),
          text(item, 'location'),
          quantityOf(stock),
          text(item, 'unit'),
          formatPrice(cost, currency),
          amountOf(valueOf(cost, stock, currency), currency),
        ];
        yield { cells, done };
      }
      done += 1;
    }
  }
  return { columns: VALUE_COLUMNS, steps: items.length, rows: rows() };
}

const LOW_COLUMNS: readonly Column[] = [
  { id: 'sku', type: 'text', weight: 12 },
  { id: 'item', type: 'text', weight: 34 },
  { id: 'location', type: 'text', weight: 12 },
  { id: 'stock', type: 'quantity', weight: 11 },
  { id: 'minimum', type: 'quantity', weight: 11 },
  { id: 'short', type: 'quantity', weight: 11 },
  { id: 'unit', type: 'text', weight: 8 },
];

export async function lowStock(): Promise<Content> {
  const keys: { pk: string; sk: string }[] = [];
  for await (const row of queried('INVENTORY', 'lowStock = :low', { ':low': 'LOW' }, { IndexName: 'lowStock' }))
    keys.push({ pk: text(row, 'pk') ?? '', sk: 'ITEM' });
  const items: Row[] = [];
  // The index may be a moment behind.
  for await (const row of got('INVENTORY', keys)) if (row['lowStock'] === 'LOW') items.push(row);
  items.sort((a, b) => order(a).localeCompare(order(b), 'en'));
  async function* rows() {
    for (const [done, item] of items.entries()) {
      const [stock, minimum] = [integer(item, 'stock'), integer(item, 'minimumStock')];
      const cells: Cell[] = [
        text(item, 'sku'),
        text(item, 'name'),
        text(item, 'location'),
        quantityOf(stock),
        quantityOf(minimum),
        quantityOf(minimum - stock),
        text(item, 'unit'),
      ];
      yield { cells, done };
    }
  }
  return { columns: LOW_COLUMNS, steps: items.length, rows: rows() };
}
