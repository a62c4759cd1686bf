/**
 * Runs functions by schedule, by the machine's clock. What would have run while nothing did runs once, soon after the start: on AWS
 * no time passes without a clock. A function may be run twice for one time, here after a start that was cut short, as EventBridge and
 * its Scheduler promise to deliver at least once.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { InvokeLambda, LambdaOutcome } from '../../dataSources/lambda.ts';
import type { ScheduleModel } from '../../model.ts';
import { makeFolder, writePrivate } from '../../privateFiles.ts';
import { scheduledEvent } from './event.ts';
import type { Schedule } from './expression.ts';
import { scheduleOf } from './expression.ts';
import { scheduleNamed } from './named.ts';

export interface SchedulesOptions {
  schedules: readonly ScheduleModel[];
  region: string;
  accountId: string;
  invoke: InvokeLambda;
  /** Where it is kept when each ran last; absent to keep nothing. */
  file?: string;
  /** @default 15 s: what reads streams and queues has caught up by then */
  afterGapMs?: number;
  /** Milliseconds since the epoch. @default the machine's clock */
  now?: () => number;
  log: (line: string) => void;
}

/** What a schedule is fired with. */
export interface Firing {
  /** Given to the function instead of the schedule's own. */
  input?: unknown;
  /** The time that the event says, in milliseconds since the epoch. @default now */
  at?: number;
}

export interface Schedules {
  /** A part of this machine did not run for a while: each schedule runs once, soon. */
  gap: () => void;
  /**
   * Runs a schedule's function now and waits for it, whatever the schedule says, also where it is switched off.
   * @param name its logical id, or a part of it that no other has @throws BootError
   */
  fire: (name: string, firing?: Firing) => Promise<LambdaOutcome>;
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

/** When each ran last. A file that is no longer one is none. */
function readKept(file: string): Partial<Record<string, number>> {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, number>>) : {};
  } catch {
    return {};
  }
}

/** Whether its start and end leave it to run. */
const isWithin = ({ scheduler }: ScheduleModel, now: number): boolean =>
  now >= (scheduler?.startsAt ?? -Infinity) && now <= (scheduler?.endsAt ?? Infinity);

export function runSchedules(options: SchedulesOptions): Schedules {
  const { file, afterGapMs = AFTER_GAP_MS, now: clock = Date.now } = options;
  const kept = file === undefined ? {} : readKept(file);
  const start = clock();
  const running = options.schedules.flatMap((model): Running[] => {
    const schedule = scheduleOf(model.expression, model.scheduler);
    return model.enabled && typeof schedule !== 'string'
      ? [{ model, schedule, last: kept[nameOf(model)] ?? start }]
      : [];
  });
  /** When all run once, whatever their schedules say; never for Infinity. By the machine's clock: so long the rest takes to start. */
  let caughtUpAt = running.some(({ model }) => kept[nameOf(model)] !== undefined) ? Date.now() + afterGapMs : Infinity;

  function save(): void {
    if (file === undefined) return;
    makeFolder(dirname(file));
    const last = Object.fromEntries(running.map((each) => [nameOf(each.model), each.last]));
    writePrivate(`${file}.new`, JSON.stringify(last));
    renameSync(`${file}.new`, file);
  }

  const eventOf = (model: ScheduleModel, now: number): unknown =>
    scheduledEvent(model, options.accountId, options.region, now);

  function run(each: Running, now: number): void {
    each.last = now;
    const { model } = each;
    void options.invoke(model.functionArn, eventOf(model, now), 'Event').then(({ error }) => {
      if (error) options.log(`${model.logicalId}: its function could not be run: ${error.errorMessage}`);
    });
  }

  function tick(): void {
    const now = clock();
    const all = Date.now() >= caughtUpAt;
    const due = running.filter((each) => {
      // What runs once and for all has no next time to make up for.
      const isCaughtUp = all && !each.model.expression.startsWith('at(');
      // What is due by its schedule while a gap is still to be caught up waits for that.
      const isDue = (all || caughtUpAt === Infinity) && each.schedule.isDue(now, each.last);
      return (isCaughtUp || isDue) && isWithin(each.model, now);
    });
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
    fire: async (name, { input, at } = {}) => {
      const model = scheduleNamed(options.schedules, name);
      const event = eventOf(input === undefined ? model : { ...model, input }, at ?? clock());
      return options.invoke(model.functionArn, event, 'RequestResponse');
    },
    stop: () => clearInterval(timer),
  };
}
