/** Saying yes or no: who may, and what it makes of the requisition. */
import { util } from '@aws-appsync/utils';
import type { Ctx } from '../kernel/request/context.ts';
import type { Decision } from './approval.ts';
import {
  missingApprovals,
  refuseOwn,
  refuseTwice,
  refuseUncalled,
  requiredApprovals,
  standingApprovals,
  superseded,
} from './approval.ts';
import type { RequisitionRow } from './requisition.ts';
import { nextVersion, withWaiting } from './requisition.ts';

function decisionOf(ctx: Ctx, row: RequisitionRow, decision: Decision['decision'], note: string | null): Decision {
  const { caller } = ctx.stash;
  return {
    decision,
    byId: caller.id,
    by: caller.name,
    role: caller.role,
    at: util.time.nowISO8601(),
    note,
    amount: row.total,
  };
}

/** A yes leaves it as it is, in the same version, until it is the last one: others may approve at the same moment. */
export function approved(ctx: Ctx, row: RequisitionRow, note: string | null): RequisitionRow {
  const { caller, settings } = ctx.stash;
  const standing = standingApprovals(row.decisions, row.total);
  refuseOwn(row.askerIds, caller, 'id');
  refuseTwice(standing, caller, 'id');
  const needed = requiredApprovals(settings.approvalLevels, 'REQUISITION', row.total);
  refuseUncalled(missingApprovals(needed, standing), caller, 'id');
  const decided = withWaiting(
    {
      ...row,
      decisions: [...row.decisions, decisionOf(ctx, row, 'APPROVED', note)],
      decisionCount: row.decisionCount + 1,
      updatedAt: util.time.nowISO8601(),
    },
    settings,
  );
  return decided.waitingFor.length > 0 ? decided : { ...nextVersion(decided), state: 'APPROVED' };
}

/** A no is of whoever could say yes, or did. */
export function rejected(ctx: Ctx, row: RequisitionRow, reason: string): RequisitionRow {
  const { caller, settings } = ctx.stash;
  refuseOwn(row.askerIds, caller, 'id');
  refuseUncalled(requiredApprovals(settings.approvalLevels, 'REQUISITION', row.total), caller, 'id');
  const after: RequisitionRow = {
    ...nextVersion(row),
    state: 'REJECTED',
    reason,
    decisions: [...superseded(row.decisions), decisionOf(ctx, row, 'REJECTED', reason)],
    decisionCount: row.decisionCount + 1,
  };
  return withWaiting(after, settings);
}
