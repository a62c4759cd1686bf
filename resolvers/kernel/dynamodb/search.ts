/**
 * Search by any word. A thing that can be found has one `SEARCH#<word>` row per distinct word in its own collection; the
 * `bySearch` index sorts them by the text from that word on. A search reads the index by its longest word and filters by
 * the others. A row also holds the words that come before its own, so that a thing is found by the first word that fits,
 * and by no other: no page shows it twice.
 */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { PageRequest } from '../request/paging.ts';
import type { Key } from './key.ts';
import { cut, searchKey } from '../values/text.ts';
import type { Action } from './transactions.ts';
import { put, remove } from './transactions.ts';
import { refuse } from '../answer/errors.ts';

export interface SearchRow extends Key {
  /** What kind of thing it finds: the index's partition. */
  searchKind: string;
  searchKey: string;
  /** Each word after a space. */
  words: string;
  before: string;
  /** The thing's id. */
  id: string;
}

/** Words beyond these do not find a thing: a transaction has 100 actions, and an update can replace them all. */
const MAX_WORDS = 24;
/** Characters of a search. */
export const MAX_SEARCH = 200;
const PREFIX = 'SEARCH#';

/** @param phrases what the thing is found by: its name, its numbers */
export function searchRows(kind: string, id: string, phrases: (string | null)[]): SearchRow[] {
  const keys = phrases.map((phrase) => searchKey(phrase ?? '')).filter((key) => key !== '');
  const all = ` ${keys.join(' ')}`;
  const seen: string[] = [];
  const rows: SearchRow[] = [];
  for (const key of keys) {
    const words = key.split(' ');
    words.forEach((word, index) => {
      if (seen.indexOf(word) === -1 && rows.length < MAX_WORDS) {
        const before = seen.map((each) => ` ${each}`).join('');
        rows.push({
          pk: id,
          sk: `${PREFIX}${word}`,
          searchKind: kind,
          searchKey: cut(words.slice(index).join(' '), MAX_SEARCH),
          words: all,
          before,
          id,
        });
        seen.push(word);
      }
    });
  }
  return rows;
}

/** The actions that bring a thing's search rows from one state to another. */
export function searchChanges(table: string, before: SearchRow[], after: SearchRow[]): Action[] {
  const gone = before.filter((row) => !after.some((each) => each.sk === row.sk));
  const fresh = after.filter(
    (row) => !before.some((each) => each.sk === row.sk && JSON.stringify(each) === JSON.stringify(row)),
  );
  return [
    ...gone.map((row) =>
      remove('search', table, row, { expression: 'attribute_not_exists(pk) OR id = :id', values: { ':id': row.id } }),
    ),
    ...fresh.map((row) =>
      put('search', table, row, { expression: 'attribute_not_exists(pk) OR id = :id', values: { ':id': row.id } }),
    ),
  ];
}

/** The words of a search; none where it is blank. */
export function searchWords(search: string | null | undefined): string[] {
  const text = search ?? '';
  if (text.length > MAX_SEARCH)
    refuse('search', `expected at most ${MAX_SEARCH} characters`, { maximum: MAX_SEARCH, actual: text.length });
  return searchKey(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether a search says something of which no word is left: it finds nothing, rather than everything. */
export function findsNothing(search: string | null | undefined): boolean {
  return (search ?? '').trim() !== '' && searchWords(search).length === 0;
}

/** Reads the search rows of the things that have all the words. @param words at least one */
export function bySearch(kind: string, words: string[], page: PageRequest): DynamoDBQueryRequest {
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const others = words.filter((word) => word !== longest);
  const values: Record<string, unknown> = { ':first': ` ${longest}` };
  others.forEach((word, index) => {
    values[`:w${index}`] = ` ${word}`;
  });
  return {
    operation: 'Query',
    index: 'bySearch',
    query: {
      expression: 'searchKind = :kind AND begins_with(searchKey, :prefix)',
      expressionValues: util.dynamodb.toMapValues({ ':kind': kind, ':prefix': longest }),
    },
    filter: {
      expression: [
        'NOT contains(#before, :first)',
        ...others.map((_word, index) => `contains(#words, :w${index})`),
      ].join(' AND '),
      expressionNames: others.length > 0 ? { '#before': 'before', '#words': 'words' } : { '#before': 'before' },
      expressionValues: util.dynamodb.toMapValues(values),
    },
    limit: page.limit,
    ...(page.nextToken === null ? {} : { nextToken: page.nextToken }),
  };
}
