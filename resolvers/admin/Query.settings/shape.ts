import type { WorkshopSettings } from '../../generated/schema.ts';
import { countryPack } from '../../countries/packs.ts';
import type { Ctx } from '../../shared/context.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): WorkshopSettings {
  const row = ctx.stash.settings;
  const pack = countryPack(row.country);
  return {
    displayName: row.displayName,
    legalName: row.legalName,
    taxId: row.taxId,
    address: row.address ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    country: row.country,
    currency: row.currency,
    timeZone: row.timeZone ?? 'UTC',
    language: row.language,
    pricesIncludeTax: row.pricesIncludeTax,
    allowNegativeStock: row.allowNegativeStock,
    taxIdTypes: pack.taxIdNames,
    numberFormat: pack.numberFormat,
    taxes: row.taxes,
    defaultTaxCode: row.defaultTaxCode,
    version: row.version,
  };
}
