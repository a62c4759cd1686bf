/**
 * Search by any word (docs/decisions/011, 027). A thing that can be found has one `SEARCH#…` row per beginning of a word in its own
 * collection; the `bySearch` index sorts them by what follows. A search reads the index by its longest word and filters by the others.
 */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { PageRequest } from '../request/paging.ts';
import { folded } from '../values/keys.ts';
import { cut, wordsOf } from '../values/words.ts';
import type { SearchRow } from './searchRows.ts';
import { beginningsOf, beginningsOfCode, REACH, SEARCH_FORM, searchRowsOf } from './searchRows.ts';
import type { Action } from './transactions.ts';
import { put, remove } from './transactions.ts';
import { refuse } from '../answer/errors.ts';

/** Characters of a search. */
export const MAX_SEARCH = 200;

/** @param name what the thing is called @param codes identifiers that find it, too */
export function searchRows(kind: string, id: string, name: string, codes: (string | null)[]): SearchRow[] {
  return searchRowsOf(kind, id, [
    ...beginningsOf(folded(name)),
    ...codes.flatMap((code) => beginningsOfCode(folded(code ?? ''))),
  ]);
}

/**
 * The actions that bring a thing's search rows from one state to another. Where they stand in an older form, all of them are written:
 * the new ones bear the names of those.
 * @param thing as it stands; null for a new one
 */
export function searchChanges(
  table: string,
  thing: { searchForm?: number } | null,
  before: SearchRow[],
  after: SearchRow[],
): Action[] {
  const gone = before.filter((row) => !after.some((each) => each.sk === row.sk));
  const standing = thing?.searchForm === SEARCH_FORM ? before : [];
  const fresh = after.filter(
    (row) => !standing.some((each) => each.sk === row.sk && JSON.stringify(each) === JSON.stringify(row)),
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

/** A word of a search. Several parts are words that may also be one: initials, or groups of digits. */
export interface Term {
  /** The parts as one. */
  text: string;
  parts: string[];
}

const DIGITS = '0123456789';
/** So many digits in a row, however they are parted, are one number: a telephone or a tax id. */
const NUMBER = 7;

function isNumber(word: string): boolean {
  return word.split('').every((character) => DIGITS.indexOf(character) !== -1);
}

/** Words that follow each other and may be one: letters alone (`s a c`), or groups of digits. */
function goTogether(one: string, other: string): boolean {
  return (one.length === 1 && other.length === 1) || (isNumber(one) && isNumber(other));
}

/** The words of a search; none where it is blank. @param numbers whether long groups of digits are one number, as with customers */
export function searchTerms(search: string | null | undefined, numbers: 'ONE' | 'MANY' = 'MANY'): Term[] {
  const text = search ?? '';
  if (text.length > MAX_SEARCH)
    refuse('search', `expected at most ${MAX_SEARCH} characters`, { maximum: MAX_SEARCH, actual: text.length });
  const runs: string[][] = [];
  for (const word of wordsOf(folded(text)).map((parts) => parts.join(''))) {
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1];
    if (last && before !== undefined && goTogether(before, word)) last.push(word);
    else runs.push([word]);
  }
  return runs.map((parts) => {
    const whole = parts.join('');
    const letters = runs.length === 1 && parts.every((part) => part.length === 1);
    const one = letters || (numbers === 'ONE' && isNumber(whole) && whole.length >= NUMBER);
    return { text: whole, parts: one ? [whole] : parts };
  });
}

/** Whether a search says something of which no word is left: it finds nothing, rather than everything. */
export function findsNothing(search: string | null | undefined): boolean {
  return (search ?? '').trim() !== '' && searchTerms(search).length === 0;
}

function longer(best: Term, term: Term): Term {
  if (best.parts.length !== term.parts.length && (best.parts.length === 1 || term.parts.length === 1))
    return best.parts.length === 1 ? best : term;
  return term.text.length > best.text.length ? term : best;
}

/** What a row must hold to have a term. @param place under which its values are named */
function holding(term: Term, place: number, values: Record<string, unknown>): string {
  values[`:w${place}`] = ` ${cut(term.text, REACH)}`;
  if (term.parts.length === 1) return `contains(#words, :w${place})`;
  const parts = term.parts.map((part, index) => {
    values[`:w${place}p${index}`] = ` ${cut(part, REACH)}`;
    return `contains(#words, :w${place}p${index})`;
  });
  return `(contains(#words, :w${place}) OR (${parts.join(' AND ')}))`;
}

/** Reads the search rows of the things that have all the words. @param terms at least one */
export function bySearch(kind: string, terms: Term[], page: PageRequest): DynamoDBQueryRequest {
  const first = terms.reduce(longer);
  // Whether its parts are one word or several, they begin with the first.
  const prefix = cut(first.parts[0] ?? '', REACH);
  const values: Record<string, unknown> = { ':first': ` ${prefix}` };
  const filters = terms
    .filter((term) => term !== first || term.parts.length > 1)
    .map((term, place) => holding(term, place, values));
  return {
    operation: 'Query',
    index: 'bySearch',
    query: {
      expression: 'searchKind = :kind AND begins_with(searchKey, :prefix)',
      expressionValues: util.dynamodb.toMapValues({ ':kind': kind, ':prefix': prefix }),
    },
    filter: {
      expression: ['NOT contains(#before, :first)', ...filters].join(' AND '),
      expressionNames: filters.length > 0 ? { '#before': 'before', '#words': 'words' } : { '#before': 'before' },
      expressionValues: util.dynamodb.toMapValues(values),
    },
    limit: page.limit,
    ...(page.nextToken === null ? {} : { nextToken: page.nextToken }),
  };
}
