/** The buyer is checked, the parts that are sold and the series are read (after a lost race anew), and the lines are priced. */
import { requirePricePermission } from '../../documents/pricePermission.ts';
import { frozenPrice, pricedLine } from '../../documents/pricing.ts';
import { documentDiscountOf } from '../../documents/documentDiscount.ts';
import type { PricingTerms } from '../../documents/terms.ts';
import { termsToday } from '../../documents/terms.ts';
import type { MutationCreateQuickSaleArgs, QuickSaleItemInput } from '../../generated/schema.ts';
import { partsOf, requireStock } from '../../inventory/parts.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchResult } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { Buyer } from '../buyer.ts';
import { buyerOf } from '../buyer.ts';
import { referenceKey } from '../reference.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { seriesAt, seriesKeys } from '../../series/numbering.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import { discountedLines } from '../discount.ts';
import type { InvoiceLineRow, PrintedLines } from '../invoice.ts';
import { invoiceLineRow, MAX_LINES } from '../line.ts';
import { own } from '../../kernel/values/own.ts';

const MAX_ID = 200;

function requireBuyer(ctx: Ctx<MutationCreateQuickSaleArgs>): void {
  const { customerId: id, buyer } = ctx.args.input;
  ctx.stash.work.buyer = buyerOf(buyer, id, ctx.stash.settings);
  if (!id) return;
  const customer = loadedRow(ctx.stash, 'customer');
  if (!customer) notFound('Customer', id, 'input.customerId');
  requireUnarchived('Customer', customer, 'input.customerId');
}

/** The items that are sold, each once. */
function soldIds(items: QuickSaleItemInput[]): string[] {
  if (items.length === 0) refuse('input.items', 'a sale has at least one line');
  if (items.length > MAX_LINES) {
    fail('LIMIT_EXCEEDED', `One operation takes at most ${MAX_LINES} lines`, {
      field: 'input.items',
      maximum: MAX_LINES,
      actual: items.length,
    });
  }
  const ids: string[] = [];
  items.forEach(({ inventoryItemId }, index) => {
    if (inventoryItemId === '' || inventoryItemId.length > MAX_ID)
      refuse(`input.items.${index}.inventoryItemId`, 'expected the id of an inventory item');
    if (ids.indexOf(inventoryItemId) === -1) ids.push(inventoryItemId);
  });
  return ids;
}

function saleLine(
  input: QuickSaleItemInput,
  items: Record<string, InventoryItemRow>,
  settings: SettingsRow,
  terms: PricingTerms,
  field: string,
): InvoiceLineRow {
  const item = own(items, input.inventoryItemId);
  if (!item) notFound('Inventory item', input.inventoryItemId, `${field}.inventoryItemId`);
  requireUnarchived('Inventory item', item, `${field}.inventoryItemId`);
  const unitPrice = { minor: item.price, fraction: item.priceFraction };
  const price = pricedLine(input, { unitPrice, taxCode: item.taxCode }, settings, terms, field);
  const description = saidText(input.description, 200, `${field}.description`) ?? item.name;
  return invoiceLineRow(
    { description, sku: item.sku, inventoryItemId: item.id },
    frozenPrice(price, settings, terms, `${field}.taxCode`),
  );
}

function printedLines(ctx: Ctx<MutationCreateQuickSaleArgs>, items: Record<string, InventoryItemRow>): PrintedLines {
  const { settings } = ctx.stash;
  const { input } = ctx.args;
  const terms = termsToday(settings);
  const lines = input.items.map((each, index) => saleLine(each, items, settings, terms, `input.items.${index}`));
  const discount = documentDiscountOf(input, terms.currency, 'input.');
  return { lines: discountedLines(lines, terms, discount, 'input.discountAmount', true), terms };
}

/** Where a dry run, which writes nothing that would tell of it, looks for the payment's voucher. */
function usedVoucher(ctx: Ctx<MutationCreateQuickSaleArgs>): Key[] {
  const { payment } = ctx.args.input;
  const key = ctx.args.validateOnly === true && payment ? referenceKey(payment) : null;
  return key ? [key] : [];
}

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  passIfAnswered(ctx);
  const { items, series } = ctx.args.input;
  const ids = soldIds(items);
  requirePricePermission(ctx, ctx.args.input, 'input');
  items.forEach((item, index) => requirePricePermission(ctx, item, `input.items.${index}`));
  return batchGet(ctx, {
    INVENTORY: ids.map((id) => ({ pk: id, sk: 'ITEM' })),
    SETTINGS: seriesKeys(ctx, series ?? null, 'QUICK_SALE', 'input.series'),
    INVOICES: usedVoucher(ctx),
  });
}

export function response(ctx: Ctx<MutationCreateQuickSaleArgs, BatchResult | null>) {
  const { series } = ctx.args.input;
  const rows = batchRows(ctx, 'INVENTORY');
  const items = rowsById(rows);
  rows.forEach((row) => cacheRelated(ctx.stash, 'INVENTORY', row));
  ctx.stash.work.soldItems = items;
  const keys = seriesKeys(ctx, series ?? null, 'QUICK_SALE', 'input.series');
  const used = batchRows(ctx, 'INVOICES')[0];
  if (used) ctx.stash.work.usedReference = used;
  ctx.stash.work.foundSeries = seriesAt(keys, batchRows(ctx, 'SETTINGS'));
  requireBuyer(ctx);
  const printed = printedLines(ctx, items);
  ctx.stash.work.printed = printed;
  const taken = partsOf(printed.lines);
  requireStock(ctx, taken, items);
  ctx.stash.work.takenParts = taken;
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** Who buys, where it is no customer. */
    buyer?: Buyer | null;
  }
}
