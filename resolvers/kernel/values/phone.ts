/** Telephones in E.164 form. AppSync's own scalar knows fewer ways to write them (no brackets, no zero in them). */
import { util } from '@aws-appsync/utils';
import { refuse } from '../answer/errors.ts';
import { dialled } from './callingCodes.ts';
import { capitals } from './keys.ts';

const E164 = '^[+][1-9][0-9]{6,14}$';
/** With whatever people write between digits. */
const MAX_TYPED = 60;
/** Letters, and signs of dialling: what follows them is dialled later. */
const EXTENSION = '[0-9].*[\\p{L}#*;,]';

/** Digits with a plus before them, where the text begins with one, or with 00; null for one without its country, or without a digit. */
export function internationalDigits(text: string): string | null {
  const digits = capitals(text)
    .split('')
    .filter((character) => character === '+' || (character >= '0' && character <= '9'))
    .join('');
  const international = digits.startsWith('00') ? digits.slice(2) : digits.startsWith('+') ? digits.slice(1) : '';
  const number = dialled(international);
  return number.split('+').join('') === '' ? null : `+${number}`;
}

/** A telephone in E.164 form; what people write between digits is dropped. */
export function phoneOf(phone: string | null | undefined, field: string): string | null {
  if (phone === null || phone === undefined) return null;
  if (phone.length > MAX_TYPED)
    refuse(field, `expected at most ${MAX_TYPED} characters`, { maximum: MAX_TYPED, actual: phone.length });
  if (util.matches(EXTENSION, capitals(phone)))
    refuse(field, 'expected a telephone without an extension: the notes have room for it', { actual: phone });
  const number = internationalDigits(phone);
  if (number === null || !util.matches(E164, number))
    refuse(field, 'expected a telephone with its country, such as +51987654321', { actual: phone });
  return number;
}
