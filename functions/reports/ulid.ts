/** The first ULID of a moment: what sorts between two of them was made between their moments. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;

/** @param moment milliseconds since the epoch @returns only the time's digits, after which all that is made then sorts */
export function ulidAt(moment: number): string {
  let rest = Math.max(0, Math.floor(moment));
  let digits = '';
  for (let place = 0; place < TIME_DIGITS; place += 1) {
    digits = `${DIGITS[rest % DIGITS.length] ?? '0'}${digits}`;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}
