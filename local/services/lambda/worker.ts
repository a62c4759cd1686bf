/** Inside the worker thread: loads the handler once, answers invocations one message each. */
import { existsSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { bringSdk } from './sdk.ts';

export interface WorkerData {
  codePath: string;
  handler: string;
  /** Whether it lets others go first. */
  yields: boolean;
}

export interface Invocation {
  id: number;
  payload: unknown;
  context: {
    functionName: string;
    invokedFunctionArn: string;
    awsRequestId: string;
    memoryLimitInMB: string;
    timeoutMs: number;
  };
}

/** The first message: the code is loaded, or cannot be. */
export interface Ready {
  ready: true;
}

export type Answer =
  | { id: number; payload: unknown }
  | { id: number; error: { errorType: string; errorMessage: string; trace: string[] } };

type Handler = (event: unknown, context: object) => unknown;

async function load({ codePath, handler }: WorkerData): Promise<Handler> {
  const dot = handler.lastIndexOf('.');
  const base = join(codePath, handler.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((ending) => base + ending).find((path) => existsSync(path));
  if (!file)
    throw Object.assign(new Error(`Cannot find module '${handler.slice(0, dot)}'`), {
      name: 'Runtime.ImportModuleError',
    });
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown> & {
    default?: Record<string, unknown>;
  };
  const found = module[handler.slice(dot + 1)] ?? module.default?.[handler.slice(dot + 1)];
  if (typeof found !== 'function')
    throw Object.assign(new Error(`${handler} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
  return found as Handler;
}

/** A thread of its own has a priority of its own on Linux, which programs that it starts inherit; elsewhere it is the process's. */
const LOW_PRIORITY = 10;
if ((workerData as WorkerData).yields && process.platform === 'linux')
  setPriority(Math.max(LOW_PRIORITY, getPriority()));

bringSdk();
const loading = load(workerData as WorkerData);
void loading.catch(() => undefined).then(() => parentPort?.postMessage({ ready: true } satisfies Ready));

async function answer(invocation: Invocation): Promise<Answer> {
  try {
    const handler = await loading;
    const { timeoutMs, ...context } = invocation.context;
    const deadline = Date.now() + timeoutMs;
    const payload = await handler(invocation.payload, {
      ...context,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
      callbackWaitsForEmptyEventLoop: true,
    });
    return { id: invocation.id, payload: JSON.parse(JSON.stringify(payload ?? null)) as unknown };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return {
      id: invocation.id,
      error: { errorType: fault.name, errorMessage: fault.message, trace: (fault.stack ?? '').split('\n') },
    };
  }
}

parentPort?.on('message', (invocation: Invocation) => {
  void answer(invocation).then((message) => parentPort?.postMessage(message));
});
