/**
 * How long a request may take: AppSync quota, 30 s. What has not been answered by then is null, with an error of its own; the rest
 * of the answer stands (as callers report it: errorType `ExecutionTimeout`, "Execution timed out.", at the place of the field).
 */
import { FieldError } from './errors.ts';

export interface Deadline {
  /** @throws FieldError where the request's time has run out, or does before the work is done */
  within<Value>(work: () => Promise<Value>): Promise<Value>;
  /** The request is answered. */
  end(): void;
}

const timedOut = (): FieldError => new FieldError('Execution timed out.', 'ExecutionTimeout');

export function startDeadline(ms: number): Deadline {
  const end = performance.now() + ms;
  let passed = false;
  let expire = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    expire = () => {
      passed = true;
      reject(timedOut());
    };
  });
  // Nobody may be waiting.
  late.catch(() => undefined);
  const timer = setTimeout(expire, ms);
  return {
    // The timer comes late where much is done at once.
    within: (work) => (passed || performance.now() >= end ? Promise.reject(timedOut()) : Promise.race([work(), late])),
    end: () => clearTimeout(timer),
  };
}
