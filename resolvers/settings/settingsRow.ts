/** The workshop's settings as they are stored: one row. */
import type { TaxTreatment } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';

export interface TaxRateRow {
  /** Basis points. */
  rate: number;
  treatment: TaxTreatment;
  /** First day of effect, `YYYY-MM-DD`. */
  from: string;
}

export interface TaxRow {
  code: string;
  name: string;
  rates: TaxRateRow[];
}

export interface SettingsRow extends Key {
  displayName: string;
  legalName: string;
  taxId: string;
  taxIdType?: string;
  address?: string;
  phone?: string;
  email?: string;
  country: string;
  currency: string;
  /** Set with the first amount that is stored: from then on the currency stays. */
  currencyFixed?: boolean;
  language: string;
  timeZone?: string;
  pricesIncludeTax: boolean;
  allowNegativeStock: boolean;
  taxes: TaxRow[];
  defaultTaxCode: string;
  defaultSeries: Record<string, string>;
  /** `#rrggbb`, of documents and mails. */
  brandColor?: string;
  /** Where the logo lies in the bucket of images. */
  logoKey?: string | null;
  /** Minutes by state. */
  stateTimeLimits?: Record<string, number>;
  version: number;
}

declare module '../kernel/request/context.ts' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- gives the kernel's name its members
  interface WorkshopSettings extends SettingsRow {}
}
