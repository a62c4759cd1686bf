/** Pages: at most 100 rows, and a token that only DynamoDB reads. */
import { raiseDataSourceError, refuse } from '../answer/errors.ts';

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

/** What a list is asked for. @throws VALIDATION for a size out of range, or a token that is blank */
export function pageOf(args: {
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}): PageRequest {
  const nextToken = args.nextToken ?? null;
  if (nextToken === '') refuse('nextToken', 'expected a token that this list returned');
  return { limit: pageLimit(args.limit), nextToken };
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
 * What the Query of the running step found. The guide does not say what stands for no row and for no further page:
 * null, nothing or emptiness are the same here.
 */
export function foundPage<Row>(ctx: {
  result?: QueryResult<Row> | null;
  error?: { type: string; message: string };
}): FoundPage<Row> {
  raiseDataSourceError(ctx.error);
  const nextToken = ctx.result?.nextToken ?? '';
  return { items: ctx.result?.items ?? [], nextToken: nextToken === '' ? null : nextToken };
}

/** The row that the GetItem of the running step found, or null: an item without its key is none. */
export function foundRow<Row extends { pk: string }>(ctx: {
  result?: Row | null;
  error?: { type: string; message: string };
}): Row | null {
  raiseDataSourceError(ctx.error);
  return ctx.result?.pk ? ctx.result : null;
}
