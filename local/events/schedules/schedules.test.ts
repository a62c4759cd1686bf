import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScheduleModel } from '../../model.ts';
import { scheduleOf } from './expression.ts';
import { runSchedules } from './index.ts';

const time = (text: string): number => Date.parse(`${text}Z`);

/** @returns whether it is due at a moment, having run last at another */
function isDue(expression: string, now: string, last: string): boolean {
  const schedule = scheduleOf(expression);
  if (typeof schedule === 'string') throw new Error(schedule);
  return schedule.isDue(time(now), time(last));
}

describe('a schedule', () => {
  it.each([
    ['rate(5 minutes)', '2026-03-01T10:05:00', '2026-03-01T10:00:01', false],
    ['rate(5 minutes)', '2026-03-01T10:05:00', '2026-03-01T10:00:00', true],
    ['rate(1 hour)', '2026-03-01T11:00:00', '2026-03-01T10:00:00', true],
    ['rate(2 days)', '2026-03-03T09:59:59', '2026-03-01T10:00:00', false],
    // The guide's own examples of cron expressions.
    ['cron(0 10 * * ? *)', '2026-03-01T10:00:30', '2026-03-01T09:59:59', true],
    ['cron(0 10 * * ? *)', '2026-03-01T10:01:00', '2026-03-01T10:00:00', false],
    ['cron(15 12 * * ? *)', '2026-03-01T12:15:00', '2026-03-01T12:14:00', true],
    ['cron(0 18 ? * MON-FRI *)', '2026-03-02T18:00:00', '2026-03-02T17:59:00', true],
    ['cron(0 18 ? * MON-FRI *)', '2026-03-01T18:00:00', '2026-03-01T17:59:00', false],
    ['cron(0 8 1 * ? *)', '2026-03-01T08:00:00', '2026-03-01T07:59:00', true],
    ['cron(0/15 * * * ? *)', '2026-03-01T07:45:10', '2026-03-01T07:44:00', true],
    ['cron(0/15 * * * ? *)', '2026-03-01T07:46:00', '2026-03-01T07:45:00', false],
    ['cron(0/5 8-17 ? * MON-FRI *)', '2026-03-02T17:55:00', '2026-03-02T17:54:00', true],
    // Once, however many minutes of it went by.
    ['cron(* * * * ? *)', '2026-03-01T10:30:00', '2026-03-01T10:00:00', true],
    ['cron(0 0 1 JAN ? 2027)', '2027-01-01T00:00:00', '2026-12-31T23:59:00', true],
  ])('%s is due at %s, last run at %s: %s', (expression, now, last, due) => {
    expect(isDue(expression, now, last)).toBe(due);
  });

  it.each([
    ['5 minutes', 'expected rate(value unit) or cron(fields), got 5 minutes'],
    ['rate(0 minutes)', 'expected a rate such as "5 minutes", got 0 minutes'],
    ['rate(1 hours)', 'expected hour in rate(1 hours)'],
    ['rate(5 seconds)', 'expected a rate such as "5 minutes", got 5 seconds'],
    ['cron(0 10 * * ?)', 'expected 6 fields in cron(0 10 * * ?), got 5'],
    ['cron(60 10 * * ? *)', '60 in the field minutes of a cron expression is not understood here'],
    ['cron(0 10 ? * FUN *)', 'FUN in the field day of week of a cron expression is not understood here'],
    ['cron(0 10 LL * ? *)', 'LL in the field day of month of a cron expression is not understood here'],
    ['cron(0 10 ? * 3#6 *)', '3#6 in the field day of week of a cron expression is not understood here'],
    ['cron(? 10 * * ? *)', '? in the field minutes of a cron expression is not understood here'],
    ['cron(0/0 10 * * ? *)', '0/0 in the field minutes of a cron expression is not understood here'],
  ])('%s is refused: %s', (expression, reason) => {
    expect(scheduleOf(expression)).toBe(reason);
  });
});

