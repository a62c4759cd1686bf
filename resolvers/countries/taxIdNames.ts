/**
 * How a country's tax identity documents are called. Sources: SUNAT (Peru), SRI (Ecuador), SAT (Mexico), DIAN
 * (Colombia), SII (Chile), SAT (Guatemala).
 */
import { own } from '../kernel/values/own.ts';
import { taxIdExamples } from './taxIdExamples.ts';

export interface TaxIdName {
  code: string;
  name: string;
  example: string;
}

/** Where it is called otherwise than in most countries. */
const NAMES_IN: Record<string, Record<string, string>> = {
  PE: { CE: 'Carné de extranjería' },
};

const NAMES: Record<string, string> = {
  RUC: 'Registro Único de Contribuyentes',
  DNI: 'Documento Nacional de Identidad',
  CE: 'Cédula de extranjería',
  CEDULA: 'Cédula de identidad',
  RFC: 'Registro Federal de Contribuyentes',
  NIT: 'Número de Identificación Tributaria',
  CC: 'Cédula de ciudadanía',
  RUT: 'Rol Único Tributario',
  CUI: 'Código Único de Identificación',
  TAX_ID: 'Tax id',
  PASSPORT: 'Pasaporte',
};

/** In the order in which people expect them. @param country ISO 3166-1 alpha-2 */
export function taxIdNames(country: string): TaxIdName[] {
  const here = own(NAMES_IN, country) ?? {};
  return Object.entries(taxIdExamples(country)).map(([code, example]) => ({
    code,
    name: own(here, code) ?? own(NAMES, code) ?? code,
    example,
  }));
}
