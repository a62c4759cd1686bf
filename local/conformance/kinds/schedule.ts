/**
 * Kind `schedule`: when a schedule runs its function. `expression`, in the time zone `zone` of a schedule of EventBridge Scheduler or
 * without one of a rule, made at `from` and watched until `to`; expected are `times`, or the `problem` for which AWS refuses it. With
 * `event`, what the function is given at `from`, by the schedule's `input` if it has one.
 */
import { scheduledEvent } from '../../events/schedules/event.ts';
import { scheduleOf } from '../../events/schedules/expression.ts';
import type { ConformanceCase } from '../case.ts';
import { CaseError } from '../case.ts';
import type { Kind } from './kind.ts';

const MINUTE_MS = 60_000;
/** More is a case that nobody reads. */
const MAX_TIMES = 50;

const textOf = ({ input, place }: ConformanceCase, name: string): string => {
  const value = input[name];
  if (typeof value !== 'string') throw new CaseError(`${place}: ${name} is a text`);
  return value;
};

function momentOf(test: ConformanceCase, name: string): number {
  const moment = Date.parse(textOf(test, name));
  if (Number.isNaN(moment)) throw new CaseError(`${test.place}: ${name} is a moment such as 2026-03-01T10:00:00Z`);
  return moment;
}

const ARN = 'arn:aws:scheduler:us-east-1:000000000000:schedule/default/s';

export const schedule: Kind = {
  fields: ['expression', 'zone', 'from', 'to', 'input', 'event'],
  run(test) {
    const scheduler = test.input['zone'] === undefined ? undefined : { zone: textOf(test, 'zone') };
    const made = scheduleOf(textOf(test, 'expression'), scheduler);
    if (typeof made === 'string') return { problem: made };
    const from = momentOf(test, 'from');
    const { input } = test.input;
    if (test.input['event'] === true)
      return {
        event: scheduledEvent(
          { ruleArn: ARN, ...(input === undefined ? {} : { input }), ...(scheduler ? { scheduler } : {}) },
          '000000000000',
          'us-east-1',
          from,
        ),
      };
    const times: string[] = [];
    let last = from;
    for (let now = from + MINUTE_MS; now <= momentOf(test, 'to') && times.length < MAX_TIMES; now += MINUTE_MS) {
      if (!made.isDue(now, last)) continue;
      times.push(new Date(now).toISOString().replace(':00.000Z', 'Z'));
      last = now;
    }
    return { times };
  },
};
