import type { InvoiceKind, WorkshopSettings } from '../generated/schema.ts';
import { numberFormat } from '../countries/numberFormats.ts';
import { documentRules } from '../countries/documentTypes.ts';
import { identifiedOver } from './identified.ts';
import { formatMoney } from '../kernel/values/money.ts';
import { taxRoundingOf } from '../countries/taxRounding.ts';
import { taxIdNames } from '../countries/taxIdNames.ts';
import { DEFAULT_BRAND_COLOR } from '../kernel/values/brand.ts';
import { STATES } from '../workOrders/transitions.ts';
import type { SettingsRow } from './settingsRow.ts';
import { toLaborRates } from './laborRates.ts';
import { toPurchasing } from './purchasing.ts';
import { toSelling } from './selling.ts';
import { toRouting } from './routing.ts';
import { maxInvoicesPerWorkOrder } from './limits.ts';

export function toSettings(row: SettingsRow): WorkshopSettings {
  const limits = row.stateTimeLimits ?? {};
  const over = identifiedOver(row);
  return {
    displayName: row.displayName,
    legalName: row.legalName,
    taxIdType: row.taxIdType ?? null,
    taxId: row.taxId,
    address: row.address ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    country: row.country,
    currency: row.currency,
    timeZone: row.timeZone ?? 'UTC',
    language: row.language,
    pricesIncludeTax: row.pricesIncludeTax,
    taxRounding: taxRoundingOf(row.country),
    allowNegativeStock: row.allowNegativeStock,
    taxIdTypes: taxIdNames(row.country),
    numberFormat: numberFormat(row.country),
    taxes: row.taxes,
    defaultTaxCode: row.defaultTaxCode,
    hasLogo: (row.logoKey ?? null) !== null,
    brandColor: row.brandColor ?? DEFAULT_BRAND_COLOR,
    stateTimeLimits: STATES.filter((state) => limits[state] !== undefined).map((state) => ({
      state,
      minutes: limits[state] ?? 0,
    })),
    defaultSeries: Object.entries(row.defaultSeries ?? {}).map(([kind, prefix]) => ({
      // Written by `saveInvoiceSeries`, which takes nothing else for a kind.
      kind: kind as InvoiceKind,
      prefix,
    })),
    laborRates: toLaborRates(row.laborRates),
    identifyBuyerOver: over === null ? null : formatMoney(over, row.currency),
    documentTypes: documentRules(row.country).types.map((each) => each.type),
    maxInvoicesPerWorkOrder: maxInvoicesPerWorkOrder(row),
    complaintPhrases: row.complaintPhrases ?? null,
    ...toPurchasing(row),
    ...toSelling(row),
    ...toRouting(row),
    version: row.version,
  };
}
