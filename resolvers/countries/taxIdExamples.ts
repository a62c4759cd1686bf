/**
 * A country's tax identity documents, each with a valid example, in the order in which people expect them. What they are called stands
 * apart: it is long, and only the settings say it.
 */
import { own } from '../kernel/values/own.ts';

type Examples = Record<string, string>;

const PASSPORT = 'XDA123456';

const EXAMPLES: Record<string, Examples> = {
  PE: { RUC: '20131312955', DNI: '10117410', CE: '001043328', PASSPORT },
  EC: { RUC: '1792060346001', CEDULA: '1714307103', PASSPORT },
  MX: { RFC: 'GODE561231GR8', PASSPORT },
  CO: { NIT: '2131234321', CC: '1020304050', CE: '345678', PASSPORT },
  CL: { RUT: '125319092', PASSPORT },
  GT: { NIT: '576937K', CUI: '1923456720101', PASSPORT },
};

/** For any other country. */
const NEUTRAL: Examples = { TAX_ID: '123456789', PASSPORT };

/** By code. @param country ISO 3166-1 alpha-2 */
export function taxIdExamples(country: string): Examples {
  return own(EXAMPLES, country) ?? NEUTRAL;
}
