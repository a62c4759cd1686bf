/** Stock of every line with its movement, the receipt, its number and what was paid at once: all or nothing. */
import type { CustomerRow } from '../../customers/customer.ts';
import { countReference } from '../../customers/references.ts';
import type { MutationCreateQuickSaleArgs, QuickSaleItemInput } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { invoiceReference, moveParts, negated, requireStockAtCommit, requireStock } from '../../inventory/parts.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { pricedLine, rateToday } from '../../documents/pricing.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import { today } from '../../documents/tax.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { Failure, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, failed, failedRow, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { takenBy } from '../../workOrders/lines.ts';
import { invoiceRow } from '../document.ts';
import type { InvoiceLineRow, InvoiceRow, PaymentRow } from '../invoice.ts';
import { statusOf, toInvoice } from '../invoice.ts';
import { invoiceLineRow } from '../line.ts';
import { requirePayableAmount, paymentRow } from '../payment.ts';
import { requireUsableSeries, seriesWarnings, takeNumber } from '../series.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';


function saleLine(input: QuickSaleItemInput, items: Record<string, InventoryItemRow>, settings: SettingsRow, field: string): InvoiceLineRow {
  const item = items[input.inventoryItemId];
  if (!item) notFound('Inventory item', input.inventoryItemId, `${field}.inventoryItemId`);
  requireUnarchived('Inventory item', item, `${field}.inventoryItemId`);
  const price = pricedLine(input, { unitPrice: item.price, taxCode: item.taxCode }, settings, field);
  const rate = rateToday(settings, price.taxCode, `${field}.taxCode`);
  const description = saidText(input.description, 200, `${field}.description`) ?? item.name;
  return invoiceLineRow({ description, sku: item.sku, inventoryItemId: item.id }, price, rate);
}

function buyer(ctx: Ctx<MutationCreateQuickSaleArgs>): CustomerRow | null {
  const id = ctx.args.input.customerId;
  if (!id) return null;
  const customer = loadedRow(ctx.stash, 'customer');
  if (!customer) notFound('Customer', id, 'input.customerId');
  requireUnarchived('Customer', customer, 'input.customerId');
  cacheRelated(ctx.stash, 'CUSTOMERS', customer);
  return customer;
}

/** What is paid at once. Giving money back is another matter, and another mutation. */
function firstPayment(ctx: Ctx<MutationCreateQuickSaleArgs>, receipt: InvoiceRow): PaymentRow | null {
  const input = ctx.args.input.payment;
  if (!input) return null;
  const payment = paymentRow(receipt, input, ctx.stash.caller, 'input.payment');
  if (payment.amount < 0) refuse('input.payment.amount', 'expected an amount above zero', { actual: input.amount });
  requirePayableAmount(receipt, payment.amount, 'input.payment');
  return payment;
}

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  passIfAnswered(ctx);
  const { settings, caller } = ctx.stash;
  const customer = buyer(ctx);
  const series = loadedRow(ctx.stash, 'series');
  if (!series) notFound('Invoice series', ctx.args.input.series ?? '', 'input.series');
  requireUsableSeries(series, 'QUICK_SALE', today(settings), 'input.series');
  const items = ctx.stash.work.soldItems ?? {};
  const lines = ctx.args.input.items.map((item, index) => saleLine(item, items, settings, `input.items.${index}`));
  const taken = takenBy(lines);
  requireStock(ctx, taken, items);

  const unpaid = invoiceRow({ kind: 'QUICK_SALE', lines, customer, work: null, currency: settings.currency, paid: 0 }, series, settings, caller);
  const payment = firstPayment(ctx, unpaid);
  const paid = payment?.amount ?? 0;
  const receipt: InvoiceRow = { ...unpaid, paid, status: statusOf(unpaid.total, paid) };
  const payments = payment ? [payment] : [];
  const warnings = seriesWarnings(series);
  const result = toInvoice(receipt, payments, warnings);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  const invoices = tableName(ctx, 'INVOICES');
  const reference = { invoiceId: receipt.id, status: receipt.status, paid, version: receipt.version, payments: payments.map((each) => each.id), warnings };
  return transact(ctx, [
    put('invoice', invoices, receipt, ABSENT),
    ...payments.map((each) => put('payment', invoices, each, ABSENT)),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...moveParts(ctx, invoiceReference(receipt.id), negated(taken), null, items),
    ...(customer ? [countReference(tableName(ctx, 'CUSTOMERS'), customer.id, 'saleCount', 1, 'customer')] : []),
    ...claimKeyForInvoice(ctx, reference),
  ]);
}

function requireBuyerAtCommit(failures: Failure[], id: string): void {
  const lost = failed(failures, 'customer');
  if (lost && !lost.row) notFound('Customer', id, 'input.customerId');
  const row = failedRow(failures, 'customer');
  if (row) requireUnarchived('Customer', row, 'input.customerId');
}

export function response(ctx: TransactionCtx<MutationCreateQuickSaleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures);
  requireBuyerAtCommit(failures, ctx.args.input.customerId ?? '');
  return endOfAttempt(ctx, failures);
}
