/** Crockford's base 32, in which ULIDs are written: https://github.com/ulid/spec */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;

/** The moment at which a ULID was made, in ISO 8601; null if the text is not a ULID. */
export function ulidTime(ulid: string): string | null {
  const digits = [...ulid.slice(0, TIME_DIGITS).toUpperCase()].map((digit) => DIGITS.indexOf(digit));
  if (digits.length < TIME_DIGITS || digits.includes(-1)) return null;
  return new Date(digits.reduce((time, digit) => time * DIGITS.length + digit, 0)).toISOString();
}
