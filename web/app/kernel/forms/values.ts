/** Between what a form holds, which is text, and what the API takes. The fields come of the schema. */
import type { Formats } from '../formats/formats.ts';
import { localOf, momentOf } from '../formats/moments.ts';
import type { AppInputField } from './inputField.ts';

export type Fields = Readonly<Record<string, AppInputField>>;

/** What inputs on the page hold. Lists are of what is chosen among few; objects have forms of their own. */
export type FormValue = string | boolean | string[];
export type FormValues<Names extends string = string> = Record<Names, FormValue>;

type Sent<Field extends AppInputField> = Field extends { choices: readonly (infer Choice)[] }
  ? Choice
  : Field['kind'] extends 'integer' | 'number'
    ? number
    : Field['kind'] extends 'boolean'
      ? boolean
      : Field['kind'] extends 'list'
        ? string[]
        : string;

type Required<All extends Fields> = {
  [Name in keyof All]: All[Name]['required'] extends true ? Name : never;
}[keyof All];

/** A new thing: what it needs, and what was filled in besides. */
export type NewInput<All extends Fields, Names extends keyof All> = {
  [Name in Extract<Names, Required<All>>]: Sent<All[Name]>;
} & { [Name in Exclude<Names, Required<All>>]?: Sent<All[Name]> };

/** What changes about a thing: null clears it. */
export type ChangeInput<All extends Fields, Names extends keyof All> = { [Name in Names]?: Sent<All[Name]> | null };

/** What a field holds at first. */
export function shownValue(field: AppInputField, value: unknown, formats: Formats): FormValue {
  if (field.kind === 'boolean') return value === true;
  if (field.kind === 'list') return Array.isArray(value) ? value.map(String) : [];
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  if (field.kind === 'moment') return localOf(text, formats.timeZone);
  if (field.kind === 'decimal' || field.kind === 'number') return formats.typed(text);
  return text;
}

export function shownValues<Names extends string>(
  fields: Fields,
  names: readonly Names[],
  record: Readonly<Record<string, unknown>>,
  formats: Formats,
): FormValues<Names> {
  const shown = names.map((name) => [name, shownValue(fieldOfName(fields, name), record[name], formats)]);
  return Object.fromEntries(shown) as FormValues<Names>;
}

function fieldOfName(fields: Fields, name: string): AppInputField {
  const field = fields[name];
  if (!field) throw new Error(`the input has no field ${name}`);
  return field;
}

/** What the API takes for it; null for nothing. What cannot be read is sent as it stands: the server says what is wrong with it. */
export function sentValue(field: AppInputField, value: FormValue, formats: Formats): unknown {
  if (Array.isArray(value)) {
    // Where lines are typed, some say nothing.
    const said = value.filter((each) => each.trim() !== '');
    return said.length === 0 ? null : said;
  }
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  if (field.kind === 'integer' || field.kind === 'number') return Number(formats.read(text) ?? Number.NaN);
  if (field.kind === 'decimal') return formats.read(text) ?? text;
  if (field.kind === 'moment') return momentOf(text, formats.timeZone) ?? text;
  return text;
}

/** A new thing: fields that are empty are left out. */
export function newInput<All extends Fields, Names extends keyof All & string>(
  fields: All,
  values: FormValues<Names>,
  formats: Formats,
): NewInput<All, Names> {
  const sent = Object.entries<FormValue>(values)
    .map(([name, value]) => [name, sentValue(fieldOfName(fields, name), value, formats)] as const)
    .filter(([, value]) => value !== null);
  // Required fields are there: the form was checked by the same fields.
  return Object.fromEntries(sent) as NewInput<All, Names>;
}

const isSame = (a: FormValue, b: FormValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Names of what differs. */
export function changedNames<Names extends string>(before: FormValues<Names>, now: FormValues<Names>): Names[] {
  return (Object.keys(now) as Names[]).filter((name) => !isSame(before[name], now[name]));
}

/** What somebody changed: null clears, and what stayed is left out. */
export function changeInput<All extends Fields, Names extends keyof All & string>(
  fields: All,
  before: FormValues<Names>,
  now: FormValues<Names>,
  formats: Formats,
): ChangeInput<All, Names> {
  const sent = changedNames(before, now).map((name) => [
    name,
    sentValue(fieldOfName(fields, name), now[name], formats),
  ]);
  return Object.fromEntries(sent) as ChangeInput<All, Names>;
}

/** Three versions of one thing, where somebody else was faster. */
export interface Rebased<Names extends string> {
  /** What the form holds now: others' changes, and over them one's own. */
  values: FormValues<Names>;
  /** What others changed. */
  theirs: Names[];
  /** What both changed, differently. */
  conflicts: Names[];
}

export function rebase<Names extends string>(
  before: FormValues<Names>,
  mine: FormValues<Names>,
  fresh: FormValues<Names>,
): Rebased<Names> {
  const own = changedNames(before, mine);
  const theirs = changedNames(before, fresh);
  const values = { ...fresh };
  for (const name of own) values[name] = mine[name];
  return { values, theirs, conflicts: theirs.filter((name) => own.includes(name) && !isSame(mine[name], fresh[name])) };
}
