import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';
import type { RequisitionState } from '../generated/schema.ts';
import type { Step } from './transitions.ts';

const STATES: RequisitionState[] = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'CANCELLED',
  'PARTLY_ORDERED',
  'ORDERED',
];
/** By state, what may be done in it: written by hand, beside the table. */
const ALLOWED: Record<RequisitionState, Step[]> = {
  DRAFT: ['UPDATE', 'SUBMIT', 'CANCEL'],
  SUBMITTED: ['APPROVE', 'REJECT', 'REOPEN', 'CANCEL'],
  APPROVED: ['REOPEN', 'CANCEL', 'ORDER'],
  REJECTED: ['REOPEN', 'CANCEL'],
  CANCELLED: [],
  PARTLY_ORDERED: ['ORDER'],
  ORDERED: ['ORDER'],
};
const STEPS: Step[] = ['UPDATE', 'SUBMIT', 'APPROVE', 'REJECT', 'REOPEN', 'CANCEL', 'ORDER'];

const requireStep = helper<{ state: string; step: string }, null>(
  'requisitions/transitions.ts',
  ['requireStep'],
  'requireStep(args, args.step, "id") ?? null',
);
const orderedState = helper<{ quantity: number; ordered?: number }[], string>(
  'requisitions/transitions.ts',
  ['orderedState'],
  'orderedState(args)',
);

describe('the states of a requisition', () => {
  it.each(STATES.flatMap((state) => STEPS.map((step) => [state, step] as const)))(
    '%s take %s or refuse it',
    (state, step) => {
      const asked = () => requireStep([{ state, step }]);
      if (ALLOWED[state].includes(step)) expect(asked()).toEqual([null]);
      else
        expect(asked).toThrow(
          expect.objectContaining({ code: 'LOCKED', info: expect.objectContaining({ actual: state }) as unknown }),
        );
    },
  );

  it.each([
    ['APPROVED', [{ quantity: 1000 }, { quantity: 2000, ordered: 0 }]],
    ['PARTLY_ORDERED', [{ quantity: 1000, ordered: 1000 }, { quantity: 2000 }]],
    ['PARTLY_ORDERED', [{ quantity: 2000, ordered: 1999 }]],
    [
      'ORDERED',
      [
        { quantity: 1000, ordered: 1000 },
        { quantity: 2000, ordered: 2500 },
      ],
    ],
  ])('are %s by what orders cover', (expected, lines) => {
    expect(orderedState([lines])).toEqual([expected]);
  });
});
