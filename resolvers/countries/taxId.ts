/** Checking tax identity numbers by the rules of the workshop's country. */
import { util } from '@aws-appsync/utils';
import { digitsToNumber } from '../kernel/values/builtIns.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { capitals } from '../kernel/values/keys.ts';
import { own } from '../kernel/values/own.ts';
import { requireSeen } from '../kernel/values/text.ts';
import { nobodyOf } from './nobody.ts';
import { taxIdExamples } from './taxIdExamples.ts';
import type { CheckDigit, TaxIdRule } from './taxIdRules.ts';
import { taxIdRules } from './taxIdRules.ts';

/** With the separators that people write. */
const MAX_TYPED = 60;
const SEPARATORS = ' .-/_\u2010\u2011\u2012\u2013\u2014\u2015\u2212';

/** In capitals, without spaces, dots, dashes and slashes: how numbers are kept and compared. @param text at most 200 characters */
export function compactTaxId(text: string): string {
  return capitals(text)
    .split('')
    .filter((character) => SEPARATORS.indexOf(character) === -1)
    .join('');
}

function digitsBefore(number: string, check: CheckDigit): number[] {
  const at = check.at < 0 ? number.length + check.at : check.at;
  const digits = number
    .slice(0, at)
    .split('')
    .map((digit) => digitsToNumber(digit));
  return check.fromRight ? digits.reverse() : digits;
}

function hasCheckDigit(number: string, check: CheckDigit): boolean {
  const sum = digitsBefore(number, check).reduce((total, digit, index) => {
    const product = digit * (check.weights[index] ?? 0);
    return total + (check.foldNines === true && product > 9 ? product - 9 : product);
  }, 0);
  const at = check.at < 0 ? number.length + check.at : check.at;
  return check.characters.charAt(sum % check.modulus) === number.charAt(at);
}

function accepts(rule: TaxIdRule, number: string): boolean {
  return util.matches(rule.pattern, number) && (!rule.check || hasCheckDigit(number, rule.check));
}

/** Whether a compact number is a valid one of its kind. */
export function isTaxId(country: string, code: string, number: string): boolean {
  if (nobodyOf(country, code, number)) return true;
  return taxIdRules(country).some((rule) => rule.code === code && accepts(rule, number));
}

export interface TaxIdentity {
  taxIdType: string | null;
  taxId: string | null;
}

/** Reads the pair that customers have: both or neither, a kind that the country knows, and a number that its rules accept. */
export function taxIdentity(
  country: string,
  taxIdType: string | null,
  taxId: string | null,
  path: string,
): TaxIdentity {
  const code = capitals((taxIdType ?? '').trim().slice(0, MAX_TYPED));
  if (taxId !== null && taxId.length > MAX_TYPED)
    refuse(`${path}.taxId`, `expected at most ${MAX_TYPED} characters`, { maximum: MAX_TYPED, actual: taxId.length });
  requireSeen((taxId ?? '').trim(), `${path}.taxId`);
  const number = compactTaxId(taxId ?? '');
  if (code === '' && number === '') return { taxIdType: null, taxId: null };
  if (code === '' || number === '')
    refuse(`${path}.${code === '' ? 'taxIdType' : 'taxId'}`, 'expected both taxIdType and taxId, or neither');
  const examples = taxIdExamples(country);
  const example = own(examples, code);
  const expected = Object.keys(examples);
  if (!example)
    refuse(`${path}.taxIdType`, `expected one of ${expected.join(', ')}`, { actual: code.slice(0, 40), expected });
  if (!isTaxId(country, code, number))
    refuse(`${path}.taxId`, `expected a valid ${code}, such as ${example}`, { actual: number });
  return { taxIdType: code, taxId: number };
}
