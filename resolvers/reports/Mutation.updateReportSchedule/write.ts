import type { MutationUpdateReportScheduleArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, failed, failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { checkedSchedule } from '../recipients.ts';
import { toSchedule } from '../schedule.ts';

export function request(ctx: Ctx<MutationUpdateReportScheduleArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'reportSchedule');
  if (!before) notFound('Schedule', ctx.args.id, 'id');
  const after = checkedSchedule(ctx);
  const answer = toSchedule(after);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    amend('reportSchedule', tableName(ctx, 'REPORTS'), before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
    ...claimRepeat(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateReportScheduleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  if (failed(failures, 'reportSchedule')) requireVersion(ctx, failedRow(failures, 'reportSchedule'));
  return endOfAttempt(ctx, failures);
}
