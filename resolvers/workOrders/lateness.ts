/** When an order is late: past the time limit of its state, or past what its customer was promised. */
import { util } from '@aws-appsync/utils';
import type { WorkOrderState } from '../generated/schema.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { WorkOrderRow } from './workOrder.ts';

type Timed = Pick<WorkOrderRow, 'state' | 'stateSince' | 'promisedAt'>;

const MILLISECONDS = 60000;

/** States in which what was promised is kept: the work is done. */
const DONE_STATES: WorkOrderState[] = ['READY', 'INVOICED', 'DELIVERED', 'CANCELLED'];

/** Milliseconds since the epoch; null where the workshop sets no limit. */
function dueMoment(row: Timed, settings: SettingsRow): number | null {
  const minutes = (settings.stateTimeLimits ?? {})[row.state] ?? 0;
  return minutes > 0 ? util.time.parseISO8601ToEpochMilliSeconds(row.stateSince) + minutes * MILLISECONDS : null;
}

/** When the order should have left its state; null where the workshop sets no limit. */
export function dueAt(row: Timed, settings: SettingsRow): string | null {
  const due = dueMoment(row, settings);
  return due === null ? null : util.time.epochMilliSecondsToISO8601(due);
}

/** Promises are stored as they were written, in any zone: they are compared as moments, not as texts. */
export function isLate(row: Timed, settings: SettingsRow, now: number): boolean {
  const due = dueMoment(row, settings);
  if (due !== null && now >= due) return true;
  if ((row.promisedAt ?? null) === null || DONE_STATES.indexOf(row.state) !== -1) return false;
  const promised = util.time.parseISO8601ToEpochMilliSeconds(row.promisedAt ?? '');
  return typeof promised === 'number' && now >= promised;
}
