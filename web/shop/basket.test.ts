import { describe, expect, it } from 'vitest';
import type { BasketLine } from './basket.ts';
import { linesIn, MAX_LINES, MAX_PIECES, totalOf, withLine } from './basket.ts';

const line = (id: string, quantity = 1, price = '10.00'): BasketLine => ({
  id,
  sku: id,
  name: `Filtro ${id}`,
  price,
  currency: 'PEN',
  quantity,
});

describe('a basket', () => {
  it('has each item once, with what was said last', () => {
    const lines = withLine(withLine(withLine([], line('a')), line('b')), line('a', 3));
    expect(lines.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });

  it('takes an item out with no piece of it, and never more of it than one orders from afar', () => {
    expect(withLine([line('a')], line('a', 0))).toEqual([]);
    expect(withLine([], line('a', 1_000))[0]?.quantity).toBe(MAX_PIECES);
    expect(withLine([], line('a', -1))).toEqual([]);
  });

  it('holds as many lines as an order takes', () => {
    const full = Array.from({ length: MAX_LINES }, (_, index) => line(`i${index}`));
    expect(withLine(full, line('more'))).toHaveLength(MAX_LINES);
    expect(withLine(full, line('i3', 5))[3]?.quantity).toBe(5);
  });

  it.each([
    ['nothing', [], '0'],
    ['prices with and without decimals', [line('a', 3, '0.10'), line('b', 2, '7')], '14.30'],
    ['prices of fractions', [line('a', 3, '1.005')], '3.015'],
  ])('counts %s exactly', (_name, lines, total) => expect(totalOf(lines)).toBe(total));

  it.each([null, '', '{', '7', '{}', '[1, null, {"id": 3}]'])('is empty where the browser kept %j', (text) => {
    expect(linesIn(text)).toEqual([]);
  });

  it('is what it was after the page was left', () => {
    const lines = [line('a', 2)];
    expect(linesIn(JSON.stringify(lines))).toEqual(lines);
  });
});
