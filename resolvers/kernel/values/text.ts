/** Reading of text arguments. What people call things by is kept in one form; what they tell stays as they wrote it. */
import { util } from '@aws-appsync/utils';
import { refuse } from '../answer/errors.ts';

/** A half of a character that takes two: no text holds one, and what is stored would be another. */
const LONE_HALF = '\\p{Cs}';

/** Free text that must be there: trimmed, 1 to `maximum` characters. */
export function requireText(value: string | null | undefined, maximum: number, field: string): string {
  const text = optionalText(value, maximum, field);
  if (text === null || text === '') refuse(field, `expected 1 to ${maximum} characters`);
  return text;
}

/** Free text that may be missing: trimmed; null when absent. Blank text stays `""`: it is what the caller said. */
export function optionalText(value: string | null | undefined, maximum: number, field: string): string | null {
  if (value === null || value === undefined) return null;
  const text = value.trim();
  if (text.length > maximum) refuse(field, `expected at most ${maximum} characters`, { maximum, actual: text.length });
  if (util.matches(LONE_HALF, text)) refuse(field, 'a character of the text is cut in half');
  return text;
}

/** Text that says something, or null. */
export function saidText(value: string | null | undefined, maximum: number, field: string): string | null {
  const text = optionalText(value, maximum, field);
  return text === '' ? null : text;
}

/**
 * What nobody sees, or what changes how others are seen: controls, zero-width and bidi signs (Cf), private use, line and paragraph
 * ends, and letters and marks that Unicode lists as ignorable (DerivedCoreProperties, Default_Ignorable_Code_Point) or that are blank.
 */
const UNSEEN =
  '[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0\\ufffe\\uffff]';

/** Refuses what nobody sees in what others are to read, compare and search. */
export function requireSeen(text: string, field: string): void {
  if (util.matches(UNSEEN, text))
    refuse(field, 'there is a control character, or one that is not seen (such as zero-width or bidirectional)');
}

/** One form for all ways to write the same: full-width letters, ligatures, composed accents, any kind of space. */
export function normalized(text: string): string {
  return util.str.normalize(text, 'nfkc');
}

/** A short text by which things are known or compared, or null: in NFKC, on one line, and all of it seen. */
export function optionalLabel(value: string | null | undefined, maximum: number, field: string): string | null {
  const text = optionalText(value, maximum, field);
  if (text === null) return null;
  requireSeen(text, field);
  const label = normalized(text)
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  if (label.length > maximum)
    refuse(field, `expected at most ${maximum} characters`, { maximum, actual: label.length });
  return label;
}

/** A label that says something, or null. */
export function saidLabel(value: string | null | undefined, maximum: number, field: string): string | null {
  const label = optionalLabel(value, maximum, field);
  return label === '' ? null : label;
}

const LETTER_OR_DIGIT = '[\\p{L}\\p{N}]';

/** What somebody or something is called: a label with a letter or a digit in it. */
export function nameOf(value: string | null | undefined, maximum: number, field: string): string {
  const name = optionalLabel(value, maximum, field);
  if (name === null || name === '') refuse(field, `expected 1 to ${maximum} characters`);
  if (!util.matches(LETTER_OR_DIGIT, name)) refuse(field, 'expected a letter or a digit in it', { actual: name });
  return name;
}

/** A whole number within bounds, or null when absent. */
export function optionalInteger(
  value: number | null | undefined,
  minimum: number,
  maximum: number,
  field: string,
): number | null {
  if (value === null || value === undefined) return null;
  if (value < minimum || value > maximum) {
    refuse(field, `expected a whole number from ${minimum} to ${maximum}`, { minimum, maximum, actual: value });
  }
  return value;
}
