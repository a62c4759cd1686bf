/**
 * Pages: at most 100 rows, and a token for the next one. Inside it is DynamoDB's own; around that stands which list it belongs to, of
 * whom and narrowed by what, so that a token from elsewhere is refused before anybody reads it. It need not be secret: whoever put
 * another list's token into the right words would get what they may read anyway, from another place on.
 */
import { util } from '@aws-appsync/utils';
import { raiseDataSourceError, refuse } from '../answer/errors.ts';
import type { Ctx } from './context.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** The page size asked for. One out of range is refused, never clamped. */
export function pageLimit(limit: number | null | undefined): number {
  const size = limit ?? DEFAULT_LIMIT;
  if (size < 1 || size > MAX_LIMIT) {
    refuse('limit', `expected a whole number from 1 to ${MAX_LIMIT}`, { minimum: 1, maximum: MAX_LIMIT, actual: size });
  }
  return size;
}

/** What a list says of itself and of its caller. */
export type ListCtx = Pick<Ctx<PageArgs>, 'args' | 'info' | 'stash'>;

interface PageArgs {
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}

const OF_THE_PAGE = ['limit', 'nextToken'];
const SEPARATOR = '.';

/** What stands around a token: the list, the caller, and whatever else the list was asked. */
function bindingOf(ctx: ListCtx): string {
  const asked = Object.entries(ctx.args)
    .filter(([name, value]) => OF_THE_PAGE.indexOf(name) === -1 && value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `${util.base64Encode([ctx.info.fieldName, ctx.stash.caller.id, ...asked].join('\n'))}${SEPARATOR}`;
}

/** The token of the next page, as callers get it. */
export function boundToken(ctx: ListCtx, token: string): string {
  return `${bindingOf(ctx)}${token}`;
}

/** What `boundToken` was given, or null for the first page. @throws VALIDATION for a token of another list, or of none */
export function tokenWithin(ctx: ListCtx): string | null {
  const token = ctx.args.nextToken ?? null;
  if (token === null) return null;
  const binding = bindingOf(ctx);
  if (!token.startsWith(binding) || token.length === binding.length)
    refuse('nextToken', 'expected a token that this list returned, to you and asked the same');
  return token.slice(binding.length);
}

/** What a list is asked for. @throws VALIDATION for a size out of range, or a token from elsewhere */
export function pageOf(ctx: ListCtx): PageRequest {
  return { limit: pageLimit(ctx.args.limit), nextToken: tokenWithin(ctx) };
}

export interface PageRequest {
  limit: number;
  nextToken: string | null;
}

/** As AppSync may write it. */
export interface QueryResult<Row> {
  items?: Row[] | null;
  nextToken?: string | null;
}

export interface FoundPage<Row> {
  items: Row[];
  nextToken: string | null;
}

/**
 * What the Query of a step found, with DynamoDB's own token. The guide does not say what stands for no row and for no further page:
 * null, nothing or emptiness are the same here.
 */
export function foundRowsOf<Row>(ctx: {
  result?: QueryResult<Row> | null;
  error?: { type: string; message: string };
}): FoundPage<Row> {
  raiseDataSourceError(ctx.error);
  const nextToken = ctx.result?.nextToken ?? '';
  return { items: ctx.result?.items ?? [], nextToken: nextToken === '' ? null : nextToken };
}

/** What the Query of the running step found, with the token that the caller gets. */
export function foundPage<Row>(
  ctx: ListCtx & { result?: QueryResult<Row> | null; error?: { type: string; message: string } },
): FoundPage<Row> {
  const { items, nextToken } = foundRowsOf(ctx);
  return { items, nextToken: nextToken === null ? null : boundToken(ctx, nextToken) };
}

/** The row that the GetItem of the running step found, or null: an item without its key is none. */
export function foundRow<Row extends { pk: string }>(ctx: {
  result?: Row | null;
  error?: { type: string; message: string };
}): Row | null {
  raiseDataSourceError(ctx.error);
  return ctx.result?.pk ? ctx.result : null;
}
