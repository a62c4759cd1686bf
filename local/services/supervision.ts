/**
 * A child that ends by itself is started again, where it was: same port, same data, so that whoever calls it goes on. One that
 * cannot be started again is lost, and everything with it: nobody may be answered with faults for ever.
 */
import type { Child } from './child.ts';
import { ServiceError } from './errors.ts';

export interface Supervision {
  /** What became of a child, in one line. */
  say: (line: string) => void;
  /** It runs again. */
  onAgain?: () => void;
  /** It ended, and cannot be started again. */
  onLost: (error: ServiceError) => void;
}

/** What is needed where nobody asked to hear of it: faults of a child are a line on standard error, and the end of the process. */
export const UNATTENDED: Supervision = {
  say: (line) => console.error(line),
  onLost: (error) => {
    throw error;
  },
};

export interface SupervisedChild {
  /** @param port on which it shall listen; 0 for any */
  start: (port: number) => Promise<Child>;
  /** How messages call it. */
  name: string;
}

export interface Supervised {
  port: number;
  /** Resolves while it runs: at once, or when it has been started again. Never rejects: who then calls hears what is wrong. */
  running: () => Promise<void>;
  stop: () => Promise<void>;
}

/** In a row; the pauses between them grow, a second altogether. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 70;
/** One that starts and soon ends again, over and over, is no better than one that does not start. */
const ENDS = { most: 20, withinMs: 60_000 };

/** @throws as `start` does where it does not start at all */
export async function supervise(
  { name, start }: SupervisedChild,
  { say, onAgain, onLost }: Supervision,
): Promise<Supervised> {
  let child = await start(0);
  const { port } = child;
  const stopping = new AbortController();
  let running = Promise.resolve();
  let ends: number[] = [];

  async function startAgain(cause: string): Promise<void> {
    const began = performance.now();
    ends = [...ends.filter((each) => began - each < ENDS.withinMs), began];
    try {
      if (ends.length > ENDS.most) throw new ServiceError(`it ended ${ends.length} times in a minute`);
      child = await repeatedly(() => start(port), stopping.signal);
    } catch (error) {
      if (stopping.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      onLost(new ServiceError(`${name} ended (${cause}) and cannot be started again: ${reason}`));
      return;
    }
    if (stopping.signal.aborted) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`${name} ended (${cause}) and was started again within ${seconds} s, on the same port and data`);
    onAgain?.();
    watch();
  }

  function watch(): void {
    void child.ended.then((cause) => {
      if (!stopping.signal.aborted) running = startAgain(cause);
    });
  }

  watch();
  return {
    port,
    running: () => running,
    async stop() {
      stopping.abort();
      // One that is just starting is stopped when it has.
      await running;
      await child.stop();
    },
  };
}

async function repeatedly(start: () => Promise<Child>, stopping: AbortSignal): Promise<Child> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === ATTEMPTS || stopping.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }
}
