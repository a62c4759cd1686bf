/** Work that ends for its caller as soon as a signal says so. */

/** To the engine: neither tried again nor caught. */
class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly isRetryable = false;
  readonly isCatchable = false;
}

/** @throws where the signal came first */
export function unlessStopped<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Stopped('it was stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
