import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Invocation, TestDeployment } from './testStack.ts';
import { bootTest, lambda, putter, streamMapping, table, writeAssembly } from './testStack.ts';

const numbers = (invocations: Invocation[]): number[] =>
  invocations
    .filter((each) => !each.outcome.error)
    .flatMap((each) => each.event.Records.map(({ dynamodb }) => Number(dynamodb.Keys.sk.N)));
const failing = { payload: null, error: { errorType: 'Error', errorMessage: 'not now' } };

describe('a restart', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  const assemblyOf = (resources: Record<string, object>): string => {
    const folder = writeAssembly(
      { Things: table(), ...lambda('Early'), ...lambda('Late'), ...resources },
      { Early: 'export const handler = async () => {};', Late: 'export const handler = async () => {};' },
    );
    folders.push(folder);
    return folder;
  };
  const early = { Early1: streamMapping('Early', 'Things', { BatchSize: 1 }) };
  const late = { Late1: streamMapping('Late', 'Things', { StartingPosition: 'LATEST' }) };

  async function during(
    assembly: string,
    dataDir: string,
    act: (deployment: TestDeployment, put: (sk: number) => Promise<void>) => Promise<void>,
    failFrom = Infinity,
  ): Promise<void> {
    let count = 0;
    const deployment = await bootTest(assembly, {
      dataDir,
      interceptInvoke:
        (invoke) =>
        (...call) =>
          (count += 1) > failFrom ? Promise.resolve(failing) : invoke(...call),
    });
    const put = putter(deployment);
    try {
      await act(deployment, (sk) => put('Things', 'a', sk));
    } finally {
      put.end();
      await deployment.stop();
    }
  }

  it('continues where the mapping stopped, and starts a new mapping at its starting position', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'events-data-'));
    folders.push(dataDir);
    await during(
      assemblyOf(early),
      dataDir,
      async (deployment, put) => {
        for (const sk of [1, 2, 3, 4]) await put(sk);
        await expect.poll(() => numbers(deployment.invocations('Early'))).toEqual([1, 2]);
        // The third keeps failing: it is under way when the runtime stops.
        await expect.poll(() => deployment.invocations('Early').length).toBeGreaterThan(3);
      },
      2,
    );
    await during(assemblyOf({ ...early, ...late }), dataDir, async (deployment, put) => {
      await expect.poll(() => numbers(deployment.invocations('Early'))).toEqual([3, 4]);
      await expect.poll(() => readFileSync(join(dataDir, 'event-sources.json'), 'utf8')).toContain('test/Late1');
      await put(5);
      await expect
        .poll(() => [numbers(deployment.invocations('Early')), numbers(deployment.invocations('Late'))])
        .toEqual([[3, 4, 5], [5]]);
    });
    await during(assemblyOf({ ...early, ...late }), dataDir, async (deployment, put) => {
      await put(6);
      await expect
        .poll(() => [numbers(deployment.invocations('Early')), numbers(deployment.invocations('Late'))])
        .toEqual([[6], [6]]);
    });
  });
});
