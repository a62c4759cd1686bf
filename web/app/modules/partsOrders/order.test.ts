import { describe, expect, it } from 'vitest';
import type { Step, WholeOrder } from './order.ts';
import { stepsOf } from './order.ts';

type Status = WholeOrder['status'];

const stepsAfter = (...statuses: Status[]): string[] =>
  stepsOf({
    status: statuses.at(-1) ?? 'PENDING',
    times: statuses.map((status, minute) => ({ status, at: `2026-03-02T10:0${minute}:00.000Z` })),
  }).map(({ name, state, failures }: Step) => `${name} ${state}${failures > 0 ? ` ${failures}` : ''}`);

describe('the steps of an order of parts', () => {
  it.each<[what: string, statuses: Status[], steps: string[]]>([
    ['wait for the payment', ['PENDING'], ['placed done', 'paid now', 'shipped later', 'delivered later']],
    [
      'show a payment that failed',
      ['PENDING', 'PAYMENT_FAILED'],
      ['placed done', 'paid failed 1', 'shipped later', 'delivered later'],
    ],
    [
      'count what failed before, and begin anew',
      ['PENDING', 'PAYMENT_FAILED', 'PENDING', 'PAYMENT_PROCESSED'],
      ['placed done', 'paid done 1', 'shipped now', 'delivered later'],
    ],
    [
      'are paid anew where it could not be sent',
      ['PENDING', 'PAYMENT_PROCESSED', 'SHIPMENT_FAILED', 'PENDING'],
      ['placed done', 'paid now', 'shipped later 1', 'delivered later'],
    ],
    [
      'are all done of what arrived, and came back',
      ['PENDING', 'PAYMENT_PROCESSED', 'SHIPPED', 'DELIVERED', 'RETURNED'],
      ['placed done', 'paid done', 'shipped done', 'delivered done'],
    ],
    [
      'wait for nothing where it was given up',
      ['PENDING', 'PAYMENT_PROCESSED', 'CANCELLED'],
      ['placed done', 'paid done'],
    ],
  ])('%s', (_what, statuses, steps) => {
    expect(stepsAfter(...statuses)).toEqual(steps);
  });
});
