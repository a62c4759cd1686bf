import type { MutationUpdateReportScheduleArgs, UpdateReportScheduleInput } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { readRecipients, requireRecipients } from '../recipients.ts';
import type { ScheduleRow } from '../schedule.ts';
import { scheduleRow } from '../schedule.ts';

/** A day that the frequency does not know goes with the frequency that knew it. */
function merged(row: ScheduleRow, input: UpdateReportScheduleInput) {
  const frequency = input.frequency ?? row.frequency;
  const kept = frequency === row.frequency;
  return {
    kind: input.kind ?? row.kind,
    format: input.format ?? row.format,
    frequency,
    weekday: input.weekday ?? (kept ? (row.weekday ?? null) : null),
    dayOfMonth: input.dayOfMonth ?? (kept ? (row.dayOfMonth ?? null) : null),
    time: input.time ?? row.time,
    timeZone: input.timeZone ?? row.timeZone,
    recipientIds: input.recipientIds ?? row.recipientIds,
    active: input.active ?? row.active,
  };
}

export function request(ctx: Ctx<MutationUpdateReportScheduleArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'reportSchedule');
  if (!before) notFound('Schedule', ctx.args.id, 'id');
  requireVersion(ctx, before);
  return readRecipients(ctx, scheduleRow(before.id, merged(before, ctx.args.input), ctx, before));
}

export function response(ctx: BatchCtx<MutationUpdateReportScheduleArgs>): null {
  requireRecipients(ctx);
  return null;
}
