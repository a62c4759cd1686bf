/**
 * Reports of what was bought: of whom, and what. What was bought is what came: receipts, less what counter-receipts took back and what
 * went back to the supplier.
 */
import { formatPrice, timesQuantity } from '../../resolvers/kernel/values/price.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';
import type { Cell, Column, Content } from './column.ts';
import { AHEAD, amountOf, currencyOf, iso, quantityOf, rowsIn, unitCostOf } from './documents.ts';
import type { Asked } from './kinds.ts';
import { got, inOrder, queried } from './read.ts';

/** With a sign: a counter-receipt takes back. */
function costOf(line: Row, currency: string): number {
  const [quantity, price] = [integer(line, 'quantity'), unitCostOf(line)];
  return quantity < 0 ? -timesQuantity(price, -quantity, currency) : timesQuantity(price, quantity, currency);
}

/** Documents of an index by date, oldest first. */
async function dated(table: 'RECEIPTS', kind: string, { from, to }: Asked): Promise<Row[]> {
  const rows: Row[] = [];
  const found = queried(
    table,
    'kind = :kind AND createdAt BETWEEN :from AND :to',
    {
      ':kind': kind,
      ':from': iso(from),
      ':to': iso(to - 1),
    },
    { IndexName: 'byDate' },
  );
  for await (const row of found) rows.push(row);
  return rows;
}

/** Each receipt with its lines. */
function receipts(headers: readonly Row[]) {
  return inOrder(headers, AHEAD, async function* (header: Row) {
    const pages = queried('RECEIPTS', 'pk = :pk AND begins_with(sk, :lines)', {
      ':pk': text(header, 'pk'),
      ':lines': 'RECEIPT#LINES#',
    });
    for await (const page of pages) yield* rowsIn(page, 'lines');
  });
}

interface SupplierSum {
  name: string;
  currency: string;
  receipts: number;
  lines: number;
  received: number;
  returned: number;
}

const SUPPLIER_COLUMNS: readonly Column[] = [
  { id: 'supplier', type: 'text', weight: 34 },
  { id: 'currency', type: 'text', weight: 8 },
  { id: 'receipts', type: 'integer', weight: 9 },
  { id: 'lines', type: 'integer', weight: 9 },
  { id: 'received', type: 'amount', weight: 13, total: true },
  { id: 'returned', type: 'amount', weight: 13, total: true },
  { id: 'net', type: 'amount', weight: 13, total: true },
];

/** The sum of a supplier in a currency, made where it is new. */
function sumFor(sums: Map<string, SupplierSum>, row: Row): SupplierSum {
  const [name, currency] = [text(row, 'supplierName') ?? '', currencyOf(row)];
  const key = `${text(row, 'supplierId') ?? ''} ${currency}`;
  const known = sums.get(key) ?? { name, currency, receipts: 0, lines: 0, received: 0, returned: 0 };
  sums.set(key, known);
  return known;
}

export async function purchasesBySupplier(asked: Asked): Promise<Content> {
  const headers = await dated('RECEIPTS', 'RECEIPT', asked);
  const returns = await dated('RECEIPTS', 'SUPPLIER_RETURN', asked);
  async function* rows() {
    const sums = new Map<string, SupplierSum>();
    for await (const { thing: header, members } of receipts(headers)) {
      const sum = sumFor(sums, header);
      if (text(header, 'reverses') === null) sum.receipts += 1;
      for await (const line of members) {
        sum.lines += 1;
        sum.received += costOf(line, sum.currency);
      }
    }
    for (const row of returns) sumFor(sums, row).returned += integer(row, 'expected');
    const sorted = [...sums.values()].sort((a, b) => a.name.localeCompare(b.name, 'es'));
    for (const { name, currency, receipts: count, lines, received, returned } of sorted) {
      const cells: Cell[] = [
        name,
        currency,
        String(count),
        String(lines),
        amountOf(received, currency),
        amountOf(returned, currency),
        amountOf(received - returned, currency),
      ];
      yield { cells, done: headers.length };
    }
  }
  return { columns: SUPPLIER_COLUMNS, steps: headers.length, rows: rows() };
}

interface ItemSum {
  itemId: string | null;
  description: string;
  currency: string;
  quantity: number;
  amount: number;
  lastCost: string;
  suppliers: Set<string>;
}

const ITEM_COLUMNS: readonly Column[] = [
  { id: 'sku', type: 'text', weight: 12 },
  { id: 'item', type: 'text', weight: 34 },
  { id: 'currency', type: 'text', weight: 7 },
  { id: 'quantity', type: 'quantity', weight: 10 },
  { id: 'unit', type: 'text', weight: 8 },
  { id: 'lastCost', type: 'price', weight: 12 },
  { id: 'suppliers', type: 'integer', weight: 9 },
  { id: 'net', type: 'amount', weight: 13, total: true },
];

/** Lines of receipts, and of returns with the sign of what goes. */
async function* purchased(headers: readonly Row[], returns: readonly Row[]) {
  for await (const { thing: document, members } of receipts(headers))
    for await (const line of members) yield { document, line, sign: 1 };
  for (const document of returns) for (const line of rowsIn(document, 'lines')) yield { document, line, sign: -1 };
}

export async function purchasesByItem(asked: Asked): Promise<Content> {
  const headers = await dated('RECEIPTS', 'RECEIPT', asked);
  const returns = await dated('RECEIPTS', 'SUPPLIER_RETURN', asked);
  async function* rows() {
    const sums = new Map<string, ItemSum>();
    for await (const { document, line, sign } of purchased(headers, returns)) {
      const [itemId, currency] = [text(line, 'inventoryItemId'), currencyOf(document)];
      const description = text(line, 'description') ?? '';
      const key = `${itemId ?? description} ${currency}`;
      const sum = sums.get(key) ?? {
        itemId,
        description,
        currency,
        quantity: 0,
        amount: 0,
        lastCost: '',
        suppliers: new Set<string>(),
      };
      sums.set(key, sum);
      sum.quantity += sign * integer(line, 'quantity');
      sum.amount += sign * costOf(line, currency);
      sum.suppliers.add(text(document, 'supplierId') ?? '');
      if (sign > 0 && integer(line, 'quantity') > 0) sum.lastCost = formatPrice(unitCostOf(line), currency);
    }
    const keys = [...new Set([...sums.values()].flatMap(({ itemId }) => itemId ?? []))].map((pk) => ({
      pk,
      sk: 'ITEM',
    }));
    const items = new Map<string, Row>();
    for await (const item of got('INVENTORY', keys)) items.set(text(item, 'pk') ?? '', item);
    const nameOf = ({ itemId, description }: ItemSum): string =>
      text(items.get(itemId ?? '') ?? {}, 'name') ?? description;
    for (const sum of [...sums.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'es'))) {
      const item = items.get(sum.itemId ?? '') ?? {};
      const cells: Cell[] = [
        text(item, 'sku'),
        nameOf(sum),
        sum.currency,
        quantityOf(sum.quantity),
        text(item, 'unit'),
        sum.lastCost === '' ? null : sum.lastCost,
        String(sum.suppliers.size),
        amountOf(sum.amount, sum.currency),
      ];
      yield { cells, done: headers.length };
    }
  }
  return { columns: ITEM_COLUMNS, steps: headers.length, rows: rows() };
}
