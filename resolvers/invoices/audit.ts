/** One page of a series' audit: which numbers it looks at. */
import type { QueryNumberingAuditArgs } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import { parseDecimal } from '../kernel/values/exact.ts';
import { boundToken, pageLimit, tokenWithin } from '../kernel/request/paging.ts';
import { isTyped } from '../series/numbering.ts';
import type { SeriesRow } from '../series/seriesRow.ts';

export interface AuditRange {
  series: SeriesRow;
  first: number;
  /** Below `first` where no number was taken yet. */
  last: number;
  /** Whether the counter stands right behind `last`: then nothing may lie beyond. */
  isLast: boolean;
}

const DEFAULT_NUMBERS = 100;

/** @param next the number that the next page begins with */
export function auditToken(ctx: Ctx<QueryNumberingAuditArgs>, next: number): string {
  return boundToken(ctx, `${next}`);
}

function startOf(ctx: Ctx<QueryNumberingAuditArgs>, series: SeriesRow): number {
  const token = tokenWithin(ctx);
  if (token === null) return series.from;
  const start = parseDecimal(token, 0);
  if (start === null || start <= series.from) refuse('nextToken', 'expected a token that this list returned');
  return start;
}

export function auditRange(ctx: Ctx<QueryNumberingAuditArgs>): AuditRange {
  const series = loadedRow(ctx.stash, 'series');
  if (!series) notFound('Invoice series', ctx.args.series, 'series');
  if (!isTyped(series.kind) && series.kind !== 'CREDIT_NOTE')
    refuse('series', 'expected a series of invoices', { actual: series.kind });
  const limit = pageLimit(ctx.args.limit ?? DEFAULT_NUMBERS);
  const first = startOf(ctx, series);
  const last = Math.min(first + limit - 1, series.next - 1);
  return { series, first, last, isLast: last >= series.next - 1 };
}
