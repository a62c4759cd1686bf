/** What of a quotation is awarded: the offers that become lines of an order. */
import type { MutationAwardQuotationArgs, PurchaseOrderLineInput } from '../generated/schema.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import { requireOrderable } from '../purchaseOrders/awarding.ts';
import type { OfferRow, QuotationRequestRow, QuotationRow } from './quotation.ts';
import { isExpired, offeredCost } from './quotation.ts';

export type AwardCtx = Ctx<MutationAwardQuotationArgs>;

/** The quotation that a call names, while it holds. */
export function requireQuotation(ctx: AwardCtx): QuotationRow {
  const quotation = loadedRow(ctx.stash, 'quotation');
  const { requestId, quotationId } = ctx.args;
  if (!quotation || quotation.requestId !== requestId) notFound('Quotation', quotationId, 'quotationId');
  requireVersion(ctx, quotation);
  if (isExpired(quotation, ctx.stash.settings))
    fail('LOCKED', `The quotation has expired on ${quotation.validUntil}; a new one is recorded over it`, {
      field: 'quotationId',
      validUntil: quotation.validUntil,
    });
  return quotation;
}

/** The offers that the call means: those that it names, or all. What has been awarded is refused, or left out. */
export function awardedOffers(ctx: AwardCtx, quotation: QuotationRow, request: QuotationRequestRow): OfferRow[] {
  const lineIds = ctx.args.lineIds ?? null;
  const isFree = (lineId: string): boolean =>
    request.lines.some((line) => line.id === lineId && (line.purchaseOrderId ?? null) === null);
  const offers =
    lineIds === null
      ? quotation.lines.filter(({ lineId }) => isFree(lineId))
      : lineIds.map((lineId, index) => {
          const field = `lineIds.${index}`;
          if (lineIds.indexOf(lineId) !== index) refuse(field, 'expected each line once', { actual: lineId });
          const offer = quotation.lines.find((each) => each.lineId === lineId);
          if (!offer) notFound('Line', lineId, field);
          if (!isFree(lineId)) fail('LOCKED', 'The line has been awarded', { field, actual: lineId });
          return offer;
        });
  const field = lineIds === null ? 'quotationId' : 'lineIds';
  if (offers.length === 0) refuse(field, 'expected at least one line that was not awarded yet');
  requireOrderable(offers, field);
  return offers;
}

/** What an order's line is told of an offer: as much as was asked for, at most. What other orders cover meanwhile, the line sees to. */
export function lineInput(offer: OfferRow, request: QuotationRequestRow): PurchaseOrderLineInput {
  const line = request.lines.find((each) => each.id === offer.lineId);
  return {
    inventoryItemId: offer.inventoryItemId,
    description: line?.description ?? null,
    unit: line?.unit ?? null,
    quantity: formatQuantity(Math.min(offer.quantity, line?.quantity ?? offer.quantity)),
    unitCost: offeredCost(offer, request.currency),
    requisitionId: request.requisitionId,
    requisitionLineId: offer.lineId,
  };
}

/** The request once these lines belong to an order: closed where none is left. */
export function awardedRequest(
  request: QuotationRequestRow,
  offers: OfferRow[],
  purchaseOrderId: string,
): QuotationRequestRow {
  const lines = request.lines.map((line) =>
    offers.some((offer) => offer.lineId === line.id) ? { ...line, purchaseOrderId } : line,
  );
  const isOver = lines.every((line) => (line.purchaseOrderId ?? null) !== null);
  return { ...request, lines, state: isOver ? 'CLOSED' : request.state };
}
