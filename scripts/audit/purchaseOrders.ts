/** What must hold of purchase orders, whoever wrote them. */
import { COUNTED, TO_RELEASE } from '../../resolvers/purchaseOrders/marks.ts';
import type { LineProgress } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { toComeOf } from '../../resolvers/purchaseOrders/toCome.ts';
import type { Decision } from '../../resolvers/requisitions/approval.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

interface Line {
  id: string;
  quantity: number;
  base: number;
  tax: number;
  total: number;
}

interface Progress {
  ordered: number;
  received: number;
  returned: number;
  billed: number;
}

const headersOf = (rows: Rows): Row[] => rows.PurchaseOrders.filter((row) => row.sk === 'PURCHASE');
const named = (row: Row): string => `purchase order ${text(row, 'number') || row.pk}`;
const linesOf = (page: Row): Line[] => (page['lines'] ?? []) as Line[];

/** The rows under an order that begin so, by the order. */
const pagesOf = (rows: Rows, prefix: string): Map<string, Row[]> =>
  groupBy(
    rows.PurchaseOrders.filter((row) => row.sk.startsWith(prefix)),
    (row) => row.pk,
  );

const SENT: readonly string[] = ['SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'];
const UNDER_WAY: readonly string[] = ['SENT', 'PARTLY_RECEIVED'];

function sumBreaches(order: Row, pages: readonly Row[]): string[] {
  const lines = pages.flatMap((page) => linesOf(page));
  const counted = { lineCount: lines.length, pageCount: pages.length };
  const sums = Object.fromEntries(
    (['base', 'tax', 'total'] as const).map((name) => [
      name === 'base' ? 'subtotal' : name,
      sum(lines.map((line) => line[name])),
    ]),
  );
  return Object.entries({ ...counted, ...sums })
    .filter(([name, value]) => integer(order, name) !== value)
    .map(([name, value]) => `${named(order)}: ${name} is ${integer(order, name)}, its lines come to ${value}`);
}

function progressBreaches(order: Row, pages: readonly Row[], reached: readonly Row[]): string[] {
  if (text(order, 'sentAt') === '') return reached.length === 0 ? [] : [`${named(order)}: was not sent, and has come`];
  const progress = new Map(
    reached.flatMap((page) => Object.entries((page['progress'] ?? {}) as Record<string, Progress>)),
  );
  const lines = pages.flatMap((page) => linesOf(page));
  const wrong = lines.filter((line) => progress.get(line.id)?.ordered !== line.quantity);
  const isOpen = UNDER_WAY.includes(text(order, 'state'));
  return [
    ...wrong.map((line) => `${named(order)}: of line ${line.id} ${line.quantity} are ordered`),
    ...(lines.length === progress.size ? [] : [`${named(order)}: something comes that it does not order`]),
    ...(isOpen || !reached.some((page) => page['open'] !== undefined)
      ? []
      : [`${named(order)}: is ${text(order, 'state')}, and something of it is on order`]),
  ];
}

/** Thousandths to come by item, over the pages that are counted in the items' numbers. */
function toComeByItem(pages: readonly Row[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const page of pages.filter((row) => row['onOrder'] === COUNTED || row['onOrder'] === TO_RELEASE))
    for (const [id, quantity] of Object.entries(toComeOf((page['progress'] ?? {}) as Record<string, LineProgress>)))
      sums.set(id, (sums.get(id) ?? 0) + quantity);
  return sums;
}

/** One that was never marked is of before there were marks, until `functions/reconcile` comes by. */
function markBreaches(page: Row): string[] {
  const [open, mark] = [page['open'] !== undefined, page['onOrder']];
  const toCome = Object.keys(toComeOf((page['progress'] ?? {}) as Record<string, LineProgress>)).length > 0;
  if (open && mark === TO_RELEASE)
    return [`${page.pk} ${page.sk}: is open, and is to be taken out of what is on order`];
  return !open && mark === COUNTED && toCome
    ? [`${page.pk} ${page.sk}: nothing of it is to come, and it counts as on order`]
    : [];
}

