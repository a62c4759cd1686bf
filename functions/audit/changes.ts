/** What a change of a row changed: the attributes that differ, with what looks like a secret covered. */
import { isDeepStrictEqual } from 'node:util';
import type { Image } from '../shared/streamEvent.ts';

export interface Change {
  before: Image | null;
  after: Image | null;
}

/** Bookkeeping: a row in which nothing else differs was not changed by anybody, but counted, stamped or indexed. */
const BOOKKEEPING = [
  'pk',
  'sk',
  'written',
  'version',
  'updatedAt',
  'next',
  'vehicleCount',
  'orderCount',
  'saleCount',
  'movementCount',
  'userCount',
  'enabledCount',
  'grantedThrough',
];

/** Names of attributes whose values are never copied; keys of stored files open them to who knows them. */
const SECRET = /passw|secret|token|credential|signature|authorization|^(pdf|logo|file|upload)Key$/i;
const COVERED = '[secret]';

const isMap = (value: unknown): value is Image =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Set) &&
  !(value instanceof Uint8Array);

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

function described(image: Image): Image {
  return Object.fromEntries(Object.entries(image).filter(([name]) => !BOOKKEEPING.includes(name)));
}

/** @returns null where only bookkeeping differs */
export function changeOf(before: Image | null, after: Image | null): Change | null {
  if (before && after) {
    const sides = difference(described(before), described(after));
    if (Object.keys(sides.before).length + Object.keys(sides.after).length === 0) return null;
    return { before: covered(sides.before) as Image, after: covered(sides.after) as Image };
  }
  return {
    before: before ? (covered(described(before)) as Image) : null,
    after: after ? (covered(described(after)) as Image) : null,
  };
}
