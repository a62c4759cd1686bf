/** The row is the order to make it: the table's stream brings it to the queue. */
import type { MutationRequestReportArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { reportRow, toReport } from '../report.ts';

export function request(ctx: Ctx<MutationRequestReportArgs>) {
  passIfAnswered(ctx);
  const row = reportRow(ctx, ctx.args.input);
  const answer = toReport(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [put('report', tableName(ctx, 'REPORTS'), row, ABSENT), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationRequestReportArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
