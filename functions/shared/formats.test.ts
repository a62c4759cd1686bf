import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('formats', () => {
  it.each([
    ['PE', 'es', 'PEN', 118_050, 'S/ 1,180.50', '1,180.50'],
    ['EC', 'es', 'USD', 118_050, '$1.180,50', '1.180,50'],
    ['US', 'en', 'USD', 118_050, '$1,180.50', '1,180.50'],
    ['CL', 'es', 'CLP', 11_800, '$11.800', '11.800'],
    ['PY', 'es', 'PYG', 11_800, 'Gs. 11.800', '11.800'],
    // The locale alone would print whole pesos, a hundred times as many.
    ['CO', 'es', 'COP', 118_050, '$ 1.180,50', '1.180,50'],
    ['CR', 'es', 'CRC', 1_234_567_89, '₡1 234 567,89', '1 234 567,89'],
    ['PE', 'es', 'PEN', -50, '-S/ 0.50', '-0.50'],
    // Beyond what a double holds with two decimals.
    ['US', 'en', 'USD', 9_007_199_254_740_991, '$90,071,992,547,409.91', '90,071,992,547,409.91'],
  ] as const)('print money in %s, %s: %s %i', (country, language, currency, minor, money, amount) => {
    const formats = formatsOf({ country }, language);
    expect(plain(formats.money(minor, currency))).toBe(money);
    expect(plain(formats.amount(minor, currency))).toBe(amount);
  });

  it('print every amount exactly', () => {
    const { amount, plain: forPrograms } = formatsOf({ country: 'US' }, 'en');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('PEN', 'CLP', 'CLF'), (minor, currency) => {
        expect(BigInt(amount(minor, currency).replace(/[,.]/g, ''))).toBe(BigInt(minor));
        expect(BigInt(forPrograms(minor, currency).replace('.', ''))).toBe(BigInt(minor));
      }),
    );
  });

  it('print times in the calendar and the time zone of the workshop', () => {
    const lima = formatsOf({ country: 'PE', timeZone: 'America/Lima' }, 'es');
    expect([
      lima.day('2026-01-01T02:00:00.000Z'),
      lima.date('2026-01-01T02:00:00.000Z'),
      plain(lima.time('2026-01-01T02:00:00.000Z')),
    ]).toEqual(['31 de diciembre de 2025', '2025-12-31', '31 de diciembre de 2025 a las 9:00 p. m.']);
    expect(formatsOf({ country: 'US', timeZone: 'UTC' }, 'en').day('2026-01-01T02:00:00.000Z')).toBe('January 1, 2026');
  });

  it.each([
    [1_000, '1'],
    [1_500, '1.5'],
    [1_234_567, '1,234.567'],
    [5, '0.005'],
    [-2_000, '-2'],
  ])('print the quantity %i (in thousandths) as %s', (thousandths, text) => {
    expect(formatsOf({ country: 'PE' }, 'es').quantity(thousandths)).toBe(text);
  });

  it.each([
    [1_800, '18%'],
    [1_050, '10.5%'],
    [0, '0%'],
    [1_225, '12.25%'],
  ])('print the rate %i (in basis points) as %s', (rate, text) => {
    expect(plain(formatsOf({ country: 'PE' }, 'es').percent(rate)).replace(' ', '')).toBe(text);
  });
});
