/** Ways to falsify what is known of deliveries, drivers and routes, each with the check that names it. */
import type { Row } from '../../../scripts/audit/rows.ts';
import type { AuditCase, Edit } from './receipts.ts';

const HELD = 'what a driver has is the sum of the open deliveries that are theirs';
const SAYS = 'a delivery has what its state says, and its history ends in that state';
const COUNTS = 'a route counts its stops, and what goes with it is on its way';

const set =
  (name: string, value: unknown): Edit =>
  (row) => ({ ...row, [name]: value });
const is =
  (sk: string, status?: string) =>
  (row: Row): boolean =>
    row.sk === sk && (status === undefined || row['status'] === status);

/** Whoever has something: which of several drivers is read first is chance. */
const isLoaded = (row: Row): boolean => row.sk === 'DRIVER' && Number(row['load']) > 1;

export const DELIVERY_CASES: AuditCase[] = [
  [HELD, 'Routes', isLoaded, set('load', 777)],
  [HELD, 'Routes', isLoaded, set('openDeliveries', 777)],
  [HELD, 'Routes', isLoaded, set('capacity', 1)],
  [HELD, 'Routes', isLoaded, () => null],
  [SAYS, 'Deliveries', is('DELIVERY', 'DONE'), set('proof', null)],
  [SAYS, 'Deliveries', is('DELIVERY', 'DONE'), set('endedAt', null)],
  [SAYS, 'Deliveries', is('DELIVERY', 'DONE'), set('failureReason', 'x')],
  [SAYS, 'Deliveries', is('DELIVERY', 'ASSIGNED'), set('driverId', null)],
  [SAYS, 'Deliveries', is('DELIVERY', 'ASSIGNED'), set('events', ['TRACKING#lost'])],
  [COUNTS, 'Routes', is('ROUTE'), set('endedCount', 777)],
  [COUNTS, 'Routes', is('ROUTE'), set('metres', 7)],
  [COUNTS, 'Routes', is('ROUTE#STOPS'), set('stops', [])],
  [COUNTS, 'Deliveries', is('DELIVERY', 'ASSIGNED'), set('status', 'OUT')],
];
