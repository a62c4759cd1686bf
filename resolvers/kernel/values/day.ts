import { util } from '@aws-appsync/utils';
import { refuse } from '../answer/errors.ts';

const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

/** A day of the workshop's own calendar, as `YYYY-MM-DD`. AWSDate may carry a time zone; the workshop's days do not. */
export function dayOf(day: string, field: string): string {
  if (!util.matches(DAY, day)) refuse(field, 'expected a day such as 2026-07-28, without a time zone', { actual: day });
  return day;
}
