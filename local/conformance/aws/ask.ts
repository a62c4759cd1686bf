/**
 * `npm run conformance -- --aws`: asks AppSync itself, records its answers, and reports where this runtime answers
 * differently.
 */
import type { ConformanceCase } from '../case.ts';
import { outcomeDifferences } from '../expectation.ts';
import { disagreements } from '../run.ts';
import type { Answer } from './answer.ts';
import { expectedHere, outcomeHere } from './translation.ts';
import type { Probe } from './probe.ts';
import { probeId, tooLarge } from './probe.ts';
import type { Learned, Recorder } from './recordings.ts';
import { createRecorder, readLearned, readRecordings } from './recordings.ts';
import type { Service } from './service.ts';
import { ServiceEndError } from './service.ts';

export interface AskOptions {
  service: Service;
  probes: readonly Probe[];
  recordings: string;
  /** `YYYY-MM-DD`; a question answered on the same day is not asked again. */
  date: string;
  /** Ask questions answered on the same day, too. @default false */
  again?: boolean;
  say: (line: string) => void;
}

export interface Asked {
  /** Of each probe that disagrees, where. */
  disagreements: { title: string; lines: string[] }[];
  asked: number;
  known: number;
  /** What could not be asked, and why. */
  unasked: { title: string; reason: string }[];
  units: Learned[];
  /** Why the run ended before its end. */
  ended: string | null;
}

function learn(probe: Probe, answer: Answer): Learned {
  const accepted = !('refused' in answer);
  const shared = { asked: probeId(probe), characters: probe.code.length, accepted };
  if (probe.case) return { ...shared, unsupported: probe.title, differences: [], answer };
  return {
    ...shared,
    unit: probe.title,
    differences: outcomeDifferences(expectedHere(probe, answer), outcomeHere(probe)),
    ...(accepted ? {} : { answer }),
  };
}

const isCompared = (probe: Probe): boolean => probe.case?.supported === true;

function record(recorder: Recorder, probe: Probe, answer: Answer): void {
  if (isCompared(probe)) recorder.recordCase(probe, answer);
  else recorder.recordLearned(learn(probe, answer));
}

/** Never throws for what AWS answers: what is known by then is compared in any case. */
export async function ask({ service, probes, recordings, date, again = false, say }: AskOptions): Promise<Asked> {
  const recorder = createRecorder(recordings, date, service.region);
  const unasked: Asked['unasked'] = [];
  const open = new Map<string, Probe>();
  let known = 0;
  for (const probe of probes) {
    const reason = tooLarge(probe);
    if (reason !== null) unasked.push({ title: probe.title, reason });
    else if (!again && recorder.known.has(probeId(probe))) known += 1;
    else open.set(probeId(probe), probe);
  }
  let asked = 0;
  let ended: string | null = null;
  for (const probe of open.values()) {
    try {
      record(recorder, probe, await service.ask(probe));
      asked += 1;
      if (asked % 100 === 0) say(`${asked} of ${open.size} asked`);
    } catch (error) {
      if (error instanceof ServiceEndError) {
        ended = error.message;
        break;
      }
      unasked.push({ title: probe.title, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { ...(await compare(probes, recordings)), asked, known, unasked, ended };
}

/** What is recorded of these probes, against this runtime as it is now. */
async function compare(probes: readonly Probe[], recordings: string): Promise<Pick<Asked, 'disagreements' | 'units'>> {
  const ids = new Set(probes.map(probeId));
  const found: Asked['disagreements'] = [];
  const note = (title: string, lines: string[]): void => void (lines.length > 0 && found.push({ title, lines }));
  const isOurs = (test: ConformanceCase): boolean => ids.has(String(test.input['asked']));
  for (const test of readRecordings(recordings).filter(isOurs)) note(test.title, await disagreements(test));
  const units = readLearned(recordings).filter((entry) => entry.unit !== undefined && ids.has(entry.asked));
  for (const unit of units) note(unit.unit ?? '', unit.differences);
  return { disagreements: found, units };
}

/** What a person reads at the end. */
export function reportOf(
  { disagreements: found, asked, known, unasked, units, ended }: Asked,
  recordings: string,
): string[] {
  const refused = units.filter((unit) => !unit.accepted);
  const largest = Math.max(0, ...units.filter((unit) => unit.accepted).map((unit) => unit.characters));
  const smallest = Math.min(...refused.map((unit) => unit.characters));
  return [
    ...found.flatMap(({ title, lines }) => [`DISAGREES ${title}`, ...lines.map((line) => `  ${line}`)]),
    ...unasked.map(({ title, reason }) => `not asked ${title}: ${reason}`),
    ...refused.map((unit) => `REFUSED   ${unit.unit} (${unit.characters} characters)`),
    `${asked} asked, ${known} known from today, ${unasked.length} not asked; ${found.length} disagree ("expected" is what AWS answers)`,
    ...(units.length > 0
      ? [
          `units: ${units.length - refused.length} of ${units.length} accepted, the largest with ${largest} ` +
            `characters${refused.length > 0 ? `; the smallest refused has ${smallest}` : ''}`,
        ]
      : []),
    `recorded in ${recordings}: commit it, and npm run support`,
    ...(ended === null ? [] : [`ended early: ${ended}`]),
  ];
}
