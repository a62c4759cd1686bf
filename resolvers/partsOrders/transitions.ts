/** The state machine of orders of parts: every move that exists. Nothing else in the code knows which statuses follow which. */
import type { PartsOrderMove, PartsOrderStatus } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';

/** What is done with an order: by people the first three, by the workflow and the schedule the others. */
export type PartsMove = PartsOrderMove | 'PAY' | 'FAIL_PAYMENT' | 'SHIP' | 'FAIL_SHIPMENT' | 'DELIVER' | 'EXPIRE';

/**
 * The statuses in which each is taken, and where it leads. A payment that failed may still come, as long as the parts are set aside. What
 * could not be sent is paid back, and so begins anew where it is tried again. Nothing that was sent is given up any more: it comes back.
 */
export const MOVES: Record<PartsMove, { from: PartsOrderStatus[]; to: PartsOrderStatus }> = {
  PAY: { from: ['PENDING', 'PAYMENT_FAILED'], to: 'PAYMENT_PROCESSED' },
  FAIL_PAYMENT: { from: ['PENDING'], to: 'PAYMENT_FAILED' },
  SHIP: { from: ['PAYMENT_PROCESSED'], to: 'SHIPPED' },
  FAIL_SHIPMENT: { from: ['PAYMENT_PROCESSED'], to: 'SHIPMENT_FAILED' },
  DELIVER: { from: ['SHIPPED'], to: 'DELIVERED' },
  RETRY: { from: ['PAYMENT_FAILED', 'SHIPMENT_FAILED'], to: 'PENDING' },
  RETURN: { from: ['DELIVERED', 'RETURNED'], to: 'RETURNED' },
  CANCEL: { from: ['PENDING', 'PAYMENT_FAILED', 'PAYMENT_PROCESSED', 'SHIPMENT_FAILED'], to: 'CANCELLED' },
  EXPIRE: { from: ['PENDING', 'PAYMENT_FAILED', 'SHIPMENT_FAILED'], to: 'CANCELLED' },
};

/** All of them, in the order in which an order goes through them. */
export const STATUSES: PartsOrderStatus[] = [
  'PENDING',
  'PAYMENT_FAILED',
  'PAYMENT_PROCESSED',
  'SHIPMENT_FAILED',
  'SHIPPED',
  'DELIVERED',
  'RETURNED',
  'CANCELLED',
];

/** Statuses in which an order holds parts of the stock that have not left it. */
export const HOLDING: PartsOrderStatus[] = ['PENDING', 'PAYMENT_FAILED', 'PAYMENT_PROCESSED', 'SHIPMENT_FAILED'];

/** What people ask for by name. */
const ASKED: PartsOrderMove[] = ['CANCEL', 'RETRY', 'RETURN'];

export function takes(order: { status: PartsOrderStatus }, move: PartsMove): boolean {
  return MOVES[move].from.indexOf(order.status) !== -1;
}

/** What can be asked for of an order as it stands. @param back whether all of it has come back */
export function nextMoves(status: PartsOrderStatus, back: boolean): PartsOrderMove[] {
  return ASKED.filter((move) => MOVES[move].from.indexOf(status) !== -1 && !(move === 'RETURN' && back));
}

/** Refuses what an order does not take as it stands. @param field path of the argument that names the order */
export function requireMove(order: { status: PartsOrderStatus }, move: PartsMove, field = 'id'): void {
  if (takes(order, move)) return;
  const { from } = MOVES[move];
  fail('INVALID_TRANSITION', `The order is ${order.status}; only one that is ${from.join(' or ')} takes this`, {
    field,
    from: order.status,
    expected: from,
    allowed: STATUSES.filter((status) =>
      Object.values(MOVES).some((each) => each.to === status && each.from.indexOf(order.status) !== -1),
    ),
  });
}
