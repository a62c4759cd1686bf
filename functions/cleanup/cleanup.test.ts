import { afterEach, expect, it, vi } from 'vitest';
import { cleanUp } from './index.ts';
import type { Task } from './tasks.ts';

afterEach(() => vi.restoreAllMocks());

/** Leftovers by number; those that are even are gone by the time that their turn comes. */
function taskOf(what: string, count: number, removed: string[]): Task {
  return {
    what,
    async *find() {
      for (let index = 1; index <= count; index += 1)
        yield {
          name: `${what} ${index}`,
          remove: () => {
            if (index % 2 === 0) return Promise.resolve(false);
            removed.push(`${what} ${index}`);
            return Promise.resolve(true);
          },
        };
    },
  };
}

const inTime = { getRemainingTimeInMillis: () => 60_000 };

/** Metrics as they were printed, in CloudWatch's embedded format. */
function printedMetrics(): Record<string, unknown>[] {
  const write = vi.mocked(process.stdout.write);
  return write.mock.calls
    .map(([chunk]) => String(chunk))
    .filter((line) => line.includes('"_aws"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('removes what it finds, and says in a metric how much of which went', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const removed: string[] = [];
  const tasks = [taskOf('links', 25, removed), taskOf('uploads', 0, removed)];
  const summary = await cleanUp(tasks, {}, inTime);
  expect(summary).toEqual({ dryRun: false, removed: { links: 13, uploads: 0 }, complete: true });
  expect(removed).toHaveLength(13);
  expect(printedMetrics().map(({ what, CleanedUp }) => [what, CleanedUp])).toEqual([
    ['links', 13],
    ['uploads', 0],
  ]);
});

it('says in a dry run what would go, and removes nothing', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const removed: string[] = [];
  const summary = await cleanUp([taskOf('links', 3, removed)], { dryRun: true }, inTime);
  expect(summary).toEqual({ dryRun: true, removed: { links: 3 }, complete: true });
  expect(removed).toEqual([]);
  expect(printedMetrics()).toEqual([]);
});

it('ends before its time does, and says that there is more', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const removed: string[] = [];
  const summary = await cleanUp([taskOf('links', 3, removed)], {}, { getRemainingTimeInMillis: () => 0 });
  expect(summary).toEqual({ dryRun: false, removed: { links: 0 }, complete: false });
  expect(removed).toEqual([]);
});
