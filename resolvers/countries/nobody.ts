/**
 * Numbers that stand for nobody, by country: final consumers, foreigners, buyers who gave no number. Any number of customers bear them,
 * and no check digit is asked of them. Functions and checks of the books read this too, so it imports nothing.
 *
 * Sources: Guatemala, Acuerdo Gubernativo 245-2022 on invoices to `CF` (consumidor final); Colombia, DIAN's annex of Resolución 165 of
 * 2023, as integrations carry it out (party 222222222222, consumidor final); Ecuador and Chile, the partners "Consumidor final" of
 * odoo/odoo `l10n_ec` and `l10n_cl`; Mexico, rule 2.7.1.23 of the Resolución Miscelánea Fiscal (XAXX for the public, XEXX for residents
 * abroad). Peru: eight zeros are no person's DNI, and what receipts to "clientes varios" carry.
 */

export interface NobodyId {
  country: string;
  code: string;
  /** As customers keep it: capitals, without separators. */
  number: string;
  /** Who is meant, as the country calls them. */
  name: string;
}

export const NOBODY: NobodyId[] = [
  { country: 'PE', code: 'DNI', number: '00000000', name: 'CLIENTES VARIOS' },
  { country: 'EC', code: 'RUC', number: '9999999999999', name: 'CONSUMIDOR FINAL' },
  { country: 'MX', code: 'RFC', number: 'XAXX010101000', name: 'PÚBLICO EN GENERAL' },
  { country: 'MX', code: 'RFC', number: 'XEXX010101000', name: 'RESIDENTE EN EL EXTRANJERO' },
  { country: 'CO', code: 'NIT', number: '222222222222', name: 'CONSUMIDOR FINAL' },
  { country: 'CO', code: 'CC', number: '222222222222', name: 'CONSUMIDOR FINAL' },
  { country: 'CL', code: 'RUT', number: '666666666', name: 'CONSUMIDOR FINAL' },
  { country: 'GT', code: 'NIT', number: 'CF', name: 'CONSUMIDOR FINAL' },
];

/** The number that stands for nobody, or null. @param number as customers keep it */
export function nobodyOf(country: string, code: string, number: string): NobodyId | null {
  return NOBODY.find((each) => each.country === country && each.code === code && each.number === number) ?? null;
}

/** Whether a number that a customer bears stands for nobody; a workshop has one country, so its kind says enough. */
export function standsForNobody(code: string, number: string): boolean {
  return NOBODY.some((each) => each.code === code && each.number === number);
}
