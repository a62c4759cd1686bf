/** How numbers are written, by country. */

export interface NumberFormat {
  decimalSeparator: string;
  groupSeparator: string;
}

const COMMA_GROUPS: NumberFormat = { decimalSeparator: '.', groupSeparator: ',' };
const DOT_GROUPS: NumberFormat = { decimalSeparator: ',', groupSeparator: '.' };
/** Countries that write 1.234,56. */
const WITH_DOTS: string[] = ['EC', 'CO', 'CL'];

/** @param country ISO 3166-1 alpha-2 */
export function numberFormat(country: string): NumberFormat {
  return WITH_DOTS.indexOf(country) === -1 ? COMMA_GROUPS : DOT_GROUPS;
}
