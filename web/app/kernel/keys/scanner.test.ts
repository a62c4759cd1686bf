import { describe, expect, it } from 'vitest';
import type { Press } from './scanner.ts';
import { afterPress } from './scanner.ts';

/** What the keys come to, each with the milliseconds since the one before. */
function typed(...keys: [key: string, gap: number][]): string | undefined {
  let typing: ReturnType<typeof afterPress>['typing'] = null;
  let scanned: string | undefined;
  let timeStamp = 10_000;
  for (const [key, gap] of keys) {
    timeStamp += gap;
    const press: Press = { key, timeStamp, ctrlKey: false, metaKey: false, altKey: false };
    ({ typing, scanned } = { scanned: undefined, ...afterPress(typing, press, null) });
  }
  return scanned;
}
const fast = (text: string, gap = 10): [string, number][] => [...text].map((key) => [key, gap]);

describe('a hand scanner', () => {
  it('is known by its speed, and ends with Enter', () => {
    expect(typed(...fast('7751234567890'), ['Enter', 10])).toBe('7751234567890');
    expect(typed(...fast('A-12', 80), ['Enter', 80])).toBe('A-12');
  });

  it('presses shift for capitals', () => {
    expect(typed(['Shift', 10], ['A', 10], ['Shift', 10], ['B', 10], ...fast('12'), ['Enter', 5])).toBe('AB12');
  });

  it('is not somebody who types fast, presses Enter late, or types three characters', () => {
    expect(typed(...fast('filtro', 120), ['Enter', 120])).toBeUndefined();
    expect(typed(...fast('7751234'), ['Enter', 200])).toBeUndefined();
    expect(typed(...fast('123'), ['Enter', 10])).toBeUndefined();
  });

  it('is not the fast end of what somebody typed by hand', () => {
    expect(typed(['f', 0], ['i', 150], ...fast('ltro'), ['Enter', 10])).toBeUndefined();
    expect(typed(['f', 0], ...fast('x', 700), ...fast('7751'), ['Enter', 10])).toBe('x7751');
  });

  it('is not a shortcut', () => {
    const press = { key: 's', timeStamp: 0, ctrlKey: true, metaKey: false, altKey: false };
    expect(afterPress(null, press, null)).toEqual({ typing: null });
  });
});
