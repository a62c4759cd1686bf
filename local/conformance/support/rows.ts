/** From the inventory and the cases to the rows of SUPPORT.md, and what is missing between the two. */
import type { ConformanceCase, Source } from '../case.ts';
import { sourceKind } from '../case.ts';
import type { Entry, Section } from './inventory.ts';
import { SECTIONS, sectionOf } from './inventory.ts';

/** `refused`: AWS refuses it, and so does this runtime. */
export type State = 'yes' | 'refused' | 'no' | 'assumed';

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

const covers = (test: ConformanceCase, { id, also = [] }: Entry): boolean =>
  test.covers.some(
    (each) => each === id || each.startsWith(`${id}.`) || also.some((prefix) => each.startsWith(prefix)),
  );

/** What a unit is told in a case that shows nothing but its refusal. */
function refusalIn({ kind, expect }: ConformanceCase): string | null {
  const problems = kind === 'check' ? expect['problems'] : undefined;
  const [first] = Array.isArray(problems) ? (problems as { message?: unknown }[]) : [];
  return first === undefined ? null : typeof first.message === 'string' ? first.message : '';
}

/** Documents before types before recordings; what is assumed last. */
const RANK = { page: 0, types: 1, recorded: 2, assumed: 3 } as const;

function rowOf(entry: Entry, cases: readonly ConformanceCase[]): Row {
  const { id, no, ignored, withoutCase } = entry;
  const own = cases.filter((test) => covers(test, entry));
  const running = own.filter((test) => test.supported);
  const [best] = [...(running.length > 0 ? running : own)].sort(
    (a, b) => RANK[sourceKind(a.source)] - RANK[sourceKind(b.source)],
  );
  const shared = { id, cases: own.length, source: best?.source ?? null };
  if (no !== undefined)
    return { ...shared, state: 'no', note: own.find((test) => test.message !== undefined)?.message ?? no };
  if (ignored !== undefined) return { ...shared, state: 'yes', note: `without effect here, ${ignored}` };
  if (!best) return { ...shared, state: 'assumed', note: withoutCase ?? 'no case shows it' };
  if (running.length === 0) return { ...shared, state: 'no', note: best.message ?? '' };
  if ('assumed' in best.source) return { ...shared, state: 'assumed', note: best.source.assumed };
  const refusals = running.map(refusalIn);
  if (refusals.every((each) => each !== null))
    return { ...shared, state: 'refused', note: refusals.find((each) => each !== '') ?? '' };
  return { ...shared, state: 'yes', note: '' };
}

/** What cases name besides the entries of an open section, in the order of the alphabet. */
function namedIn(
  section: Section,
  sections: readonly Section[],
  cases: readonly ConformanceCase[],
  entries: readonly Entry[],
): Entry[] {
  if (section.closed) return [];
  const known = new Set(entries.map(({ id }) => id));
  const named = cases
    .flatMap((test) => test.covers)
    .filter((id) => sectionOf(id, sections) === section && !known.has(id));
  return [...new Set(named)].sort().map((id) => ({ id }));
}

export function supportOf(cases: readonly ConformanceCase[], sections: readonly Section[] = SECTIONS): Support {
  const all = sections.map((section) => {
    const entries = section.entries?.() ?? [];
    return { section, entries: [...entries, ...namedIn(section, sections, cases, entries)] };
  });
  const ids = new Set(all.flatMap(({ entries }) => entries.map(({ id }) => id)));
  /** More may be said of an entry than its id, and one thing of several: `util.error.data`, `util.time`, `util`. */
  const isKnown = (id: string): boolean =>
    id.split('.').some((_part, index, parts) => ids.has(parts.slice(0, index + 1).join('.'))) ||
    [...ids].some((each) => each.startsWith(`${id}.`));
  const unknown = cases.flatMap((test) =>
    test.covers.filter((id) => !isKnown(id)).map((id) => `${id} (${test.place})`),
  );
  const shown = (entry: Entry): boolean =>
    [entry.no, entry.ignored, entry.withoutCase].some((reason) => reason !== undefined) ||
    cases.some((test) => covers(test, entry));
  return {
    sections: all.map(({ section, entries }) => ({ section, rows: entries.map((entry) => rowOf(entry, cases)) })),
    unshown: all.flatMap(({ entries }) => entries.filter((entry) => !shown(entry)).map(({ id }) => id)),
    unknown,
  };
}
