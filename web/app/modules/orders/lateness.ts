/** When an order is late: past the time limit of its state, or past what its customer was promised. */
import type { WorkOrderState } from '../../../../client/index.ts';

interface Timed {
  state: WorkOrderState;
  stateSince: string;
  stateDueAt: string | null;
  promisedAt: string | null;
}

export type Lateness = 'late' | 'soon' | undefined;

/** The share of its time from which an order is about to be late, as on the board. */
const SOON = 0.75;
/** Milliseconds before a promise. */
const BEFORE_PROMISE = 3_600_000;

const DONE: readonly WorkOrderState[] = ['READY', 'INVOICED', 'DELIVERED', 'CANCELLED'];

export function latenessOf({ state, stateSince, stateDueAt, promisedAt }: Timed, now: number): Lateness {
  const promised = promisedAt === null || DONE.includes(state) ? Infinity : Date.parse(promisedAt);
  const due = stateDueAt === null ? Infinity : Date.parse(stateDueAt);
  if (now >= Math.min(due, promised)) return 'late';
  const since = Date.parse(stateSince);
  const isSoon = now >= promised - BEFORE_PROMISE || (due !== Infinity && now >= since + (due - since) * SOON);
  return isSoon ? 'soon' : undefined;
}
