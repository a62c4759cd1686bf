/** Whom a schedule mails to, as they are when it is made: users who may sign in. Who may not later is left out then. */
import { runtime } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';
import type { BatchCtx } from '../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../kernel/dynamodb/batch.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { own } from '../kernel/values/own.ts';
import type { ScheduleRow } from './schedule.ts';

/** Reads them, and keeps the schedule for the step that writes it. */
export function readRecipients(ctx: Ctx, row: ScheduleRow) {
  ctx.stash.work.schedule = row;
  return batchGet(ctx, { USERS: row.recipientIds.map((id) => ({ pk: id, sk: 'USER' })) });
}

export function requireRecipients(ctx: BatchCtx): void {
  const users = rowsById(batchRows(ctx, 'USERS'));
  (ctx.stash.work.schedule?.recipientIds ?? []).forEach((id, index) => {
    const user = own(users, id);
    if (user?.status !== 'ENABLED')
      refuse(`input.recipientIds.${index}`, 'expected the id of a user who may sign in', { actual: id });
  });
}

/** The schedule that was checked; a repeated call has none, and is answered as before. */
export function checkedSchedule(ctx: Ctx): ScheduleRow {
  const row = ctx.stash.work.schedule;
  if (!row) runtime.earlyReturn(ctx.stash.replay?.result ?? null);
  return row;
}
