/** Pages: at most 100 rows, and a token that only DynamoDB reads. */
import { refuse } from './errors.ts';

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
export function pageOf(args: { limit?: number | null | undefined; nextToken?: string | null | undefined }): PageRequest {
  const nextToken = args.nextToken ?? null;
  if (nextToken === '') refuse('nextToken', 'expected a token that this list returned');
  return { limit: pageLimit(args.limit), nextToken };
}

export interface PageRequest {
  limit: number;
  nextToken: string | null;
}

export interface QueryResult<Row> {
  items: Row[];
  nextToken?: string | null;
}
