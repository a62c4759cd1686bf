/** Receipts, returns and landed costs against orders and movements. */
import { MOVEMENT } from '../../resolvers/inventory/keys.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

interface Line {
  id?: string;
  lineId?: string;
  orderLineId: string;
  inventoryItemId?: string | null;
  quantity: number;
  unitCost: number;
  unitCostFraction?: number | null;
  movementId?: string | null;
  returned?: number;
  reversedBy?: string;
}

interface Progress {
  itemId?: string | null;
  ordered: number;
  received: number;
  returned: number;
}

interface Share {
  lineId: string;
  amount: number;
  inStock?: number;
}

const linesOf = (row: Row): Line[] => (row['lines'] ?? []) as Line[];
const sharesOf = (row: Row): Share[] => (row['shares'] ?? []) as Share[];
const headers = (rows: Rows): Row[] => rows.Receipts.filter((row) => row.sk === 'RECEIPT');
const pages = (rows: Rows): Row[] => rows.Receipts.filter((row) => row.sk.startsWith('RECEIPT#LINES#'));
const landed = (rows: Rows): Row[] => rows.Receipts.filter((row) => row.sk.startsWith('RECEIPT#LANDED#'));
const returns = (rows: Rows): Row[] => rows.Receipts.filter((row) => row.sk === 'SUPPLIER_RETURN');
const orders = (rows: Rows): Row[] => rows.PurchaseOrders.filter((row) => row.sk === 'PURCHASE');
const progressPages = (rows: Rows): Row[] =>
  rows.PurchaseOrders.filter((row) => row.sk.startsWith('PURCHASE_PROGRESS#'));
const progressOf = (page: Row): [string, Progress][] =>
  Object.entries((page['progress'] ?? {}) as Record<string, Progress>);

/** Thousandths by line of an order. */
function totals(lines: readonly Line[]): Map<string, number> {
  const byLine = groupBy(lines, (line) => line.orderLineId);
  return new Map([...byLine].map(([id, all]) => [id, sum(all.map(({ quantity }) => quantity))]));
}

function progressBreaches(rows: Rows): string[] {
  const came = totals(pages(rows).flatMap((page) => linesOf(page)));
  const went = totals(returns(rows).flatMap((row) => linesOf(row)));
  const known = progressPages(rows).flatMap((page) => progressOf(page).map(([id, line]) => ({ page, id, line })));
  const strangers = [...came.keys(), ...went.keys()].filter((id) => !known.some((each) => each.id === id));
  return [
    ...strangers.map((id) => `line ${id}: came or went, and no order has it`),
    ...known.flatMap(({ page, id, line }) => [
      ...(line.received === (came.get(id) ?? 0)
        ? []
        : [`purchase order ${page.pk}: of line ${id} ${line.received} came, its receipts say ${came.get(id) ?? 0}`]),
      ...(line.returned === (went.get(id) ?? 0)
        ? []
        : [`purchase order ${page.pk}: of line ${id} ${line.returned} went back, returns say ${went.get(id) ?? 0}`]),
      ...(line.returned <= line.received ? [] : [`purchase order ${page.pk}: of line ${id} more went back than came`]),
    ]),
  ];
}

const UNDER_WAY = ['SENT', 'PARTLY_RECEIVED', 'RECEIVED'];

/** State and counts of an order that is under way, by what came of its lines. */
function stateBreaches(order: Row, reached: readonly Row[]): string[] {
  if (!UNDER_WAY.includes(text(order, 'state'))) return [];
  const isOpen = (page: Row): boolean => progressOf(page).some(([, { ordered, received }]) => received < ordered);
  const [open, received] = [
    reached.filter((page) => isOpen(page)),
    reached.flatMap((page) => progressOf(page)).filter(([, line]) => line.received > 0).length,
  ];
  const state = open.length === 0 ? 'RECEIVED' : received > 0 ? 'PARTLY_RECEIVED' : 'SENT';
  const name = `purchase order ${text(order, 'number')} (${order.pk})`;
  return [
    ...(text(order, 'state') === state ? [] : [`${name}: is ${text(order, 'state')}, its lines make it ${state}`]),
    ...((order['openPages'] ?? open.length) === open.length
      ? []
      : [`${name}: counts its pages with something to come wrongly`]),
    ...(integer(order, 'receivedLines') === received ? [] : [`${name}: counts its lines that came wrongly`]),
    ...reached
      .filter((page) => (page['open'] !== undefined) !== isOpen(page))
      .map((page) => `${name}: ${page.sk} is marked wrongly`),
  ];
}

