/** The rows that several aggregates read. Amounts are in minor units, quantities in thousandths, times in ISO 8601. */
import type { InvoiceKind, TaxTreatment } from '../../generated/schema.ts';

export interface Key {
  pk: string;
  sk: string;
}

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

export interface SeriesRow extends Key {
  prefix: string;
  kind: InvoiceKind;
  padding: number;
  next: number;
  from: number;
  to: number;
  expiresOn?: string;
  /** Grows with each change of the definition. */
  version: number;
}

export interface UserRow extends Key {
  id: string;
  name: string;
  email: string;
  role: string;
  status: 'ENABLED' | 'DISABLED';
  /** E.164. */
  phone?: string;
  version: number;
}

export interface RoleRow extends Key {
  kind: 'ROLE';
  name: string;
  description: string | null;
  permissions: string[];
  builtIn: boolean;
  /** Who has it, counted by the transactions that change users. */
  userCount?: number;
  version: number;
}

/** Who is calling, as the first function of every pipeline found it. */
export interface Caller {
  id: string;
  name: string;
  email: string;
  role: string;
  permissions: string[];
}