/** By approvals that count. */
function approvalBreaches(order: Row): string[] {
  const decisions = (order['decisions'] ?? []) as Decision[];
  const yes = decisions.filter((each) => each.decision === 'APPROVED' && each.superseded !== true);
  const writers = [text(order, 'byId'), ...((order['editorIds'] ?? []) as string[])];
  const twice = yes.filter((each, at) => yes.findIndex((other) => other.byId === each.byId) !== at);
  return [
    ...yes
      .filter(({ byId }) => writers.includes(byId))
      .map(({ by }) => `${named(order)}: ${by} approved what they wrote in`),
    ...twice.map(({ by }) => `${named(order)}: ${by} approved it twice`),
  ];
}

export const purchaseOrderChecks: readonly Check[] = [
  {
    name: "a purchase order's header is what its pages of lines come to",
    run(rows) {
      const pages = pagesOf(rows, 'PURCHASE_LINES#');
      return {
        looked: headersOf(rows).length,
        breaches: headersOf(rows).flatMap((order) => sumBreaches(order, pages.get(order.pk) ?? [])),
      };
    },
  },
  {
    name: 'what is to come of a purchase order is what it orders, from sending on until it ends',
    run(rows) {
      const [pages, reached] = [pagesOf(rows, 'PURCHASE_LINES#'), pagesOf(rows, 'PURCHASE_PROGRESS#')];
      return {
        looked: headersOf(rows).length,
        breaches: headersOf(rows).flatMap((order) =>
          progressBreaches(order, pages.get(order.pk) ?? [], reached.get(order.pk) ?? []),
        ),
      };
    },
  },
  {
    name: 'nobody approved a purchase order that they made or wrote in, or one twice',
    run(rows) {
      return { looked: headersOf(rows).length, breaches: headersOf(rows).flatMap((order) => approvalBreaches(order)) };
    },
  },
  {
    name: 'what is on order of an item is what is to come of it by orders under way',
    run(rows) {
      const pages = rows.PurchaseOrders.filter((row) => row.sk.startsWith('PURCHASE_PROGRESS#'));
      const [items, sums] = [rows.Inventory.filter((row) => row.sk === 'ITEM'), toComeByItem(pages)];
      const known = new Set(items.map((item) => item.pk));
      return {
        looked: items.length,
        breaches: [
          ...items
            .filter((item) => integer(item, 'onOrder') !== (sums.get(item.pk) ?? 0))
            .map(
              (item) =>
                `item ${item.pk}: says that ${integer(item, 'onOrder')} are on order, its orders say ${sums.get(item.pk) ?? 0}`,
            ),
          ...[...sums.keys()].filter((id) => !known.has(id)).map((id) => `item ${id}: is on order, and not there`),
          ...pages.flatMap((page) => markBreaches(page)),
        ],
      };
    },
  },
  {
    name: 'purchase orders that were sent have a number each, without a gap up to the counter of its series',
    run(rows) {
      const sent = headersOf(rows).filter((row) => text(row, 'sentAt') !== '');
      const bySeries = groupBy(sent, (row) => text(row, 'seriesPrefix'));
      const series = rows.Settings.filter((row) => row.pk === 'SERIES' && row['kind'] === 'PURCHASE_ORDER');
      const gaps = series.flatMap((each) => {
        const prefix = text(each, 'prefix');
        const numbers = new Set((bySeries.get(prefix) ?? []).map((row) => text(row, 'number')));
        const expected = Array.from(
          { length: integer(each, 'next') - integer(each, 'from') },
          (_, at) => `${prefix}-${String(integer(each, 'from') + at).padStart(integer(each, 'padding'), '0')}`,
        );
        return expected.filter((number) => !numbers.has(number)).map((number) => `no purchase order is ${number}`);
      });
      const unnumbered = headersOf(rows).filter(
        (row) => SENT.includes(text(row, 'state')) && (text(row, 'number') === '' || text(row, 'sentAt') === ''),
      );
      return {
        looked: sent.length,
        breaches: [...gaps, ...unnumbered.map((row) => `${named(row)}: is ${text(row, 'state')} without a number`)],
      };
    },
  },
];
