/** One yes. Where the rules ask for none at this amount, whoever may approve says that the order can go, and nothing is noted. */
import { util } from '@aws-appsync/utils';
import type { MutationApprovePurchaseOrderArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { Decision } from '../../requisitions/approval.ts';
import { refuseOwn, refuseTwice, refuseUncalled } from '../../requisitions/approval.ts';
import { missing, needed, standing } from '../approvals.ts';
import { nextVersion, requireOrder, writeOrder } from '../editing.ts';
import type { PurchaseOrderRow } from '../purchaseOrder.ts';

const MAX_NOTE = 300;

function decisionOn(ctx: Ctx<MutationApprovePurchaseOrderArgs>, order: PurchaseOrderRow): Decision[] {
  const note = saidText(ctx.args.note, MAX_NOTE, 'note');
  const { caller, settings } = ctx.stash;
  if (needed(order, settings).length === 0) return [];
  refuseOwn([order.byId, ...(order.editorIds ?? [])], caller, 'id');
  refuseTwice(standing(order), caller, 'id');
  refuseUncalled(missing(order, settings), caller, 'id');
  const { id, name, role } = caller;
  const at = util.time.nowISO8601();
  return [{ decision: 'APPROVED', by: name, byId: id, role, at, note, amount: order.subtotal }];
}

export function request(ctx: Ctx<MutationApprovePurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'APPROVE');
  const decided = { ...nextVersion(order), decisions: [...(order.decisions ?? []), ...decisionOn(ctx, order)] };
  const isMet = missing(decided, ctx.stash.settings).length === 0;
  return writeOrder(ctx, order, { ...decided, state: isMet ? 'APPROVED' : 'DRAFT' }, []);
}

export { orderWritten as response } from '../editing.ts';
