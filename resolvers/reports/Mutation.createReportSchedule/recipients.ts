import { util } from '@aws-appsync/utils';
import type { MutationCreateReportScheduleArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { readRecipients, requireRecipients } from '../recipients.ts';
import { scheduleRow } from '../schedule.ts';

export function request(ctx: Ctx<MutationCreateReportScheduleArgs>) {
  passIfAnswered(ctx);
  return readRecipients(ctx, scheduleRow(util.autoUlid(), ctx.args.input, ctx, null));
}

export function response(ctx: BatchCtx<MutationCreateReportScheduleArgs>): null {
  requireRecipients(ctx);
  return null;
}
