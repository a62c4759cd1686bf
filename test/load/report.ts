/** What was measured, for people; and what of it is not as the project promises. */
import { round } from '../bench/statistics.ts';
import { kneeOf } from './knee.ts';
import type { Level } from './level.ts';
import type { OneSeries } from './oneSeries.ts';
import type { Setup } from './server.ts';
import type { Rates, SingleRead } from './singleRead.ts';

export interface Measured {
  setup: Setup;
  levels: Level[];
}

export const NAMES: Readonly<Record<Setup, string>> = {
  everything: 'the product, everything on, in memory',
  disk: 'the product, everything on, on disk',
  bare: 'the product without its functions',
  baseline: 'the same day by hand (test/bench/baseline)',
};

/** What the project promises. */
const GOALS = {
  ofBaseline: 0.7,
  tail: 10,
  singleRead: 5,
  ownRead: 4,
  heapGrowthMb: 40,
  seriesMs: 5_000,
  seriesRequests: 4,
};

export interface Verdict {
  holds: boolean;
  text: string;
}

const cell = (value: number | string): string => String(value).padStart(9);

export function levelLine({ clients, throughput, all, heard, attempts, heapMb, residentMb, errors }: Level): string {
  const wrong = Object.values(errors).reduce((sum, each) => sum + each, 0);
  return [clients, throughput, all.p50, all.p95, all.p99, heard.p50, heard.p95, attempts, heapMb, residentMb, wrong]
    .map(cell)
    .join('');
}

export const LEVEL_HEAD = [
  ...['clients', 'ops/s', 'p50 ms', 'p95 ms', 'p99 ms', 'heard p50', 'p95'],
  ...['requests', 'heap MB', 'all MB', 'errors'],
]
  .map(cell)
  .join('');

/** Each operation at one level. */
export function operationLines({ operations }: Level): string[] {
  const rows = Object.entries(operations).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `  ${'operation'.padEnd(24)}${['count', 'p50 ms', 'p95 ms', 'p99 ms'].map(cell).join('')}`,
    ...rows.map(
      ([name, { count, p50, p95, p99 }]) => `  ${name.padEnd(24)}${[count, p50, p95, p99].map(cell).join('')}`,
    ),
  ];
}

const most = (levels: readonly Level[]): number => Math.max(...levels.map(({ throughput }) => throughput));

/** @returns a sentence for each promise: whether it holds, and by how much */
export function verdicts(all: readonly Measured[], read: SingleRead | null, series: readonly OneSeries[]): Verdict[] {
  const of = (setup: Setup): Level[] => all.find((each) => each.setup === setup)?.levels ?? [];
  const [bare, baseline] = [of('bare'), of('baseline')];
  const list: Verdict[] = [];
  if (bare.length > 0 && baseline.length > 0) {
    const share = round(most(bare) / most(baseline));
    list.push({
      holds: share >= GOALS.ofBaseline,
      text: `without functions ${share} of the baseline's throughput, at least ${GOALS.ofBaseline}`,
    });
  }
  for (const { setup, levels } of all.filter((each) => each.setup !== 'baseline')) {
    const { clients, all: times } = kneeOf(levels);
    const tail = round(times.p99 / times.p50);
    list.push({
      holds: tail < GOALS.tail,
      text: `${NAMES[setup]}: at the knee (${clients} clients) p99 is ${tail} times p50, less than ${GOALS.tail}`,
    });
    const [first, last] = [levels[0]?.heapMb ?? 0, levels.at(-1)?.heapMb ?? 0];
    list.push({
      holds: last - first < GOALS.heapGrowthMb,
      text: `${NAMES[setup]}: its heap went from ${first} to ${last} MB, less than ${GOALS.heapGrowthMb} more`,
    });
    const wrong = levels.flatMap(({ errors }) => Object.entries(errors).map(([text, count]) => `${count} × ${text}`));
    list.push({
      holds: wrong.length === 0,
      text: `${NAMES[setup]}: ${wrong.length} kinds of errors ${wrong.join('; ')}`,
    });
  }
  if (of('everything').length > 0 && of('disk').length > 0) {
    const [memory, disk] = [most(of('everything')), most(of('disk'))];
    list.push({ holds: memory >= disk, text: `in memory ${memory} operations a second, on disk ${disk}` });
  }
  if (read) list.push(...readVerdicts(read));
  list.push(...series.map(seriesVerdict));
  return list;
}

function seriesVerdict({ setup, askers, p50, slowest, requests, inTurn, failed }: OneSeries): Verdict {
  return {
    holds: slowest <= GOALS.seriesMs && requests <= GOALS.seriesRequests && inTurn && failed.length === 0,
    text:
      `${NAMES[setup]}: ${askers} sales at once in one series, served after ${p50} ms, the last after ${slowest} ms ` +
      `(at most ${GOALS.seriesMs}), ${requests} requests each (at most ${GOALS.seriesRequests}), ` +
      `numbers ${inTurn ? '' : 'not '}in turn, ${failed.length} given up`,
  };
}

function readVerdicts({ alone, together, own }: SingleRead): Verdict[] {
  const told = ({ rates, p50, times }: Rates): string =>
    `${rates.runtime} a second (${p50.runtime} ms), through amplify-appsync-simulator ${rates.simulator} ` +
    `(${p50.simulator} ms), of the database itself ${rates.database} (${p50.database} ms): ${times} times as many`;
  return [
    {
      holds: together.times >= GOALS.singleRead,
      text: `GetItem, 16 at once: ${told(together)}, at least ${GOALS.singleRead}`,
    },
    {
      holds: own >= GOALS.ownRead,
      text:
        `GetItem, one alone: ${told(alone)}; beside the database's own time ${own} times as fast, ` +
        `at least ${GOALS.ownRead}`,
    },
  ];
}
