/** Ways to falsify the books of what comes and goes back, each with the check that names it. */
import type { Row, TableName } from '../../../scripts/audit/rows.ts';

export type Edit = (row: Row) => Row | null;
export type AuditCase = [promise: string, table: TableName, which: (row: Row) => boolean, edit: Edit];
type Lines = Record<string, unknown>[];

const AGREES = 'what came of a purchase order and went back is what its receipts and returns say';
const STANDS = 'a purchase order under way stands as what came of its lines makes it';
const MOVED = 'every line of a receipt or a return has its movement, and every movement of a purchase order its line';
const MARKED = 'what is marked on a receipt went back, or was taken back';
const LANDED = 'a landed cost is the sum of its shares, of which goods in stock bear what its movements say';
const AVERAGE = 'what an item costs on average is what its movements make of it, one after the other';

const linesOf = (row: Row): Lines => row['lines'] as Lines;
const isPage = (row: Row): boolean => row.sk.startsWith('RECEIPT#LINES#');
/** What is in words alone has no movement; which page is read first is chance. */
const isMoved = (row: Row): boolean =>
  isPage(row) && linesOf(row).some((line) => (line['movementId'] ?? null) !== null);
const isReturn = (row: Row): boolean => row.sk === 'SUPPLIER_RETURN';
const isLanded = (row: Row): boolean => row.sk.startsWith('RECEIPT#LANDED#');
const isReceived = (row: Row): boolean => String(row['reference']).startsWith('PURCHASE_ORDER#');
const drop: Edit = () => null;
const set =
  (name: string, value: unknown): Edit =>
  (row) => ({ ...row, [name]: value });
/** Every line with other attributes. */
const eachLine =
  (edit: (line: Record<string, unknown>) => object): Edit =>
  (row) => ({ ...row, lines: linesOf(row).map((line) => ({ ...line, ...edit(line) })) });
/** What came of every line of an order, by so much more. */
const more =
  (name: string): Edit =>
  (row) => ({
    ...row,
    progress: Object.fromEntries(
      Object.entries(row['progress'] as Record<string, Record<string, number>>).map(([id, line]) => [
        id,
        { ...line, [name]: (line[name] ?? 0) + 1 },
      ]),
    ),
  });
const foundOther: Edit = (row) => ({ ...row, costed: { ...(row['costed'] as object), stock: 777_000_000 } });

export const RECEIPT_CASES: AuditCase[] = [
  [AGREES, 'PurchaseOrders', (row) => row.sk === 'PURCHASE_PROGRESS#000', more('received')],
  [AGREES, 'PurchaseOrders', (row) => row.sk === 'PURCHASE_PROGRESS#000', more('returned')],
  [AGREES, 'Receipts', isPage, drop],
  [AGREES, 'Receipts', isReturn, drop],
  [STANDS, 'PurchaseOrders', (row) => row.sk === 'PURCHASE' && row['state'] === 'SENT', set('state', 'RECEIVED')],
  [STANDS, 'PurchaseOrders', (row) => row.sk === 'PURCHASE' && row['state'] === 'SENT', set('receivedLines', 3)],
  [MOVED, 'Receipts', isMoved, eachLine((line) => ({ quantity: Number(line['quantity']) + 1 }))],
  [MOVED, 'Receipts', isReturn, eachLine(() => ({ unitCost: 1 }))],
  [MOVED, 'Inventory', isReceived, set('receiptId', 'nothing')],
  [MOVED, 'Inventory', isReceived, drop],
  [MARKED, 'Receipts', isPage, eachLine(() => ({ returned: 7 }))],
  [MARKED, 'Receipts', (row) => row.sk === 'RECEIPT', set('lineCount', 7)],
  [MARKED, 'Receipts', (row) => Number(row['reversedCount']) > 0, set('reversedCount', 0)],
  [LANDED, 'Receipts', isLanded, set('amount', 1)],
  [LANDED, 'Receipts', isLanded, set('variance', 7)],
  [LANDED, 'Inventory', (row) => row['landed'] !== undefined, set('landed', 1)],
  [AVERAGE, 'Inventory', (row) => row['landed'] !== undefined, set('landed', 1)],
  [AVERAGE, 'Inventory', (row) => row['costed'] !== undefined, foundOther],
  [AVERAGE, 'Inventory', (row) => row.sk === 'ITEM' && Number(row['averageCost']) > 0, set('averageCost', 1)],
];
