/** What was counted so far, as several people count: the newest of each item, and what is left to book. */
import type { OperationResult } from '../../../../../client/index.ts';

export type CountLine = NonNullable<OperationResult<'countLines'>>['items'][number];

/** By item. */
export type Lines = ReadonlyMap<string, CountLine>;

/** Milliseconds by which an index may be behind, and clocks apart. */
const OVERLAP = 10_000;
/** The most that the API settles in a call. */
const AT_ONCE = 30;

/** An answer that comes late does not undo a newer one; what was settled stays so. */
export function merged(lines: Lines, found: readonly CountLine[]): Lines {
  const fresh = found.filter((line) => {
    const before = lines.get(line.id);
    return !before || before.version < line.version || (before.version === line.version && !before.settled);
  });
  return fresh.length === 0 ? lines : new Map([...lines, ...fresh.map((line) => [line.id, line] as const)]);
}

/** From when on to ask: some time before what was seen last. */
export function sinceOf(lines: Lines): string | null {
  const last = [...lines.values()].reduce((latest, { at }) => (at > latest ? at : latest), '');
  return last === '' ? null : new Date(Date.parse(last) - OVERLAP).toISOString();
}

const isDifferent = ({ difference }: CountLine): boolean => difference !== null && Number(difference) !== 0;

/** What was not as it should be. */
export const differing = (lines: Lines): CountLine[] => [...lines.values()].filter(isDifferent);

/** What is left to book, in parts that one call takes; what agrees needs none. */
export function partsToSettle(lines: Lines): string[][] {
  const left = differing(lines)
    .filter(({ settled }) => !settled)
    .map(({ id }) => id)
    .sort();
  return Array.from({ length: Math.ceil(left.length / AT_ONCE) }, (_, index) =>
    left.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
