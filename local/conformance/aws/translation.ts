/**
 * From an answer of AppSync to what this runtime is expected to answer. Time and chance are not the same here and there: what
 * changes with them here, found by two runs in unlike surroundings, is compared by its form. Of a refusal the lines count and
 * not the words, which are ours here.
 */
import { differences } from '../expectation.ts';
import type { Answer, Problem } from './answer.ts';
import { answerHere } from './answer.ts';
import type { Probe } from './probe.ts';

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const UNLIKE = [
  { now: Date.UTC(2001, 1, 3, 4, 5, 6, 789), random: 0x1f },
  { now: Date.UTC(2034, 10, 22, 21, 43, 54, 321), random: 0xe8 },
] as const;

/** A text's form: how many letters and digits stand where, and everything else as it is. */
function formOf(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}]+|[.*+?^${}()|[\]\\/]/gu, (part) =>
    /[\p{L}\p{N}]/u.test(part) ? `[\\p{L}\\p{N}]{${[...part].length}}` : `\\${part}`,
  );
}

const standsFor = (value: unknown): unknown =>
  typeof value === 'string' ? { $matches: `^${formOf(value)}$` } : { $anything: true };

/** AppSync's value, but for what differs between the two runs. */
function masked(there: unknown, one: unknown, other: unknown): unknown {
  if (differences(one, other).length === 0) return there;
  if (isThing(there) && isThing(one) && isThing(other)) {
    return Object.fromEntries(
      Object.entries(there).map(([name, value]) => [name, masked(value, one[name], other[name])]),
    );
  }
  if (Array.isArray(there) && Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    return there.map((value, index) => masked(value, one[index], other[index]));
  }
  return typeof one === typeof there || one === undefined ? standsFor(there) : there;
}

/** Two problems of a line may be one in the other's eyes. */
const linesOf = (problems: readonly Problem[]): (number | null)[] =>
  [...new Set(problems.map(({ line }) => line))].sort((a, b) => Number(a) - Number(b));

/** @returns what a case expects whose answer this was */
export function expectedHere(probe: Probe, there: Answer): Thing {
  // A refusal without places says only that there is one.
  if ('refused' in there)
    return { refused: there.refused.some(({ line }) => line === null) ? { $anything: true } : linesOf(there.refused) };
  const accepted = { refused: { $absent: true } };
  if (probe.acceptance) return accepted;
  const [one, other] = UNLIKE.map((surroundings) => answerHere(probe, surroundings));
  return { ...accepted, ...(masked(there, one, other) as Thing) };
}

/** This runtime's answer in the names that `expectedHere` uses. */
export function outcomeHere(probe: Probe): Thing {
  const here = answerHere(probe);
  return 'refused' in here ? { refused: linesOf(here.refused) } : here;
}
