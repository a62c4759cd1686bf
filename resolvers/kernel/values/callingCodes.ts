/**
 * Telephone numbers by calling code. Sources: ITU-T E.164 (country codes of one to three digits, none the beginning of another), and
 * libphonenumber 1.13 of npm `libphonenumber-js`, of whose metadata the tables are made. Functions read this too, so it imports nothing.
 */

/** Codes of one and of two digits; all others have three. */
const SHORT_CODES =
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98';

/** Where subscribers' own numbers begin with a zero: elsewhere a zero after the code is the trunk's, which abroad nobody dials. */
const ZERO_IS_DIALLED = '39 225 226 229 241 242 247 250 378 992';

/** Where people at home dial a zero first. */
const TRUNK_ZERO = '33 44 49 51 54 55 57 58 591 593 595 598';

/**
 * Mexico's ten digits had others before them until 2019: 1 before mobile numbers called from abroad, and 01, 044 and 045 at home (the
 * zero is gone by then).
 */
const MEXICO = '52';
const MEXICAN_DIGITS = 10;
const MEXICAN_PREFIXES = ['1', '44', '45'];

function isListed(list: string, code: string): boolean {
  return list.split(' ').indexOf(code) !== -1;
}

/** The calling code that an international number begins with. @param digits without the plus */
export function callingCodeOf(digits: string): string {
  if (isListed(SHORT_CODES, digits.slice(0, 1))) return digits.slice(0, 1);
  return isListed(SHORT_CODES, digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
}

/** An international number as it is dialled from abroad. @param digits without the plus */
export function dialled(digits: string): string {
  const code = callingCodeOf(digits);
  const written = digits.slice(code.length);
  const number = written.startsWith('0') && !isListed(ZERO_IS_DIALLED, code) ? written.slice(1) : written;
  if (code !== MEXICO) return code + number;
  const former = MEXICAN_PREFIXES.find(
    (prefix) => number.startsWith(prefix) && number.length === MEXICAN_DIGITS + prefix.length,
  );
  return code + number.slice(former?.length ?? 0);
}

/** The ways to dial a number: from abroad, without its country, and as at home. @param phone in E.164 form */
export function waysToDial(phone: string): string[] {
  const digits = phone.slice(1);
  const code = callingCodeOf(digits);
  const number = digits.slice(code.length);
  return isListed(TRUNK_ZERO, code) ? [digits, number, `0${number}`] : [digits, number];
}
