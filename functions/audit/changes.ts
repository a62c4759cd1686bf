/** What a change of a row changed: the attributes that differ, with what looks like a secret covered. */
import { isDeepStrictEqual } from 'node:util';
import type { ShownAttributes } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import type { Image } from '../shared/streamEvent.ts';
import { isMap, shownAs, withWholePrices } from './shown.ts';

export interface Change {
  before: Image | null;
  after: Image | null;
}

/** Bookkeeping of every row: one in which nothing else differs was not changed by anybody, but stamped. */
export const BOOKKEEPING: readonly string[] = ['pk', 'sk', 'written', 'changed', 'version', 'updatedAt', 'searchForm'];

/** Names of attributes whose values are never copied; keys of stored files open them to who knows them. */
const SECRET = /passw|secret|token|credential|signature|authorization|^(pdf|logo|file|upload)Key$/i;
const COVERED = '[secret]';

function covered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(covered);
  if (value instanceof Set) return [...(value as Set<unknown>)].map(covered);
  if (value instanceof Uint8Array) return COVERED;
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, SECRET.test(name) ? COVERED : covered(each)]),
  );
}

/** The parts of two maps that differ, each with its own side; maps within them are compared in turn. */
function difference(before: Image, after: Image): { before: Image; after: Image } {
  const sides: { before: Image; after: Image } = { before: {}, after: {} };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    if (isDeepStrictEqual(old, now)) continue;
    if (isMap(old) && isMap(now)) {
      const inner = difference(old, now);
      sides.before[name] = inner.before;
      sides.after[name] = inner.after;
      continue;
    }
    if (old !== undefined) sides.before[name] = old;
    if (now !== undefined) sides.after[name] = now;
  }
  return sides;
}

/** What the API knows of a row. Counters and keys of indexes are kept for the row's own sake. */
function described(image: Image, { hidden = [] }: ShownAttributes): Image {
  return Object.fromEntries(
    Object.entries(image).filter(([name]) => !BOOKKEEPING.includes(name) && !hidden.includes(name)),
  );
}

/**
 * @param shows how the API has the row's attributes @param currency of amounts, where the row does not say its own
 * @returns under the API's names, in its units; null where only bookkeeping differs
 */
export function changeOf(
  before: Image | null,
  after: Image | null,
  shows: ShownAttributes,
  currency: string,
): Change | null {
  const own = String((after ?? before)?.['currency'] ?? currency);
  const [old, now] = [before, after].map((image) => image && withWholePrices(described(image, shows), shows, own));
  const told = (image: Image | null): Image | null => image && (covered(shownAs(image, shows, own)) as Image);
  if (!old || !now) return { before: told(old ?? null), after: told(now ?? null) };
  const sides = difference(old, now);
  if (Object.keys(sides.before).length + Object.keys(sides.after).length === 0) return null;
  return { before: told(sides.before), after: told(sides.after) };
}
