/**
 * Lambda functions: the bundled asset in worker threads of this process, one for each invocation under way, with an
 * environment of its own and nothing of the host's. Calls that a function makes with the SDK go to the local services;
 * its role is enforced on buckets, and on nothing else (DynamoDB Local knows no IAM).
 */
import { randomUUID } from 'node:crypto';
import type { InvokeLambda } from '../../dataSources/lambda.ts';
import type { RetryDelay } from '../../events/backoff.ts';
import { localRetryDelay } from '../../events/backoff.ts';
import type { SendToDestination } from '../../events/destinations.ts';
import type { LambdaModel } from '../../model.ts';
import { invokeAsynchronously } from './asynchronous.ts';
import { startEnvironment } from './environment.ts';
import type { Pool } from './pool.ts';
import { createPool } from './pool.ts';

export interface LambdaService {
  invoke: InvokeLambda;
  /** Ends a function's workers, those at work too, as a crash would: for tests of what survives one. */
  kill: (functionName: string) => Promise<void>;
  stop: () => Promise<void>;
}

export interface LambdaServiceOptions {
  region: string;
  /** `AWS_ENDPOINT_URL_*` of the local services. */
  endpoints: Record<string, string>;
  /** Variables that every function sees beside its own, which win. */
  environment?: Record<string, string>;
  credentialsOf: (model: LambdaModel) => { accessKeyId: string; secretAccessKey: string };
  /** What the environment's values are on this machine; asked when a function first runs. */
  translate: (value: string) => string;
  send: SendToDestination;
  retryDelay?: RetryDelay;
  /** Whether a function works for nobody who waits, and lets others go first: on AWS it has a machine of its own. @default none */
  yields?: (model: LambdaModel) => boolean;
  log: (line: string) => void;
}

export function createLambdaService(functions: readonly LambdaModel[], options: LambdaServiceOptions): LambdaService {
  const byArn = new Map(functions.map((each) => [each.arn, each]));
  const pools = new Map<string, Pool>();

  function poolOf(model: LambdaModel): Pool {
    const known = pools.get(model.arn);
    if (known) return known;
    const env = environmentOf(model, options);
    const pool = createPool(model, () =>
      startEnvironment(model, { env, yields: options.yields?.(model) ?? false, log: options.log }),
    );
    pools.set(model.arn, pool);
    return pool;
  }

  return {
    async invoke(functionArn, payload, invocationType, requestId = randomUUID()) {
      const model = byArn.get(functionArn);
      if (!model) {
        const errorMessage = `Function not found: ${functionArn}`;
        return { payload: null, error: { errorType: 'ResourceNotFoundException', errorMessage } };
      }
      if (invocationType === 'RequestResponse') return poolOf(model).run(payload, requestId, 'refuse');
      const { send, retryDelay = localRetryDelay, log } = options;
      const attempt = () => poolOf(model).run(payload, requestId, 'wait');
      void invokeAsynchronously(model, payload, { attempt, send, retryDelay, log });
      return { payload: null };
    },
    async kill(functionName) {
      for (const { arn } of functions.filter((each) => each.name === functionName)) await pools.get(arn)?.stop();
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

/** All environment variables of a function. */
function environmentOf(model: LambdaModel, options: LambdaServiceOptions): Record<string, string> {
  const { accessKeyId, secretAccessKey } = options.credentialsOf(model);
  const own = Object.entries(model.environment).map(([name, value]) => [name, options.translate(value)] as const);
  return {
    ...options.environment,
    ...Object.fromEntries(own),
    ...options.endpoints,
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    AWS_LAMBDA_FUNCTION_NAME: model.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    NODE_NO_WARNINGS: '1',
  };
}
