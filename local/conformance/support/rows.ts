/** From the inventory and the cases to the rows of SUPPORT.md, and what is missing between the two. */
import type { ConformanceCase, Source } from '../case.ts';
import { sourceKind } from '../case.ts';
import type { Entry, Section } from './inventory.ts';
import { SECTIONS, sectionOf } from './inventory.ts';

export type State = 'yes' | 'no' | 'assumed';

export interface Row {
  id: string;
  state: State;
  /** Of what is not run, what the runtime says; of what is assumed, why. */
  note: string;
  cases: number;
  /** Of the best source that a case has. */
  source: Source | null;
}

export interface Support {
  sections: { section: Section; rows: Row[] }[];
  /** Entries with neither a case nor a reason. */
  unshown: string[];
  /** Ids that cases cover and no section has, with the first case's place. */
  unknown: string[];
}

const covers = (test: ConformanceCase, id: string): boolean =>
  test.covers.some((each) => each === id || each.startsWith(`${id}.`));

/** Documents before types before recordings; what is assumed last. */
const RANK = { page: 0, types: 1, recorded: 2, assumed: 3 } as const;

function rowOf({ id, no, withoutCase }: Entry, cases: readonly ConformanceCase[]): Row {
  const own = cases.filter((test) => covers(test, id));
  const running = own.filter((test) => test.supported);
  const [best] = [...(running.length > 0 ? running : own)].sort(
    (a, b) => RANK[sourceKind(a.source)] - RANK[sourceKind(b.source)],
  );
  const shared = { id, cases: own.length, source: best?.source ?? null };
  if (no !== undefined) return { ...shared, state: 'no', note: own.find((test) => test.message !== undefined)?.message ?? no };
  if (own.length > 0 && running.length === 0) return { ...shared, state: 'no', note: own[0]?.message ?? '' };
  if (best && 'assumed' in best.source) return { ...shared, state: 'assumed', note: best.source.assumed };
  return {
    ...shared,
    state: own.length > 0 ? 'yes' : 'assumed',
    note: own.length > 0 ? '' : (withoutCase ?? 'no case shows it'),
  };
}

/** Of an open section: all that cases name, in the order of the alphabet. */
function namedIn(section: Section, sections: readonly Section[], cases: readonly ConformanceCase[]): Entry[] {
  const named = new Set(cases.flatMap((test) => test.covers).filter((id) => sectionOf(id, sections) === section));
  return [...named].sort().map((id) => ({ id }));
}

export function supportOf(cases: readonly ConformanceCase[], sections: readonly Section[] = SECTIONS): Support {
  const all = sections.map((section) => ({ section, entries: section.entries?.() ?? namedIn(section, sections, cases) }));
  const known = new Map(all.map(({ section, entries }) => [section, new Set(entries.map(({ id }) => id))]));
  /** Below an entry there may be more: `util.error.data` belongs to `util.error`. */
  const isKnown = (id: string): boolean => {
    const section = sectionOf(id, sections);
    const ids = section && known.get(section);
    return ids !== undefined && id.split('.').some((_part, index, parts) => ids.has(parts.slice(0, index + 1).join('.')));
  };
  const unknown = cases.flatMap((test) => test.covers.filter((id) => !isKnown(id)).map((id) => `${id} (${test.place})`));
  const shown = (entry: Entry): boolean =>
    entry.no !== undefined || entry.withoutCase !== undefined || cases.some((test) => covers(test, entry.id));
  return {
    sections: all.map(({ section, entries }) => ({ section, rows: entries.map((entry) => rowOf(entry, cases)) })),
    unshown: all.flatMap(({ entries }) => entries.filter((entry) => !shown(entry)).map(({ id }) => id)),
    unknown,
  };
}
