/**
 * What AWS answered, kept in the suite: `<date>.yaml` are cases of kind `recorded`, compared at every run from then on;
 * `<date>.learned.yaml` is what no later run can compare: which units were taken, and answers to what this runtime does not run.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { ConformanceCase } from '../case.ts';
import { parseCases } from '../case.ts';
import type { Answer } from './answer.ts';
import { expectedHere } from './translation.ts';
import type { Probe } from './probe.ts';
import { probeId } from './probe.ts';

export const RECORDINGS = fileURLToPath(new URL('../recordings', import.meta.url));

/** One entry of `<date>.learned.yaml`. */
export interface Learned {
  asked: string;
  /** A unit's name, and the handler that was run. */
  unit?: string;
  /** A case that this runtime does not run. */
  unsupported?: string;
  characters: number;
  accepted: boolean;
  /** Where this runtime answers otherwise; of units alone. */
  differences: string[];
  /** Of what is not run here, and of units that AWS refuses. */
  answer?: Answer;
}

export interface Recorder {
  /** Questions that were answered on the same day. */
  known: ReadonlySet<string>;
  recordCase: (probe: Probe, answer: Answer) => void;
  recordLearned: (entry: Learned) => void;
}

const shown = (name: string): string => `recordings/${name}`;

function filesOf(folder: string, learned: boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name.endsWith('.learned.yaml') === learned)
    .sort();
}

/** Recorded cases, of each question the newest. */
export function readRecordings(folder = RECORDINGS): ConformanceCase[] {
  const newest = new Map<unknown, ConformanceCase>();
  for (const name of filesOf(folder, false))
    for (const test of parseCases(readFileSync(join(folder, name), 'utf8'), shown(name)))
      newest.set(test.input['asked'], test);
  return [...newest.values()];
}

/** Of each question the newest. */
export function readLearned(folder = RECORDINGS): Learned[] {
  const newest = new Map<string, Learned>();
  for (const name of filesOf(folder, true))
    for (const entry of parse(readFileSync(join(folder, name), 'utf8')) as Learned[]) newest.set(entry.asked, entry);
  return [...newest.values()];
}

/** Appends an answer at once, so that an interrupted run loses nothing. @param date `YYYY-MM-DD` */
export function createRecorder(folder: string, date: string, region: string): Recorder {
  mkdirSync(folder, { recursive: true });
  const [cases, learned] = [join(folder, `${date}.yaml`), join(folder, `${date}.learned.yaml`)];
  const append = (file: string, entry: object): void => appendFileSync(file, stringify([entry], { lineWidth: 0 }));
  const known = new Set([
    ...(existsSync(cases)
      ? parseCases(readFileSync(cases, 'utf8'), shown(`${date}.yaml`)).map((test) => String(test.input['asked']))
      : []),
    ...(existsSync(learned) ? (parse(readFileSync(learned, 'utf8')) as Learned[]).map((entry) => entry.asked) : []),
  ]);
  return {
    known,
    recordCase(probe, answer) {
      const { title, code, handler, context, acceptance } = probe;
      const source = {
        recorded: `EvaluateCode, ${region}, ${date}`,
        says: `what AWS answered to ${probe.case?.place ?? title}`,
      };
      append(cases, {
        title,
        covers: probe.case?.covers ?? [],
        source,
        kind: 'recorded',
        asked: probeId(probe),
        handler,
        ...(acceptance ? { acceptance } : {}),
        context,
        code,
        expect: expectedHere(probe, answer),
      });
    },
    recordLearned: (entry) => append(learned, entry),
  };
}
