/** Orders of parts against their numbers, the documents that were issued for them, the money that went back, and what moved. */
import type { PartsOrderRow } from '../../resolvers/partsOrders/partsOrder.ts';
import { HOLDING, MOVES, STATUSES } from '../../resolvers/partsOrders/transitions.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

const orders = (rows: Rows): PartsOrderRow[] =>
  rows.PartsOrders.filter((row) => row.sk === 'PARTS_ORDER') as unknown as PartsOrderRow[];
const named = (order: PartsOrderRow): string => `parts order ${order.number} (${order.id})`;

function sumBreaches(order: PartsOrderRow): string[] {
  const lines = [...order.lines, ...(order.shippingLine ? [order.shippingLine] : [])];
  const wrong = [
    order.subtotal !== sum(lines.map(({ base }) => base)) && 'its lines come to another subtotal',
    order.tax !== sum(lines.map(({ tax }) => tax)) && 'its lines come to another tax',
    order.total !== order.subtotal + order.tax && 'its total is another',
    order.lineCount !== order.lines.length && 'it counts its lines wrongly',
  ];
  return wrong.flatMap((each) => (each === false ? [] : [`${named(order)}: ${each}`]));
}

const PAID: readonly string[] = ['PAYMENT_PROCESSED', 'SHIPMENT_FAILED', 'SHIPPED', 'DELIVERED', 'RETURNED'];

/** What its status says must be there, or must not. */
function statusBreaches(order: PartsOrderRow): string[] {
  const last = order.times.at(-1)?.status;
  const steps = order.times.map(({ status }) => status);
  const isStep = (from: string, to: string): boolean =>
    Object.values(MOVES).some((move) => move.to === to && move.from.some((each) => each === from));
  const isUnpaid = HOLDING.includes(order.status) && order.status !== 'PAYMENT_PROCESSED';
  const wrong = [
    !STATUSES.includes(order.status) && 'its status is none',
    last !== order.status && `it is ${order.status}, its times end with ${String(last)}`,
    steps.some((to, at) => at > 0 && to !== steps[at - 1] && !isStep(steps[at - 1] ?? '', to)) &&
      'its times tell of a step that there is not',
    (order.open !== undefined) !== isUnpaid && 'it is marked wrongly as one whose parts are set aside unpaid',
    (order.reservedUntil !== undefined) !== isUnpaid && 'the end of what it sets aside is wrong',
    PAID.includes(order.status) && !order.invoiceId && 'it is paid without a document',
    order.status === 'CANCELLED' && !order.cancelled && 'it is given up by nobody',
  ];
  return wrong.flatMap((each) => (each === false ? [] : [`${named(order)}: ${each}`]));
}

function returnBreaches(order: PartsOrderRow): string[] {
  const back = groupBy(
    order.returns.flatMap(({ lines }) => lines),
    ({ lineId }) => lineId,
  );
  const wrong = order.lines.filter(
    (line) =>
      (line.returned ?? 0) !== sum((back.get(line.id) ?? []).map(({ quantity }) => quantity)) ||
      (line.returned ?? 0) > line.quantity,
  );
  const whole = order.lines.every((line) => (line.returned ?? 0) === line.quantity);
  return [
    ...wrong.map((line) => `${named(order)}: of line ${line.id} another quantity came back`),
    ...(order.returnedWhole === whole ? [] : [`${named(order)}: says wrongly whether all came back`]),
  ];
}

/** What of a document went back, by the refunds of its order. */
function refundBreaches(
  order: PartsOrderRow,
  documents: ReadonlyMap<string, Row>,
  payments: ReadonlyMap<string, Row[]>,
) {
  const due = order.refunds.filter(({ status }) => status === 'DUE').length;
  const byDocument = groupBy(
    order.refunds.filter(({ status, invoiceId }) => status === 'DONE' && invoiceId),
    ({ invoiceId }) => invoiceId ?? '',
  );
  const ids = new Set([...byDocument.keys(), ...(order.invoiceId ? [order.invoiceId] : [])]);
  const wrong = [...ids].flatMap((id) => {
    const document = documents.get(id);
    if (text(document, 'partsOrderId') !== order.id) return [`${named(order)}: names ${id}, which is not its document`];
    const back = sum((byDocument.get(id) ?? []).map(({ amount }) => amount));
    const paidBack = -sum((payments.get(id) ?? []).map((row) => integer(row, 'amount')).filter((amount) => amount < 0));
    return back === paidBack ? [] : [`${named(order)}: ${back} of ${id} went back, its payments say ${paidBack}`];
  });
  return [...wrong, ...(order.refundsDue === due ? [] : [`${named(order)}: counts its refunds that are due wrongly`])];
}

