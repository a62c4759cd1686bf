import type { BillLineRow, BillRow } from '../../resolvers/bills/bill.ts';
import { matchOf } from '../../resolvers/bills/matching.ts';
import type { ProgressRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

const bills = (rows: Rows): Row[] => rows.Bills.filter((row) => row.sk === 'BILL');

function linesByBill(rows: Rows): Map<string, BillLineRow[]> {
  const found = rows.Bills.filter((row) => row.sk === 'BILL_LINES');
  return new Map(found.map((row) => [row.pk, (row['lines'] ?? []) as BillLineRow[]]));
}

/** What of a bill's header its lines do not come to. */
function wrongSums(bill: Row, lines: readonly BillLineRow[]): string[] {
  const total = sum(lines.map((line) => line.total));
  const expected = {
    lineCount: lines.length,
    subtotal: sum(lines.map(({ base }) => base)),
    tax: sum(lines.map(({ tax }) => tax)),
  };
  return [
    ...Object.entries(expected).flatMap(([name, value]) =>
      integer(bill, name) === value ? [] : [`${name} ${integer(bill, name)}, its lines give ${value}`],
    ),
    // Suppliers round in their own way.
    ...(Math.abs(integer(bill, 'total') - total) <= lines.length
      ? []
      : [`total ${integer(bill, 'total')}, its lines give ${total}`]),
  ];
}

/** What of a bill's match does not come of what its lines keep. */
function wrongMatch(bill: Row, lines: BillLineRow[]): string[] {
  const row = bill as unknown as BillRow;
  const match = matchOf(lines, row, row.currency);
  const isPaid = row.paid >= row.total && row.paid > 0;
  const state = match.state === 'MATCHED' && isPaid ? 'PAID' : match.state;
  const found = { state: row.state, disputeCount: row.disputeCount, disputedAmount: row.disputedAmount };
  const expected = { ...match, state };
  return (Object.keys(found) as (keyof typeof found)[]).flatMap((name) =>
    found[name] === expected[name] ? [] : [`${name} ${found[name]}, its lines make it ${expected[name]}`],
  );
}

export const billChecks: readonly Check[] = [
  {
    name: "every match of a supplier's bill comes of what its lines keep, and its sums of them",
    run(rows) {
      const lines = linesByBill(rows);
      const breaches = bills(rows).flatMap((bill) => {
        const own = lines.get(bill.pk) ?? [];
        return [...wrongSums(bill, own), ...wrongMatch(bill, own)].map(
          (breach) => `bill ${text(bill, 'number')} (${bill.pk}): ${breach}`,
        );
      });
      return { looked: bills(rows).length, breaches };
    },
  },
  {
    name: "what is paid of a supplier's bill is the sum of its payments",
    run(rows) {
      const payments = groupBy(
        rows.Bills.filter((row) => row.sk.startsWith('BILL_PAYMENT#')),
        (row) => row.pk,
      );
      const breaches = bills(rows).flatMap((bill) => {
        const own = payments.get(bill.pk) ?? [];
        const paid = sum(own.map((row) => integer(row, 'amount')));
        return paid === integer(bill, 'paid') && own.length === integer(bill, 'paymentCount')
          ? []
          : [
              `bill ${text(bill, 'number')} (${bill.pk}): ${integer(bill, 'paid')} in ${integer(bill, 'paymentCount')} ` +
                `payments, there are ${own.length} of ${paid}`,
            ];
      });
      const known = new Set(bills(rows).map((bill) => bill.pk));
      const orphans = [...payments.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `payments of the bill ${id}, which is not there`);
      return { looked: bills(rows).length, breaches: [...breaches, ...orphans] };
    },
  },
  {
    name: 'what is billed of an order is what its bills bill',
    run(rows) {
      const orders = new Map(bills(rows).map((bill) => [bill.pk, text(bill, 'purchaseOrderId')]));
      const billed = new Map<string, number>();
      for (const [id, lines] of linesByBill(rows))
        for (const { orderLineId, quantity } of lines)
          if (orderLineId) {
            const key = `${orders.get(id) ?? ''} ${orderLineId}`;
            billed.set(key, (billed.get(key) ?? 0) + quantity);
          }
      const pages = rows.PurchaseOrders.filter((row) => row.sk.startsWith('PURCHASE_PROGRESS#'));
      const known = pages.flatMap((page) =>
        Object.entries((page as unknown as ProgressRow).progress).map(([id, line]) => ({
          key: `${page.pk} ${id}`,
          billed: line.billed,
        })),
      );
      const keys = new Set(known.map(({ key }) => key));
      return {
        looked: known.length,
        breaches: [
          ...known
            .filter((line) => line.billed !== (billed.get(line.key) ?? 0))
            .map(
              (line) =>
                `order and line ${line.key}: ${line.billed} are billed, bills have ${billed.get(line.key) ?? 0}`,
            ),
          ...[...billed.keys()].filter((key) => !keys.has(key)).map((key) => `order and line ${key}: it is not there`),
        ],
      };
    },
  },
];
