/** Calls that need each other's answers: a customer, their vehicle, its order. Pure: what becomes of the rows. */
import type { Input, Waiting } from './store.ts';

export type Change = { put?: readonly Waiting[]; remove?: readonly string[] };

/** Milliseconds that the API knows a key for at least (`idempotencyKey` in the schema). */
export const KEY_HOLDS = 24 * 3_600_000;
/** Milliseconds that the answer is kept, for pages that name the thing by its key. */
const ANSWER_STAYS = 2 * KEY_HOLDS;

const without = <Row extends object, Name extends keyof Row>(row: Row, ...names: Name[]): Omit<Row, Name> => {
  const rest = { ...row };
  for (const name of names) delete rest[name];
  return rest;
};

const isBehind = (row: Waiting, key: string): boolean => Object.values(row.needs ?? {}).includes(key);

/** All that cannot be done without it, and what cannot be done without that. */
export function behind(rows: readonly Waiting[], key: string): Waiting[] {
  const direct = rows.filter((row) => isBehind(row, key));
  return [...direct, ...direct.flatMap((row) => behind(rows, row.key))].filter(
    (row, index, found) => found.indexOf(row) === index,
  );
}

/** What is to be sent next; those in `passed` were tried already. */
export function nextOf(rows: readonly Waiting[], passed: ReadonlySet<string>): Waiting | undefined {
  const open = rows.filter((row) => !row.answer);
  const waits = (row: Waiting): boolean => open.some(({ key }) => isBehind(row, key));
  return open.find((row) => !row.refused && !passed.has(row.key) && !waits(row));
}

/** Whether a page calls it by that, now or before it was changed. */
export const isCalled = ({ key, was = [] }: Waiting, name: unknown): boolean =>
  key === name || was.some((former) => former === name);

/** An input that names other calls by their keys: what they answered in place of it, and the rest as needs. */
export function referring(rows: readonly Waiting[], input: Input): { input: Input; needs: Record<string, string> } {
  const needs: Record<string, string> = {};
  const plain: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input)) {
    const row = rows.find((each) => isCalled(each, value));
    if (!row) plain[field] = value;
    else if (row.answer) plain[field] = row.answer.id;
    else needs[field] = row.key;
  }
  return { input: plain, needs };
}

/** It is done: what came of it goes into those that need it. @param also what else they are given, whatever they had */
export function answered(rows: readonly Waiting[], key: string, id: string, now: number, also: Input = {}): Change {
  const put = rows.flatMap((row): Waiting[] => {
    if (row.key === key) return [{ ...without(row, 'refused'), answer: { id, at: now } }];
    if (!isBehind(row, key)) return [];
    const needs = { ...row.needs };
    const input: Record<string, unknown> = { ...row.input };
    for (const [field, needed] of Object.entries(needs)) if (needed === key) input[field] = id;
    Object.assign(input, also);
    for (const field of Object.keys(needs)) if (field in input) delete needs[field];
    return [{ ...without(row, 'needs'), input, ...(Object.keys(needs).length === 0 ? {} : { needs }) }];
  });
  return { put };
}

const renamed = (needs: Readonly<Record<string, string>>, key: string, freshKey: string): Record<string, string> =>
  Object.fromEntries(Object.entries(needs).map(([field, of]) => [field, of === key ? freshKey : of]));

/** Whatever order its fields are in. */
const said = (input: Input): string => JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * What somebody decided about a refusal. As it stood, it is the same call: nothing was written under its key. Changed, it is another
 * one, with a key of its own, and what waits for it waits for that.
 */
export function decided(rows: readonly Waiting[], key: string, next: Partial<Waiting>, freshKey: string): Change {
  const row = rows.find((each) => each.key === key);
  if (!row) return {};
  const isSame = next.input === undefined || said(next.input) === said(row.input);
  const bare = { ...without(row, 'refused'), ...next };
  // Its first attempt, of long ago, was looked into by whoever decided.
  if (isSame && row.refused?.code !== UNCERTAIN) return { put: [bare] };
  const renewed = { ...without(bare, 'triedAt'), key: freshKey, was: [...(row.was ?? []), key] };
  const following = rows
    .filter((each) => isBehind(each, key))
    .map((each) => ({ ...each, needs: renamed(each.needs ?? {}, key, freshKey) }));
  return { put: [renewed, ...following], remove: [key] };
}

/** Nobody wants it any more, nor what cannot be done without it. */
export const discarded = (rows: readonly Waiting[], key: string): Change => ({
  remove: [key, ...behind(rows, key).map((row) => row.key)],
});

/** Answers that nobody asks for any more. */
export const outlived = (rows: readonly Waiting[], now: number): Change => ({
  remove: rows.filter(({ answer }) => answer && now - answer.at > ANSWER_STAYS).map(({ key }) => key),
});

/** What is decided by people although the server refused nothing: whether it arrived, where it was sent too long ago to ask by its key. */
export const UNCERTAIN = 'UNCERTAIN';
/** Another order of the vehicle was opened meanwhile. */
export const ALREADY_OPEN = 'ALREADY_OPEN';

export const isUncertain = ({ triedAt }: Waiting, now: number): boolean =>
  triedAt !== undefined && now - triedAt > KEY_HOLDS;
