/** The requisition that a call names, as far as the caller may do something with it. */
import { notFound } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { requirePermission } from '../kernel/request/required.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import type { RequisitionRow } from './requisition.ts';
import type { Step } from './transitions.ts';
import { requireStep } from './transitions.ts';

interface Args {
  id: string;
  expectedVersion?: number | null | undefined;
}

/** Steps of those who decide; the others are of whoever asked. */
const DECIDES: Step[] = ['APPROVE', 'REJECT'];

/** @throws what the caller hears of a requisition that is not there, not theirs, of another version, or does not take the step */
export function loadedFor(ctx: Ctx<Args>, step: Step): RequisitionRow {
  const row = loadedRow(ctx.stash, 'requisition');
  if (!row) notFound('Requisition', ctx.args.id, 'id');
  if (DECIDES.indexOf(step) === -1 && row.requestedById !== ctx.stash.caller.id)
    requirePermission(ctx, 'requisition:update', 'id');
  requireVersion(ctx, row);
  requireStep(row, step, 'id');
  return row;
}
