import { describe, expect, it } from 'vitest';
import { EXTENSIONS, PHONES, REFUSED_PHONES } from '../../../test/support/corpora/phones.ts';
import { helper } from '../../../test/support/resolverUnits.ts';

const phoneOf = helper<string, string>('kernel/values/phone.ts', ['phoneOf'], "phoneOf(args, 'input.phone')");

const internationalDigits = helper<string, string | null>(
  'kernel/values/phone.ts',
  ['internationalDigits'],
  'internationalDigits(args)',
);

const refusal = (message: RegExp) =>
  expect.objectContaining({
    code: 'VALIDATION',
    message: expect.stringMatching(message) as string,
    info: expect.objectContaining({ field: 'input.phone' }) as object,
  }) as Error;

describe('a telephone', () => {
  it.each(PHONES)('is read as it is dialled from abroad: %s', (typed, kept) => {
    expect(phoneOf([typed])).toEqual([kept]);
    expect(phoneOf([kept])).toEqual([kept]);
  });

  it.each(EXTENSIONS)('is refused with an extension, in words: %s', (typed) => {
    expect(() => phoneOf([typed])).toThrow(refusal(/without an extension/));
  });

  it.each(['00', '+', '0 0', 'K-00', '++', '987654321', ''])(
    'is looked for as a word where no digit follows its sign: %j',
    (typed) => {
      expect(internationalDigits([typed])).toEqual([null]);
    },
  );

  it.each(REFUSED_PHONES)('is refused without a country, or where it is no number (case %#)', (typed) => {
    expect(() => phoneOf([typed])).toThrow(refusal(/expected/));
  });
});
