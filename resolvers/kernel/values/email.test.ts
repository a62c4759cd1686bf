import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

const toWriteTo = helper<string | null, string | null>(
  'kernel/values/email.ts',
  ['optionalEmail'],
  "optionalEmail(args, 'input.email')",
);
const toSignInWith = helper<string, string>('kernel/values/email.ts', ['emailOf'], "emailOf(args, 'input.email')");

const REFUSED = [
  'ana',
  'ana@',
  '@x.example',
  'ana@x',
  'a b@x.example',
  'peña@x.example',
  'ana✖@x.example',
  'a..b@x.example',
  '.a@x.example',
  'a.@x.example',
  'a@b@x.example',
  '"a b"@x.example',
  'a@x..example',
  'a@.x.example',
  'a@x.example.',
  'a@-x.example',
  'a@x-.example',
  'a@x_y.example',
  `${'a'.repeat(250)}@x.example`,
];

describe('an e-mail address', () => {
  it('may have a domain in any script if mail is sent to it, and is kept as it was typed', () => {
    const taken = [
      'ana@x.example',
      'Ana.M+taller_1@Correo.Example',
      "o'brien@x.example",
      'ana@peña.example',
      'ana@Ñandú.pe',
      'ana@мастер.рф',
      'ana@例え.jp',
      'ana@xn--pea-8ma.example',
    ];
    expect(toWriteTo([...taken, ' ana@x.example ', '', null])).toEqual([...taken, 'ana@x.example', '', null]);
  });

  it('is kept in lower case if a user signs in with it', () => {
    expect(toSignInWith([' Ana.M@Taller.Example '])).toEqual(['ana.m@taller.example']);
  });

  it.each([...REFUSED, 'ana@x.\u3002', 'ana@x\u3002example.pe', 'ana@x\u1680y.example', 'ana@«x».example'])(
    'is rejected for mail: %j',
    (email) => {
      expect(() => toWriteTo([email])).toThrow(
        expect.objectContaining({
          code: 'VALIDATION',
          info: expect.objectContaining({ field: 'input.email' }) as object,
        }),
      );
    },
  );

  it.each([...REFUSED, '', 'ana@peña.example'])('is rejected for signing in: %j', (email) => {
    expect(() => toSignInWith([email])).toThrow(
      expect.objectContaining({
        code: 'VALIDATION',
        info: expect.objectContaining({ field: 'input.email' }) as object,
      }),
    );
  });
});
