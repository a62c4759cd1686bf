/** An amount in words, as invoices in Latin America print it: whole units in words, the rest as hundredths. */
import { ToWords as EnglishWords } from 'to-words/en-US';
import { ToWords as SpanishWords } from 'to-words/es-PE';
import { currencyExponent } from '../../resolvers/shared/exponents.ts';
import type { Language } from '../shared/language.ts';

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
  en: [[/\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?=(?:one|two|three|four|five|six|seven|eight|nine)\b)/g, '$1-']],
};

/** Names that people use, where the locale's own says the country too: "soles", not "soles peruanos". */
const CURRENCY_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: { PEN: 'soles', CRC: 'colones', GTQ: 'quetzales', PYG: 'guaraníes', HNL: 'lempiras' },
  en: { PEN: 'soles', CRC: 'colones', GTQ: 'quetzales', PYG: 'guaraníes', HNL: 'lempiras' },
};

const AND: Readonly<Record<Language, string>> = { es: 'con', en: 'and' };

/** A whole number from 0 in lower case. */
export function numberInWords(number: bigint, language: Language): string {
  const words = LIBRARY[language].convert(number).toLowerCase();
  return CORRECTIONS[language].reduce((text, [wrong, right]) => text.replace(wrong, right), words);
}

/** The plural, whatever the amount: it follows a fraction. */
function currencyName(currency: string, language: Language): string {
  const known = CURRENCY_NAMES[language][currency];
  if (known) return known;
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(2);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** @param minor the currency's minor units @returns such as `MIL CIENTO OCHENTA CON 50/100 SOLES` */
export function amountInWords(minor: number, currency: string, language: Language): string {
  const decimals = currencyExponent(currency);
  const unit = 10n ** BigInt(decimals);
  const total = BigInt(minor);
  const whole = numberInWords(total / unit, language);
  const rest = decimals === 0 ? '' : ` ${AND[language]} ${String(total % unit).padStart(decimals, '0')}/${String(unit)}`;
  return `${whole}${rest} ${currencyName(currency, language)}`.toLocaleUpperCase(language);
}
