/**
 * Lambda functions: the bundled asset in a worker thread of this process, with its own environment and nothing of the host's.
 * Calls that a function makes with the SDK go to the local services; its role is not enforced on them (DynamoDB Local
 * knows no IAM).
 */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { InvokeLambda, LambdaOutcome } from '../../dataSources/lambda.ts';
import type { LambdaModel } from '../../model.ts';
import type { Answer, Invocation, WorkerData } from './worker.ts';

export interface LambdaService {
  invoke: InvokeLambda;
  stop: () => Promise<void>;
}

interface Running {
  worker: Worker;
  pending: Map<number, (outcome: LambdaOutcome) => void>;
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** @param endpoints `AWS_ENDPOINT_URL_*` of the local services */
export function createLambdaService(functions: readonly LambdaModel[], options: { region: string; endpoints: Record<string, string>; log: (line: string) => void }): LambdaService {
  const byArn = new Map(functions.map((each) => [each.arn, each]));
  const running = new Map<string, Running>();
  let nextId = 0;

  function start(model: LambdaModel): Running {
    const known = running.get(model.arn);
    if (known) return known;
    const data: WorkerData = { codePath: model.codePath, handler: model.handler };
    const worker = new Worker(WORKER, {
      workerData: data,
      stdout: true,
      stderr: true,
      env: {
        ...model.environment,
        ...options.endpoints,
        AWS_REGION: options.region,
        AWS_DEFAULT_REGION: options.region,
        AWS_LAMBDA_FUNCTION_NAME: model.name,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        NODE_NO_WARNINGS: '1',
      },
    });
    worker.unref();
    const pending: Running['pending'] = new Map();
    const fail = (errorType: string, errorMessage: string) => {
      running.delete(model.arn);
      for (const settle of pending.values()) settle({ payload: null, error: { errorType, errorMessage } });
      pending.clear();
    };
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().trimEnd().split('\n')) options.log(`[${model.logicalId}] ${line}`);
      });
    }
    worker.on('message', (answer: Answer) => {
      pending.get(answer.id)?.('error' in answer ? { payload: null, error: answer.error } : { payload: answer.payload });
      pending.delete(answer.id);
    });
    worker.on('error', (error) => fail('Runtime.ExitError', error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => fail('Runtime.ExitError', 'the function ended its process'));
    const entry = { worker, pending };
    running.set(model.arn, entry);
    return entry;
  }

  async function invokeOnce(model: LambdaModel, payload: unknown): Promise<LambdaOutcome> {
    const { worker, pending } = start(model);
    const id = (nextId += 1);
    const limit = model.timeoutSeconds * 1000;
    const invocation: Invocation = {
      id,
      payload: JSON.parse(JSON.stringify(payload ?? null)) as unknown,
      context: { functionName: model.name, invokedFunctionArn: model.arn, awsRequestId: randomUUID(), memoryLimitInMB: String(model.memoryMb), deadline: Date.now() + limit },
    };
    return new Promise<LambdaOutcome>((resolve) => {
      const timer = setTimeout(() => {
        pending.delete(id);
        running.delete(model.arn);
        void worker.terminate();
        resolve({ payload: null, error: { errorType: 'Sandbox.Timedout', errorMessage: `Task timed out after ${model.timeoutSeconds.toFixed(2)} seconds` } });
      }, limit);
      pending.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      worker.postMessage(invocation);
    });
  }

  return {
    async invoke(functionArn, payload, invocationType) {
      const model = byArn.get(functionArn);
      if (!model) return { payload: null, error: { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${functionArn}` } };
      if (invocationType === 'RequestResponse') return invokeOnce(model, payload);
      void invokeOnce(model, payload).then((outcome) => {
        if (outcome.error) options.log(`[${model.logicalId}] ${outcome.error.errorMessage}`);
      });
      return { payload: null };
    },
    async stop() {
      await Promise.all([...running.values()].map(({ worker }) => worker.terminate()));
    },
  };
}
