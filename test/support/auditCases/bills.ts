/** Ways to falsify the bills of suppliers, each with the check that names it. */
import type { Row } from '../../../scripts/audit/rows.ts';
import type { AuditCase, Edit } from './receipts.ts';

const MATCH = "every match of a supplier's bill comes of what its lines keep, and its sums of them";
const PAID = "what is paid of a supplier's bill is the sum of its payments";
const BILLED = 'what is billed of an order is what its bills bill';
const NUMBERS = "every number of a supplier's bill has its sentinel, and every sentinel its owner";

const set =
  (name: string, value: unknown): Edit =>
  (row) => ({ ...row, [name]: value });
const isBill = (row: Row): boolean => row.sk === 'BILL';
const isLines = (row: Row): boolean => row.sk === 'BILL_LINES';
const eachLine =
  (change: object): Edit =>
  (row) => ({ ...row, lines: (row['lines'] as object[]).map((line) => ({ ...line, ...change })) });

export const BILL_CASES: AuditCase[] = [
  [MATCH, 'Bills', isBill, set('state', 'OPEN')],
  [MATCH, 'Bills', isBill, set('disputedAmount', 7)],
  [MATCH, 'Bills', isBill, set('subtotal', 7)],
  [MATCH, 'Bills', isBill, set('total', 7)],
  [MATCH, 'Bills', isLines, eachLine({ agreedCost: 1 })],
  [MATCH, 'Bills', isLines, eachLine({ received: 0, toCome: false })],
  [PAID, 'Bills', isBill, set('paid', 7)],
  [PAID, 'Bills', (row) => row.sk.startsWith('BILL_PAYMENT#'), () => null],
  [BILLED, 'Bills', isLines, eachLine({ quantity: 7 })],
  [BILLED, 'Bills', isLines, eachLine({ orderLineId: 'nothing' })],
  [NUMBERS, 'Bills', (row) => row.pk.startsWith('BILL_NUMBER#'), () => null],
];
