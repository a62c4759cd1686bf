/** The order as it is to be written: its number, who gets it, and that a document can be issued for it once it is paid. */
import { util } from '@aws-appsync/utils';
import type { CustomerRow } from '../../customers/customer.ts';
import type { MutationPlacePartsOrderArgs, PartsOrderPlacer } from '../../generated/schema.ts';
import type { InvoiceLineRow } from '../../invoices/invoice.ts';
import { requireSaleDocument } from '../../invoices/sale.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Caller } from '../../kernel/request/caller.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { customerIdOf } from '../../kernel/request/own.ts';
import { optionalEmail } from '../../kernel/values/email.ts';
import { phoneOf } from '../../kernel/values/phone.ts';
import { saidText } from '../../kernel/values/text.ts';
import { documentNumber, requireUsableSeries } from '../../series/numbering.ts';
import type { SeriesRow } from '../../series/seriesRow.ts';
import { addressOf } from '../address.ts';
import type { PartsLineRow, PartsOrderRow } from '../partsOrder.ts';
import { reservedFrom } from '../saving.ts';

type PlaceCtx = Ctx<MutationPlacePartsOrderArgs>;

const MAX_NOTE = 500;

function buyer(ctx: PlaceCtx): CustomerRow {
  const id = ctx.args.input.customerId ?? '';
  if (id === '') refuse('input.customerId', 'expected the customer who buys');
  customerIdOf(ctx, id, 'input.customerId');
  const customer = loadedRow(ctx.stash, 'customer') ?? notFound('Customer', id, 'input.customerId');
  requireUnarchived('Customer', customer, 'input.customerId');
  return customer;
}

function placerOf({ kind, role }: Caller): PartsOrderPlacer {
  return kind === 'STAFF' && role === 'INTEGRATOR' ? 'API_KEY' : kind;
}

/** The lines of parts; what is printed for sending is the last one, and has no item. */
function partsLines(lines: InvoiceLineRow[]): PartsLineRow[] {
  return lines.flatMap((line, index) => {
    const { inventoryItemId, sku } = line;
    return inventoryItemId && sku ? [{ ...line, inventoryItemId, sku, id: `${index + 1}` }] : [];
  });
}

/** What it comes to, and that there is something to pay. */
function amountsOf(lines: InvoiceLineRow[]): Pick<PartsOrderRow, 'subtotal' | 'tax' | 'total'> {
  const subtotal = lines.reduce((sum, line) => sum + line.base, 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  if (subtotal + tax === 0) refuse('input.lines', 'an order comes to more than nothing');
  return { subtotal, tax, total: subtotal + tax };
}

function recipientOf(ctx: PlaceCtx, customer: CustomerRow): PartsOrderRow['recipient'] {
  const { email, phone } = ctx.args.input;
  return {
    name: customer.name,
    email: optionalEmail(email, 'input.email') || customer.email || null,
    phone: phoneOf(phone, 'input.phone') ?? customer.phone ?? null,
  };
}

function orderRow(ctx: PlaceCtx, customer: CustomerRow, series: SeriesRow): PartsOrderRow {
  const { caller, work } = ctx.stash;
  const { printed, shippingMethod: method } = work;
  // The step before has priced them.
  if (!printed || !method) fail('INTERNAL', 'The lines were not priced');
  const { lines, terms } = printed;
  const parts = partsLines(lines);
  const [id, at] = [util.autoUlid(), util.time.nowISO8601()];
  return {
    pk: id,
    sk: 'PARTS_ORDER',
    kind: 'PARTS_ORDER',
    id,
    number: documentNumber(series, series.next),
    seriesPrefix: series.prefix,
    customerId: customer.id,
    customerName: customer.name,
    recipient: recipientOf(ctx, customer),
    status: 'PENDING',
    times: [{ status: 'PENDING', at }],
    attempt: 1,
    lines: parts,
    lineCount: parts.length,
    shippingAddress: addressOf(ctx.args.input.shippingAddress),
    shippingMethod: method.code,
    shippingName: method.name,
    shippingPrice: method.price,
    shippingLine: lines.find((line) => !line.inventoryItemId) ?? null,
    ...amountsOf(lines),
    currency: terms.currency,
    pricesIncludeTax: terms.pricesIncludeTax,
    taxRounding: terms.taxRounding,
    documentType: ctx.args.input.documentType ?? null,
    payment: null,
    shipment: null,
    refunds: [],
    refundsDue: 0,
    returns: [],
    returnedWhole: false,
    ...reservedFrom(ctx),
    invoiceId: null,
    note: saidText(ctx.args.input.note, MAX_NOTE, 'input.note'),
    cancelled: null,
    placedBy: caller.name,
    placedById: caller.id,
    placedByKind: placerOf(caller),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

export function request(ctx: PlaceCtx) {
  passIfAnswered(ctx);
  return { payload: null };
}

export function response(ctx: PlaceCtx) {
  const { settings, work } = ctx.stash;
  const customer = buyer(ctx);
  const series = work.numberSeries?.[0] ?? notFound('Series', 'of PARTS_ORDER', 'series');
  requireUsableSeries(series, 'PARTS_ORDER', settings, 'series');
  const order = orderRow(ctx, customer, series);
  requireSaleDocument(ctx, { documentType: order.documentType, customer }, order.total, work.foundSeries ?? []);
  work.placed = { order, series };
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** An order as it is about to be written, under the number that is next in its series. */
    placed?: { order: PartsOrderRow; series: SeriesRow };
  }
}
