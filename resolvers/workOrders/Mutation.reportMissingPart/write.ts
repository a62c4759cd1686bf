/** One more part that the order waits for: its row and the header's count. */
import { util } from '@aws-appsync/utils';
import type { MutationReportMissingPartArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { parsePositiveQuantity } from '../../kernel/values/money.ts';
import { own } from '../../kernel/values/own.ts';
import { nameOf, saidText } from '../../kernel/values/text.ts';
import { writtenOrder } from '../editing.ts';
import { requireEditableOrder } from '../editableOrder.ts';
import { keptLineSources } from '../lineSources.ts';
import type { MissingPart } from '../missing.ts';
import { isAwaited, MAX_AWAITED, MAX_MISSING } from '../missing.ts';
import { loadedMissing, writeMissing } from '../missingRows.ts';

/** Its item's name, unless the caller says what it is. */
function describedPart(ctx: Ctx<MutationReportMissingPartArgs>): Pick<MissingPart, 'inventoryItemId' | 'description'> {
  const { inventoryItemId, description } = ctx.args.input;
  const said = saidText(description, 200, 'input.description');
  if (!inventoryItemId) return { inventoryItemId: null, description: nameOf(said ?? '', 200, 'input.description') };
  const item = own(keptLineSources(ctx).items, inventoryItemId);
  if (!item) notFound('Inventory item', inventoryItemId, 'input.inventoryItemId');
  requireUnarchived('Inventory item', item, 'input.inventoryItemId');
  return { inventoryItemId: item.id, description: said ?? item.name };
}

function requireRoom(parts: MissingPart[]): void {
  const awaited = parts.filter((part) => isAwaited(part)).length;
  const [maximum, actual] = awaited >= MAX_AWAITED ? [MAX_AWAITED, awaited + 1] : [MAX_MISSING, parts.length + 1];
  if (actual > maximum)
    fail(
      'LIMIT_EXCEEDED',
      `A work order keeps at most ${maximum} ${awaited >= MAX_AWAITED ? 'awaited' : 'missing'} parts`,
      {
        field: 'input',
        maximum,
        actual,
      },
    );
}

export function request(ctx: Ctx<MutationReportMissingPartArgs>) {
  passIfAnswered(ctx);
  const order = requireEditableOrder(ctx);
  const parts = loadedMissing(ctx.stash);
  const { caller } = ctx.stash;
  const part: MissingPart = {
    id: util.autoUlid(),
    ...describedPart(ctx),
    quantity: parsePositiveQuantity(ctx.args.input.quantity, 'input.quantity'),
    reserved: 0,
    used: 0,
    status: 'OPEN',
    requisitionId: null,
    note: saidText(ctx.args.input.note, 300, 'input.note'),
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
  requireRoom(parts);
  return writeMissing(ctx, order, { parts: [...parts, part], freed: {} });
}

export function response(ctx: TransactionCtx<MutationReportMissingPartArgs>): unknown {
  return writtenOrder(ctx);
}
