/** Ways to falsify what is set aside, each with the check that names it. */
import type { Row } from '../../../scripts/audit/rows.ts';
import type { AuditCase, Edit } from './receipts.ts';

const ASIDE = 'what is set aside of an item is what missing parts and orders of parts that were not sent hold of it';
const AGREES = "an order's header agrees with its missing parts, and one that is over waits for none";

const set =
  (name: string, value: unknown): Edit =>
  (row) => ({ ...row, [name]: value });
/** Of an order that waits for something, or has what came: one whose parts were all dropped is as good as none. */
const hasPart =
  (...statuses: readonly string[]) =>
  (row: Row): boolean =>
    row.sk === 'MISSING' &&
    Object.values(row['parts'] as Record<string, { status: string }>).some(({ status }) => statuses.includes(status));
const isMissing = hasPart('OPEN', 'REQUESTED', 'ARRIVED');
/** Every missing part with other attributes. */
const eachPart =
  (change: object): Edit =>
  (row) => ({
    ...row,
    parts: Object.fromEntries(
      Object.entries(row['parts'] as Record<string, object>).map(([id, part]) => [id, { ...part, ...change }]),
    ),
  });

export const RESERVATION_CASES: AuditCase[] = [
  [ASIDE, 'Inventory', (row) => row.sk === 'ITEM', set('reserved', 7)],
  [ASIDE, 'WorkOrders', isMissing, eachPart({ reserved: 1000, inventoryItemId: 'nothing' })],
  [AGREES, 'WorkOrders', hasPart('OPEN', 'REQUESTED'), eachPart({ status: 'ARRIVED' })],
  [AGREES, 'WorkOrders', isMissing, eachPart({ used: 9_000_000 })],
  [AGREES, 'WorkOrders', isMissing, () => null],
  [AGREES, 'WorkOrders', (row) => Number(row['missingPartCount']) > 0, set('missingPartCount', 7)],
  [AGREES, 'WorkOrders', (row) => Number(row['missingPartCount']) > 0, set('state', 'CANCELLED')],
];
