import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLATES } from '../../../test/support/corpora/plates.ts';
import { SKUS } from '../../../test/support/corpora/codes.ts';
import { helper } from '../../../test/support/resolverUnits.ts';

const FILE = 'kernel/values/keys.ts';
const searchKey = helper<string, string>(FILE, ['searchKey'], 'searchKey(args)');
const identifierKey = helper<string, string>(FILE, ['identifierKey'], 'identifierKey(args)');
const skuKey = helper<string, string>(FILE, ['skuKey'], 'skuKey(args)');
const capitals = helper<string, string>(FILE, ['capitals'], 'capitals(args)');

/** Every character of Unicode that a property names, as many together as keys hold. */
function charactersWith(property: RegExp): string[] {
  const found: string[] = [];
  for (let code = 0; code <= 0x10_ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (property.test(character)) found.push(character);
  }
  return found;
}

describe('keys', () => {
  it('sort names without case, accents, signs and runs of spaces', () => {
    expect(
      searchKey(['  ÑANDÚ   Peña ', 'Íngrid', 'ÇELİA', 'pena', "D'Angelo & Cía. S.A.C.", 'שלום', '🚗 taxi', '***']),
    ).toEqual(['nandu pena', 'ingrid', 'celia', 'pena', 'd angelo cia s a c', 'שלום', '🚗 taxi', '']);
  });

  it('compare plates by letters of any script, and by digits of any width and script', () => {
    expect(identifierKey(PLATES.map(([typed]) => typed))).toEqual(PLATES.map(([, key]) => key));
  });

  it('compare SKUs without case, width and spaces', () => {
    expect(skuKey(SKUS.map(([typed]) => typed))).toEqual(SKUS.map(([, kept]) => kept));
  });

  it('read every digit of Unicode as one of ASCII', () => {
    const digits = charactersWith(/\p{Nd}/u);
    expect(digits.length).toBeGreaterThan(700);
    const wrong = digits.filter((digit, index) => !/^[0-9]$/.test(capitals([digit])[0] ?? '') && index >= 0);
    expect(wrong).toEqual([]);
    const tens = Array.from({ length: digits.length / 10 }, (_, at) => digits.slice(at * 10, at * 10 + 10).join(''));
    expect(new Set(identifierKey(tens))).toEqual(new Set(['0123456789']));
  });

  it('leave something of every letter and digit, so that every name has a place in its list', () => {
    const letters = charactersWith(/[\p{L}\p{N}]/u).filter((each) => !/[\u115f\u1160\u3164\uffa0]/.test(each));
    const groups = Array.from({ length: Math.ceil(letters.length / 60) }, (_, at) =>
      letters.slice(at * 60, at * 60 + 60),
    );
    const empty = groups.filter((group) => {
      const [key = ''] = searchKey([group.join(' ')]);
      return key.split(' ').length < Math.min(group.length, 20);
    });
    expect(empty).toEqual([]);
  });

  it('are the same whatever is made a key twice, for any text', () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 60 }), 300);
    for (const key of [searchKey, identifierKey, skuKey]) {
      const once = key(texts);
      expect(key(once)).toEqual(once);
    }
  });

  it('are the same for all cases and widths of one text', () => {
    const texts = fc.sample(fc.string({ unit: fc.constantFrom(...'abcñáéíóúüç0159ßжλ'), maxLength: 20 }), 200);
    const wide = (text: string): string =>
      text.replace(/[a-z0-9]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
    for (const key of [searchKey, identifierKey, skuKey]) {
      expect(key(texts.map((text) => text.toUpperCase()))).toEqual(key(texts));
      expect(key(texts.map(wide))).toEqual(key(texts));
      expect(key(texts.map((text) => text.normalize('NFD')))).toEqual(key(texts));
    }
  });
});
