import { describe, expect, it } from 'vitest';
import { KEPT_NAMES, REFUSED_NAMES } from '../../../test/support/corpora/names.ts';
import { helper } from '../../../test/support/resolverUnits.ts';

const nameOf = helper<string, string>('kernel/values/text.ts', ['nameOf'], "nameOf(args, 200, 'input.name')");
const optionalText = helper<string, string>(
  'kernel/values/text.ts',
  ['optionalText'],
  "optionalText(args, 2000, 'input.notes')",
);

const refusal = (field: string) =>
  expect.objectContaining({ code: 'VALIDATION', info: expect.objectContaining({ field }) as object }) as Error;

describe('a name', () => {
  it('is kept in one form', () => {
    expect(nameOf(KEPT_NAMES.map(([typed]) => typed))).toEqual(KEPT_NAMES.map(([, kept]) => kept));
  });

  it.each(REFUSED_NAMES.map((name) => [name.length > 20 ? `${name.slice(0, 2)}… of ${name.length}` : name, name]))(
    'is refused with its field where it has nothing to read, or something that nobody sees: %j',
    (_shown, name) => {
      expect(() => nameOf([name])).toThrow(refusal('input.name'));
    },
  );
});

describe('free text', () => {
  it('stays as it was written', () => {
    const texts = ['Ruido al frenar\n\tizquierda', 'a\u202eb', 'x\u200by', '½ litro ™', '***', '🚗', 'm²'];
    expect(optionalText(texts)).toEqual(texts);
  });

  it.each(['\ud83d', 'a\udc00b', 'x'.repeat(2_001), 'x'.repeat(10_000)])(
    'is refused where a character is cut in half, or where it is too long (case %#)',
    (text) => {
      expect(() => optionalText([text])).toThrow(refusal('input.notes'));
    },
  );
});
