/** Waiting for a moment, however far away it is. */

/** Node's timers take 32 bits. */
const LONGEST_MS = 2_147_483_647;

/** @returns whether the moment came; false where the signal ended the wait */
export function until(moment: number, signal: AbortSignal, now: () => number = Date.now): Promise<boolean> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const look = (): void => {
      const left = moment - now();
      if (left > 0) {
        timer = setTimeout(look, Math.min(left, LONGEST_MS));
        return;
      }
      signal.removeEventListener('abort', end);
      resolve(true);
    };
    if (signal.aborted) return resolve(false);
    signal.addEventListener('abort', end, { once: true });
    look();
  });
}
