import { describe, expect, it } from 'vitest';
import { VINS } from '../../test/support/corpora/codes.ts';
import { helper } from '../../test/support/resolverUnits.ts';

const vinOf = helper<[string, number | null], string>('vehicles/vin.ts', ['vinOf'], 'vinOf(args[0], args[1])');

describe('a VIN', () => {
  it.each(VINS)('is read by the rules of its year (case %#): %.20s, %s', (typed, year, kept) => {
    if (kept === null)
      expect(() => vinOf([[typed, year]])).toThrow(
        expect.objectContaining({
          code: 'VALIDATION',
          info: expect.objectContaining({ field: 'input.vin' }) as object,
        }),
      );
    else expect(vinOf([[typed, year]])).toEqual([kept]);
  });
});
