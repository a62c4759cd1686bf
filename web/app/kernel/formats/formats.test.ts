import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, subtract, sum, withoutZeros } from './decimals.ts';
import { createFormats } from './formats.ts';
import { readDecimal, writeDecimal } from './numbers.ts';

const PERU = { decimalSeparator: '.', groupSeparator: ',' };
const CHILE = { decimalSeparator: ',', groupSeparator: '.' };
const formats = createFormats({ currency: 'PEN', country: 'PE', timeZone: 'America/Lima', numberFormat: PERU }, 'es');

describe('amounts', () => {
  it('are written as the workshop writes numbers, whatever the reader speaks', () => {
    expect(formats.money('1180.00')).toBe('S/\u00a01,180.00');
    expect(formats.money('-1234567.89')).toBe('S/\u00a0-1,234,567.89');
    const chile = { currency: 'CLP', country: 'CL', timeZone: 'America/Santiago', numberFormat: CHILE };
    expect(createFormats(chile, 'en').money('1180')).toMatch(/1\.180$/);
    const english = createFormats(
      { currency: 'PEN', country: 'PE', timeZone: 'America/Lima', numberFormat: PERU },
      'en',
    );
    expect(english.money('1180.00')).toBe('S/\u00a01,180.00');
    expect(formats.money('10.00', 'USD')).toMatch(/10\.00$/);
  });

  it('have a dash where the reader may not see them', () => {
    expect([formats.money(null), formats.quantity(undefined), formats.day(null)]).toEqual(['–', '–', '–']);
  });

  it('are short on the axis of a chart', () => {
    expect([0, 500, 1500, 10_000, -2_000_000].map(formats.short)).toEqual([
      '0',
      '500',
      '1.5\u00a0k',
      '10\u00a0k',
      '-2\u00a0M',
    ]);
  });

  it('lose no digit, however long they are', () => {
    expect(formats.money('123456789012345678901.234567')).toBe('S/\u00a0123,456,789,012,345,678,901.234567');
  });

  it.each([
    ['2.500', '2.5'],
    ['3.000', '3'],
    ['100', '100'],
    ['0.050', '0.05'],
  ])('lose the zeros of %s where they are quantities: %s', (text, shown) => {
    expect(formats.quantity(text)).toBe(shown);
    expect(withoutZeros(text)).toBe(shown);
  });

  it('are added and compared without binary fractions', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(subtract('10', '9.90')).toBe('0.10');
    expect(subtract('0.05', '1')).toBe('-0.95');
    expect(sum(['118.00', '59.00', '0.005'])).toBe('177.005');
    expect([compare('10', '9.99'), compare('1.50', '1.5'), compare('-1', '0')]).toEqual([1, 0, -1]);
  });

  it('say rates in percent', () => {
    expect([formats.rate(1800), formats.rate(1050), formats.rate(5)]).toEqual([
      '18\u00a0%',
      '10.5\u00a0%',
      '0.05\u00a0%',
    ]);
  });
});

describe('a number that somebody typed', () => {
  it.each([
    ['1,180.50', '1180.50', PERU],
    ['1.180,50', '1180.50', CHILE],
    ['1180,50', '1180.50', PERU],
    ['1,5', '1.5', PERU],
    ['1,500', '1500', PERU],
    ['1.500', '1500', CHILE],
    ['1.500', '1.500', PERU],
    ['1 500', '1500', PERU],
    ['0,5', '0.5', PERU],
    ['.5', '0.5', PERU],
    ['007', '7', PERU],
    ['-3', '-3', PERU],
    ['1,234,567', '1234567', PERU],
  ])('is read: %s is %s', (typed, text, format) => {
    expect(readDecimal(typed, format)).toBe(text);
  });

  it.each(['', 'abc', '1.2.3', '1,2,3', '1e5', '--1', '12,34,567.8.9', '１２', '.', '-', '0x10'])(
    'is refused as %j',
    (typed) => {
      expect(readDecimal(typed, PERU)).toBeNull();
    },
  );

  it('is the same that was written', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
    fc.assert(
      fc.property(decimals, fc.constantFrom(PERU, CHILE), (text, format) => {
        expect(readDecimal(writeDecimal(text, format), format)).toBe(text);
      }),
    );
  });
});

describe('days and times', () => {
  it("are the workshop's, wherever the reader is", () => {
    expect(formats.dayOf(Date.parse('2026-03-01T03:00:00Z'))).toBe('2026-02-28');
    expect(formats.time('2026-03-01T03:05:00.000Z')).toBe('22:05');
    expect(formats.day('2026-03-01T03:05:00.000Z')).toContain('28');
    expect(formats.day('2026-03-01')).toMatch(/^1/);
  });
});
