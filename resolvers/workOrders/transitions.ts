/**
 * The state machine of work orders: every move that exists, who may make it, and what must hold. Nothing else in the
 * code knows which states follow which.
 */
import type { WorkOrderMove, WorkOrderState } from '../generated/schema.ts';
import type { Permission } from '../kernel/request/permission.ts';

/**
 * What must hold beyond the permission.
 * - `NOTE`: says why. Moves back do, since whoever finds the order there again asks.
 * - `NOTHING_TO_CHARGE`: the order's total is zero (warranty, courtesy).
 * - `BY_INVOICE`, `BY_VOID`: only as part of issuing or voiding the invoice.
 */
export type Guard = 'NOTE' | 'NOTHING_TO_CHARGE' | 'BY_INVOICE' | 'BY_VOID';

export interface Transition {
  to: WorkOrderState;
  permission: Permission;
  guard?: Guard;
}

/** By the state that an order leaves. */
export const TRANSITIONS: Record<WorkOrderState, Transition[]> = {
  RECEIVED: [
    { to: 'DIAGNOSIS', permission: 'workorder:work' },
    { to: 'APPROVED', permission: 'workorder:approve' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  DIAGNOSIS: [
    { to: 'AWAITING_APPROVAL', permission: 'workorder:work' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  AWAITING_APPROVAL: [
    { to: 'APPROVED', permission: 'workorder:approve' },
    { to: 'DIAGNOSIS', permission: 'workorder:approve', guard: 'NOTE' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  APPROVED: [
    { to: 'IN_PROGRESS', permission: 'workorder:work' },
    { to: 'DIAGNOSIS', permission: 'workorder:work', guard: 'NOTE' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  IN_PROGRESS: [
    { to: 'WAITING_PARTS', permission: 'workorder:work' },
    { to: 'QUALITY_CHECK', permission: 'workorder:work' },
    { to: 'AWAITING_APPROVAL', permission: 'workorder:work', guard: 'NOTE' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  WAITING_PARTS: [
    { to: 'IN_PROGRESS', permission: 'workorder:work' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  QUALITY_CHECK: [
    { to: 'IN_PROGRESS', permission: 'workorder:check' },
    { to: 'READY', permission: 'workorder:check' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  READY: [
    { to: 'IN_PROGRESS', permission: 'workorder:check', guard: 'NOTE' },
    { to: 'INVOICED', permission: 'invoice:create', guard: 'BY_INVOICE' },
    { to: 'DELIVERED', permission: 'workorder:deliver', guard: 'NOTHING_TO_CHARGE' },
    { to: 'CANCELLED', permission: 'workorder:cancel', guard: 'NOTE' },
  ],
  INVOICED: [
    { to: 'READY', permission: 'invoice:void', guard: 'BY_VOID' },
    { to: 'DELIVERED', permission: 'workorder:deliver' },
  ],
  DELIVERED: [{ to: 'READY', permission: 'invoice:void', guard: 'BY_VOID' }],
  CANCELLED: [],
};

/** All of them, in the order in which a visit goes through them. */
export const STATES: WorkOrderState[] = [
  'RECEIVED',
  'DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_PROGRESS',
  'WAITING_PARTS',
  'QUALITY_CHECK',
  'READY',
  'INVOICED',
  'DELIVERED',
  'CANCELLED',
];

/** States in which the vehicle has left, or never will be worked on: an order in any other is open. */
export const CLOSED_STATES: WorkOrderState[] = ['DELIVERED', 'CANCELLED'];

/** Marks an open order: it keys the index of open ones. */
export const OPEN = 'OPEN';

export function openMark(state: WorkOrderState): typeof OPEN | null {
  return CLOSED_STATES.indexOf(state) === -1 ? OPEN : null;
}

/** States in which an order's lines can no longer change. */
export const LOCKED_STATES: WorkOrderState[] = ['INVOICED', 'DELIVERED', 'CANCELLED'];

export function findTransition(from: WorkOrderState, to: WorkOrderState): Transition | undefined {
  return TRANSITIONS[from].find((transition) => transition.to === to);
}

/** The moves that a caller can ask for from here; those that come with an invoice are not asked for. */
export function nextMoves(from: WorkOrderState, total: number, permissions: string[]): WorkOrderMove[] {
  return TRANSITIONS[from]
    .filter(
      (transition) => permissions.indexOf(transition.permission) !== -1 && permissions.indexOf('workorder:move') !== -1,
    )
    .filter((transition) => transition.guard !== 'BY_INVOICE' && transition.guard !== 'BY_VOID')
    .filter((transition) => transition.guard !== 'NOTHING_TO_CHARGE' || total === 0)
    .map((transition) => ({ to: transition.to, noteRequired: transition.guard === 'NOTE' }));
}

/** Where they lead. */
export function nextStates(from: WorkOrderState, total: number, permissions: string[]): WorkOrderState[] {
  return nextMoves(from, total, permissions).map((move) => move.to);
}

/** What moves ask for, beyond `workorder:move`. */
declare module '../kernel/request/permission.ts' {
  interface Permissions {
    'workorder:approve': true;
    'workorder:cancel': true;
    'workorder:check': true;
    'workorder:deliver': true;
    'workorder:work': true;
  }
}
