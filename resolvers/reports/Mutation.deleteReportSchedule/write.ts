import type { MutationDeleteReportScheduleArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { deleteWithTombstone, failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { toSchedule } from '../schedule.ts';

export function request(ctx: Ctx<MutationDeleteReportScheduleArgs>) {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'reportSchedule');
  if (!row) notFound('Schedule', ctx.args.id, 'id');
  requireVersion(ctx, row);
  const answer = toSchedule(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    ...deleteWithTombstone('reportSchedule', tableName(ctx, 'REPORTS'), row, {
      expression: 'version = :version',
      values: { ':version': row.version },
    }),
    ...claimRepeat(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationDeleteReportScheduleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'reportSchedule');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
