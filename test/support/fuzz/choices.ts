/**
 * The decisions of one call, taken one after the other from a list of numbers: of the same pool, the same numbers make the same call.
 * Zero is always the plainest decision, so that fast-check, which shrinks numbers towards zero, shrinks calls towards plain ones.
 */
import fc from 'fast-check';

/** How many values a number has. */
const RANGE = 65_536;
/** What the longest call takes; past it everything is plain. */
const DECISIONS = 120;

export interface Choices {
  /** From 0 up to, not including, `count`. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  /** Out of a hundred; zero is no. */
  chance(percent: number): boolean;
}

export function createChoices(numbers: readonly number[]): Choices {
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const below = (count: number): number => Math.floor((next() * count) / RANGE);
  return {
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    chance: (percent) => next() >= RANGE - (percent * RANGE) / 100,
  };
}

const numbers = fc.noBias(fc.array(fc.nat(RANGE - 1), { minLength: DECISIONS, maxLength: DECISIONS, size: 'max' }));

/** Calls that are under way together: one whose first number is zero is left out. @param abreast how many */
export const batches = (abreast: number): fc.Arbitrary<number[][]> =>
  fc.noBias(fc.array(numbers, { minLength: abreast, maxLength: abreast, size: 'max' }));