/** Whether a line of a document is what its movement says. @param sign of a line's quantity in stock */
function movementBreaches(rows: Rows): string[] {
  const movements = new Map(
    rows.Inventory.filter((row) => row.sk.startsWith(MOVEMENT)).map((row) => [text(row, 'id'), row]),
  );
  const claimed = new Set<string>();
  const breach = (
    where: string,
    line: Line,
    quantity: number,
    names: [string, string][],
    orderId: string,
  ): string[] => {
    if (!line.inventoryItemId) return [];
    const movement = movements.get(line.movementId ?? '');
    if (!movement || claimed.has(text(movement, 'id'))) return [`${where}: a line has no movement of its own`];
    claimed.add(text(movement, 'id'));
    const agrees =
      movement.pk === line.inventoryItemId &&
      integer(movement, 'quantity') === quantity &&
      integer(movement, 'unitCost') === line.unitCost &&
      integer(movement, 'unitCostFraction') === (line.unitCostFraction ?? 0) &&
      text(movement, 'reference') === `PURCHASE_ORDER#${orderId}` &&
      names.every(([name, id]) => text(movement, name) === id);
    return agrees ? [] : [`${where}: movement ${text(movement, 'id')} is not what its line says`];
  };
  const orderOf = new Map(headers(rows).map((row) => [row.pk, text(row, 'purchaseOrderId')]));
  const found = [
    ...pages(rows).flatMap((page) =>
      linesOf(page).flatMap((line) =>
        breach(`receipt ${page.pk}`, line, line.quantity, [['receiptId', page.pk]], orderOf.get(page.pk) ?? ''),
      ),
    ),
    ...returns(rows).flatMap((row) =>
      linesOf(row).flatMap((line) =>
        breach(`return ${row.pk}`, line, 0 - line.quantity, [['returnId', row.pk]], text(row, 'purchaseOrderId')),
      ),
    ),
  ];
  const loose = [...movements.values()].filter(
    (row) =>
      text(row, 'reference').startsWith('PURCHASE_ORDER#') &&
      row['landed'] === undefined &&
      !claimed.has(text(row, 'id')),
  );
  return [...found, ...loose.map((row) => `movement ${text(row, 'id')}: no receipt and no return has it`)];
}

/** What is marked on a receipt's lines, by the documents that the marks stand for. */
function markBreaches(rows: Rows): string[] {
  const byReceipt = groupBy(pages(rows), (page) => page.pk);
  const went = groupBy(
    returns(rows).flatMap((row) => linesOf(row).map((line) => ({ ...line, receiptId: text(row, 'receiptId') }))),
    (line) => `${line.receiptId} ${line.lineId ?? ''}`,
  );
  return headers(rows).flatMap((header) => {
    const lines = (byReceipt.get(header.pk) ?? []).flatMap((page) => linesOf(page));
    const reversed = lines.filter((line) => line.reversedBy !== undefined);
    const wrong = [
      integer(header, 'lineCount') !== lines.length && 'counts its lines wrongly',
      integer(header, 'reversedCount') !== reversed.length && 'counts what was taken back wrongly',
      lines.some(
        (line) =>
          (line.returned ?? 0) !==
          sum((went.get(`${header.pk} ${line.id ?? ''}`) ?? []).map(({ quantity }) => quantity)),
      ) && 'a line is marked with what did not go back',
      reversed.some((line) => {
        const counter = (byReceipt.get(line.reversedBy ?? '') ?? []).flatMap((page) => linesOf(page));
        return !counter.some((each) => each.orderLineId === line.orderLineId && each.quantity === 0 - line.quantity);
      }) && 'a line is taken back by nothing',
    ];
    return wrong.flatMap((each) => (each === false ? [] : [`receipt ${header.pk}: ${each}`]));
  });
}

function landedBreaches(rows: Rows): string[] {
  const moved = groupBy(
    rows.Inventory.filter((row) => row['landed'] !== undefined),
    (row) => text(row, 'receiptId'),
  );
  const byReceipt = groupBy(landed(rows), (row) => row.pk);
  const sums = [...byReceipt].flatMap(([id, costs]) => {
    const inMovements = sum((moved.get(id) ?? []).map((row) => integer(row, 'landed')));
    const inCosts = sum(costs.map((row) => integer(row, 'inStock')));
    return inMovements === inCosts
      ? []
      : [`receipt ${id}: ${inCosts} came on top of its goods, movements say ${inMovements}`];
  });
  const loose = [...moved.keys()].filter((id) => !byReceipt.has(id)).map((id) => `receipt ${id}: has no landed cost`);
  const shares = landed(rows).flatMap((row) => {
    const settled = sharesOf(row).slice(0, integer(row, 'settled'));
    const inStock = sum(settled.map((share) => share.inStock ?? 0));
    const agrees =
      sum(sharesOf(row).map(({ amount }) => amount)) === integer(row, 'amount') &&
      inStock === integer(row, 'inStock') &&
      sum(settled.map(({ amount }) => amount)) - inStock === integer(row, 'variance');
    return agrees ? [] : [`receipt ${row.pk}: landed cost ${integer(row, 'number')} is not the sum of its shares`];
  });
  return [...sums, ...loose, ...shares];
}

export const receiptChecks: readonly Check[] = [
  {
    name: 'what came of a purchase order and went back is what its receipts and returns say',
    run: (rows) => ({ looked: progressPages(rows).length, breaches: progressBreaches(rows) }),
  },
  {
    name: 'a purchase order under way stands as what came of its lines makes it',
    run(rows) {
      const reached = groupBy(progressPages(rows), (page) => page.pk);
      return {
        looked: orders(rows).length,
        breaches: orders(rows).flatMap((order) => stateBreaches(order, reached.get(order.pk) ?? [])),
      };
    },
  },
  {
    name: 'every line of a receipt or a return has its movement, and every movement of a purchase order its line',
    run: (rows) => ({ looked: pages(rows).length + returns(rows).length, breaches: movementBreaches(rows) }),
  },
  {
    name: 'what is marked on a receipt went back, or was taken back',
    run: (rows) => ({ looked: headers(rows).length, breaches: markBreaches(rows) }),
  },
  {
    name: 'a landed cost is the sum of its shares, of which goods in stock bear what its movements say',
    run: (rows) => ({ looked: landed(rows).length, breaches: landedBreaches(rows) }),
  },
];
