/** Quotations beside each other, line by line. What has expired is shown, and neither cheapest nor fastest. */
import type { ComparedLine, ComparedOffer, ComparedQuotation, QuotationComparison } from '../generated/schema.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { OfferRow, QuotationRequestRow, QuotationRow, RequestLineRow } from './quotation.ts';
import { isExpired, offeredCost, toRequest, toRequestLine } from './quotation.ts';

interface Offered {
  quotation: QuotationRow;
  offer: OfferRow;
  holds: boolean;
}

/** Whether a price is below another. */
function isBelow(one: OfferRow, other: OfferRow): boolean {
  if (one.unitCost !== other.unitCost) return one.unitCost < other.unitCost;
  return (one.unitCostFraction ?? 0) < (other.unitCostFraction ?? 0);
}

/** Sooner than another: what nobody says of is later than anything. */
function isSooner(one: number | null, other: number | null): boolean {
  return one !== null && (other === null || one < other);
}

function comparedOffer(each: Offered, all: Offered[], line: RequestLineRow): ComparedOffer {
  const { quotation, offer, holds } = each;
  const days = offer.deliveryDays ?? null;
  const others = all.filter((other) => other.holds);
  return {
    quotationId: quotation.id,
    supplierId: quotation.supplierId,
    quantity: formatQuantity(offer.quantity),
    unitCost: offeredCost(offer, quotation.currency),
    total: formatMoney(offer.total, quotation.currency),
    deliveryDays: days,
    complete: offer.quantity >= line.quantity,
    cheapest: holds && !others.some((other) => isBelow(other.offer, offer)),
    fastest: holds && days !== null && !others.some((other) => isSooner(other.offer.deliveryDays ?? null, days)),
  };
}

function comparedLine(line: RequestLineRow, quotations: QuotationRow[], settings: SettingsRow): ComparedLine {
  const offered = quotations.flatMap((quotation): Offered[] =>
    quotation.lines
      .filter((offer) => offer.lineId === line.id)
      .map((offer) => ({ quotation, offer, holds: !isExpired(quotation, settings) })),
  );
  return { line: toRequestLine(line), offers: offered.map((each) => comparedOffer(each, offered, line)) };
}

interface Whole {
  quotation: QuotationRow;
  complete: boolean;
  holds: boolean;
  /** Of the last of it; null where a line does not say. */
  days: number | null;
}

function wholeOf(quotation: QuotationRow, request: QuotationRequestRow, settings: SettingsRow): Whole {
  const days = quotation.lines.map((offer) => offer.deliveryDays ?? null);
  return {
    quotation,
    complete: request.lines.every((line) =>
      quotation.lines.some((offer) => offer.lineId === line.id && offer.quantity >= line.quantity),
    ),
    holds: !isExpired(quotation, settings),
    days: days.reduce((last: number | null, each) => (last === null || each === null ? null : Math.max(last, each)), 0),
  };
}

function comparedQuotation({ quotation, complete, holds, days }: Whole, all: Whole[]): ComparedQuotation {
  const others = all.filter((other) => other.holds && other.complete);
  const counts = holds && complete;
  return {
    quotationId: quotation.id,
    supplierId: quotation.supplierId,
    supplierName: quotation.supplierName,
    total: formatMoney(quotation.total, quotation.currency),
    deliveryDays: days,
    validUntil: quotation.validUntil,
    expired: !holds,
    complete,
    cheapest: counts && !others.some((other) => other.quotation.total < quotation.total),
    fastest: counts && days !== null && !others.some((other) => isSooner(other.days, days)),
  };
}

export function comparison(
  request: QuotationRequestRow,
  quotations: QuotationRow[],
  settings: SettingsRow,
): QuotationComparison {
  const wholes = quotations.map((quotation) => wholeOf(quotation, request, settings));
  return {
    request: toRequest(request),
    quotations: wholes.map((whole) => comparedQuotation(whole, wholes)),
    lines: request.lines.map((line) => comparedLine(line, quotations, settings)),
  };
}
