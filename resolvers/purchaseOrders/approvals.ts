/** Whose approval an order needs: by what it comes to before tax, so that a rate that changes meanwhile asks nobody again. */
import { missingApprovals, requiredApprovals, standingApprovals } from '../requisitions/approval.ts';
import type { Decision, Needed } from '../requisitions/approval.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';

type Approved = Pick<PurchaseOrderRow, 'subtotal' | 'decisions'>;

export function needed(order: Approved, settings: SettingsRow): Needed[] {
  return requiredApprovals(settings.approvalLevels, 'PURCHASE_ORDER', order.subtotal);
}

/** The approvals that count for the order as it is. */
export function standing(order: Approved): Decision[] {
  return standingApprovals(order.decisions, order.subtotal);
}

/** What is still needed; empty once the rules are met. */
export function missing(order: Approved, settings: SettingsRow): Needed[] {
  return missingApprovals(needed(order, settings), standing(order));
}
