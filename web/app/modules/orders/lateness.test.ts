import { describe, expect, it } from 'vitest';
import { latenessOf } from './lateness.ts';

const at = (time: string): number => Date.parse(`2026-03-01T${time}:00.000Z`);
const order = {
  state: 'IN_PROGRESS',
  stateSince: '2026-03-01T08:00:00.000Z',
  stateDueAt: '2026-03-01T12:00:00.000Z',
  promisedAt: null,
} as const;

describe('an order', () => {
  it('is due soon in the last quarter of its time, and late when that is over', () => {
    expect(['10:59', '11:00', '11:59', '12:00'].map((time) => latenessOf(order, at(time)))).toEqual([
      undefined,
      'soon',
      'soon',
      'late',
    ]);
  });

  it('is late past its promise, and due soon an hour before, unless its work is done', () => {
    const promised = { ...order, stateDueAt: null, promisedAt: '2026-03-01T18:00:00.000Z' };
    expect(['16:59', '17:00', '18:00'].map((time) => latenessOf(promised, at(time)))).toEqual([
      undefined,
      'soon',
      'late',
    ]);
    expect(latenessOf({ ...promised, state: 'READY' }, at('20:00'))).toBeUndefined();
  });

  it('is never late where nobody set a limit', () => {
    expect(latenessOf({ ...order, stateDueAt: null }, Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });
});
