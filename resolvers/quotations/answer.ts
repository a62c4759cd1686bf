/** A supplier's answer: checked against what was asked, and priced. */
import { util } from '@aws-appsync/utils';
import { lineAmounts, today } from '../documents/tax.ts';
import type { MutationRecordQuotationArgs, QuotationLineInput } from '../generated/schema.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { dayOf } from '../kernel/values/day.ts';
import { parsePositiveQuantity, parsePrice } from '../kernel/values/money.ts';
import { optionalInteger, saidText } from '../kernel/values/text.ts';
import { quotedTerms } from '../purchaseOrders/awarding.ts';
import type { AskedRow, OfferRow, QuotationRequestRow, QuotationRow } from './quotation.ts';
import { MAX_LINES, requireOpen } from './request.ts';

const MAX_DAYS = 365;
const MAX_NOTE = 1000;

type RecordCtx = Ctx<MutationRecordQuotationArgs>;

/** The supplier who answers, among those who were asked. */
export function askedSupplier(ctx: RecordCtx): AskedRow {
  const { requestId, supplierId } = ctx.args;
  const asked = requireOpen(ctx, requestId, 'requestId').suppliers.find((each) => each.supplierId === supplierId);
  if (!asked) notFound('Asked supplier', supplierId, 'supplierId');
  return asked;
}

function offerOf(
  input: QuotationLineInput,
  request: QuotationRequestRow,
  days: number | null,
  field: string,
): OfferRow {
  const line = request.lines.find((each) => each.id === input.lineId);
  if (!line) notFound('Line', input.lineId, `${field}.lineId`);
  const cost = parsePrice(input.unitCost, request.currency, `${field}.unitCost`);
  const quantity =
    (input.quantity ?? null) === null
      ? line.quantity
      : parsePositiveQuantity(input.quantity ?? '', `${field}.quantity`);
  const price = { unitPrice: cost.minor, unitPriceFraction: cost.fraction, quantity };
  return {
    lineId: line.id,
    inventoryItemId: line.inventoryItemId ?? null,
    quantity,
    unitCost: cost.minor,
    ...(cost.fraction ? { unitCostFraction: cost.fraction } : {}),
    // Nothing is known of the tax yet.
    total: lineAmounts(price, 0, quotedTerms(request.currency), field).taxableAmount,
    deliveryDays: optionalInteger(input.deliveryDays, 0, MAX_DAYS, `${field}.deliveryDays`) ?? days,
  };
}

function offersOf(ctx: RecordCtx, request: QuotationRequestRow, days: number | null): OfferRow[] {
  const { lines } = ctx.args.input;
  if (lines.length === 0) refuse('input.lines', 'expected at least one line');
  if (lines.length > MAX_LINES)
    fail('LIMIT_EXCEEDED', `A quotation has at most ${MAX_LINES} lines`, {
      field: 'input.lines',
      maximum: MAX_LINES,
      actual: lines.length,
    });
  return lines.map((input, index) => {
    const field = `input.lines.${index}`;
    if (lines.findIndex((other) => other.lineId === input.lineId) !== index)
      refuse(`${field}.lineId`, 'expected each line once', { actual: input.lineId });
    return offerOf(input, request, days, field);
  });
}

/** The quotation as it is recorded, over what was recorded before. */
export function quotationRow(ctx: RecordCtx): QuotationRow {
  const { input, requestId } = ctx.args;
  const { caller, settings } = ctx.stash;
  const [request, asked] = [requireOpen(ctx, requestId, 'requestId'), askedSupplier(ctx)];
  const before = loadedRow(ctx.stash, 'quotation');
  const validUntil = dayOf(input.validUntil, 'input.validUntil');
  if (validUntil < today(settings))
    refuse('input.validUntil', 'expected today or later', { minimum: today(settings), actual: validUntil });
  const deliveryDays = optionalInteger(input.deliveryDays, 0, MAX_DAYS, 'input.deliveryDays');
  const lines = offersOf(ctx, request, deliveryDays);
  const now = util.time.nowISO8601();
  return {
    pk: asked.quotationId,
    sk: 'QUOTATION',
    id: asked.quotationId,
    requestId: request.id,
    supplierId: asked.supplierId,
    supplierName: asked.name,
    currency: request.currency,
    validUntil,
    deliveryDays,
    note: saidText(input.note, MAX_NOTE, 'input.note'),
    lines,
    total: lines.reduce((sum, line) => sum + line.total, 0),
    by: caller.name,
    byId: caller.id,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}
