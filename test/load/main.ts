/**
 * `npm run load [-- --short] [--seconds N] [--levels 1,2,4] [--only everything,baseline] [--json]`: a workshop's mixed day at rising
 * concurrency, against the product and beside it against the same day written by hand; what it takes of time and memory, and where
 * more clients only wait longer. Draws `docs/img/load.svg` where all was measured.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../infra/paths.ts';
import { createRandom } from '../../scripts/demoData/random.ts';
import type { Workshop } from './day.ts';
import { openWorkshop } from './day.ts';
import { kneeOf } from './knee.ts';
import type { Level } from './level.ts';
import { measureLevel } from './level.ts';
import type { OneSeries } from './oneSeries.ts';
import { measureOneSeries } from './oneSeries.ts';
import { plot } from './plot.ts';
import type { Measured } from './report.ts';
import { LEVEL_HEAD, levelLine, NAMES, operationLines, verdicts } from './report.ts';
import type { Setup } from './server.ts';
import type { SingleRead } from './singleRead.ts';
import { measureSingleRead } from './singleRead.ts';
import type { Target } from './target.ts';
import { startTarget } from './target.ts';

const USAGE =
  'usage: npm run load -- [--short] [--seconds N] [--levels N,N…] [--only everything,disk,bare,baseline,read,series] [--json]';
const SETUPS = Object.keys(NAMES) as Setup[];
const LEVELS = [1, 2, 4, 8, 16, 32, 64];
const SECONDS = 10;
const SHORT = { levels: [1, 4, 16], seconds: 4 };
const SEED = 20260101;
const PICTURE = join(ROOT, 'docs', 'img', 'load.svg');

interface Flags {
  levels: number[];
  seconds: number;
  setups: Setup[];
  read: boolean;
  series: boolean;
  json: boolean;
  /** Whether all was measured, long enough to be shown. */
  whole: boolean;
}

function readFlags(): Flags {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean' },
      seconds: { type: 'string' },
      levels: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const only = values.only?.split(',');
  const known: readonly string[] = [...SETUPS, 'read', 'series'];
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${known.join(', ')}`);
  const levels = values.levels?.split(',').map(Number) ?? (values.short ? SHORT.levels : LEVELS);
  const seconds = Number(values.seconds ?? (values.short ? SHORT.seconds : SECONDS));
  if (!levels.every((level) => Number.isInteger(level) && level > 0))
    throw new Error('--levels takes numbers of clients');
  if (!(seconds > 0)) throw new Error('--seconds takes a number above zero');
  return {
    levels,
    seconds,
    setups: SETUPS.filter((setup) => only?.includes(setup) ?? true),
    read: only?.includes('read') ?? true,
    series: only?.includes('series') ?? true,
    json: values.json === true,
    whole: !only && !values.short && values.levels === undefined,
  };
}

/** Servers that are compared are up together and measured in turns, level by level: both see the same machine. */
const COMPARED: readonly (readonly Setup[])[] = [
  ['everything', 'disk'],
  ['bare', 'baseline'],
];

interface Opened {
  setup: Setup;
  target: Target;
  workshop: Workshop;
  levels: Level[];
}

async function open(setup: Setup, seconds: number): Promise<Opened> {
  const target = await startTarget(setup);
  try {
    const opening = target.client();
    const workshop = await openWorkshop(opening.api, createRandom(SEED));
    opening.close();
    // What a first minute costs, such as compiling, is no level's.
    await measureLevel(target, workshop, 4, seconds, SEED);
    return { setup, target, workshop, levels: [] };
  } catch (error) {
    await target.stop();
    throw error;
  }
}

async function measure(
  setups: readonly Setup[],
  { levels, seconds }: Flags,
  say: (line: string) => void,
): Promise<Measured[]> {
  const opened: Opened[] = [];
  try {
    for (const setup of setups) opened.push(await open(setup, seconds));
    for (const clients of levels) {
      say(`\n${LEVEL_HEAD}`);
      for (const { setup, target, workshop, levels: measured } of opened) {
        const level = await measureLevel(target, workshop, clients, seconds, SEED + clients);
        say(`${levelLine(level)}  ${NAMES[setup]}`);
        measured.push(level);
      }
    }
    return opened.map(({ setup, levels: measured }) => ({ setup, levels: measured }));
  } finally {
    for (const { target } of opened) await target.stop();
  }
}

async function main(): Promise<boolean> {
  const flags = readFlags();
  const say = (line: string): void => {
    if (!flags.json) console.log(line);
  };
  const all: Measured[] = [];
  for (const compared of COMPARED) {
    const chosen = compared.filter((setup) => flags.setups.includes(setup));
    if (chosen.length > 0) all.push(...(await measure(chosen, flags, say)));
  }
  const read: SingleRead | null = flags.read ? await measureSingleRead() : null;
  const series: OneSeries[] = flags.series ? [await measureOneSeries('everything')] : [];
  for (const { setup, levels } of all) {
    const knee = kneeOf(levels);
    say(`\n${NAMES[setup]}: the knee is at ${knee.clients} clients, ${knee.throughput} operations a second`);
    for (const line of operationLines(knee)) say(line);
  }
  if (flags.whole) {
    const lines = all.map(({ setup, levels }) => ({ name: NAMES[setup], levels, knee: kneeOf(levels).clients }));
    const caption = `npm run load, ${availableParallelism()} cores: 60 % queries, 30 % mutations, 10 % live`;
    writeFileSync(PICTURE, plot(lines, caption));
    say(`\ndrawn: ${PICTURE}`);
  }
  const found = verdicts(all, read, series);
  if (flags.json) console.log(JSON.stringify({ measured: all, read, series, verdicts: found }));
  say('');
  for (const { holds, text } of found) say(`${holds ? 'ok  ' : 'NOT '}  ${text}`);
  return found.every(({ holds }) => holds);
}

try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exit(2);
}
