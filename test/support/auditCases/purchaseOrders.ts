/** Ways to falsify purchase orders, each with the check that names it. */
import type { Row } from '../../../scripts/audit/rows.ts';
import type { AuditCase, Edit } from './receipts.ts';

const HEADER = "a purchase order's header is what its pages of lines come to";
const TO_COME = 'what is to come of a purchase order is what it orders, from sending on until it ends';
const ON_ORDER = 'what is on order of an item is what is to come of it by orders under way';
const APPROVED = 'nobody approved a purchase order that they made or wrote in, or one twice';
const NUMBERS = 'purchase orders that were sent have a number each, without a gap up to the counter of its series';
const SENTINELS = 'every number of a purchase order has its sentinel, and every sentinel its owner';

const set =
  (name: string, value: unknown): Edit =>
  (row) => ({ ...row, [name]: value });
const isSent = (row: Row): boolean => row.sk === 'PURCHASE' && row['state'] === 'SENT';
const isCounted = (row: Row): boolean => row.sk === 'PURCHASE_PROGRESS#000' && row['onOrder'] === 'COUNTED';
const isOnOrder = (row: Row): boolean => row.sk === 'ITEM' && Number(row['onOrder'] ?? 0) > 0;
const decided =
  (times: number, by: (row: Row) => unknown): Edit =>
  (row) => ({
    ...row,
    decisions: Array.from({ length: times }, () => ({ decision: 'APPROVED', byId: by(row), by: 'Ana', at: 'then' })),
  });

export const PURCHASE_CASES: AuditCase[] = [
  [HEADER, 'PurchaseOrders', isSent, set('lineCount', 7)],
  [HEADER, 'PurchaseOrders', (row) => row.sk === 'PURCHASE_LINES#000', () => null],
  [TO_COME, 'PurchaseOrders', (row) => row.sk === 'PURCHASE_PROGRESS#000', set('progress', {})],
  [TO_COME, 'PurchaseOrders', isSent, set('state', 'CLOSED')],
  [ON_ORDER, 'Inventory', isOnOrder, set('onOrder', 7)],
  [ON_ORDER, 'Inventory', isOnOrder, set('onOrder', undefined)],
  [ON_ORDER, 'PurchaseOrders', (row) => isCounted(row) && row['open'] !== undefined, set('onOrder', undefined)],
  [ON_ORDER, 'PurchaseOrders', (row) => isCounted(row) && row['open'] !== undefined, set('onOrder', 'TO_RELEASE')],
  [APPROVED, 'PurchaseOrders', isSent, decided(1, (row) => row['byId'])],
  [APPROVED, 'PurchaseOrders', isSent, decided(2, () => 'somebody')],
  [NUMBERS, 'PurchaseOrders', isSent, set('number', 'OC01-900000')],
  [SENTINELS, 'PurchaseOrders', (row) => row.pk.startsWith('PURCHASE_NUMBER#'), () => null],
];
