import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../infra/paths.ts';
import { runSuites } from './suites.ts';

/** Plays vitest: the first run reports these files as failed, a later one of a single file passes unless it is broken. */
function vitestWhere({ failed, broken = [] }: { failed: readonly string[] | null; broken?: readonly string[] }) {
  const runs: string[][] = [];
  const run = (_label: string, _script: string, args: readonly string[]): Promise<boolean> => {
    runs.push(args.filter((arg) => !arg.startsWith('--')));
    const report = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
    if (report === undefined) return Promise.resolve(!args.some((arg) => broken.includes(arg)));
    if (failed === null) return Promise.resolve(false);
    const testResults = ['a.test.ts', ...failed].map((name) => ({
      name: join(ROOT, name),
      status: failed.includes(name) ? 'failed' : 'passed',
    }));
    writeFileSync(report, JSON.stringify({ testResults }));
    return Promise.resolve(failed.length === 0);
  };
  return { runs, run };
}

describe('a run of the suites', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is judged once where it passes', async () => {
    const { runs, run } = vitestWhere({ failed: [] });
    expect(await runSuites('tests', ['x'], {}, { again: true, run })).toBe(true);
    expect(runs).toEqual([['run', 'x']]);
  });

  it('passes where the files that failed pass alone, and names them', async () => {
    const { runs, run } = vitestWhere({ failed: ['b.test.ts', 'c.test.ts'] });
    expect(await runSuites('tests', [], {}, { again: true, run })).toBe(true);
    expect(runs).toEqual([['run'], ['run', 'b.test.ts'], ['run', 'c.test.ts']]);
    expect(vi.mocked(console.log).mock.calls.flat().join(' ')).toContain('b.test.ts, c.test.ts');
  });

  it('fails where one of them fails alone, too', async () => {
    const { run } = vitestWhere({ failed: ['b.test.ts', 'c.test.ts'], broken: ['c.test.ts'] });
    expect(await runSuites('tests', [], {}, { again: true, run })).toBe(false);
  });

  it.each([
    ['more files failed than chance explains', ['b', 'c', 'd', 'e'].map((name) => `${name}.test.ts`)],
    ['it ended without a report', null],
    ['all files passed and yet it failed', []],
  ])('fails at once where %s', async (_, failed) => {
    const { runs, run } = vitestWhere({ failed });
    const failing: typeof run = async (...args) => (await run(...args)) && false;
    expect(await runSuites('tests', [], {}, { again: true, run: failing })).toBe(false);
    expect(runs).toHaveLength(1);
  });

  it('judges once where nobody asked for more', async () => {
    const { runs, run } = vitestWhere({ failed: ['b.test.ts'], broken: ['b.test.ts'] });
    expect(await runSuites('tests', ['b.test.ts'], {}, { again: false, run })).toBe(false);
    expect(runs).toHaveLength(1);
  });
});
