import { describe, expect, it } from 'vitest';
import type { PartsOrderStatus } from '../generated/schema.ts';
import { HOLDING, MOVES, nextMoves, STATUSES } from './transitions.ts';

/** The machine as the design draws it. */
const DRAWN = new Set([
  'PENDING>PAYMENT_PROCESSED',
  'PAYMENT_PROCESSED>SHIPPED',
  'SHIPPED>DELIVERED',
  'PENDING>PAYMENT_FAILED',
  'PAYMENT_PROCESSED>SHIPMENT_FAILED',
  // Each can be tried again, and a payment may come late.
  'PAYMENT_FAILED>PENDING',
  'SHIPMENT_FAILED>PENDING',
  'PAYMENT_FAILED>PAYMENT_PROCESSED',
  // In part, and more of it later.
  'DELIVERED>RETURNED',
  'RETURNED>RETURNED',
  // Before it is sent.
  'PENDING>CANCELLED',
  'PAYMENT_FAILED>CANCELLED',
  'PAYMENT_PROCESSED>CANCELLED',
  'SHIPMENT_FAILED>CANCELLED',
]);

const pairs = STATUSES.flatMap((from) => STATUSES.map((to): [PartsOrderStatus, PartsOrderStatus] => [from, to]));

describe('the statuses of an order of parts', () => {
  it.each(pairs)('follow each other as drawn: %s to %s', (from, to) => {
    const exists = Object.values(MOVES).some((move) => move.to === to && move.from.includes(from));
    expect(exists).toBe(DRAWN.has(`${from}>${to}`));
  });

  it('hold parts until they are sent, or given up', () => {
    const out = STATUSES.filter((status) => !HOLDING.includes(status));
    expect(out).toEqual(['SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED']);
    for (const status of HOLDING) expect(MOVES.CANCEL.from).toContain(status);
  });

  it('say what can be asked for, and offer no return of what has all come back', () => {
    expect(STATUSES.map((status) => [status, ...nextMoves(status, false)].join(' '))).toEqual([
      'PENDING CANCEL',
      'PAYMENT_FAILED CANCEL RETRY',
      'PAYMENT_PROCESSED CANCEL',
      'SHIPMENT_FAILED CANCEL RETRY',
      'SHIPPED',
      'DELIVERED RETURN',
      'RETURNED RETURN',
      'CANCELLED',
    ]);
    expect(nextMoves('RETURNED', true)).toEqual([]);
  });
});
