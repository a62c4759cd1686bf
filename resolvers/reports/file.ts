/** What a report's file is called, and how long it is kept. Functions read this file too. */
import type { ReportFormat, ReportKind } from '../generated/schema.ts';

/** 90 days, as the lifecycle of the bucket has it (infra/stacks/data.ts). */
export const KEPT_SECONDS = 7776000;

/** Days of the workshop's calendar, `YYYY-MM-DD`. */
export interface Span {
  from: string | null;
  to: string | null;
}

/** The name under which browsers save it. @param day of today, for what tells of now */
export function fileNameOf(kind: ReportKind, { from, to }: Span, format: ReportFormat, day: string): string {
  const last = to ?? day;
  const time = from === null ? last : `${from}_${last}`;
  return `${kind.toLowerCase().replaceAll('_', '-')}_${time}.${format.toLowerCase()}`;
}
