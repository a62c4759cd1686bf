/**
 * Runs functions by schedule, by the machine's clock. What would have run while nothing did runs once, soon after the start: on AWS
 * no time passes without a clock.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { InvokeLambda } from '../../dataSources/lambda.ts';
import type { ScheduleModel } from '../../model.ts';
import { makeFolder, writePrivate } from '../../privateFiles.ts';
import type { Schedule } from './expression.ts';
import { scheduleOf } from './expression.ts';

export interface SchedulesOptions {
  schedules: readonly ScheduleModel[];
  region: string;
  accountId: string;
  invoke: InvokeLambda;
  /** Where it is kept when each ran last; absent to keep nothing. */
  file?: string;
  /** @default 15 s: what reads streams and queues has caught up by then */
  afterGapMs?: number;
  log: (line: string) => void;
}

export interface Schedules {
  /** A part of this machine did not run for a while: each schedule runs once, soon. */
  gap: () => void;
  stop: () => void;
}

const TICK_MS = 1_000;
const AFTER_GAP_MS = 15_000;

interface Running {
  model: ScheduleModel;
  schedule: Schedule;
  last: number;
}

const nameOf = ({ stack, logicalId, functionArn }: ScheduleModel): string => `${stack}/${logicalId} ${functionArn}`;

/** As EventBridge words it: user guide, "Creating a scheduled rule", and the event's structure. */
export function scheduledEvent(
  { ruleArn, input }: Pick<ScheduleModel, 'ruleArn' | 'input'>,
  account: string,
  region: string,
  now: number,
): unknown {
  if (input !== undefined) return input;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    region,
    resources: [ruleArn],
    detail: {},
  };
}

/** When each ran last. A file that is no longer one is none. */
function readKept(file: string): Partial<Record<string, number>> {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, number>>) : {};
  } catch {
    return {};
  }
}

export function runSchedules(options: SchedulesOptions): Schedules {
  const { file, afterGapMs = AFTER_GAP_MS } = options;
  const kept = file === undefined ? {} : readKept(file);
  const start = Date.now();
  const running = options.schedules.flatMap((model): Running[] => {
    const schedule = scheduleOf(model.expression);
    return model.enabled && typeof schedule !== 'string'
      ? [{ model, schedule, last: kept[nameOf(model)] ?? start }]
      : [];
  });
  /** When all run once, whatever their schedules say; never for Infinity. */
  let caughtUpAt = running.some(({ model }) => kept[nameOf(model)] !== undefined) ? start + afterGapMs : Infinity;

  function save(): void {
    if (file === undefined) return;
    makeFolder(dirname(file));
    const last = Object.fromEntries(running.map((each) => [nameOf(each.model), each.last]));
    writePrivate(`${file}.new`, JSON.stringify(last));
    renameSync(`${file}.new`, file);
  }

  function run(each: Running, now: number): void {
    each.last = now;
    const { model } = each;
    const event = scheduledEvent(model, options.accountId, options.region, now);
    void options.invoke(model.functionArn, event, 'Event').then(({ error }) => {
      if (error) options.log(`${model.logicalId}: its function could not be run: ${error.errorMessage}`);
    });
  }

  function tick(): void {
    const now = Date.now();
    const all = now >= caughtUpAt;
    // What is due by its schedule while a gap is still to be caught up waits for that.
    const due = running.filter((each) => all || (caughtUpAt === Infinity && each.schedule.isDue(now, each.last)));
    if (all) caughtUpAt = Infinity;
    for (const each of due) run(each, now);
    if (due.length > 0) save();
  }

  save();
  const timer = running.length > 0 ? setInterval(tick, TICK_MS) : undefined;
  return {
    gap: () => {
      caughtUpAt = Math.min(caughtUpAt, Date.now() + afterGapMs);
    },
    stop: () => clearInterval(timer),
  };
}
