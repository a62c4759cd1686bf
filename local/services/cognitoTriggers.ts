/**
 * Triggers of user pools: the process of cognito-local asks here, on loopback, for the functions that this process runs,
 * and for the time.
 */
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import { readUpTo } from '../http/body.ts';
import { guardServer } from '../http/guard.ts';
import type { UserPoolModel } from '../model.ts';

interface Asked {
  trigger: string;
  event: { userPoolId: string };
}

/** The functions of a pool's triggers, by the trigger's name. Those of version 1, which do not see access tokens, are left out. */
function functionsOf(pool: UserPoolModel): Record<string, string> {
  const { PreTokenGenerationConfig } = (pool.properties['LambdaConfig'] ?? {}) as {
    PreTokenGenerationConfig?: { LambdaArn: string; LambdaVersion: string };
  };
  return PreTokenGenerationConfig && PreTokenGenerationConfig.LambdaVersion !== 'V1_0'
    ? { PreTokenGeneration: PreTokenGenerationConfig.LambdaArn }
    : {};
}

export const hasTriggers = (pools: readonly UserPoolModel[]): boolean =>
  pools.some((pool) => Object.keys(functionsOf(pool)).length > 0);

/** Of an event or an answer: Lambda developer guide, "Lambda quotas". */
const MAX_BYTES = 6 * 1024 * 1024;

/** @throws Error where it is more than Lambda takes or gives */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const body = await readUpTo(request, MAX_BYTES);
  if (!body) throw new Error(`more than ${MAX_BYTES} bytes`);
  return body.toString('utf8');
}

export async function serveTriggers(
  pools: readonly UserPoolModel[],
  invoke: InvokeLambda,
  now: () => number,
): Promise<{ url: string; stop: () => void }> {
  const byPool = new Map(pools.map((pool) => [pool.id, functionsOf(pool)]));

  async function answer({ trigger, event }: Asked): Promise<object> {
    const functionArn = byPool.get(event.userPoolId)?.[trigger];
    if (functionArn === undefined) return { event };
    const outcome = await invoke(functionArn, event, 'RequestResponse');
    return outcome.error ? { error: outcome.error.errorMessage } : { event: outcome.payload };
  }

  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end(JSON.stringify({ now: now() }));
    void bodyOf(request)
      .then((body) => answer(JSON.parse(body) as Asked))
      .catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }))
      .then((body) => response.end(JSON.stringify(body)));
  });
  guardServer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
