/** One part less that the order waits for, and what was set aside of it free again. */
import type { MutationDropMissingPartArgs } from '../../generated/schema.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { writtenOrder } from '../editing.ts';
import { requireEditableOrder } from '../editableOrder.ts';
import { dropParts, isAwaited } from '../missing.ts';
import { loadedMissing, writeMissing } from '../missingRows.ts';

export function request(ctx: Ctx<MutationDropMissingPartArgs>) {
  passIfAnswered(ctx);
  const order = requireEditableOrder(ctx);
  const parts = loadedMissing(ctx.stash);
  const { missingPartId } = ctx.args;
  const part = parts.find((each) => each.id === missingPartId);
  if (!part) notFound('Missing part', missingPartId, 'missingPartId');
  if (!isAwaited(part))
    fail('LOCKED', `The part is ${part.status}; nobody waits for it`, { field: 'missingPartId', actual: part.status });
  return writeMissing(ctx, order, dropParts(parts, part.id));
}

export function response(ctx: TransactionCtx<MutationDropMissingPartArgs>): unknown {
  return writtenOrder(ctx);
}
