import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';
import type { SearchRow } from './search.ts';

const rowsOf = helper<(string | null)[], SearchRow[]>(
  'kernel/dynamodb/search.ts',
  ['searchRows'],
  "searchRows('KIND', 'id', args)",
);
const keyOf = helper<[string], string>('kernel/values/text.ts', ['searchKey'], 'searchKey(args[0])');

/** What the index does with a search: begins_with on the longest word, the filters on the rest. */
function finds(rows: SearchRow[], search: string): number {
  const words = (keyOf([[search]])[0] ?? '').split(' ').filter(Boolean);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const others = words.filter((word) => word !== longest);
  return rows.filter(
    (row) =>
      row.searchKey.startsWith(longest) &&
      !row.before.includes(` ${longest}`) &&
      others.every((word) => row.words.includes(` ${word}`)),
  ).length;
}

describe('search by any word', () => {
  it.each([
    [
      'María Peña Quispe',
      ['maria', 'MARÍA', 'peña', 'pena', 'quis', 'quispe maria', 'pena qui', 'maría  peña'],
      ['ria', 'pedro', 'maria pedro'],
    ],
    ['Transportes & Cía. S.A.C.', ['transportes', 'cia', 'sac transp'.slice(0, 1), 'cía.'], ['xyz']],
    ['Mar Maria Mariana', ['mar', 'mari', 'maria', 'mariana'], ['marianas']],
    ['Ñandú Öz', ['nandu', 'oz', 'ñan'], ['z']],
    ['張偉 🛠️ Taller', ['張', 'taller', '🛠'], ['偉']],
  ])('finds %s once, or not at all', (name, hits, misses) => {
    const [rows = []] = rowsOf([[name]]);
    expect(hits.map((search) => [search, finds(rows, search)])).toEqual(hits.map((search) => [search, 1]));
    expect(misses.map((search) => [search, finds(rows, search)])).toEqual(misses.map((search) => [search, 0]));
  });

  it('finds numbers beside the name, and both together', () => {
    const [rows = []] = rowsOf([['María Peña', '20131312955', '51987654321', '987654321']]);
    for (const search of ['2013', '51987', '987654', 'peña 2013', '987654321 maria'])
      expect([search, finds(rows, search)]).toEqual([search, 1]);
  });

  it('normalizes any text once and for all', () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 60 }), 500);
    const once = keyOf(texts.map((text) => [text]));
    expect(keyOf(once.map((key) => [key]))).toEqual(once);
    const latin = fc.sample(fc.string({ unit: fc.constantFrom(...'abcñáéíóúüç 0-9.'), maxLength: 40 }), 200);
    expect(keyOf(latin.map((text) => [text.toUpperCase()]))).toEqual(keyOf(latin.map((text) => [text])));
    expect(once.filter((key) => key !== key.trim() || key.includes('  ') || /[\ud800-\udbff]$/.test(key))).toEqual([]);
  });

  it('finds every name by each of its words, exactly once', () => {
    const word = fc.stringMatching(/^[a-zA-ZáéíóúñÑüÉ0-9]{1,8}$/);
    const names = fc.sample(fc.array(word, { minLength: 1, maxLength: 6 }), 200);
    const all = rowsOf(names.map((words) => [words.join(' ')]));
    const wrong = names.flatMap((words, index) =>
      words.filter((each) => finds(all[index] ?? [], each) !== 1).map((each) => [words.join(' '), each]),
    );
    expect(wrong).toEqual([]);
  });

  it('never writes more rows than a transaction allows, nor a key that is too long', () => {
    const long = Array.from({ length: 100 }, (_, index) => String.fromCharCode(97 + (index % 26)) + index).join(' ');
    const [rows = [], emoji = []] = rowsOf([[long], ['🚗'.repeat(100)]]);
    expect(rows).toHaveLength(24);
    expect(Math.max(...[...rows, ...emoji].map((row) => Buffer.byteLength(row.searchKey)))).toBeLessThanOrEqual(1_024);
  });
});
