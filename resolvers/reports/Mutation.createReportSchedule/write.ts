import type { MutationCreateReportScheduleArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { checkedSchedule } from '../recipients.ts';
import { toSchedule } from '../schedule.ts';

export function request(ctx: Ctx<MutationCreateReportScheduleArgs>) {
  passIfAnswered(ctx);
  const row = checkedSchedule(ctx);
  const answer = toSchedule(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [put('reportSchedule', tableName(ctx, 'REPORTS'), row, ABSENT), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationCreateReportScheduleArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
