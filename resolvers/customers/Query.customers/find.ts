/** All customers come from the index by name, which carries what lists show; a search finds ids for the next step to read. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { CustomerPage, QueryCustomersArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix } from '../../kernel/dynamodb/queries.ts';
import type { Term } from '../../kernel/dynamodb/search.ts';
import { bySearch, findsNothing, searchTerms } from '../../kernel/dynamodb/search.ts';
import type { SearchRow } from '../../kernel/dynamodb/searchRows.ts';
import { capitals } from '../../kernel/values/keys.ts';
import { internationalDigits } from '../../kernel/values/phone.ts';
import type { CustomerRow } from '../customer.ts';
import { toCustomer } from '../customer.ts';

/** With the plus. What begins with 00 and is shorter is an identity document's number: those have zeros in front, too. */
const SHORTEST_DIALLED = 10;

/** A search for a number with its country is read as telephones are: `+51 (0)1 …` is looked for as it was stored. */
function termsOf(search: string | null | undefined): Term[] {
  const terms = searchTerms(search, 'ONE');
  const number = terms.length === 1 ? internationalDigits(search ?? '') : null;
  const isDialled =
    number !== null && (number.length >= SHORTEST_DIALLED || capitals(search ?? '').indexOf('+') !== -1);
  return isDialled ? [{ text: number.slice(1), parts: [number.slice(1)] }] : terms;
}

export function request(ctx: Ctx<QueryCustomersArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  if (findsNothing(ctx.args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const terms = termsOf(ctx.args.search);
  return terms.length > 0 ? bySearch('CUSTOMER', terms, page) : byPrefix('byName', 'CUSTOMER', 'nameKey', '', page);
}

export function response(ctx: Ctx<QueryCustomersArgs, QueryResult<CustomerRow | SearchRow>>): CustomerPage | Found {
  const page = foundPage(ctx);
  if (searchTerms(ctx.args.search).length > 0) return foundIn(page);
  return {
    items: page.items.filter((row): row is CustomerRow => row.sk === 'CUSTOMER').map((row) => toCustomer(row)),
    nextToken: page.nextToken,
  };
}
