/** What is measured, in a process of its own: the product, with everything on or without its functions, or the same day by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as, ensureDemoUsers, signInAll } from '../../scripts/support/demoUsers.ts';
import { startWorkshop, tableNames } from '../../scripts/support/stack.ts';
import { startBaseline } from '../bench/baseline/api.ts';

export type Setup = 'everything' | 'disk' | 'bare' | 'baseline';

export interface Up {
  kind: 'up';
  graphqlUrl: string;
  realtimeUrl: string;
  token: string;
}

export interface Memory {
  kind: 'memory';
  /** Megabytes in use, after the collector ran. */
  heap: number;
}

const MEGABYTE = 1024 ** 2;

async function startProduct(setup: Setup): Promise<{ up: Up; stop: () => Promise<void> }> {
  const dataDir = setup === 'disk' ? mkdtempSync(join(tmpdir(), 'load-')) : undefined;
  const { deployment } = await startWorkshop({
    ...(dataDir === undefined ? {} : { dataDir }),
    lasting: true,
    holdEvents: () => setup === 'bare' || setup === 'baseline',
    log: process.env['LOAD_LOG'] ? console.error : () => undefined,
  });
  const users = await ensureDemoUsers(deployment);
  const endpoints = {
    graphql: deployment.graphqlUrl,
    cognito: deployment.cognitoEndpoint,
    userPoolClientId: deployment.clientId,
  };
  const token = await as(await signInAll(endpoints, users), 'ADMIN').accessToken();
  const { graphqlUrl, realtimeUrl } = deployment;
  const stop = async (): Promise<void> => {
    await deployment.stop();
    if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  if (setup !== 'baseline') return { up: { kind: 'up', graphqlUrl, realtimeUrl, token }, stop };
  // The same tables in the same database; of the product nothing else is asked.
  const baseline = await startBaseline({
    endpoint: deployment.dynamoDbEndpoint,
    region: deployment.region,
    tables: tableNames(deployment),
  });
  const up: Up = { kind: 'up', graphqlUrl: baseline.graphqlUrl, realtimeUrl: baseline.realtimeUrl, token: '' };
  return {
    up,
    stop: async () => {
      await baseline.stop();
      await stop();
    },
  };
}

const { up, stop } = await startProduct(process.argv[2] as Setup);
process.on('message', (order: 'memory' | 'stop') => {
  if (order === 'stop') return void stop().then(() => process.exit(0));
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ kind: 'memory', heap: (heapUsed + external) / MEGABYTE } satisfies Memory);
});
process.on('disconnect', () => void stop().then(() => process.exit(0)));
process.send?.(up);
