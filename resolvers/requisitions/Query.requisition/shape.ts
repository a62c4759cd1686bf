import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { AnsweredRequisition } from '../requisition.ts';
import { toRequisition } from '../requisition.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): AnsweredRequisition | null {
  const row = loadedRow(ctx.stash, 'requisition');
  return row ? toRequisition(row, ctx.stash) : null;
}
