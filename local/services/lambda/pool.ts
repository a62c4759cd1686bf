/** The execution environments of one function: invocations at the same time run in different ones. */
import { availableParallelism } from 'node:os';
import type { LambdaOutcome } from '../../dataSources/lambda.ts';
import type { LambdaModel } from '../../model.ts';
import type { Environment } from './environment.ts';

export interface Pool {
  /**
   * @param whenFull whether an invocation over the reserved concurrency is refused or waits; over the number that this
   * machine runs at a time it always waits
   */
  run: (payload: unknown, requestId: string, whenFull: 'refuse' | 'wait') => Promise<LambdaOutcome>;
  /** Ends all environments; what is under way fails as if the function had crashed, and the next invocation finds a fresh one. */
  stop: () => Promise<void>;
}

/** AWS runs a thousand before it asks; each costs a thread and a copy of the code here. */
const MAXIMUM_ENVIRONMENTS = 5;
/** The memory that comes with one vCPU: developer guide, "Configure Lambda function memory". */
const MB_PER_CORE = 1769;
/** After which an environment without work goes; AWS keeps them for some minutes. */
const IDLE_MS = 60_000;

/** As AWS words it. Also how callers tell a refusal from a failure. */
export const THROTTLED = 'TooManyRequestsException';

/** How many environments of a function work at a time, so that each has the share of a core that AWS gives it. */
export function environmentsAtATime(
  { memoryMb, reservedConcurrency = Infinity }: Pick<LambdaModel, 'memoryMb' | 'reservedConcurrency'>,
  cores: number,
): number {
  return Math.min(reservedConcurrency, MAXIMUM_ENVIRONMENTS, Math.max(1, Math.floor((cores * MB_PER_CORE) / memoryMb)));
}

export function createPool(model: LambdaModel, start: () => Environment): Pool {
  const limit = environmentsAtATime(model, availableParallelism());
  const all = new Set<Environment>();
  const idle: { environment: Environment; timer: NodeJS.Timeout }[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  function takeIdle(): Environment | undefined {
    for (let entry = idle.pop(); entry; entry = idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.environment.alive()) return entry.environment;
      all.delete(entry.environment);
    }
    return undefined;
  }

  function retire(environment: Environment): void {
    const index = idle.findIndex((entry) => entry.environment === environment);
    if (index >= 0) idle.splice(index, 1);
    all.delete(environment);
    void environment.terminate();
  }

  function release(environment: Environment): void {
    busy -= 1;
    if (environment.alive()) idle.push({ environment, timer: setTimeout(() => retire(environment), IDLE_MS).unref() });
    else all.delete(environment);
    waiting.shift()?.();
  }

  return {
    async run(payload, requestId, whenFull) {
      if (
        busy >= limit &&
        whenFull === 'refuse' &&
        model.reservedConcurrency !== undefined &&
        busy >= model.reservedConcurrency
      ) {
        return { payload: null, error: { errorType: THROTTLED, errorMessage: 'Rate Exceeded.' }, requestId };
      }
      while (busy >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      busy += 1;
      const environment = takeIdle() ?? start();
      all.add(environment);
      try {
        return await environment.run(payload, requestId);
      } finally {
        release(environment);
      }
    },
    async stop() {
      for (const { timer } of idle.splice(0)) clearTimeout(timer);
      const ending = [...all];
      all.clear();
      await Promise.all(ending.map((environment) => environment.terminate()));
    },
  };
}
