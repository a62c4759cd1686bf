import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKU_SEARCHES } from '../../../test/support/corpora/codes.ts';
import { FOUND_NAMES } from '../../../test/support/corpora/names.ts';
import { PHONE_SEARCHES } from '../../../test/support/corpora/phones.ts';
import { helper } from '../../../test/support/resolverUnits.ts';
import type { SearchRow } from './searchRows.ts';

const rowsOf = helper<[name: string, ...codes: (string | null)[]], SearchRow[]>(
  'kernel/dynamodb/search.ts',
  ['searchRows'],
  "searchRows('KIND', 'id', args[0], args.slice(1))",
);

interface Query {
  query: { expressionValues: Record<string, { S: string }> };
  filter: {
    expression: string;
    expressionNames: Record<string, string>;
    expressionValues: Record<string, { S: string }>;
  };
}

const queriesOf = (numbers: 'ONE' | 'MANY') =>
  helper<string, Query | null>(
    'kernel/dynamodb/search.ts',
    ['bySearch', 'searchTerms'],
    `searchTerms(args, '${numbers}').length === 0
      ? null
      : bySearch('KIND', searchTerms(args, '${numbers}'), { limit: 20, nextToken: null })`,
  );
const forCustomers = queriesOf('ONE');
const forItems = queriesOf('MANY');

/** A filter as JavaScript: what DynamoDB does with `contains`, AND, OR and NOT. */
function passes({ filter }: Query, row: SearchRow): boolean {
  const lists: Record<string, string> = { words: row.words, before: row.before };
  const source = filter.expression
    .replace(/contains\((#\w+), (:\w+)\)/g, (_call, name: string, value: string) =>
      String(lists[filter.expressionNames[name] ?? '']?.includes(filter.expressionValues[value]?.S ?? '?') ?? false),
    )
    .replaceAll('NOT', '!')
    .replaceAll('AND', '&&')
    .replaceAll('OR', '||');
  return Boolean(new Function(`return ${source};`)());
}

/** How often a search finds a thing. */
function finds(rows: SearchRow[], query: Query | null): number {
  const prefix = query?.query.expressionValues[':prefix']?.S ?? '';
  return query === null ? 0 : rows.filter((row) => row.searchKey.startsWith(prefix) && passes(query, row)).length;
}

describe('search', () => {
  it.each(FOUND_NAMES)('finds %s once, or not at all', (name, hits, misses) => {
    const [rows = []] = rowsOf([[name]]);
    for (const queries of [forCustomers, forItems]) {
      const found = (searches: readonly string[]) =>
        queries([...searches]).map((query, index) => [searches[index], finds(rows, query)]);
      expect(found(hits)).toEqual(hits.map((search) => [search, 1]));
      expect(found(misses)).toEqual(misses.map((search) => [search, 0]));
    }
  });

  it('finds numbers beside the name, and both together', () => {
    const [rows = []] = rowsOf([['María Peña', '20131312955', '51987654321', '987654321', '0987654321']]);
    const searches = ['2013', '51987', '987654', 'peña 2013', '987654321 maria', '20.131.312.955', '20 131 312 955'];
    expect(forCustomers(searches).map((query, at) => [searches[at], finds(rows, query)])).toEqual(
      searches.map((search) => [search, 1]),
    );
  });

  it.each([
    ['GODE561231GR8', ['gode 561231 gr8', 'GODE561231GR8', 'gode-561231', '561231 gode']],
    ['76086428K', ['76.086.428-k', '76086428', '76 086 428 k', '76086428K']],
    ['576937K', ['576937-K', '576 937 k']],
  ])('finds the tax id %s however it is parted', (taxId, searches) => {
    const [rows = []] = rowsOf([['Ana', taxId]]);
    expect(forCustomers(searches).map((query, at) => [searches[at], finds(rows, query)])).toEqual(
      searches.map((search) => [search, 1]),
    );
  });

  it.each(SKU_SEARCHES)('finds the SKU %s however it is parted', (sku, searches) => {
    const [rows = []] = rowsOf([['Bujía', sku]]);
    expect(forItems([...searches]).map((query, at) => [searches[at], finds(rows, query)])).toEqual(
      searches.map((search) => [search, 1]),
    );
  });

  it('finds an item by several numbers in any order', () => {
    const [rows = []] = rowsOf([['Filtro Corolla 1.8 2019 10W-40', 'F1']]);
    const searches = ['1.8 2019', '2019 1.8', '10w40', '10W 40', 'filtro 2019', '2019 10w-40'];
    expect(forItems(searches).map((query, at) => [searches[at], finds(rows, query)])).toEqual(
      searches.map((search) => [search, 1]),
    );
  });

  it('reads telephones with and without their country and their trunk zero', () => {
    const ways = helper<string, string[]>('kernel/values/callingCodes.ts', ['waysToDial'], 'waysToDial(args)');
    for (const [phone] of PHONE_SEARCHES) {
      const [keys = []] = ways([phone]);
      expect(keys).toEqual([phone.slice(1), phone.slice(3), `0${phone.slice(3)}`]);
    }
  });

  it('finds every name by each of its words, exactly once', () => {
    const word = fc.stringMatching(/^[a-zA-ZáéíóúñÑüÉ0-9]{2,8}$/);
    const names = fc.sample(fc.array(word, { minLength: 1, maxLength: 6 }), 150);
    const all = rowsOf(names.map((words) => [words.join(' ')]));
    const wrong = names.flatMap((words, index) =>
      words
        .filter((each) => finds(all[index] ?? [], forItems([each])[0] ?? null) !== 1)
        .map((each) => [words.join(' '), each]),
    );
    expect(wrong).toEqual([]);
  });

  it('never writes more rows than a transaction allows, nor a key that is too long', () => {
    const long = Array.from({ length: 100 }, (_, index) => String.fromCharCode(97 + (index % 26)) + index).join(' ');
    const [rows = [], emoji = []] = rowsOf([[long, 'A1B2C3D4E5F6G7H8I9J1K2L3M4'], ['🚗'.repeat(100)]]);
    expect(rows).toHaveLength(24);
    for (const row of [...rows, ...emoji]) {
      expect(Buffer.byteLength(row.searchKey)).toBeLessThanOrEqual(1_024);
      expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(10_000);
    }
  });
});
