/** What a form can say before the server does, by what the schema says of its fields. Everything else the server says, at its field. */
import type { TFunction } from 'i18next';
import { partsOf } from '../formats/decimals.ts';
import type { Formats } from '../formats/formats.ts';
import type { AppInputField } from './inputField.ts';
import type { Fields, FormValue, FormValues } from './values.ts';

function refusalOf(field: AppInputField, value: FormValue, formats: Formats, t: TFunction): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === '') return field.required ? t('field.required') : null;
  if (field.kind === 'decimal') return decimalRefusal(field, formats.read(text), t);
  if (field.kind === 'number') return formats.read(text) === null ? t('field.noNumber') : null;
  if (field.kind === 'integer') return integerRefusal(field, formats.read(text), t);
  // As the server counts: in UTF-16 units.
  if (field.maximum !== undefined && text.length > field.maximum)
    return t('field.tooLong', { maximum: formats.whole(field.maximum), actual: formats.whole(text.length) });
  return null;
}

function decimalRefusal({ decimals }: AppInputField, read: string | null, t: TFunction): string | null {
  if (read === null) return t('field.noNumber');
  const { fraction } = partsOf(read);
  return decimals !== undefined && fraction.length > decimals ? t('field.decimals', { count: decimals }) : null;
}

function integerRefusal({ minimum, maximum }: AppInputField, read: string | null, t: TFunction): string | null {
  if (read === null || read.includes('.')) return t('field.noWhole');
  const value = Number(read);
  const outside = (minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum);
  return outside ? t('field.range', { minimum, maximum }) : null;
}

/** @returns words by the names of fields that are not right yet */
export function refusalsOf<Names extends string>(
  fields: Fields,
  values: FormValues<Names>,
  formats: Formats,
  t: TFunction,
): Partial<Record<Names, string>> {
  const refused: Partial<Record<Names, string>> = {};
  for (const name of Object.keys(values) as Names[]) {
    const field = fields[name];
    const words = field && refusalOf(field, values[name], formats, t);
    if (words) refused[name] = words;
  }
  return refused;
}
