/** The supplier is read: somebody there has to have an address. */
import type { MutationMailPurchaseOrderArgs } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { supplierKey } from '../../suppliers/keys.ts';
import { isSupplier } from '../../suppliers/supplierItem.ts';
import { requireOrder } from '../editing.ts';

export function request(ctx: Ctx<MutationMailPurchaseOrderArgs>) {
  passIfAnswered(ctx);
  return batchGet(ctx, { SUPPLIERS: [supplierKey(requireOrder(ctx, 'MAIL').supplierId)] });
}

export function response(ctx: BatchCtx<MutationMailPurchaseOrderArgs>) {
  const { supplierId } = requireOrder(ctx, 'MAIL');
  const supplier = batchRows(ctx, 'SUPPLIERS').find((row) => isSupplier(row));
  if (!supplier) notFound('Supplier', supplierId, 'id');
  if (!(supplier.contacts ?? []).some(({ email }) => (email ?? '') !== ''))
    refuse('id', 'nobody at the supplier has an e-mail address; updateSupplier takes one', { supplierId });
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  return null;
}
