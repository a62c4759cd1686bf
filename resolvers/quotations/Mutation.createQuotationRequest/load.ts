/** The suppliers and the items are read; then the request is described. */
import type { MutationCreateQuotationRequestArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { supplierKey } from '../../suppliers/keys.ts';
import { isSupplier } from '../../suppliers/supplierItem.ts';
import { newRequest, requireAsked, requireRequisition, wantedLines } from '../newRequest.ts';

/** DynamoDB reads a hundred rows a call, and a request has ten suppliers. */
const MAX_ITEMS = 90;

export function request(ctx: Ctx<MutationCreateQuotationRequestArgs>) {
  passIfAnswered(ctx);
  requireAsked(ctx);
  const ids = wantedLines(ctx, requireRequisition(ctx)).flatMap(({ inventoryItemId }) => inventoryItemId ?? []);
  const items = ids.filter((id, index) => ids.indexOf(id) === index);
  if (items.length > MAX_ITEMS)
    fail('LIMIT_EXCEEDED', `One request asks for at most ${MAX_ITEMS} items`, {
      field: 'input.lineIds',
      maximum: MAX_ITEMS,
      actual: items.length,
    });
  return batchGet(ctx, {
    SUPPLIERS: ctx.args.input.supplierIds.map((id) => supplierKey(id)),
    INVENTORY: items.map((id) => ({ pk: id, sk: 'ITEM' })),
  });
}

export function response(ctx: BatchCtx<MutationCreateQuotationRequestArgs>) {
  const suppliers = batchRows(ctx, 'SUPPLIERS').filter((row) => isSupplier(row));
  ctx.stash.work.newQuotationRequest = newRequest(ctx, suppliers, batchRows(ctx, 'INVENTORY'));
  return null;
}
