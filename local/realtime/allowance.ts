/** How much one client may have sent that is not answered yet: messages wait for each other, and nothing else holds it back. */
import { REALTIME_LIMITS } from './protocol.ts';

export interface Allowance {
  /** @returns whether there is room for one more; once there was none, there is none any more */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

/** @param onOverrun called once */
export function createAllowance(onOverrun: () => void): Allowance {
  const { unansweredMessages, unansweredBytes } = REALTIME_LIMITS;
  let [count, size, over] = [0, 0, false];
  return {
    take(bytes) {
      if (over) return false;
      over = count >= unansweredMessages || size + bytes > unansweredBytes;
      if (over) onOverrun();
      count += 1;
      size += bytes;
      return !over;
    },
    give(bytes) {
      count -= 1;
      size -= bytes;
    },
  };
}
