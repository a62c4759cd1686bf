import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colorOn, contrast, INK, PAPER, readableColor } from './color.ts';

const AA = 4.5;
const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %f', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2);
});

it('text on the workshop’s colour and text in it are readable, whatever the colour is', () => {
  fc.assert(
    fc.property(color, (brand) => {
      expect(contrast(brand, colorOn(brand))).toBeGreaterThanOrEqual(AA);
      expect(contrast(readableColor(brand), PAPER)).toBeGreaterThanOrEqual(AA);
    }),
    { numRuns: 2_000, examples: [['#a05afa'], ['#e8590c'], [INK]] },
  );
});
