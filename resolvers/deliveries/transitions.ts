/** The state machines of deliveries and routes. Nothing else knows which states follow which, or what may be done in which. */
import type { DeliveryStatus, RouteStatus } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';

/** What is done with a delivery. */
export type Step = 'UPDATE' | 'ASSIGN' | 'UNASSIGN' | 'GO' | 'ARRIVE' | 'REPORT' | 'COMPLETE' | 'FAIL' | 'REOPEN';

/** By step, the states from which it goes. */
export const FROM: Record<Step, DeliveryStatus[]> = {
  UPDATE: ['REQUESTED', 'ASSIGNED'],
  ASSIGN: ['REQUESTED', 'ASSIGNED'],
  UNASSIGN: ['ASSIGNED'],
  GO: ['ASSIGNED'],
  ARRIVE: ['OUT'],
  REPORT: ['OUT'],
  COMPLETE: ['OUT'],
  FAIL: ['REQUESTED', 'ASSIGNED', 'OUT'],
  REOPEN: ['FAILED'],
};

/** By step, the state to which it leads; null where it stays. */
export const TO: Record<Step, DeliveryStatus | null> = {
  UPDATE: null,
  ASSIGN: 'ASSIGNED',
  UNASSIGN: 'REQUESTED',
  GO: 'OUT',
  ARRIVE: null,
  REPORT: null,
  COMPLETE: 'DONE',
  FAIL: 'FAILED',
  REOPEN: 'REQUESTED',
};

function refuseState(what: string, actual: string, expected: string[], field: string): never {
  fail('LOCKED', `${field}: the ${what} is ${actual}; this takes one that is ${expected.join(' or ')}`, {
    field,
    actual,
    expected,
  });
}

/** Refuses what a delivery does not take as it stands. */
export function requireStep(row: { status: DeliveryStatus }, step: Step, field: string): void {
  if (FROM[step].indexOf(row.status) === -1) refuseState('delivery', row.status, FROM[step], field);
}

/** What is done with a route. */
export type RouteStep = 'REPLAN' | 'START' | 'FINISH';

export const ROUTE_FROM: Record<RouteStep, RouteStatus[]> = {
  REPLAN: ['DRAFT', 'STARTED'],
  START: ['DRAFT'],
  FINISH: ['STARTED'],
};

export function requireRouteStep(row: { status: RouteStatus }, step: RouteStep, field: string): void {
  if (ROUTE_FROM[step].indexOf(row.status) === -1) refuseState('route', row.status, ROUTE_FROM[step], field);
}
