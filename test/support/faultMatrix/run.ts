/** Runs one cell, and says what is wrong with it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultName } from '../../../local/faults/faults.ts';
import type { FaultyCall } from '../../../local/faults/types.ts';
import { common, unlike, withoutSecret, withoutVersions } from './answers.ts';
import type { Baseline, Cell } from './cells.ts';
import { afterLostRaces, afterRival, askRival, isRepeatable, kindOf, nameOf } from './cells.ts';
import type { Outcome, Probe } from './probe.ts';

/** Of repeats that are told to try again. */
const ATTEMPTS = 40;
/** How often a cell is begun whose call was never made, since others were at the same rows. */
const BEGINNINGS = 4;

/** After these the service has done nothing. */
const NOT_DONE: readonly FaultName[] = [
  'throttled',
  'throughputExceeded',
  'requestLimitExceeded',
  'throttledItem',
  'conflict',
  'inProgress',
  'serverError',
  'unavailable',
  'resetBefore',
];

/** Signing out everywhere ends the very token by which it was asked: a repeat is told so, and that is its answer. */
const isSignedOut = ({ code, reason }: Outcome): boolean => code === 'FORBIDDEN' && reason === 'signed-out';

const isGood = (mutation: string, outcome: Outcome): boolean =>
  outcome.code === undefined || (mutation === 'signOutEverywhere' && isSignedOut(outcome));

const said = ({ code, message, answer }: Outcome): string =>
  code === undefined ? `answered ${JSON.stringify(answer)?.slice(0, 120)}` : `${code}: ${message ?? ''}`;

/** Repeats for as long as it is told to try again. */
async function untilAnswered(probe: Probe): Promise<Outcome> {
  for (let made = 1; ; made += 1) {
    const outcome = await probe.ask();
    if (outcome.code !== 'TRY_AGAIN' || made >= ATTEMPTS) return outcome;
    await sleep(made);
  }
}

interface Shot {
  /** Whether the call that was aimed at was made. */
  hit: boolean;
  outcome: Outcome;
  /** Of a repeat that overtook it. */
  overtaking?: Outcome;
}

/** Asks with the fault at its place. A delayed call waits until the same one has been asked again and answered. */
async function shoot({ path, call, fault }: Cell, probe: Probe, another: () => Promise<Probe>): Promise<Shot> {
  let hit = false;
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  let struck: () => void = () => undefined;
  const striking = new Promise<void>((resolve) => (struck = resolve));
  const delays = fault.startsWith('delayed');
  const aim = ({ step, operation }: FaultyCall) => {
    if (hit || step !== call.step || operation !== call.operation) return undefined;
    hit = true;
    struck();
    return { fault, ...(delays ? { until } : {}) };
  };
  if (path === 'lost race') probe.aim = afterLostRaces(1, aim);
  else probe.aim = path === 'overtaken' ? afterRival(() => askRival(another), aim) : aim;
  const asked = probe.ask();
  try {
    if (!delays) return { outcome: await asked, hit };
    await Promise.race([asked, striking]);
    const overtaking = hit ? await untilAnswered(probe) : undefined;
    release();
    return { outcome: await asked, hit, ...(overtaking ? { overtaking } : {}) };
  } finally {
    probe.aim = undefined;
  }
}

/** What is wrong with the good answers to one call. */
function wrongAnswers({ mutation }: Cell, { answers }: Baseline, outcomes: readonly Outcome[]): string[] {
  // Whose repeat nothing can tell from a new call may give it a new version.
  const shown = isRepeatable(mutation) ? withoutSecret : withoutVersions;
  const good = outcomes.filter(({ code }) => code === undefined).map(({ answer }) => shown(answer));
  const wanted = common(shown(answers[0]), shown(answers[1]));
  const wrong = good.flatMap((answer) => unlike(wanted, answer));
  const other = isRepeatable(mutation) ? good.flatMap((answer) => unlike(good[0], answer, 'unlike the first')) : [];
  return [...new Set([...wrong, ...other])];
}

