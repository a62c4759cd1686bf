import { describe, expect, it } from 'vitest';
import { minutesSince, spanOf } from './duration.ts';
import { isOpen, urgencyOf } from './states.ts';

describe('time in a state', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 h 00'],
    [125, '2 h 05'],
    [1439, '23 h 59'],
    [1440, '1 d 0 h'],
    [4625, '3 d 5 h'],
  ])('is printed for %i minutes as %s', (minutes, text) => {
    expect(spanOf(minutes)).toBe(text);
  });

  it('is never negative, even if clocks disagree', () => {
    expect(minutesSince('2026-03-01T08:00:00.000Z', Date.parse('2026-03-01T07:59:00.000Z'))).toBe(0);
  });

  it('is coloured once three quarters of the limit have passed', () => {
    const order = { stateSince: '2026-03-01T08:00:00.000Z', stateDueAt: '2026-03-01T12:00:00.000Z' };
    const at = (time: string) => urgencyOf(order, Date.parse(`2026-03-01T${time}.000Z`));
    expect([at('08:00:00'), at('10:59:59'), at('11:00:00'), at('11:59:59'), at('12:00:00')]).toEqual([
      'calm',
      'calm',
      'soon',
      'soon',
      'over',
    ]);
    expect(urgencyOf({ ...order, stateDueAt: null }, Infinity)).toBe('calm');
  });

  it('is not limited for delivered or cancelled orders', () => {
    expect((['DELIVERED', 'CANCELLED'] as const).map(isOpen)).toEqual([false, false]);
  });
});
