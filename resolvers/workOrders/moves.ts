/** What a change of state makes of a work order: the header after it, and the event that records it. */
import { util } from '@aws-appsync/utils';
import type { WorkOrderState } from '../generated/schema.ts';
import type { Caller } from '../kernel/request/caller.ts';
import { openMark } from './transitions.ts';
import type { EventRow, WorkOrderRow } from './workOrder.ts';

export function eventRow(
  orderId: string,
  from: WorkOrderState | null,
  to: WorkOrderState,
  caller: Caller,
  note: string | null,
  at: string,
): EventRow {
  const id = util.autoUlid();
  return { pk: orderId, sk: `EVENT#${id}`, id, from, to, by: caller.name, byId: caller.id, at, note };
}

export function secondsBetween(from: string, to: string): number {
  const elapsed = util.time.parseISO8601ToEpochMilliSeconds(to) - util.time.parseISO8601ToEpochMilliSeconds(from);
  return Math.max(0, Math.floor(elapsed / 1000));
}

/** The header after a change of state: time spent so far goes to the state left. */
export function inState(row: WorkOrderRow, to: WorkOrderState, at: string): WorkOrderRow {
  const spent = (row.timeInState[row.state] ?? 0) + secondsBetween(row.stateSince, at);
  return {
    ...row,
    state: to,
    open: openMark(to),
    stateSince: at,
    deliveredAt: to === 'DELIVERED' ? at : null,
    timeInState: { ...row.timeInState, [row.state]: spent },
    version: row.version + 1,
    updatedAt: at,
  };
}
