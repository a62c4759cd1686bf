/** A call whose number was taken by another before it could commit. */
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failedRow } from '../kernel/dynamodb/transactions.ts';
import type { Guard } from '../kernel/dynamodb/rows.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { SeriesRow } from './seriesRow.ts';

/** What one number takes, from being read to being taken. */
export const PLACE_MS = 50;

/** A number stands in two places: in the counter, and as the key of a document. */
const OF_A_NUMBER: Guard[] = ['series', 'invoice'];

/**
 * What a lost transaction says of the number. Where nothing else was lost, and DynamoDB returned the series, the next attempt needs to
 * read nothing, and first stands in line. @returns whether that is so
 */
export function keepLostNumber(ctx: Ctx, failures: Failure[]): boolean {
  const { work } = ctx.stash;
  const row = failedRow(failures, 'series');
  if (!row || !failures.every(({ guard }) => OF_A_NUMBER.indexOf(guard) !== -1)) {
    work.turn = null;
    return false;
  }
  work.foundSeries = (work.foundSeries ?? []).map((each) => (each.sk === row.sk ? row : each));
  work.lostSeries = row;
  work.turn = work.turn ? 'FIRST' : 'QUEUE';
  work.retryAfterMs = PLACE_MS;
  return true;
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What a call does next that lost its number: it stands in line, or is first and tries. Null or absent for one that lost none. */
    turn?: 'QUEUE' | 'FIRST' | null;
    /** The series as the transaction that lost its number found it. */
    lostSeries?: SeriesRow;
  }
}
