/** What the board shows: its columns, and when an order's time is coloured. */
import type { WorkOrderState } from '../../client/index.ts';

export interface Column {
  /** Names its heading among the texts. */
  key: WorkOrderState;
  states: readonly WorkOrderState[];
}

/** An invoiced order waits for its owner like one that is ready; a delivered or cancelled one has left. */
export const COLUMNS: readonly Column[] = [
  { key: 'RECEIVED', states: ['RECEIVED'] },
  { key: 'DIAGNOSIS', states: ['DIAGNOSIS'] },
  { key: 'AWAITING_APPROVAL', states: ['AWAITING_APPROVAL'] },
  { key: 'APPROVED', states: ['APPROVED'] },
  { key: 'IN_PROGRESS', states: ['IN_PROGRESS'] },
  { key: 'WAITING_PARTS', states: ['WAITING_PARTS'] },
  { key: 'QUALITY_CHECK', states: ['QUALITY_CHECK'] },
  { key: 'READY', states: ['READY', 'INVOICED'] },
];

/** Whether orders in this state are on the board. */
export const isOpen = (state: WorkOrderState): boolean => COLUMNS.some((column) => column.states.includes(state));

export type Urgency = 'calm' | 'soon' | 'over';

/** The share of its time from which an order is about to be late. */
const SOON = 0.75;

/** @param order with the moment when its state's time limit ends, if the workshop has set one @param now milliseconds since the epoch */
export function urgencyOf(order: { stateSince: string; stateDueAt?: string | null }, now: number): Urgency {
  if (!order.stateDueAt) return 'calm';
  const [since, due] = [Date.parse(order.stateSince), Date.parse(order.stateDueAt)];
  if (now >= due) return 'over';
  return now >= since + (due - since) * SOON ? 'soon' : 'calm';
}
