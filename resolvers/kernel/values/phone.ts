import { util } from '@aws-appsync/utils';
import { refuse } from '../answer/errors.ts';

const E164 = '^[+][1-9][0-9]{6,14}$';
/** With whatever people write between digits. */
const MAX_TYPED = 60;

/** A telephone in E.164 form; what people write between digits is dropped. AppSync's own scalar takes numbers without a country, too. */
export function phoneOf(phone: string | null | undefined, field: string): string | null {
  if (phone === null || phone === undefined) return null;
  if (phone.length > MAX_TYPED)
    refuse(field, `expected at most ${MAX_TYPED} characters`, { maximum: MAX_TYPED, actual: phone.length });
  const compact = phone
    .split('')
    .filter((character) => character === '+' || (character >= '0' && character <= '9'))
    .join('');
  if (!util.matches(E164, compact))
    refuse(field, 'expected a telephone with its country, such as +51987654321', { actual: phone.slice(0, 40) });
  return compact;
}
