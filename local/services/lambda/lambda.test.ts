import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AsynchronousModel, LambdaModel } from '../../model.ts';
import type { LambdaService } from './index.ts';
import { createLambdaService } from './index.ts';
import { environmentsAtATime } from './pool.ts';

/** What the event says is what the function does. */
const SOURCE = `import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
const until = async (path) => { while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 2)); };
export const handler = async ({ act, path, other }, context) => {
  if (act === 'throw') throw new TypeError('thrown');
  if (act === 'exit') process.exit(3);
  if (act === 'crash') { setTimeout(() => { throw new Error('nobody caught it'); }); await new Promise(() => {}); }
  if (act === 'hang') await new Promise(() => {});
  if (act === 'meet') { writeFileSync(path, ''); await until(other); }
  return { thread: threadId, requestId: context.awsRequestId, env: process.env };
};`;

describe('a local function', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-'));
  writeFileSync(join(folder, 'index.mjs'), SOURCE);
  const services: LambdaService[] = [];
  const sent: { target: string; body: unknown; attributes: unknown }[] = [];
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
    rmSync(folder, { recursive: true });
  });

  const ARN = 'arn:aws:lambda:us-east-1:000000000000:function:f';
  function service(
    more: Partial<LambdaModel> = {},
    asynchronous: Partial<AsynchronousModel> = {},
    environment: Record<string, string> = {},
  ): (event: object, type?: 'RequestResponse' | 'Event') => ReturnType<LambdaService['invoke']> {
    const model: LambdaModel = {
      stack: 's',
      logicalId: 'F',
      name: 'f',
      arn: ARN,
      codePath: folder,
      handler: 'index.handler',
      runtime: 'nodejs24.x',
      timeoutSeconds: 10,
      memoryMb: 128,
      environment: {},
      asynchronous: { maximumRetryAttempts: 2, maximumAgeSeconds: 60, ...asynchronous },
      ...more,
    };
    const created = createLambdaService([model], {
      region: 'us-east-1',
      endpoints: { AWS_ENDPOINT_URL_SQS: 'http://sqs' },
      environment,
      credentialsOf: () => ({ accessKeyId: 'local', secretAccessKey: 'local' }),
      translate: (value) => value,
      retryDelay: () => 1,
      log: () => undefined,
      send: (target, body, attributes) => {
        sent.push({ target, body: JSON.parse(body) as unknown, attributes });
        return Promise.resolve();
      },
    });
    services.push(created);
    return (event, type = 'RequestResponse') => created.invoke(ARN, event, type);
  }
  const threadOf = (outcome: { payload: unknown }): number => (outcome.payload as { thread: number }).thread;

  it('keeps its environment from one invocation to the next', async () => {
    const invoke = service();
    const first = await invoke({});
    expect(threadOf(await invoke({}))).toBe(threadOf(first));
    expect(first.requestId).toBe((first.payload as { requestId: string }).requestId);
  });

  it.each([
    [
      'index.mjs',
      "import { SQSClient } from '@aws-sdk/client-sqs'; export const handler = async () => SQSClient.name;",
    ],
    [
      'index.cjs',
      "const { SQSClient } = require('@aws-sdk/client-sqs'); exports.handler = async () => SQSClient.name;",
    ],
  ])('finds the SDK that Lambda brings, though its code carries none: %s', async (name, source) => {
    const own = mkdtempSync(join(tmpdir(), 'lambda-sdk-'));
    writeFileSync(join(own, name), source);
    expect(await service({ codePath: own })({})).toMatchObject({ payload: 'SQSClient' });
    rmSync(own, { recursive: true });
  });

  it('keeps its environment after an error that it threw', async () => {
    const invoke = service();
    const first = await invoke({});
    expect(await invoke({ act: 'throw' })).toMatchObject({
      payload: null,
      error: { errorType: 'TypeError', errorMessage: 'thrown' },
    });
    expect(threadOf(await invoke({}))).toBe(threadOf(first));
  });

  it.each([
    ['that ended its process', 'exit', 'Runtime.ExitError'],
    ['with an uncaught error', 'crash', 'Runtime.ExitError'],
    ['that exceeded its timeout', 'hang', 'Sandbox.Timedout'],
  ])('gets a new environment after an invocation %s', async (_name, act, errorType) => {
    const invoke = service({ timeoutSeconds: act === 'hang' ? 1 : 10 });
    const first = await invoke({});
    expect(await invoke({ act })).toMatchObject({ payload: null, error: { errorType } });
    const next = await invoke({});
    expect(next.error).toBeUndefined();
    expect(threadOf(next)).not.toBe(threadOf(first));
  });

  it('does not count the loading of its code as time of the invocation', async () => {
    const own = mkdtempSync(join(tmpdir(), 'lambda-init-'));
    writeFileSync(
      join(own, 'index.mjs'),
      `await new Promise((loaded) => setTimeout(loaded, 1_500));
       export const handler = async (event, context) => context.getRemainingTimeInMillis() > 500;`,
    );
    expect(await service({ codePath: own, timeoutSeconds: 1 })({})).toMatchObject({ payload: true });
    rmSync(own, { recursive: true });
  });

  it('fails running invocations if its workers are killed, and none after that', async () => {
    const invoke = service();
    const path = join(folder, 'started');
    const hanging = invoke({ act: 'meet', path, other: join(folder, 'never') });
    await expect.poll(() => existsSync(path)).toBe(true);
    await services.at(-1)?.kill('f');
    expect(await hanging).toMatchObject({ error: { errorType: 'Runtime.ExitError' } });
    expect((await invoke({})).error).toBeUndefined();
  });

  it('runs simultaneous invocations in different environments', async () => {
    const invoke = service();
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    // Each ends only when the other has begun.
    const [one, two] = await Promise.all([
      invoke({ act: 'meet', path: a, other: b }),
      invoke({ act: 'meet', path: b, other: a }),
    ]);
    expect([one.error, two.error]).toEqual([undefined, undefined]);
    expect(threadOf(one)).not.toBe(threadOf(two));
  });

  it('queues invocations beyond its concurrency', async () => {
    const invoke = service();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => invoke({})));
    expect(outcomes.filter((outcome) => outcome.error)).toEqual([]);
    expect(new Set(outcomes.map(threadOf)).size).toBeLessThanOrEqual(5);
  });

  it('has one environment if it needs the whole machine', async () => {
    const invoke = service({ memoryMb: availableParallelism() * 1769 });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => invoke({})));
    expect(outcomes.filter((outcome) => outcome.error)).toEqual([]);
    expect(new Set(outcomes.map(threadOf)).size).toBe(1);
  });

  it.each<[cores: number, memoryMb: number, reservedConcurrency: number | undefined, expected: number]>([
    [2, 1769, undefined, 2],
    [2, 1770, undefined, 1],
    [2, 256, undefined, 5],
    [2, 10_240, undefined, 1],
    [1, 128, undefined, 5],
    [1, 512, undefined, 3],
    [64, 1769, undefined, 5],
    [2, 256, 3, 3],
    [2, 1769, 5, 2],
    [2, 256, 0, 0],
  ])(
    'has on %i cores, with %i MB and a reserved concurrency of %s, at most %i environments',
    (cores, memoryMb, reservedConcurrency, expected) => {
      expect(
        environmentsAtATime({ memoryMb, ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }) }, cores),
      ).toBe(expected);
    },
  );

  it('sees the common environment variables, unless it or the runtime sets others', async () => {
    const invoke = service(
      { environment: { OWN: 'own', BOTH: 'own' } },
      {},
      { BROWSER: '/usr/bin/chrome', BOTH: 'all', AWS_REGION: 'all', AWS_ENDPOINT_URL_SQS: 'all' },
    );
    const { payload } = await invoke({});
    expect(payload).toMatchObject({
      env: {
        BROWSER: '/usr/bin/chrome',
        OWN: 'own',
        BOTH: 'own',
        AWS_REGION: 'us-east-1',
        AWS_ENDPOINT_URL_SQS: 'http://sqs',
      },
    });
  });

  it('refuses invocations beyond its reserved concurrency', async () => {
    const invoke = service({ reservedConcurrency: 1 });
    const outcomes = await Promise.all([invoke({}), invoke({})]);
    expect(outcomes.map((outcome) => outcome.error?.errorType)).toEqual([undefined, 'TooManyRequestsException']);
    expect((await invoke({})).error).toBeUndefined();
  });

  it('is tried three times if invoked asynchronously, then reported to destination and dead-letter queue', async () => {
    const invoke = service({}, { onFailure: 'destination', deadLetters: 'dead' });
    sent.length = 0;
    await invoke({ act: 'throw' }, 'Event');
    await expect.poll(() => sent).toHaveLength(2);
    expect(sent).toEqual([
      {
        target: 'destination',
        attributes: undefined,
        body: {
          version: '1.0',
          timestamp: expect.any(String) as string,
          requestContext: {
            requestId: expect.any(String) as string,
            functionArn: `${ARN}:$LATEST`,
            condition: 'RetriesExhausted',
            approximateInvokeCount: 3,
          },
          requestPayload: { act: 'throw' },
          responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
          responsePayload: expect.objectContaining({ errorType: 'TypeError', errorMessage: 'thrown' }) as object,
        },
      },
      {
        target: 'dead',
        body: { act: 'throw' },
        attributes: { RequestID: expect.any(String) as string, ErrorCode: '200', ErrorMessage: 'thrown' },
      },
    ]);
  });

  it('reports success to its destination', async () => {
    const invoke = service({}, { onSuccess: 'destination' });
    sent.length = 0;
    expect(await invoke({}, 'Event')).toEqual({ payload: null });
    await expect
      .poll(() => sent)
      .toMatchObject([
        {
          target: 'destination',
          body: {
            requestContext: { condition: 'Success', approximateInvokeCount: 1 },
            responsePayload: { thread: expect.any(Number) as number },
          },
        },
      ]);
  });
});
