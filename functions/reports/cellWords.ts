/** A cell as people read it on paper. */
import type { Column } from './column.ts';
import type { Look } from './file.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** With the decimals that the value has. */
function formatOf(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Direct from the decimal string, so that no amount passes through a binary fraction. */
const numberIn = (locale: string, text: string, decimals: number): string =>
  formatOf(locale, decimals).format(text as `${number}`);

/** The wall's day and time, in an order that sorts. */
function timeOf(text: string, { offsetAt }: Look): string {
  const moment = Date.parse(text);
  return new Date(moment + offsetAt(moment)).toISOString().slice(0, 16).replace('T', ' ');
}

/** Quantities without the zeros that they end in. */
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

export function cellWords({ type }: Column, cell: string, look: Look): string {
  if (type === 'text' || type === 'day') return cell;
  if (type === 'time') return timeOf(cell, look);
  const value = type === 'quantity' ? trimmed(cell) : cell;
  return numberIn(look.locale, value, decimalsOf(value));
}
