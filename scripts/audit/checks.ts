/** The invariants of the tables, one check each. A breach is a sentence that names the rows. */
import { billChecks } from './bills.ts';
import { costChecks } from './costs.ts';
import { countChecks } from './counts.ts';
import { deliveryChecks } from './deliveries.ts';
import { inventoryChecks } from './inventory.ts';
import { invoiceChecks } from './invoices.ts';
import { partsOrderChecks } from './partsOrders.ts';
import { purchaseOrderChecks } from './purchaseOrders.ts';
import { receiptChecks } from './receipts.ts';
import { referenceChecks } from './references.ts';
import { lineChecks } from './lines.ts';
import { reservationChecks } from './reservations.ts';
import { purchasingChecks } from './purchasing.ts';
import type { Rows } from './rows.ts';
import { sentinelChecks } from './sentinels.ts';
import { userChecks } from './users.ts';
import { workOrderChecks } from './workOrders.ts';

export interface Check {
  /** The promise. */
  name: string;
  /** @returns how many things were looked at, and every breach */
  run: (rows: Rows) => { looked: number; breaches: string[] };
}

export const CHECKS: readonly Check[] = [
  ...inventoryChecks,
  ...reservationChecks,
  ...costChecks,
  ...countChecks,
  ...receiptChecks,
  ...workOrderChecks,
  ...invoiceChecks,
  ...purchaseOrderChecks,
  ...partsOrderChecks,
  ...billChecks,
  ...lineChecks,
  ...sentinelChecks,
  ...referenceChecks,
  ...userChecks,
  ...purchasingChecks,
  ...deliveryChecks,
];
