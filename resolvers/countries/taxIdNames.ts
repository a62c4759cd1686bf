/**
 * How a country's tax identity documents are called. Sources: SUNAT (Peru), SRI (Ecuador), SAT (Mexico), DIAN
 * (Colombia), SII (Chile), SAT (Guatemala).
 */
import { own } from '../kernel/values/own.ts';

export interface TaxIdName {
  code: string;
  name: string;
  example: string;
}

const PASSPORT_NAME: TaxIdName = { code: 'PASSPORT', name: 'Pasaporte', example: 'XDA123456' };

const PE: TaxIdName[] = [
  { code: 'RUC', name: 'Registro Único de Contribuyentes', example: '20131312955' },
  { code: 'DNI', name: 'Documento Nacional de Identidad', example: '10117410' },
  { code: 'CE', name: 'Carné de extranjería', example: '001043328' },
  PASSPORT_NAME,
];

const EC: TaxIdName[] = [
  { code: 'RUC', name: 'Registro Único de Contribuyentes', example: '1792060346001' },
  { code: 'CEDULA', name: 'Cédula de identidad', example: '1714307103' },
  PASSPORT_NAME,
];

const MX: TaxIdName[] = [
  { code: 'RFC', name: 'Registro Federal de Contribuyentes', example: 'GODE561231GR8' },
  PASSPORT_NAME,
];

const CO: TaxIdName[] = [
  { code: 'NIT', name: 'Número de Identificación Tributaria', example: '2131234321' },
  { code: 'CC', name: 'Cédula de ciudadanía', example: '1020304050' },
  { code: 'CE', name: 'Cédula de extranjería', example: '345678' },
  PASSPORT_NAME,
];

const CL: TaxIdName[] = [{ code: 'RUT', name: 'Rol Único Tributario', example: '125319092' }, PASSPORT_NAME];

const GT: TaxIdName[] = [
  { code: 'NIT', name: 'Número de Identificación Tributaria', example: '576937K' },
  { code: 'CUI', name: 'Código Único de Identificación', example: '1923456720101' },
  PASSPORT_NAME,
];

/** For any other country. */
const NEUTRAL: TaxIdName[] = [{ code: 'TAX_ID', name: 'Tax id', example: '123456789' }, PASSPORT_NAME];

const NAMES: Record<string, TaxIdName[]> = { PE, EC, MX, CO, CL, GT };

/** In the order in which people expect them. @param country ISO 3166-1 alpha-2 */
export function taxIdNames(country: string): TaxIdName[] {
  return own(NAMES, country) ?? NEUTRAL;
}
