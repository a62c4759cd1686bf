/** How the workshop buys: who approves, how much more or less than was ordered is taken, and where goods are delivered. */
import type { WorkshopSettings } from '../generated/schema.ts';
import { formatDecimal } from '../kernel/values/exact.ts';
import { formatMoney } from '../kernel/values/money.ts';
import type { SettingsRow } from './settingsRow.ts';

type Shown =
  | 'approvalLevels'
  | 'overReceiptPercent'
  | 'billPriceTolerancePercent'
  | 'billQuantityTolerancePercent'
  | 'deliveryPlace';

const percent = (rate: number | null | undefined): string => formatDecimal(rate ?? 0, 2);

export function toPurchasing(row: SettingsRow): Pick<WorkshopSettings, Shown> {
  return {
    approvalLevels: (row.approvalLevels ?? []).map(({ document, fromAmount, role, count }) => ({
      document,
      fromAmount: formatMoney(fromAmount, row.currency),
      role,
      count,
    })),
    overReceiptPercent: percent(row.overReceiptPercent),
    billPriceTolerancePercent: percent(row.billPriceTolerancePercent),
    billQuantityTolerancePercent: percent(row.billQuantityTolerancePercent),
    deliveryPlace: row.deliveryPlace ?? null,
  };
}
