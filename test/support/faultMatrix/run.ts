/** Runs one cell, and says what is wrong with it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultName } from '../../../local/faults/faults.ts';
import type { FaultyCall } from '../../../local/faults/types.ts';
import { differences } from './answers.ts';
import type { Baseline, Cell } from './cells.ts';
import { afterLostRace, isRepeatable, kindOf } from './cells.ts';
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
async function shoot({ path, call, fault }: Cell, probe: Probe): Promise<Shot> {
  let hit = false;
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  let struck: () => void = () => undefined;
  const striking = new Promise<void>((resolve) => (struck = resolve));
  const aim = ({ step, operation }: FaultyCall) => {
    if (hit || step !== call.step || operation !== call.operation) return undefined;
    hit = true;
    struck();
    return { fault, ...(fault.startsWith('delayed') ? { until } : {}) };
  };
  probe.aim = path === 'lost race' ? afterLostRace(aim) : aim;
  const asked = probe.ask();
  if (!fault.startsWith('delayed')) return { outcome: await asked, hit };
  await Promise.race([asked, striking]);
  const overtaking = hit ? await untilAnswered(probe) : undefined;
  release();
  return { outcome: await asked, hit, ...(overtaking ? { overtaking } : {}) };
}

/** Answers of one call, in their order, and what is wrong with them. */
function wrongAnswers({ mutation }: Cell, { answers }: Baseline, outcomes: readonly Outcome[]): string[] {
  const good = outcomes.filter(({ code }) => code === undefined);
  const wrong = good.flatMap(({ answer }) => differences(...answers, answer));
  const texts = new Set(good.map(({ answer }) => JSON.stringify(answer)));
  const alike = !isRepeatable(mutation) || texts.size <= 1;
  return [...new Set([...wrong, ...(alike ? [] : [`answers differ: ${[...texts].join(' and ')}`])])];
}

async function judged(cell: Cell, baseline: Baseline, probe: Probe): Promise<string[] | null> {
  const { mutation, path, fault, call } = cell;
  const breaches: string[] = [];
  const expected = path === 'repeat' ? await untilAnswered(probe) : undefined;
  if (expected && !isGood(mutation, expected)) return [`undisturbed: ${said(expected)}`];
  const { hit, outcome, overtaking } = await shoot(cell, probe);
  if (!hit) return null;
  const signed = path === 'repeat' || isGood(mutation, outcome) || outcome.code === 'TRY_AGAIN';
  if (!signed) breaches.push(said(outcome));
  if (path === 'repeat' && !isGood(mutation, outcome) && outcome.code !== 'TRY_AGAIN')
    breaches.push(`the repeat: ${said(outcome)}`);
  const isWritten = probe.commits > 0;
  if (
    outcome.code !== undefined &&
    path !== 'repeat' &&
    kindOf(call) === 'write' &&
    NOT_DONE.includes(fault) &&
    isWritten
  )
    breaches.push(`${outcome.code}, and written`);
  probe.aim = undefined;
  const repeat = await untilAnswered(probe);
  const last = await probe.ask();
  for (const [what, each] of Object.entries({ 'overtaken by': overtaking, then: repeat, 'and again': last }))
    if (each && !isGood(mutation, each)) breaches.push(`${what}: ${said(each)}`);
  const all = [expected, outcome, overtaking, repeat, last].filter((each) => each !== undefined);
  breaches.push(...wrongAnswers(cell, baseline, all));
  if (probe.commits !== baseline.commits)
    breaches.push(`written ${probe.commits} times instead of ${baseline.commits}`);
  return breaches;
}

/** @param probe makes a new call @returns what is wrong, nothing where all is well */
export async function runCell(cell: Cell, baseline: Baseline, probe: () => Promise<Probe>): Promise<string[]> {
  for (let begun = 1; begun <= BEGINNINGS; begun += 1) {
    const each = await probe();
    const breaches = await judged(cell, baseline, each);
    each.end();
    if (breaches) return breaches;
  }
  return [`the call was not made in ${BEGINNINGS} beginnings`];
}
