/** Which paper lies in a country's printers: Unicode CLDR, supplemental data, "paperSize". */
const LETTER: readonly string[] = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

export type Paper = 'A4' | 'letter';

/** @param country ISO 3166-1 alpha-2 */
export function paperOf(country: string): Paper {
  return LETTER.includes(country) ? 'letter' : 'A4';
}
