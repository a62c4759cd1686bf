import type { InvoiceSeries } from '../generated/schema.ts';
import { isNearlyUsedUp, isTyped, typeOfSeries } from './numbering.ts';
import type { SeriesRow } from './seriesRow.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import { today } from '../documents/tax.ts';

export function toInvoiceSeries(row: SeriesRow, settings: SettingsRow): InvoiceSeries {
  const remaining = Math.max(0, row.to - row.next + 1);
  return {
    prefix: row.prefix,
    kind: row.kind,
    documentType: isTyped(row.kind) ? typeOfSeries(row, settings) : null,
    padding: row.padding,
    from: row.from,
    to: row.to,
    next: row.next,
    remaining,
    expiresOn: row.expiresOn ?? null,
    expired: row.expiresOn !== undefined && row.expiresOn !== null && row.expiresOn < today(settings),
    low: isNearlyUsedUp(row.to - row.from + 1, remaining),
    isDefault: settings.defaultSeries[row.kind] === row.prefix,
    version: row.version ?? 1,
  };
}
