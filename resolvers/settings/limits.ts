/** How much of something the settings allow, so that nobody uses up in a loop what cannot be had again. */
import type { SettingsRow } from './settingsRow.ts';

/** Where the settings say nothing: mistakes happen, and more than a few are none. */
const MAX_INVOICES_PER_WORK_ORDER = 5;

/** How often one order is invoiced, voided invoices included. */
export function maxInvoicesPerWorkOrder(settings: SettingsRow): number {
  return settings.maxInvoicesPerWorkOrder ?? MAX_INVOICES_PER_WORK_ORDER;
}
