/** Digits before national telephone numbers, by country. */
import { own } from '../kernel/values/own.ts';
const CODES: Record<string, string> = { PE: '51', EC: '593', MX: '52', CO: '57', CL: '56', GT: '502' };

/** `""` where it is not known. @param country ISO 3166-1 alpha-2 */
export function callingCode(country: string): string {
  return own(CODES, country) ?? '';
}
