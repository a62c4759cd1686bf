import { describe, expect, it } from 'vitest';
import { code128, symbols } from './code128.ts';

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Reads bars as a scanner does: start, symbols, check digit and stop. */
function scanned(widths: readonly number[]): string {
  const table = symbols();
  const values: number[] = [];
  for (let at = 0; at < widths.length - 7; at += 6) values.push(table.indexOf(widths.slice(at, at + 6).join('')));
  const [start = 0, ...rest] = values;
  const check = rest.pop();
  expect(widths.slice(-7).join('')).toBe(table.at(-1));
  expect(check).toBe(rest.reduce((total, value, index) => total + value * (index + 1), start) % 103);
  return String.fromCharCode(...rest.map((value) => value + 32));
}

describe('Code 128', () => {
  it('has 107 symbols, all different, of eleven modules with bars of an even number of them', () => {
    expect(new Set(symbols()).size).toBe(107);
    for (const widths of symbols().slice(0, -1)) {
      const each = [...widths].map(Number);
      expect([widths, sum(each), sum(each.filter((_width, index) => index % 2 === 0)) % 2]).toEqual([widths, 11, 0]);
    }
    expect(sum([...(symbols().at(-1) ?? '')].map(Number))).toBe(13);
  });

  it.each(['FAC-011', 'a~ !', '7751234567890', 'T-6Y3MX463KVK9'])('is read as it was written: %s', (text) => {
    expect(scanned(code128(text) ?? [])).toBe(text);
  });

  it('refuses what it has no symbol for', () => {
    expect([code128('Ñ'), code128(''), code128('a\n')]).toEqual([null, null, null]);
  });
});
