/** Reports of orders and approvals: what is still to come, and who approved what when. */
import { formatDecimal } from '../../resolvers/kernel/values/exact.ts';
import { formatPrice, timesQuantity } from '../../resolvers/kernel/values/price.ts';
import { PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import { OPEN_PAGE } from '../../resolvers/purchaseOrders/marks.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';
import type { Cell, Column, Content } from './column.ts';
import { AHEAD, amountOf, currencyOf, iso, quantityOf, rowsIn, unitCostOf } from './documents.ts';
import type { Asked } from './kinds.ts';
import { got, inOrder, queried } from './read.ts';

const OPEN_COLUMNS: readonly Column[] = [
  { id: 'number', type: 'text', weight: 12 },
  { id: 'supplier', type: 'text', weight: 20 },
  { id: 'sentAt', type: 'time', weight: 13 },
  { id: 'expectedOn', type: 'day', weight: 9 },
  { id: 'item', type: 'text', weight: 26 },
  { id: 'quantity', type: 'quantity', weight: 9 },
  { id: 'received', type: 'quantity', weight: 9 },
  { id: 'outstanding', type: 'quantity', weight: 9 },
  { id: 'unit', type: 'text', weight: 6 },
];
const OPEN_COST_COLUMNS: readonly Column[] = [
  { id: 'currency', type: 'text', weight: 6 },
  { id: 'unitCost', type: 'price', weight: 9 },
  { id: 'outstandingValue', type: 'amount', weight: 10, total: true },
];

/** An order's rows: its header, its pages of lines, and what came of each, in this order. */
function rowsOf(orderId: string): AsyncGenerator<Row> {
  return queried('PURCHASE_ORDERS', 'pk = :pk AND begins_with(sk, :rows)', { ':pk': orderId, ':rows': PURCHASE });
}

/** Ids of orders of which something is to come, as they were sent: an order has many pages, and bears no mark itself. */
async function openOrderIds(): Promise<string[]> {
  const ids = new Set<string>();
  const pages = queried(
    'PURCHASE_ORDERS',
    '#open = :open',
    { ':open': OPEN_PAGE },
    { IndexName: 'openProgress', ExpressionAttributeNames: { '#open': 'open' } },
  );
  for await (const page of pages) ids.add(text(page, 'orderId') ?? '');
  return [...ids];
}

function openCells(order: Row, line: Row, came: Row, withCost: boolean): Cell[] | null {
  const [ordered, received] = [integer(came, 'ordered'), integer(came, 'received')];
  const outstanding = ordered - received;
  if (outstanding <= 0) return null;
  const currency = currencyOf(order);
  const price = unitCostOf(line);
  const costs = [
    currency,
    formatPrice(price, currency),
    amountOf(timesQuantity(price, outstanding, currency), currency),
  ];
  return [
    text(order, 'number'),
    text(order, 'supplierName'),
    text(order, 'sentAt'),
    text(order, 'expectedOn'),
    text(line, 'description'),
    quantityOf(ordered),
    quantityOf(received),
    quantityOf(outstanding),
    text(line, 'unit'),
    ...(withCost ? costs : []),
  ];
}

export async function openPurchaseOrders({ withCost }: Asked): Promise<Content> {
  const orderIds = await openOrderIds();
  async function* rows() {
    let done = 0;
    for await (const { members } of inOrder(orderIds, AHEAD, rowsOf)) {
      let order: Row = {};
      const lines: Row[] = [];
      const progress = new Map<string, Row>();
      for await (const row of members) {
        if (text(row, 'sk') === PURCHASE) order = row;
        lines.push(...rowsIn(row, 'lines'));
        for (const [id, came] of Object.entries((row['progress'] ?? {}) as Record<string, Row>)) progress.set(id, came);
      }
      for (const line of lines) {
        const cells = openCells(order, line, progress.get(text(line, 'id') ?? '') ?? {}, withCost);
        if (cells) yield { cells, done };
      }
      done += 1;
    }
  }
  return { columns: [...OPEN_COLUMNS, ...(withCost ? OPEN_COST_COLUMNS : [])], steps: orderIds.length, rows: rows() };
}

const APPROVAL_COLUMNS: readonly Column[] = [
  { id: 'document', type: 'text', weight: 14 },
  { id: 'number', type: 'text', weight: 14 },
  { id: 'askedBy', type: 'text', weight: 15 },
  { id: 'createdAt', type: 'time', weight: 13 },
  { id: 'decision', type: 'text', weight: 10 },
  { id: 'decidedBy', type: 'text', weight: 15 },
  { id: 'role', type: 'text', weight: 12 },
  { id: 'decidedAt', type: 'time', weight: 13 },
  { id: 'hours', type: 'quantity', weight: 8 },
  { id: 'note', type: 'text', weight: 18 },
];
const APPROVAL_COST_COLUMNS: readonly Column[] = [
  { id: 'currency', type: 'text', weight: 7 },
  { id: 'decidedAmount', type: 'amount', weight: 11 },
];

/** Documents that take approvals: where they lie, and what a person knows each by. */
const APPROVED = [
  { table: 'REQUISITIONS', kind: 'REQUISITION', sk: 'REQUISITION', by: 'requestedBy', since: 'submittedAt' },
  { table: 'PURCHASE_ORDERS', kind: 'PURCHASE', sk: PURCHASE, by: 'by', since: 'createdAt' },
] as const;

const HOUR_MS = 3_600_000;
/** Keys that are read at a time. */
const BATCH = 100;

/** Every such document that was there by the end of the period: one may be decided long after it was made. */
async function* documents(
  table: 'REQUISITIONS' | 'PURCHASE_ORDERS',
  kind: string,
  sk: string,
  to: number,
): AsyncGenerator<Row> {
  let keys: { pk: string; sk: string }[] = [];
  const found = queried(
    table,
    'kind = :kind AND createdAt < :to',
    { ':kind': kind, ':to': iso(to) },
    { IndexName: 'byDate' },
  );
  for await (const row of found) {
    keys.push({ pk: text(row, 'pk') ?? '', sk });
    if (keys.length < BATCH) continue;
    yield* got(table, keys);
    keys = [];
  }
  yield* got(table, keys);
}

/** Hours from when it was asked for until it was decided. */
function hoursBetween(since: string | null, at: string): string | null {
  if (since === null) return null;
  return formatDecimal(Math.max(0, Math.round(((Date.parse(at) - Date.parse(since)) * 100) / HOUR_MS)), 2);
}

export async function approvals(asked: Asked): Promise<Content> {
  const { from, to, withCost, words } = asked;
  async function* rows() {
    for (const [done, { table, kind, sk, by, since }] of APPROVED.entries())
      for await (const document of documents(table, kind, sk, to))
        for (const decision of rowsIn(document, 'decisions')) {
          const at = text(decision, 'at') ?? '';
          if (Date.parse(at) < from || Date.parse(at) >= to) continue;
          const currency = currencyOf(document);
          const cells: Cell[] = [
            words.values[kind] ?? kind,
            text(document, 'number') ?? text(document, 'id'),
            text(document, by),
            text(document, since) ?? text(document, 'createdAt'),
            words.values[text(decision, 'decision') ?? ''] ?? text(decision, 'decision'),
            text(decision, 'by'),
            text(decision, 'role'),
            at,
            hoursBetween(text(document, since) ?? text(document, 'createdAt'), at),
            text(decision, 'note'),
            ...(withCost ? [currency, amountOf(integer(decision, 'amount'), currency)] : []),
          ];
          yield { cells, done };
        }
  }
  return {
    columns: [...APPROVAL_COLUMNS, ...(withCost ? APPROVAL_COST_COLUMNS : [])],
    steps: APPROVED.length,
    rows: rows(),
  };
}
