/** One step of a requisition, written: the action, and what its failed condition means. */
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { amend, failedRow } from '../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../kernel/once/ending.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { AnsweredRequisition, RequisitionRow } from './requisition.ts';
import { toRequisition } from './requisition.ts';

/** What the call is answered once it is written. */
export function answerOfStep(ctx: Ctx, after: RequisitionRow): AnsweredRequisition {
  const answer = toRequisition(after, ctx.stash);
  keepAnswer(ctx, answer);
  return answer;
}

/** Makes one row of another. It compares the decisions, too: two who approve at once find each other's. */
export function writeStep(ctx: Ctx, before: RequisitionRow, after: RequisitionRow): Action {
  return amend('requisition', tableName(ctx, 'REQUISITIONS'), before, after, {
    expression: 'version = :version AND decisionCount = :decisions',
    values: { ':version': before.version, ':decisions': before.decisionCount },
  });
}

/** Ends the attempt: another version is somebody else's change, another decision beside it is no more than a lost race. */
export function endOfStep(ctx: TransactionCtx<{ expectedVersion?: number | null | undefined }>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'requisition');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
