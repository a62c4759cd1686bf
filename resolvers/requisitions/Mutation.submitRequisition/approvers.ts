/** Whether there are enough people to approve it: one that nobody could ever approve is not handed to anybody. */
import { runtime } from '@aws-appsync/utils';
import type { MutationSubmitRequisitionArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { own } from '../../kernel/values/own.ts';
import { standingApprovals } from '../approval.ts';
import { loadedFor } from '../loaded.ts';
import type { RequisitionRow } from '../requisition.ts';
import { withWaiting } from '../requisition.ts';

function submitted(ctx: Ctx<MutationSubmitRequisitionArgs>, row: RequisitionRow): RequisitionRow {
  return withWaiting({ ...row, state: 'SUBMITTED' }, ctx.stash.settings);
}

export function request(ctx: Ctx<MutationSubmitRequisitionArgs>) {
  passIfAnswered(ctx);
  const { waitingRoles } = submitted(ctx, loadedFor(ctx, 'SUBMIT'));
  if (waitingRoles.length === 0) runtime.earlyReturn(null);
  return batchGet(ctx, { ROLE_PERMISSIONS: waitingRoles.map((pk) => ({ pk, sk: 'ROLE' })) });
}

export function response(ctx: BatchCtx<MutationSubmitRequisitionArgs>) {
  const roles = rowsById(batchRows(ctx, 'ROLE_PERMISSIONS'));
  const { caller, rows } = ctx.stash;
  const row = rows.requisition;
  if (!row) fail('INTERNAL', 'The requisition was not read');
  const approvals = standingApprovals(row.decisions, row.total);
  submitted(ctx, row).waitingFor.forEach(({ role, count }) => {
    const enabled = own(roles, role)?.enabledCount ?? 0;
    // Who asks, and who approved already, are none of those who are still needed.
    const asks = caller.role === role && row.askerIds.indexOf(caller.id) !== -1 ? 1 : 0;
    const left = enabled - asks - approvals.filter((each) => each.role === role).length;
    if (left < count)
      fail('LOCKED', `id: it needs ${count} × ${role} to approve it beside whoever asks, and there are ${left}`, {
        field: 'id',
        role,
        expected: count,
        actual: left,
      });
  });
  return null;
}