function moneyBreaches(rows: Rows): string[] {
  const isPayment = (row: Row): boolean => row.sk.includes('#PAYMENT#');
  const documents = new Map(
    rows.Invoices.filter((row) => row.sk.startsWith('NUMBER#') && !isPayment(row)).map((row) => [text(row, 'id'), row]),
  );
  const payments = groupBy(rows.Invoices.filter(isPayment), (row) => text(row, 'invoiceId'));
  const known = new Map(orders(rows).map((order) => [order.id, order]));
  const loose = [...documents.values()].filter((row) => {
    const id = text(row, 'partsOrderId');
    if (id === '') return false;
    const order = known.get(id);
    return order?.invoiceId !== text(row, 'id') && !order?.refunds.some(({ invoiceId }) => invoiceId === row['id']);
  });
  const other = orders(rows).filter((order) => {
    const document = documents.get(order.invoiceId ?? '');
    return document !== undefined && integer(document, 'total') !== order.total;
  });
  return [
    ...orders(rows).flatMap((order) => refundBreaches(order, documents, payments)),
    ...loose.map((row) => `document ${text(row, 'number')}: its order of parts does not know it`),
    ...other.map((order) => `${named(order)}: its document comes to another total`),
  ];
}

/** What moved for an order: everything out once it is sent, and back what was not scrapped. */
function movementBreaches(rows: Rows): string[] {
  const moved = groupBy(
    rows.Inventory.filter((row) => text(row, 'reference').startsWith('PARTS_ORDER#')),
    (row) => text(row, 'reference').slice('PARTS_ORDER#'.length),
  );
  const known = new Set(orders(rows).map(({ id }) => id));
  const wrong = orders(rows).flatMap((order) => {
    const isSent = !HOLDING.includes(order.status) && order.status !== 'CANCELLED';
    const own = groupBy(moved.get(order.id) ?? [], (row) => row.pk);
    const itemOf = new Map(order.lines.map((line) => [line.id, line.inventoryItemId]));
    const back = order.returns.flatMap(({ lines }) => lines);
    const ids = new Set([...own.keys(), ...itemOf.values()]);
    return [...ids].flatMap((itemId) => {
      const out = sum(order.lines.filter((line) => line.inventoryItemId === itemId).map(({ quantity }) => quantity));
      const of = (condition: string): number =>
        sum(
          back
            .filter((line) => line.condition === condition && itemOf.get(line.lineId) === itemId)
            .map(({ quantity }) => quantity),
        );
      const expected = isSent ? of('RESTOCKED') - out : 0;
      const rowsOfItem = own.get(itemId) ?? [];
      const quantity = sum(rowsOfItem.map((row) => integer(row, 'quantity')));
      const lost = sum(rowsOfItem.map((row) => integer(row, 'writtenOff')));
      return quantity === expected && lost === of('SCRAPPED')
        ? []
        : [
            `${named(order)}: item ${itemId} moved by ${quantity} and lost ${lost}, it says ${expected} and ${of('SCRAPPED')}`,
          ];
    });
  });
  const strays = [...moved.keys()].filter((id) => !known.has(id));
  return [...wrong, ...strays.map((id) => `movements of the parts order ${id}, which is not there`)];
}

export const partsOrderChecks: readonly Check[] = [
  {
    name: 'an order of parts is what its lines come to, and its times tell how it came to stand as it does',
    run: (rows) => ({
      looked: orders(rows).length,
      breaches: orders(rows).flatMap((order) => [
        ...sumBreaches(order),
        ...statusBreaches(order),
        ...returnBreaches(order),
      ]),
    }),
  },
  {
    name: 'an order of parts and the document that was issued with its payment name each other, and so does what went back',
    run: (rows) => ({ looked: orders(rows).length, breaches: moneyBreaches(rows) }),
  },
  {
    name: 'what moved for an order of parts is what was sent and came back of it',
    run: (rows) => ({ looked: orders(rows).length, breaches: movementBreaches(rows) }),
  },
  {
    name: 'orders of parts have a number each, without a gap up to the counter of its series',
    run(rows) {
      const bySeries = groupBy(orders(rows), ({ seriesPrefix }) => seriesPrefix);
      const series = rows.Settings.filter((row) => row.pk === 'SERIES' && row['kind'] === 'PARTS_ORDER');
      const breaches = series.flatMap((each) => {
        const prefix = text(each, 'prefix');
        const numbers = (bySeries.get(prefix) ?? []).map(({ number }) => number);
        const expected = Array.from(
          { length: integer(each, 'next') - integer(each, 'from') },
          (_, at) => `${prefix}-${String(integer(each, 'from') + at).padStart(integer(each, 'padding'), '0')}`,
        );
        const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
        return [
          ...expected.filter((number) => !numbers.includes(number)).map((number) => `no order of parts is ${number}`),
          ...numbers.filter((number) => !expected.includes(number)).map((number) => `nobody gave out ${number}`),
          ...twice.map((number) => `two orders of parts are ${number}`),
        ];
      });
      return { looked: orders(rows).length, breaches };
    },
  },
];
