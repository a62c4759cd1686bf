import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

const parseMoney = helper<[string, string], number>(
  'kernel/values/money.ts',
  ['parseMoney'],
  "parseMoney(args[0], args[1], 'input.price')",
);
const formatMoney = helper<[number, string], string>(
  'kernel/values/money.ts',
  ['formatMoney'],
  'formatMoney(args[0], args[1])',
);
const formatQuantity = helper<number, string>('kernel/values/money.ts', ['formatQuantity'], 'formatQuantity(args)');

describe('money', () => {
  it.each([
    ['PEN', '1180.00', 118000],
    ['USD', '0', 0],
    ['COP', '21474836.48', 2147483648],
    ['CLP', '15990', 15990],
    ['PYG', '1', 1],
  ])('knows the minor unit of %s', (currency, text, minor) => {
    expect(parseMoney([[text, currency]])).toEqual([minor]);
    expect(parseMoney([[formatMoney([[minor, currency]])[0] ?? '', currency]])).toEqual([minor]);
  });

  it.each([
    ['CLP', '15990.00'],
    ['PEN', '1.005'],
    ['PEN', '-1'],
    ['PEN', '10000000000.00'],
  ])('refuses %s %s, naming the field', (currency, text) => {
    expect(() => parseMoney([[text, currency]])).toThrow(
      expect.objectContaining({
        code: 'VALIDATION',
        info: expect.objectContaining({ field: 'input.price' }) as object,
      }),
    );
  });

  it('writes quantities without trailing zeros', () => {
    expect(formatQuantity([0, 1, 10, 100, 1000, 1500, -1250, 12345])).toEqual([
      '0',
      '0.001',
      '0.01',
      '0.1',
      '1',
      '1.5',
      '-1.25',
      '12.345',
    ]);
  });
});
