/** Identifiers. Time comes from the host's clock, randomness from the host's bytes. */
import { host } from './host.ts';
import { floor } from './natives.ts';

const DIGITS = '0123456789abcdef';
/** Two hexadecimal digits. */
const byteOf = (pair: string): number => DIGITS.indexOf(pair[0] ?? '') * 16 + DIGITS.indexOf(pair[1] ?? '');

/** UUID version 4. */
export function autoId(): string {
  const hex = host().randomHex(16);
  const variant = '89ab'[DIGITS.indexOf(hex[16] ?? '0') % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_DIGITS = 16;
let lastTime = -1;
let lastRandom: number[] = [];

/**
 * ULID: 48 bits of time and 80 random bits in Crockford's base 32. Within one millisecond the random part grows by one,
 * as the specification's monotonic factory does, so that ids of one request sort in the order of their making.
 */
export function autoUlid(): string {
  const now = host().now();
  if (now === lastTime) {
    increment(lastRandom);
  } else {
    lastTime = now;
    const hex = host().randomHex(RANDOM_DIGITS);
    lastRandom = [];
    for (let index = 0; index < RANDOM_DIGITS; index += 1)
      lastRandom.push(byteOf(hex.slice(index * 2, index * 2 + 2)) % 32);
  }
  let time = '';
  let rest = now;
  for (let index = 0; index < 10; index += 1) {
    time = (CROCKFORD[rest % 32] ?? '0') + time;
    rest = floor(rest / 32);
  }
  return time + lastRandom.map((digit) => CROCKFORD[digit]).join('');
}

function increment(digits: number[]): void {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const next = (digits[index] ?? 0) + 1;
    digits[index] = next % 32;
    if (next < 32) return;
  }
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Seconds between the Unix epoch and the KSUID epoch. */
const KSUID_EPOCH = 1_400_000_000;

/** KSUID: 32 bits of time and 128 random bits in base 62, 27 characters. */
export function autoKsuid(): string {
  const seconds = floor(host().now() / 1000) - KSUID_EPOCH;
  let digits = [24, 16, 8, 0].map((shift) => floor(seconds / 2 ** shift) % 256);
  const hex = host().randomHex(16);
  for (let index = 0; index < hex.length; index += 2) digits.push(byteOf(hex.slice(index, index + 2)));
  let out = '';
  while (digits.length > 0) {
    const quotient: number[] = [];
    let remainder = 0;
    for (const digit of digits) {
      const value = remainder * 256 + digit;
      remainder = value % 62;
      if (quotient.length > 0 || value >= 62) quotient.push(floor(value / 62));
    }
    out = (BASE62[remainder] ?? '0') + out;
    digits = quotient;
  }
  return `000000000000000000000000000${out}`.slice(-27);
}
