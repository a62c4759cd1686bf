/** Letters before the house adds its language and its name. */
import type { Formats } from '../shared/formats.ts';
import type { Matter } from '../shared/matters.ts';
import type { Letter } from './letter.ts';

export type House = Pick<Letter, 'language' | 'workshop'> & { formats: Formats };
export type Draft = Omit<Letter, 'language' | 'workshop'>;

/** What a notice comes to. */
export interface Drafts {
  drafts: Draft[];
  /** What is worked off once they have gone out, also where there are none; null where the notice is outdated. */
  matter: Matter | null;
}

export const OUTDATED: Drafts = { drafts: [], matter: null };
