/**
 * E-mail addresses that mail can be sent to: SES takes ASCII before the @, and for the domain Punycode, which
 * functions make of its letters.
 */
import { util } from '@aws-appsync/utils';
import { refuse } from '../answer/errors.ts';
import { optionalText, requireText } from './text.ts';

const MAX_EMAIL = 254;
/** Dots stand between words: none first, none last, no two together. */
const WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LETTERS = 'A-Za-z0-9';
/** Those of living scripts in the basic plane; without the signs, spaces and dots that lie between and behind them. */
const LETTERS_OF_THE_WORLD = `${LETTERS}\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u167f\u1681-\u1fff\u3040-\ud7ff`;

/** One @, and a domain of at least two parts. */
function pattern(letters: string): string {
  const part = `[${letters}]([${letters}-]*[${letters}])?`;
  return `^${WORD}([.]${WORD})*@${part}([.]${part})+$`;
}

function checked(email: string, letters: string, field: string): string {
  if (!util.matches(pattern(letters), email))
    refuse(field, 'expected an e-mail address such as ana@taller.example', { actual: email.slice(0, 60) });
  return email;
}

/** An address to sign in with, in lower case: Cognito takes ASCII alone. */
export function emailOf(value: string, field: string): string {
  return checked(requireText(value, MAX_EMAIL, field).toLowerCase(), LETTERS, field);
}

/** An address to write to, as it was typed, or what optional text is without one. */
export function optionalEmail(value: string | null | undefined, field: string): string | null {
  const email = optionalText(value, MAX_EMAIL, field);
  return email === null || email === '' ? email : checked(email, LETTERS_OF_THE_WORLD, field);
}
