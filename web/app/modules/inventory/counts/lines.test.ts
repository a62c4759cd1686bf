import { describe, expect, it } from 'vitest';
import type { CountLine, Lines } from './lines.ts';
import { differing, merged, partsToSettle, sinceOf } from './lines.ts';

const line = (id: string, version: number, more: Partial<CountLine> = {}): CountLine => ({
  id,
  item: null,
  counted: '4',
  expected: '5',
  difference: '-1',
  by: 'Ana',
  byId: 'u1',
  at: '2026-03-01T12:00:20.000Z',
  settled: false,
  movementId: null,
  version,
  ...more,
});
const NONE: Lines = new Map();

describe('what several people count', () => {
  it('is the newest of each item, in whatever order it arrives', () => {
    const seen = merged(NONE, [line('a', 2), line('b', 1)]);
    expect(merged(seen, [line('a', 1, { counted: '9' })])).toBe(seen);
    expect(merged(seen, [line('a', 3, { counted: '9' })]).get('a')?.counted).toBe('9');
    const settled = merged(seen, [line('a', 2, { settled: true })]);
    expect(settled.get('a')?.settled).toBe(true);
    expect(merged(settled, [line('a', 2)]).get('a')?.settled).toBe(true);
  });

  it('is asked for from some seconds before what was seen last', () => {
    expect(sinceOf(NONE)).toBeNull();
    const seen = merged(NONE, [line('a', 1), line('b', 1, { at: '2026-03-01T12:00:30.000Z' })]);
    expect(sinceOf(seen)).toBe('2026-03-01T12:00:20.000Z');
  });

  it('is booked where it differs, each once, in parts of thirty', () => {
    const many = merged(
      NONE,
      Array.from({ length: 65 }, (_, index) => line(`i${String(index).padStart(2, '0')}`, 1)),
    );
    expect(partsToSettle(many).map((part) => part.length)).toEqual([30, 30, 5]);
    const rest = merged(NONE, [
      line('a', 1, { settled: true }),
      line('b', 1, { difference: '0' }),
      line('c', 1, { counted: null, difference: null }),
      line('d', 1),
    ]);
    expect(partsToSettle(rest)).toEqual([['d']]);
    expect(differing(rest).map(({ id }) => id)).toEqual(['a', 'd']);
  });
});
