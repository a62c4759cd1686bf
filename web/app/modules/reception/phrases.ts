/** Phrases that reception offers: the workshop's own, or ours where it never said. */
import type { TFunction } from 'i18next';
import type { Option } from '../../kernel/forms/usePick.ts';

/** What customers say most anywhere. */
const OURS = [
  'service',
  'brakes',
  'noise',
  'engineLight',
  'overheating',
  'battery',
  'vibration',
  'airConditioning',
] as const;

/** As many as there are keys for, and a tablet shows without crowding out the rest; others are found by typing. */
export const TOUCHES = 9;

export const phrasesOf = (own: readonly string[] | null | undefined, t: TFunction): readonly string[] =>
  own ?? OURS.map((name) => t(`reception.phrase.${name}`));

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that hold every word, wherever it stands, whatever its accents. */
export function matching(phrases: readonly string[], search: string): Option[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return phrases
    .filter((phrase) => words.every((word) => folded(phrase).includes(word)))
    .slice(0, 8)
    .map((phrase) => ({ id: phrase, label: phrase }));
}

/** The complaint with a phrase on a line of its own, once. */
export function withPhrase(complaint: string, phrase: string): string {
  const text = complaint.trim();
  if (hasPhrase(text, phrase)) return complaint;
  return text === '' ? phrase : `${text}\n${phrase}`;
}

export const hasPhrase = (complaint: string, phrase: string): boolean => complaint.split('\n').includes(phrase);

/** Taken back by touching it again. */
export const withoutPhrase = (complaint: string, phrase: string): string =>
  complaint
    .split('\n')
    .filter((line) => line !== phrase)
    .join('\n');
