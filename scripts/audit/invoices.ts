import type { Check } from './checks.ts';
import type { PricedRow } from './prices.ts';
import { mixedModes, wrongTaxes } from './prices.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

interface Line extends PricedRow {
  inventoryItemId?: string;
  taxRate: number;
}

/** Kinds of series that number no documents. */
const ORDERS: readonly string[] = ['PURCHASE_ORDER', 'PARTS_ORDER'];

const isPayment = (row: Row): boolean => row.sk.includes('#PAYMENT#');
const documents = (rows: Rows): Row[] => rows.Invoices.filter((row) => row.sk.startsWith('NUMBER#') && !isPayment(row));
const linesOf = (document: Row): Line[] => (document['lines'] ?? []) as Line[];
const named = (document: Row): string => `${text(document, 'kind')} ${text(document, 'number')}`;

/** What payments make of a document, by the rule of the domain. */
function statusOf(total: number, paid: number): string {
  if (paid <= 0 && total > 0) return 'ISSUED';
  return paid >= total ? 'PAID' : 'PARTIALLY_PAID';
}

export const invoiceChecks: readonly Check[] = [
  {
    name: 'the numbers of every series are continuous up to its counter',
    run(rows) {
      const bySeries = groupBy(documents(rows), (row) => text(row, 'seriesPrefix'));
      // Orders have series of their own (purchaseOrders.ts, partsOrders.ts).
      const series = rows.Settings.filter((row) => row.pk === 'SERIES' && !ORDERS.includes(text(row, 'kind')));
      const breaches = series.flatMap((each) => {
        const used = new Map((bySeries.get(text(each, 'prefix')) ?? []).map((row) => [integer(row, 'sequence'), row]));
        const expected = Array.from(
          { length: integer(each, 'next') - integer(each, 'from') },
          (_, index) => integer(each, 'from') + index,
        );
        const missing = expected
          .filter((sequence) => !used.has(sequence))
          .map((sequence) => `series ${text(each, 'prefix')}: number ${sequence} has no document`);
        const beyond = [...used.entries()]
          .filter(([sequence]) => !expected.includes(sequence))
          .map(([, row]) => `${named(row)}: the counter stands at ${integer(each, 'next')}`);
        return [...missing, ...beyond];
      });
      const known = new Set(series.map((each) => text(each, 'prefix')));
      const orphans = [...bySeries.keys()]
        .filter((prefix) => !known.has(prefix))
        .map((prefix) => `documents of the series ${prefix}, which is not there`);
      const misplaced = documents(rows).filter(
        (row) =>
          row.pk !== `SERIES#${text(row, 'seriesPrefix')}` ||
          !row.sk.endsWith(String(integer(row, 'sequence')).padStart(12, '0')),
      );
      return {
        looked: documents(rows).length,
        breaches: [...breaches, ...orphans, ...misplaced.map((row) => `${named(row)}: lies under ${row.pk} ${row.sk}`)],
      };
    },
  },
  {
    name: "a document's totals are the sums of its lines and of its taxes",
    run(rows) {
      const breaches = documents(rows).flatMap((row) => {
        const lines = linesOf(row);
        const taxes = (row['taxes'] ?? []) as { base: number; tax: number }[];
        const expected = {
          subtotal: sum(lines.map((line) => line.base)),
          tax: sum(lines.map((line) => line.tax)),
          total: sum(lines.map((line) => line.base + line.tax)),
        };
        const wrong = Object.entries(expected).flatMap(([name, value]) =>
          integer(row, name) === value ? [] : [`${named(row)}: ${name} ${integer(row, name)}, its lines give ${value}`],
        );
        const summary =
          sum(taxes.map((each) => each.base + each.tax)) === expected.total
            ? []
            : [`${named(row)}: its tax summary does not add up to ${expected.total}`];
        const discount = sum(lines.map((line) => line.documentDiscount ?? 0));
        const shares =
          discount === integer(row, 'discount')
            ? []
            : [`${named(row)}: its lines bear ${discount} of a discount of ${integer(row, 'discount')}`];
        return [...wrong, ...summary, ...shares];
      });
      return { looked: documents(rows).length, breaches };
    },
  },
  {
    name: "a document's lines and taxes are what their prices and its rounding make",
    run(rows) {
      const breaches = documents(rows).flatMap((row) => {
        const lines = linesOf(row);
        return [...mixedModes(row, lines), ...wrongTaxes(row, lines)].map((breach) => `${named(row)}: ${breach}`);
      });
      return { looked: documents(rows).length, breaches };
    },
  },
  {
    name: 'what is paid is the sum of the payments, and the status follows from it',
    run(rows) {
      const payments = groupBy(rows.Invoices.filter(isPayment), (row) => `${row.pk} ${row.sk.split('#PAYMENT#')[0]}`);
      const breaches = documents(rows).flatMap((row) => {
        const own = payments.get(`${row.pk} ${row.sk}`) ?? [];
        const paid = sum(own.map((payment) => integer(payment, 'amount') + integer(payment, 'rounding')));
        const isVoid = text(row, 'status') === 'VOIDED';
        const status = isVoid ? 'VOIDED' : statusOf(integer(row, 'total') - integer(row, 'credited'), paid);
        return [
          ...(paid === integer(row, 'paid')
            ? []
            : [`${named(row)}: paid ${integer(row, 'paid')}, its payments sum to ${paid}`]),
          ...(status === text(row, 'status')
            ? []
            : [`${named(row)}: is ${text(row, 'status')}, its payments make it ${status}`]),
          ...(isVoid && paid !== 0 ? [`${named(row)}: is voided with ${paid} paid`] : []),
          ...(isVoid === (row['voided'] !== undefined)
            ? []
            : [`${named(row)}: ${isVoid ? 'does not say who voided it' : 'says who voided it, and is not voided'}`]),
        ];
      });
      const known = new Set(documents(rows).map((row) => `${row.pk} ${row.sk}`));
      const orphans = [...payments.keys()]
        .filter((key) => !known.has(key))
        .map((key) => `payments of ${key}, which is not there`);
      return { looked: documents(rows).length, breaches: [...breaches, ...orphans] };
    },
  },
  {
    name: "a counter sale's parts are what its movements took; a voided one's all came back",
    run(rows) {
      const moved = groupBy(
        rows.Inventory.filter((row) => text(row, 'reference').startsWith('INVOICE#')),
        (row) => text(row, 'reference').slice('INVOICE#'.length),
      );
      const sales = documents(rows).filter(
        (row) => row['workOrderId'] === undefined && row['partsOrderId'] === undefined,
      );
      const breaches = sales.flatMap((row) => {
        const expected = new Map<string, number>();
        if (text(row, 'status') !== 'VOIDED')
          for (const line of linesOf(row))
            if (line.inventoryItemId)
              expected.set(line.inventoryItemId, (expected.get(line.inventoryItemId) ?? 0) + line.quantity);
        const actual = groupBy(moved.get(text(row, 'id')) ?? [], (each) => each.pk);
        return [...new Set([...expected.keys(), ...actual.keys()])].flatMap((item) => {
          const out = -sum((actual.get(item) ?? []).map((each) => integer(each, 'quantity')));
          return out === (expected.get(item) ?? 0)
            ? []
            : [`${named(row)}: ${out} of item ${item} are out, its lines hold ${expected.get(item) ?? 0}`];
        });
      });
      return { looked: sales.length, breaches };
    },
  },
  {
    name: 'a work order and the invoice that charges it name each other',
    run(rows) {
      const standing = new Map(
        documents(rows)
          .filter((row) => text(row, 'status') !== 'VOIDED')
          .map((row) => [text(row, 'id'), row]),
      );
      const orders = rows.WorkOrders.filter((row) => row.sk === 'ORDER');
      const byId = new Map(orders.map((row) => [row.pk, row]));
      const lost = orders.filter(
        (row) => row['invoiceId'] !== undefined && text(standing.get(text(row, 'invoiceId')), 'workOrderId') !== row.pk,
      );
      const unpaired = [...standing.values()].filter(
        (row) =>
          row['workOrderId'] !== undefined && text(byId.get(text(row, 'workOrderId')), 'invoiceId') !== text(row, 'id'),
      );
      const uninvoiced = orders.filter((row) => text(row, 'state') === 'INVOICED' && row['invoiceId'] === undefined);
      return {
        looked: orders.length,
        breaches: [
          ...lost.map(
            (row) => `order ${row.pk}: names the invoice ${text(row, 'invoiceId')}, which does not charge it`,
          ),
          ...unpaired.map(
            (row) => `${named(row)}: charges the order ${text(row, 'workOrderId')}, which does not name it`,
          ),
          ...uninvoiced.map((row) => `order ${row.pk}: is INVOICED without an invoice`),
        ],
      };
    },
  },
];
