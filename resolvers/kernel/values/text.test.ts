import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

const searchKey = helper<string, string>('kernel/values/text.ts', ['searchKey'], 'searchKey(args)');
const identifierKey = helper<string, string>('kernel/values/text.ts', ['identifierKey'], 'identifierKey(args)');

describe('search keys', () => {
  it('fold case, accents and spaces', () => {
    expect(searchKey(['  ÑANDÚ   Peña ', 'Íngrid', 'ÇELİA', 'pena'])).toEqual([
      'nandu pena',
      'ingrid',
      'celia',
      'pena',
    ]);
  });

  it('keep what has no accents: other scripts, emoji', () => {
    expect(searchKey(['שלום', '🚗 taxi'])).toEqual(['שלום', '🚗 taxi']);
  });

  it('keep only letters and digits of plates', () => {
    expect(identifierKey(['abc-123', ' A B C 1 2 3', 'ñ', ''])).toEqual(['ABC123', 'ABC123', '', '']);
  });
});
