/** Ways to falsify the books of orders of parts, each with the check that names it. */
import type { Row } from '../../../scripts/audit/rows.ts';
import type { AuditCase, Edit } from './receipts.ts';

const STANDS = 'an order of parts is what its lines come to, and its times tell how it came to stand as it does';
const MONEY =
  'an order of parts and the document that was issued with its payment name each other, and so does what went back';
const MOVED = 'what moved for an order of parts is what was sent and came back of it';
const NUMBERED = 'orders of parts have a number each, without a gap up to the counter of its series';
const ASIDE = 'what is set aside of an item is what missing parts and orders of parts that were not sent hold of it';
const PAID = 'what is paid is the sum of the payments, and the status follows from it';

const drop: Edit = () => null;
const set =
  (name: string, value: unknown): Edit =>
  (row) => ({ ...row, [name]: value });
const eachLine =
  (change: object): Edit =>
  (row) => ({ ...row, lines: (row['lines'] as object[]).map((line) => ({ ...line, ...change })) });
const isOrder = (row: Row): boolean => row.sk === 'PARTS_ORDER';
const hasStatus =
  (...statuses: string[]) =>
  (row: Row): boolean =>
    isOrder(row) && statuses.includes(String(row['status']));
const isDocument = (row: Row): boolean => row['partsOrderId'] !== undefined;

export const PARTS_ORDER_CASES: AuditCase[] = [
  [STANDS, 'PartsOrders', isOrder, set('total', 1)],
  [STANDS, 'PartsOrders', isOrder, set('lineCount', 9)],
  [STANDS, 'PartsOrders', hasStatus('SHIPPED'), set('status', 'DELIVERED')],
  [STANDS, 'PartsOrders', hasStatus('PENDING'), set('open', undefined)],
  [STANDS, 'PartsOrders', (row) => isOrder(row) && row['returnedWhole'] === false, set('returnedWhole', true)],
  [STANDS, 'PartsOrders', hasStatus('RETURNED'), eachLine({ returned: 7 })],
  [MONEY, 'PartsOrders', hasStatus('SHIPPED'), set('invoiceId', 'B001-99999999')],
  [MONEY, 'PartsOrders', hasStatus('RETURNED'), set('refundsDue', 7)],
  [MONEY, 'Invoices', isDocument, set('partsOrderId', 'nothing')],
  [PAID, 'Invoices', (row) => row['credited'] !== undefined && row['status'] === 'PAID', set('credited', undefined)],
  [MOVED, 'Inventory', (row) => String(row['reference']).startsWith('PARTS_ORDER#'), drop],
  [MOVED, 'PartsOrders', hasStatus('RETURNED'), set('returns', [])],
  [NUMBERED, 'PartsOrders', hasStatus('CANCELLED'), drop],
  [ASIDE, 'PartsOrders', hasStatus('PENDING'), eachLine({ quantity: 7 })],
];
