/**
 * Clean-up by schedule, each night (docs/decisions/045): what has ended or was left behind goes, and a metric says how much of which. With
 * `{ "dryRun": true }` it says what would go, and removes nothing. What is not worked off in time comes the next night.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { momentOf } from '../shared/moment.ts';
import type { Task } from './tasks.ts';
import { TASKS } from './tasks.ts';

const logger = new Logger({ serviceName: 'cleanup' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'cleanup' });

/** Before the function's own time ends, for what is under way. */
const RESERVE_MS = 10_000;
/** Side by side. */
const AT_A_TIME = 10;

export interface Summary {
  dryRun: boolean;
  /** How many of each went, or would go. */
  removed: Record<string, number>;
  /** Whether it came to the end of all. */
  complete: boolean;
}

const isDryRun = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && (event as Record<string, unknown>)['dryRun'] === true;

interface Run {
  now: number;
  dryRun: boolean;
  deadline: number;
}

/** @returns how many went, and whether these were all: the time may end before */
async function runTask(
  { what, find }: Task,
  { now, dryRun, deadline }: Run,
): Promise<{ count: number; whole: boolean }> {
  let count = 0;
  let waiting: (() => Promise<boolean>)[] = [];
  const flush = async (): Promise<void> => {
    const gone = await Promise.all(waiting.map((remove) => remove()));
    count += gone.filter(Boolean).length;
    waiting = [];
  };
  for await (const { name, remove } of find(now)) {
    if (Date.now() >= deadline) {
      await flush();
      return { count, whole: false };
    }
    if (dryRun) count += 1;
    else waiting.push(remove);
    logger.debug(dryRun ? 'would go' : 'goes', { what, name });
    if (waiting.length >= AT_A_TIME) await flush();
  }
  await flush();
  return { count, whole: true };
}

interface Context {
  getRemainingTimeInMillis: () => number;
}

/** @throws where a table or a bucket cannot be reached: the next night comes */
export async function cleanUp(tasks: readonly Task[], event: unknown, context: Context): Promise<Summary> {
  const dryRun = isDryRun(event);
  const run = { now: momentOf(event), dryRun, deadline: Date.now() + context.getRemainingTimeInMillis() - RESERVE_MS };
  const summary: Summary = { dryRun, removed: {}, complete: true };
  for (const task of tasks) {
    const { count, whole } = await runTask(task, run);
    summary.removed[task.what] = count;
    summary.complete &&= whole;
    if (dryRun) continue;
    const single = metrics.singleMetric();
    single.addDimension('what', task.what);
    single.addMetric('CleanedUp', MetricUnit.Count, count);
  }
  logger.info(dryRun ? 'would be cleaned up' : 'cleaned up', { ...summary });
  return summary;
}

export const handler = (event: unknown, context: Context): Promise<Summary> => cleanUp(TASKS, event, context);
