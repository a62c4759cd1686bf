/** The workshop's settings as they are stored: one row. */
import type { ApprovalDocument, TaxTreatment } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { LaborRatesRow } from './laborRates.ts';

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

/** A rule of approval (requisitions/approval.ts). */
export interface ApprovalLevelRow {
  document: ApprovalDocument;
  /** Minor units. */
  fromAmount: number;
  role: string;
  count: number;
}

/** How an order of parts is sent. */
export interface ShippingMethodRow {
  code: string;
  name: string;
  /** Minor units. */
  price: number;
  days?: number | null;
}

export interface SettingsRow extends Key {
  pk: 'SETTINGS';
  displayName: string;
  legalName: string;
  taxId: string;
  taxIdType?: string | null;
  address?: string | null | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  country: string;
  currency: string;
  /** Set with the first amount that is stored: from then on the currency stays. */
  currencyFixed?: boolean;
  language: string;
  timeZone?: string;
  pricesIncludeTax: boolean;
  allowNegativeStock: boolean;
  /** Once it was allowed, what is below zero may have come so: forbidding it later changes no stock. */
  negativeStockWasAllowed?: boolean;
  taxes: TaxRow[];
  defaultTaxCode: string;
  defaultSeries: Record<string, string>;
  /** `#rrggbb`, of documents and mails. */
  brandColor?: string | null | undefined;
  /** Where the logo lies in the bucket of images. */
  logoKey?: string | null;
  /** Minutes by state. */
  stateTimeLimits?: Record<string, number> | undefined;
  laborRates?: LaborRatesRow | null | undefined;
  /** Minor units; absent for what the country says (countries/documentTypes.ts). */
  identifyBuyerOver?: number | null;
  /** Absent for what `limits.ts` says. */
  maxInvoicesPerWorkOrder?: number | undefined;
  /** Absent where the workshop never said. */
  complaintPhrases?: string[] | null | undefined;
  /** Absent is none. */
  approvalLevels?: ApprovalLevelRow[];
  /** Basis points, these three. Absent is none. */
  overReceiptPercent?: number | null;
  billPriceTolerancePercent?: number | null;
  billQuantityTolerancePercent?: number | null;
  /** Absent for the workshop's address. */
  deliveryPlace?: string | null;
  /** Absent, these three, for what `selling.ts` says. */
  partsReservationMinutes?: number | null;
  shippingMethods?: ShippingMethodRow[] | null;
  partsOrdersToldTo?: string[] | null;
  /** Hundredths. Absent for what `routing.ts` says, these three. */
  routeDetour?: number | null;
  routeSpeedKmh?: number | null;
  routeStopMinutes?: number | null;
  /** Degrees; both, or neither where nobody said. */
  homeLatitude?: number | null;
  homeLongitude?: number | null;
  version: number;
  updatedAt?: string;
}

declare module '../kernel/request/context.ts' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- gives the kernel's name its members
  interface WorkshopSettings extends SettingsRow {}
  interface Work {
    /** The settings after the running change. */
    changedSettings?: SettingsRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    settings: SettingsRow;
    currency: SettingsRow;
  }
}
