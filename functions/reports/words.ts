/** The words of reports, in the workshop's language. */
import type { ReportKind } from '../../resolvers/generated/schema.ts';
import type { Language } from '../shared/language.ts';
import texts from './texts.json' with { type: 'json' };

export interface Words {
  titles: Readonly<Record<ReportKind, string>>;
  /** By the columns' ids. */
  columns: Readonly<Record<string, string>>;
  /** What stands for values that the API has names for. */
  values: Readonly<Record<string, string>>;
  period: string;
  day: string;
  now: string;
  made: string;
  total: string;
  rows: string;
  page: string;
}

export const wordsIn = (language: Language): Words => texts[language];
