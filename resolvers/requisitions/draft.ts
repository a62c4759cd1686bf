/** Drafts: a new one, and one that somebody changed. */
import { util } from '@aws-appsync/utils';
import type { CreateRequisitionInput } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { optionalText } from '../kernel/values/text.ts';
import type { Decision } from './approval.ts';
import { superseded } from './approval.ts';
import { goesUpward, optionalDay, sumsOf } from './lines.ts';
import type { RequisitionLineRow, RequisitionRow } from './requisition.ts';
import { nextVersion, withWaiting } from './requisition.ts';

const MAX_NOTE = 500;

/** What a requisition says beside its lines. */
export interface Said {
  supplierId?: string | null | undefined;
  neededBy?: string | null | undefined;
  note?: string | null | undefined;
}

export function newRequisition(
  ctx: Ctx,
  input: Said & Partial<CreateRequisitionInput>,
  lines: RequisitionLineRow[],
): RequisitionRow {
  const { caller, settings } = ctx.stash;
  const id = util.autoUlid();
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'REQUISITION',
    kind: 'REQUISITION',
    id,
    state: 'DRAFT',
    supplierId: input.supplierId ?? null,
    neededBy: optionalDay(input.neededBy, 'input.neededBy'),
    note: optionalText(input.note, MAX_NOTE, 'input.note'),
    currency: settings.currency,
    lines,
    ...sumsOf(lines, 'input.items'),
    decisions: [],
    decisionCount: 0,
    waitingFor: [],
    waitingRoles: [],
    askerIds: [caller.id],
    approverIds: [],
    requestedBy: caller.name,
    requestedById: caller.id,
    submittedAt: null,
    reason: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** Whoever writes in it asks for it, too: their own yes of before counts no more. */
function withoutOwn(decisions: Decision[], userId: string): Decision[] {
  return decisions.map((each) => (each.byId === userId ? { ...each, superseded: true } : each));
}

/** A draft after a change. An absent field keeps what is there; null clears it. */
export function changedDraft(
  ctx: Ctx,
  before: RequisitionRow,
  said: Said,
  lines: RequisitionLineRow[],
): RequisitionRow {
  const { caller, settings } = ctx.stash;
  const supplierId = said.supplierId === undefined ? (before.supplierId ?? null) : said.supplierId;
  // Whoever approved has seen from whom it is bought.
  const isOther = goesUpward(before.lines, lines) || supplierId !== (before.supplierId ?? null);
  const decisions = isOther ? superseded(before.decisions) : before.decisions;
  const changed: RequisitionRow = {
    ...before,
    supplierId,
    neededBy: said.neededBy === undefined ? before.neededBy : optionalDay(said.neededBy, 'input.neededBy'),
    note: said.note === undefined ? before.note : optionalText(said.note, MAX_NOTE, 'input.note'),
    lines,
    ...sumsOf(lines, 'input.addItems'),
    decisions: withoutOwn(decisions, caller.id),
    askerIds: before.askerIds.indexOf(caller.id) === -1 ? [...before.askerIds, caller.id] : before.askerIds,
  };
  return withWaiting(nextVersion(changed), settings);
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** The requisition after the running change. */
    requisition?: RequisitionRow;
  }
}
