/** An amount in words, as invoices in Latin America print it: whole units in words, the rest as hundredths. */
import { ToWords as EnglishWords } from 'to-words/en-US';
import { ToWords as SpanishWords } from 'to-words/es-PE';
import { currencyExponent } from '../../resolvers/kernel/values/exponents.ts';
import type { Language } from '../shared/language.ts';
import { own } from '../../resolvers/kernel/values/own.ts';

const LIBRARY = { es: new SpanishWords(), en: new EnglishWords() };

/**
 * Where the library's words are not the language's: "uno" is shortened before a noun, "veintiún mil" (Real Academia Española,
 * Diccionario panhispánico de dudas, "veintiuno"); "millón" and "billón" have an accent; English numbers below a hundred a hyphen.
 */
const CORRECTIONS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/\bveintiuno (?=mil|millon|billon)/g, 'veintiún '],
    [/\b(m|b|tr)illon\b/g, '$1illón'],
  ],
  en: [
    [
      /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?=(?:one|two|three|four|five|six|seven|eight|nine)\b)/g,
      '$1-',
    ],
  ],
};

/** Names that people use, where the locale's own says the country too: "soles", not "soles peruanos". */
const CURRENCY_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: { PEN: 'soles', CRC: 'colones', GTQ: 'quetzales', PYG: 'guaraníes', HNL: 'lempiras' },
  en: { PEN: 'soles', CRC: 'colones', GTQ: 'quetzales', PYG: 'guaraníes', HNL: 'lempiras' },
};

const AND: Readonly<Record<Language, string>> = { es: 'con', en: 'and' };

/** A whole number from 0 in lower case. */
export function numberInWords(number: bigint, language: Language): string {
  return replaced(LIBRARY[language].convert(number).toLowerCase(), CORRECTIONS[language]);
}

/** Where the name follows the number itself, Spanish shortens "uno", and puts "de" after a round million. */
const BEFORE_NAME: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/veintiuno$/, 'veintiún'],
    [/\buno$/, 'un'],
    [/(illón|illones)$/, '$1 de'],
  ],
  en: [],
};

const replaced = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((result, [wrong, right]) => result.replace(wrong, right), text);

/** @param count after a fraction always the plural */
function currencyName(currency: string, language: Language, count: number | bigint): string {
  const known = own(CURRENCY_NAMES[language], currency);
  if (known && count !== 1n) return known;
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(
    count,
  );
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** @param minor the currency's minor units @returns such as `MIL CIENTO OCHENTA CON 50/100 SOLES`, or `UN MILLÓN DE GUARANÍES` */
export function amountInWords(minor: number, currency: string, language: Language): string {
  const decimals = currencyExponent(currency);
  const unit = 10n ** BigInt(decimals);
  const total = BigInt(minor);
  const whole = numberInWords(total / unit, language);
  const text =
    decimals === 0
      ? `${replaced(whole, BEFORE_NAME[language])} ${currencyName(currency, language, total)}`
      : `${whole} ${AND[language]} ${String(total % unit).padStart(decimals, '0')}/${String(unit)} ${currencyName(currency, language, 2)}`;
  return text.toLocaleUpperCase(language);
}
