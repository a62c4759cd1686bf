import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invocation, TestDeployment } from './testStack.ts';
import { bootTest, lambda, putter, streamMapping, table, writeAssembly } from './testStack.ts';

const OK = 'export const handler = async () => {};';
const numbers = (invocations: Invocation[]): number[] =>
  invocations.flatMap((each) => each.event.Records.map(({ dynamodb }) => Number(dynamodb.Keys.sk.N)));

describe('held event source mappings', () => {
  const assembly = writeAssembly(
    {
      Shared: table(),
      Own: table(),
      ...lambda('Running'),
      ...lambda('Held'),
      Running1: streamMapping('Running', 'Shared'),
      Held1: streamMapping('Held', 'Shared'),
      Held2: streamMapping('Held', 'Own'),
    },
    { Running: OK, Held: OK },
  );
  let deployment: TestDeployment;
  let put: ReturnType<typeof putter>;
  beforeAll(async () => {
    deployment = await bootTest(assembly, { holdEvents: ({ logicalId }) => logicalId.startsWith('Held') });
    put = putter(deployment);
  });
  afterAll(async () => {
    put.end();
    await deployment.stop();
    rmSync(assembly, { recursive: true });
  });

  it('need no stream until they are released, then run, and can be held again', async () => {
    expect([await put.hasStream('Shared'), await put.hasStream('Own')]).toEqual([true, false]);
    await put('Shared', 'a', 1);
    await put('Own', 'a', 1);
    await expect.poll(() => numbers(deployment.invocations('Running'))).toEqual([1]);
    expect(deployment.invocations('Held')).toEqual([]);

    const hold = await deployment.releaseEvents();
    expect([await put.hasStream('Shared'), await put.hasStream('Own')]).toEqual([true, true]);
    await put('Own', 'b', 2);
    const seen = () =>
      deployment
        .invocations('Held')
        .flatMap((each) =>
          each.event.Records.map(
            (record) => `${record.eventSourceARN.includes('Own') ? 'Own' : 'Shared'} ${record.dynamodb.Keys.sk.N}`,
          ),
        )
        .sort();
    // Of a table that had no stream, what was written before is not told.
    await expect.poll(seen).toEqual(['Own 2', 'Shared 1']);

    await hold();
    await put('Shared', 'a', 3);
    await put('Own', 'b', 4);
    await expect.poll(() => numbers(deployment.invocations('Running'))).toEqual([1, 3]);
    expect(seen()).toEqual(['Own 2', 'Shared 1']);
  });
});
