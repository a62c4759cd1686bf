/** The state machine of requisitions. Nothing else knows which states follow which, or what may be done in which. */
import type { RequisitionState } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';

export { orderedState } from './orderedState.ts';

/** What is done with a requisition as a whole. */
export type Step = 'UPDATE' | 'SUBMIT' | 'APPROVE' | 'REJECT' | 'REOPEN' | 'CANCEL' | 'ORDER';

/** By step, the states from which it goes. `ORDER` leads to whatever the lines say then. */
export const FROM: Record<Step, RequisitionState[]> = {
  UPDATE: ['DRAFT'],
  SUBMIT: ['DRAFT'],
  APPROVE: ['SUBMITTED'],
  REJECT: ['SUBMITTED'],
  REOPEN: ['SUBMITTED', 'APPROVED', 'REJECTED'],
  CANCEL: ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'],
  ORDER: ['APPROVED', 'PARTLY_ORDERED', 'ORDERED'],
};

/** Refuses what a requisition does not take as it stands. */
export function requireStep(row: { state: RequisitionState }, step: Step, field: string): void {
  if (FROM[step].indexOf(row.state) === -1)
    fail('LOCKED', `${field}: the requisition is ${row.state}; this takes one that is ${FROM[step].join(' or ')}`, {
      field,
      actual: row.state,
      expected: FROM[step],
    });
}
