/**
 * How the numbers of documents look, by country. Sources: SUNAT (Peru), SRI (Ecuador), SAT (Mexico), DIAN
 * (Colombia), SII (Chile), SAT (Guatemala).
 */
import type { InvoiceKind } from '../generated/schema.ts';
import { own } from '../kernel/values/own.ts';

export interface DocumentFormat {
  /** RE2 for a series' prefix. */
  prefix: string;
  example: string;
  /** Usual number of digits. */
  padding: number;
}

type Formats = Record<InvoiceKind, DocumentFormat>;

const ANY_PREFIX: DocumentFormat = { prefix: '^[A-Z0-9][A-Z0-9-]{0,19}$', example: 'F001', padding: 8 };
/** No authority numbers what a workshop orders of its suppliers, or what is ordered of it. */
const ORDERS = {
  PURCHASE_ORDER: { ...ANY_PREFIX, example: 'OC01', padding: 6 },
  PARTS_ORDER: { ...ANY_PREFIX, example: 'PR01', padding: 6 },
};
const ANY_SERIES: Formats = {
  INVOICE: ANY_PREFIX,
  QUICK_SALE: ANY_PREFIX,
  CREDIT_NOTE: ANY_PREFIX,
  ...ORDERS,
};
const EC_PREFIX: DocumentFormat = { prefix: '^[0-9]{3}-[0-9]{3}$', example: '001-001', padding: 9 };
const CO_PREFIX: DocumentFormat = { prefix: '^[A-Z0-9]{1,4}$', example: 'SETP', padding: 1 };

const PE: Formats = {
  INVOICE: { prefix: '^[FB][A-Z0-9]{3}$', example: 'F001', padding: 8 },
  QUICK_SALE: { prefix: '^[FB][A-Z0-9]{3}$', example: 'B001', padding: 8 },
  CREDIT_NOTE: { prefix: '^[FB][A-Z0-9]{3}$', example: 'FC01', padding: 8 },
  ...ORDERS,
};

const EC: Formats = { INVOICE: EC_PREFIX, QUICK_SALE: EC_PREFIX, CREDIT_NOTE: EC_PREFIX, ...ORDERS };

const CO: Formats = { INVOICE: CO_PREFIX, QUICK_SALE: CO_PREFIX, CREDIT_NOTE: CO_PREFIX, ...ORDERS };

const FORMATS: Record<string, Formats> = { PE, EC, CO };

/** Any prefix where the authority asks for none. @param country ISO 3166-1 alpha-2 */
export function documentFormat(country: string, kind: InvoiceKind): DocumentFormat {
  return (own(FORMATS, country) ?? ANY_SERIES)[kind];
}
