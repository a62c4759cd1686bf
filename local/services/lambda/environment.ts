/** One execution environment: a worker thread that runs one invocation at a time, as AWS's environments do. */
import { Worker } from 'node:worker_threads';
import type { LambdaOutcome } from '../../dataSources/lambda.ts';
import type { LambdaModel } from '../../model.ts';
import type { Answer, Invocation, Ready, WorkerData } from './worker.ts';

export interface Environment {
  /** Settles also when the worker crashes or exceeds the function's timeout; then the environment is dead. */
  run: (payload: unknown, requestId: string) => Promise<LambdaOutcome>;
  alive: () => boolean;
  terminate: () => Promise<void>;
}

const WORKER = new URL('./worker.ts', import.meta.url);

/**
 * Loading the code is the Init phase, which the function's timeout does not count; after ten seconds it is repeated within that timeout:
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html, "Init phase".
 */
const INIT_MS = 10_000;

/** The invocation under way. */
interface Current {
  id: number;
  requestId: string;
  settle: (outcome: LambdaOutcome) => void;
}

export interface EnvironmentOptions {
  /** All environment variables of the function. */
  env: Record<string, string>;
  /** Whether it lets others go first. */
  yields: boolean;
  /** Receives its output. */
  log: (line: string) => void;
}

export function startEnvironment(model: LambdaModel, options: EnvironmentOptions): Environment {
  const worker = startWorker(model, options);
  let alive = true;
  let nextId = 0;
  let current: Current | undefined;

  /** In the words in which AWS tells the caller. */
  const die = (errorType: string, reason: string): void => {
    alive = false;
    const errorMessage = `RequestId: ${current?.requestId} Error: ${reason}`;
    current?.settle({ payload: null, error: { errorType, errorMessage } });
  };
  const initialized = new Promise<void>((resolve) => {
    setTimeout(resolve, INIT_MS).unref();
    worker.once('message', () => resolve());
  });
  worker.on('message', (answer: Answer | Ready) => {
    if ('ready' in answer) return;
    if (answer.id !== current?.id) return;
    current.settle('error' in answer ? { payload: null, error: answer.error } : { payload: answer.payload });
  });
  worker.on('error', () => die('Runtime.ExitError', 'Runtime exited with error: exit status 1'));
  worker.on('exit', () => die('Runtime.ExitError', 'Runtime exited without providing a reason'));

  return {
    alive: () => alive,
    run(payload, requestId) {
      const id = (nextId += 1);
      return new Promise<LambdaOutcome>((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const settle = (outcome: LambdaOutcome): void => {
          clearTimeout(timer);
          current = undefined;
          resolve({ ...outcome, requestId });
        };
        current = { id, requestId, settle };
        void initialized.then(() => {
          if (current?.id !== id) return;
          timer = setTimeout(() => {
            die('Sandbox.Timedout', `Task timed out after ${model.timeoutSeconds.toFixed(2)} seconds`);
            void worker.terminate();
          }, limitOf(model));
        });
        worker.postMessage(invocationOf(model, id, payload, requestId));
      });
    },
    async terminate() {
      alive = false;
      await worker.terminate();
    },
  };
}

/** What the worker prints, the fault that ends it included, goes to the log. */
function startWorker(model: LambdaModel, { env, yields, log }: EnvironmentOptions): Worker {
  const data: WorkerData = { codePath: model.codePath, handler: model.handler, yields };
  const worker = new Worker(WORKER, { workerData: data, stdout: true, stderr: true, env });
  worker.unref();
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().trimEnd().split('\n')) log(`[${model.logicalId}] ${line}`);
    });
  }
  worker.on('error', (error) => {
    log(`[${model.logicalId}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  return worker;
}

const limitOf = (model: LambdaModel): number => model.timeoutSeconds * 1000;

function invocationOf(model: LambdaModel, id: number, payload: unknown, requestId: string): Invocation {
  return {
    id,
    payload: JSON.parse(JSON.stringify(payload ?? null)) as unknown,
    context: {
      functionName: model.name,
      invokedFunctionArn: model.arn,
      awsRequestId: requestId,
      memoryLimitInMB: String(model.memoryMb),
      timeoutMs: limitOf(model),
    },
  };
}