describe('schedules that run', () => {
  let folder: string;
  let stop = (): void => undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schedules-'));
    vi.useFakeTimers({ now: time('2026-03-01T10:00:00') });
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  const MODEL: ScheduleModel = {
    stack: 's',
    logicalId: 'Often',
    ruleArn: 'arn:rule',
    functionArn: 'arn:f',
    expression: 'rate(10 minutes)',
    enabled: true,
  };

  function start(
    models: readonly ScheduleModel[] = [MODEL],
    { kept = false, now }: { kept?: boolean; now?: () => number } = {},
  ) {
    const calls: unknown[][] = [];
    const schedules = runSchedules({
      schedules: models,
      region: 'eu-west-1',
      accountId: '000000000000',
      invoke: (...call) => {
        calls.push(call);
        return Promise.resolve({ payload: null });
      },
      ...(kept ? { file: join(folder, 'schedules.json') } : {}),
      ...(now ? { now } : {}),
      log: () => undefined,
    });
    ({ stop } = schedules);
    return { calls, schedules };
  }

  it('give their function the event of EventBridge, asynchronously, each time its rate has passed', async () => {
    const { calls } = start([MODEL, { ...MODEL, logicalId: 'Off', enabled: false }]);
    await vi.advanceTimersByTimeAsync(599_000);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual([
      [
        'arn:f',
        {
          version: '0',
          id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          'detail-type': 'Scheduled Event',
          source: 'aws.events',
          account: '000000000000',
          time: '2026-03-01T10:10:00Z',
          region: 'eu-west-1',
          resources: ['arn:rule'],
          detail: {},
        },
        'Event',
      ],
    ]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls).toHaveLength(2);
  });

  it('give it their Input instead', async () => {
    const { calls } = start([{ ...MODEL, input: { deep: true } }]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls).toEqual([['arn:f', { deep: true }, 'Event']]);
  });

  it('run once soon after a start that follows another, whatever went by, and then by their rate', async () => {
    start([MODEL], { kept: true });
    stop();
    vi.setSystemTime(time('2026-03-04T00:00:00'));
    const { calls } = start([MODEL], { kept: true });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(599_000);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toHaveLength(2);
  });

  it('run once soon after a part of the machine did not', async () => {
    const { calls, schedules } = start();
    await vi.advanceTimersByTimeAsync(60_000);
    schedules.gap();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(calls).toHaveLength(1);
  });

  it('follow the clock that they are given', async () => {
    let now = time('2030-01-01T04:59:00');
    const { calls } = start([{ ...MODEL, expression: 'cron(0 0 * * ? *)', scheduler: { zone: 'America/Lima' } }], {
      now: () => now,
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls).toEqual([]);
    now = time('2030-01-01T05:00:30');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls).toMatchObject([['arn:f', { source: 'aws.scheduler', time: '2030-01-01T05:00:30Z' }, 'Event']]);
  });

  it('rest before they begin and after they end', async () => {
    const bounds = { startsAt: time('2026-03-01T10:15:00'), endsAt: time('2026-03-01T10:45:00') };
    const { calls } = start([{ ...MODEL, scheduler: { zone: 'UTC', ...bounds } }]);
    await vi.advanceTimersByTimeAsync(7_200_000);
    expect(calls.map(([, event]) => (event as { time: string }).time)).toEqual([
      '2026-03-01T10:15:00Z',
      '2026-03-01T10:25:00Z',
      '2026-03-01T10:35:00Z',
      '2026-03-01T10:45:00Z',
    ]);
  });

  it("are fired by a part of their name, also where they are switched off, with an input and a time of one's own", async () => {
    const { calls, schedules } = start([
      { ...MODEL, enabled: false },
      { ...MODEL, logicalId: 'Nightly', input: 1 },
    ]);
    await schedules.fire('often', { at: time('2026-02-01T00:00:00') });
    await schedules.fire('s/Nightly');
    await schedules.fire('Nightly', { input: { dryRun: true } });
    expect(calls).toMatchObject([
      ['arn:f', { time: '2026-02-01T00:00:00Z' }, 'RequestResponse'],
      ['arn:f', 1, 'RequestResponse'],
      ['arn:f', { dryRun: true }, 'RequestResponse'],
    ]);
    await expect(schedules.fire('Daily')).rejects.toThrow('there is no schedule Daily; there are Often, Nightly');
    await expect(schedules.fire('t')).rejects.toThrow('several schedules are called t: Often, Nightly');
  });

  it('begin anew where the file of before cannot be read', () => {
    writeFileSync(join(folder, 'schedules.json'), '{"a');
    start([MODEL], { kept: true });
    expect(existsSync(join(folder, 'schedules.json'))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'schedules.json'), 'utf8'))).toEqual({
      's/Often arn:f': time('2026-03-01T10:00:00'),
    });
  });
});
