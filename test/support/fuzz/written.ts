/** What people write into a field, by its name. A name that stands here nowhere gets names of people, and what was answered under it. */
import { CONTENT_TYPES } from '../../../resolvers/attachments/kinds.ts';
import { AMOUNTS, PERCENTAGES, PRICES, QUANTITIES } from '../corpora/numbers.ts';
import { VINS } from '../corpora/codes.ts';
import { KEPT_NAMES } from '../corpora/names.ts';
import { PHONES } from '../corpora/phones.ts';
import { PLATES } from '../corpora/plates.ts';
import { TAX_IDS } from '../corpora/taxIds.ts';
import type { Choices } from './choices.ts';

export interface Writing {
  choices: Choices;
  /** Letters and digits that no other field of any call of this run gets. */
  fresh: () => string;
  /** The tax identity document of this call: kind and number go together. */
  taxId: () => readonly [code: string, number: string];
}

type Write = (writing: Writing) => unknown;

const of =
  (list: readonly unknown[]): Write =>
  ({ choices }) =>
    choices.pick(list);

const names = KEPT_NAMES.map(([typed]) => typed);
const vins = VINS.filter(([, , kept]) => kept !== null).map(([typed]) => typed);
/** Of the country that a fresh workshop is in, and of others, which it refuses. */
const valid = TAX_IDS.filter(([, , , isValid]) => isValid);
const home = valid.filter(([country]) => country === 'PE');

/** @returns a pair that is the same for one call */
export function taxIdOf(choices: Choices, fresh: () => string): Writing['taxId'] {
  let kept: readonly [string, string] | undefined;
  return () => {
    if (kept) return kept;
    const [, code, number] = choices.pick(choices.chance(15) ? valid : home);
    // The corpus has a handful, and each belongs to one customer.
    const own = `${parseInt(fresh(), 36)}`.slice(-8).padStart(8, '1');
    kept = choices.chance(40) ? [code, number] : ['DNI', own];
    return kept;
  };
}

/** The first that fits the name. */
const BY_NAME: readonly (readonly [name: RegExp, write: Write])[] = [
  [/^taxIdType$/, ({ taxId }) => taxId()[0]],
  [/^taxId$/, ({ taxId }) => taxId()[1]],
  [/plate$/i, ({ choices, fresh }) => (choices.chance(15) ? choices.pick(PLATES)[0] : fresh().slice(-8))],
  [/phone$/i, of(PHONES.map(([typed]) => typed))],
  [/email$/i, ({ fresh }) => `${fresh().toLowerCase()}@correo.example`],
  [/^vin$/, of(vins)],
  [/^sku$/, ({ fresh }) => `K-${fresh()}`],
  [/percent$/i, of(PERCENTAGES)],
  [/(price|cost)$/i, of(PRICES)],
  [/(amount|rate|default|over)$/i, of(AMOUNTS)],
  [/(quantity|stock)$/i, of(QUANTITIES)],
  [/^currency$/, of(['PEN', 'USD', 'CLP', 'COP', 'XXX'])],
  [/^language$/, of(['es', 'en'])],
  [/^contentType$/, of(Object.values(CONTENT_TYPES))],
  [/^brandColor$/, of(['#102030', '#ffffff', '#000000', '#F80'])],
  [/^(prefix|series)$/, ({ choices, fresh }) => `${choices.pick(['F', 'B'])}${fresh().slice(-3)}`],
  [/^code$/, ({ fresh }) => `T-${fresh().slice(-8)}`],
  [/^unit$/, of(['unit', 'litro', 'm'])],
  [/^(bay|location|number)$/, ({ choices, fresh }) => choices.pick(['B1', 'A2', fresh().slice(-6)])],
  [/key$/i, ({ fresh }) => `k-${fresh()}`],
];

/** Names that are written in capitals: roles are. */
const CAPITALS = /^(Role)Input$/;

/** @param owner the input type that the field is of; empty for an argument */
export function written(name: string, owner: string, writing: Writing): unknown {
  if (name === 'name' && CAPITALS.test(owner)) return `R${writing.fresh()}`.slice(0, 40);
  const known = BY_NAME.find(([pattern]) => pattern.test(name));
  return known ? known[1](writing) : writing.choices.pick(names);
}
