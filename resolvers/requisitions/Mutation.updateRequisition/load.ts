/** What new lines name is read, and the draft after the change described. */
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateRequisitionArgs } from '../../generated/schema.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, isEmptyBatch } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { withKeys } from '../../kernel/answer/relatedKeys.ts';
import { awaitedKeys } from '../../workOrders/awaited.ts';
import { awaitedBy, requireFewOrders } from '../awaited.ts';
import { changedDraft } from '../draft.ts';
import {
  changedLine,
  lineById,
  MAX_LINES,
  MAX_NEW_LINES,
  newLine,
  requireAtMost,
  requireCostPermission,
} from '../lines.ts';
import { loadedFor } from '../loaded.ts';
import type { RequisitionLineRow, RequisitionRow } from '../requisition.ts';
import type { LineSources } from '../sources.ts';
import { NO_SOURCES, requireSupplier, sourceKeys, sourcesFound } from '../sources.ts';

type UpdateCtx = Ctx<MutationUpdateRequisitionArgs>;

const ADDED = 'input.addItems';
const CHANGED = 'input.changeItems';
const REMOVED = 'input.removeItems';

/** The lines that stay, each as it is changed. */
function keptLines(ctx: UpdateCtx, row: RequisitionRow): RequisitionLineRow[] {
  const { changeItems, removeItems } = ctx.args.input;
  const [changes, removed] = [changeItems ?? [], removeItems ?? []];
  changes.forEach(({ id }, index) => {
    lineById(row.lines, id, `${CHANGED}.${index}.id`);
    if (removed.indexOf(id) !== -1 || changes.findIndex((each) => each.id === id) !== index)
      refuse(`${CHANGED}.${index}.id`, 'the line is there twice', { actual: id.slice(0, 60) });
  });
  removed.forEach((id, index) => lineById(row.lines, id, `${REMOVED}.${index}`));
  return row.lines
    .filter((line) => removed.indexOf(line.id) === -1)
    .map((line) => {
      const index = changes.findIndex((each) => each.id === line.id);
      const change = changes[index];
      return change ? changedLine(line, change, row.currency, `${CHANGED}.${index}`) : line;
    });
}

function describe(ctx: UpdateCtx, row: RequisitionRow, sources: LineSources): void {
  const { input } = ctx.args;
  const added = (input.addItems ?? []).map((item, index) => newLine(item, sources, row.currency, `${ADDED}.${index}`));
  const lines = [...keptLines(ctx, row), ...added];
  if (lines.length === 0) refuse(REMOVED, 'one line stays: a requisition without any is cancelled');
  requireAtMost(lines.length, MAX_LINES, ADDED);
  requireFewOrders(lines, ADDED);
  ctx.stash.work.requisition = changedDraft(ctx, row, input, lines);
}

export function request(ctx: UpdateCtx) {
  passIfAnswered(ctx);
  const { input } = ctx.args;
  const row = loadedFor(ctx, 'UPDATE');
  const added = input.addItems ?? [];
  requireAtMost(added.length, MAX_NEW_LINES, ADDED);
  requireAtMost((input.changeItems ?? []).length, MAX_LINES, CHANGED);
  requireAtMost((input.removeItems ?? []).length, MAX_NEW_LINES, REMOVED);
  requireCostPermission(ctx, added, ADDED);
  requireCostPermission(ctx, input.changeItems ?? [], CHANGED);
  requireSupplier(ctx, input.supplierId, 'input.supplierId');
  const supplierId = input.supplierId === undefined ? (row.supplierId ?? null) : input.supplierId;
  const removed = row.lines.filter((line) => (input.removeItems ?? []).indexOf(line.id) !== -1);
  const keys = withKeys(sourceKeys(added, supplierId, ADDED), { WORK_ORDERS: awaitedKeys(awaitedBy(removed)) });
  if (isEmptyBatch(keys)) {
    describe(ctx, row, NO_SOURCES);
    runtime.earlyReturn(null);
  }
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationUpdateRequisitionArgs>) {
  const row = ctx.stash.rows.requisition;
  if (!row) fail('INTERNAL', 'The requisition was not read');
  describe(ctx, row, sourcesFound(ctx));
  return null;
}
