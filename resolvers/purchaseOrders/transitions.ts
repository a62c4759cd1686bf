/** The state machine of purchase orders: every move that exists. Nothing else in the code knows which states follow which. */
import type { PurchaseOrderState } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';

/** What is done with an order: by its purchaser, or, from `RECEIVE` on, by what comes of it. */
export type PurchaseMove =
  | 'EDIT'
  | 'DESCRIBE'
  | 'EXPECT'
  | 'APPROVE'
  | 'SEND'
  | 'MAIL'
  | 'RECEIVE'
  | 'REVERSE'
  | 'RETURN'
  | 'BILL'
  | 'CLOSE'
  | 'CANCEL';

/**
 * The states in which each is taken, and where it may lead. An order that is received in part may be closed: the supplier sends no more.
 * Nothing that has come may be cancelled away.
 */
export const MOVES: Record<PurchaseMove, { from: PurchaseOrderState[]; to: PurchaseOrderState[] }> = {
  EDIT: { from: ['DRAFT'], to: ['DRAFT'] },
  DESCRIBE: { from: ['DRAFT', 'APPROVED'], to: [] },
  EXPECT: { from: ['DRAFT', 'APPROVED', 'SENT', 'PARTLY_RECEIVED'], to: [] },
  APPROVE: { from: ['DRAFT'], to: ['DRAFT', 'APPROVED'] },
  SEND: { from: ['APPROVED'], to: ['SENT'] },
  MAIL: { from: ['SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'], to: [] },
  RECEIVE: { from: ['SENT', 'PARTLY_RECEIVED', 'RECEIVED'], to: ['PARTLY_RECEIVED', 'RECEIVED'] },
  REVERSE: { from: ['PARTLY_RECEIVED', 'RECEIVED'], to: ['SENT', 'PARTLY_RECEIVED', 'RECEIVED'] },
  RETURN: { from: ['PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'], to: [] },
  BILL: { from: ['SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED'], to: [] },
  CLOSE: { from: ['PARTLY_RECEIVED', 'RECEIVED'], to: ['CLOSED'] },
  CANCEL: { from: ['DRAFT', 'APPROVED', 'SENT'], to: ['CANCELLED'] },
};

/** All of them, in the order in which an order goes through them. */
export const STATES: PurchaseOrderState[] = [
  'DRAFT',
  'APPROVED',
  'SENT',
  'PARTLY_RECEIVED',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
];

export { UNDER_WAY } from './marks.ts';

/** Refuses what an order does not take as it stands. @param field path of the argument that names the order */
export function requireMove(order: { state: PurchaseOrderState }, move: PurchaseMove, field = 'id'): void {
  const { from } = MOVES[move];
  if (from.indexOf(order.state) !== -1) return;
  fail('INVALID_TRANSITION', `The purchase order is ${order.state}; only one that is ${from.join(' or ')} takes this`, {
    field,
    from: order.state,
    expected: from,
    allowed: STATES.filter((state) => MOVABLE.some((each) => isMove(each, order.state, state))),
  });
}

/** What callers ask for by name. */
const MOVABLE: PurchaseMove[] = ['APPROVE', 'SEND', 'CLOSE', 'CANCEL', 'RECEIVE'];

function isMove(move: PurchaseMove, from: PurchaseOrderState, to: PurchaseOrderState): boolean {
  return from !== to && MOVES[move].from.indexOf(from) !== -1 && MOVES[move].to.indexOf(to) !== -1;
}
