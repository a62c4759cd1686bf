/** The requisition, the supplier and what the lines name are read; then the order is described as one made by hand. */
import { util } from '@aws-appsync/utils';
import type { MutationAwardQuotationArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { withKeys } from '../../kernel/answer/relatedKeys.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { addedLines } from '../../purchaseOrders/draft.ts';
import { newOrder } from '../../purchaseOrders/newOrder.ts';
import { keepSources, sourceKeys } from '../../purchaseOrders/sources.ts';
import { isSupplier } from '../../purchaseOrders/supplier.ts';
import { supplierKey } from '../../suppliers/keys.ts';
import type { AwardCtx } from '../award.ts';
import { awardedOffers, lineInput, requireQuotation } from '../award.ts';
import type { OfferRow } from '../quotation.ts';
import { requireOpen } from '../request.ts';

export function request(ctx: AwardCtx) {
  passIfAnswered(ctx);
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const quotation = requireQuotation(ctx);
  const inputs = awardedOffers(ctx, quotation, request).map((offer) => lineInput(offer, request));
  return batchGet(
    ctx,
    withKeys(sourceKeys(inputs, quotation.supplierId, 'lineIds'), { SUPPLIERS: [supplierKey(quotation.supplierId)] }),
  );
}

export function response(ctx: BatchCtx<MutationAwardQuotationArgs>) {
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const quotation = requireQuotation(ctx);
  const supplier = batchRows(ctx, 'SUPPLIERS').find((row) => isSupplier(row));
  if (!supplier) notFound('Supplier', quotation.supplierId, 'quotationId');
  requireUnarchived('Supplier', supplier, 'quotationId');
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  keepSources(ctx);
  const offers = awardedOffers(ctx, quotation, request);
  const order = { ...newOrder(ctx, util.autoUlid(), supplier, {}), quotationRequestId: request.id };
  const inputs = offers.map((offer) => lineInput(offer, request));
  ctx.stash.work.awarded = offers;
  ctx.stash.work.newPurchase = order;
  ctx.stash.work.linesEdit = addedLines(ctx, order, [], inputs, 'lineIds');
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The offers that the running call orders. */
    awarded?: OfferRow[];
  }
}