/** The call is asked until it is answered, and once more. */
async function conclusion(cell: Cell, baseline: Baseline, probe: Probe): Promise<string[]> {
  const repeats = { then: await untilAnswered(probe), 'and again': await probe.ask() };
  const breaches = Object.entries(repeats).flatMap(([what, each]) =>
    isGood(cell.mutation, each) ? [] : [`${what} ${said(each)}`],
  );
  breaches.push(...wrongAnswers(cell, baseline, probe.outcomes));
  if (probe.commits !== baseline.commits)
    breaches.push(`written ${probe.commits} times instead of ${baseline.commits}`);
  return breaches;
}

export interface Ended {
  /** What is wrong; nothing where all is well. */
  breaches: string[];
  /** Where the fault left all as it was: the next cell may ask the same call again, and see what comes of it. */
  untouched: boolean;
}

async function judged(
  cell: Cell,
  baseline: Baseline,
  probe: Probe,
  another: () => Promise<Probe>,
  thrifty: boolean,
): Promise<Ended | null> {
  const { mutation, path, fault, call } = cell;
  const before = probe.commits;
  if (path === 'repeat' && probe.outcomes.length === 0) {
    const expected = await untilAnswered(probe);
    if (!isGood(mutation, expected)) return { breaches: [`undisturbed ${said(expected)}`], untouched: false };
  }
  const { hit, outcome, overtaking } = await shoot(cell, probe, another);
  if (!hit) return null;
  probe.history.push(nameOf(cell));
  const breaches = isGood(mutation, outcome) || outcome.code === 'TRY_AGAIN' ? [] : [said(outcome)];
  if (overtaking && !isGood(mutation, overtaking)) breaches.push(`overtaken by ${said(overtaking)}`);
  const undone = kindOf(call) === 'write' && NOT_DONE.includes(fault);
  if (undone && outcome.code !== undefined && probe.commits > before) breaches.push(`${outcome.code}, and written`);
  const untouched =
    path === 'repeat' || (outcome.code === 'TRY_AGAIN' && probe.commits === 0 && kindOf(call) !== 'function');
  if (thrifty && untouched && breaches.length === 0) return { breaches, untouched };
  return { breaches: [...breaches, ...(await conclusion(cell, baseline, probe))], untouched: false };
}

/** Probes whose last cell left all as it was, by what they ask. */
export class Spares {
  private readonly waiting = new Map<string, { cell: Cell; probe: Probe }[]>();

  private at({ mutation, variant, path }: Cell): { cell: Cell; probe: Probe }[] {
    const key = `${mutation} ${variant} ${path === 'repeat'}`;
    const list = this.waiting.get(key) ?? [];
    this.waiting.set(key, list);
    return list;
  }

  take(cell: Cell): Probe | undefined {
    return this.at(cell).pop()?.probe;
  }

  keep(cell: Cell, probe: Probe): void {
    this.at(cell).push({ cell, probe });
  }

  /** Each with its last cell. */
  all(): { cell: Cell; probe: Probe }[] {
    return [...this.waiting.values()].flat();
  }
}

/** @param probe makes a new call @param spares absent where each cell has a call of its own */
export async function runCell(
  cell: Cell,
  baseline: Baseline,
  probe: () => Promise<Probe>,
  spares?: Spares,
): Promise<string[]> {
  for (let begun = 1; begun <= BEGINNINGS; begun += 1) {
    const each = spares?.take(cell) ?? (await probe());
    const earlier = each.history.length;
    const ended = await judged(cell, baseline, each, probe, spares !== undefined);
    if (ended?.untouched) spares?.keep(cell, each);
    else each.end();
    if (ended) return ended.breaches.length > 0 && earlier > 0 ? [...ended.breaches, afterwards(each)] : ended.breaches;
  }
  return [`the call was not made in ${BEGINNINGS} beginnings`];
}

/** The cell before is enough to begin with. */
const afterwards = ({ history }: Probe): string =>
  `after ${history.length - 1} cells, the last ${history.at(-2) ?? 'none'}`;

/** What a spare probe says in the end. */
export async function concluded(cell: Cell, baseline: Baseline, probe: Probe): Promise<string[]> {
  const breaches = await conclusion(cell, baseline, probe);
  probe.end();
  return breaches.length > 0 ? [...breaches, `after ${probe.history.length} cells`] : [];
}
