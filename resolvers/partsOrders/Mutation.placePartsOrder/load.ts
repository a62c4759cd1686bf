/** What is ordered and the series are read, the buyer is checked, and the lines are priced as the catalogue has them. */
import { frozenPrice, pricedLine } from '../../documents/pricing.ts';
import type { PricingTerms } from '../../documents/terms.ts';
import { termsToday } from '../../documents/terms.ts';
import type { MutationPlacePartsOrderArgs, PartsOrderLineInput } from '../../generated/schema.ts';
import { requireForSale } from '../../inventory/forSale.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { partsOf, requireStock } from '../../inventory/parts.ts';
import type { InvoiceLineRow } from '../../invoices/invoice.ts';
import { discountedLines, invoiceLineRow, MAX_LINES, saleSeries } from '../../invoices/sale.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { parsePrice } from '../../kernel/values/money.ts';
import { formatPrice } from '../../kernel/values/price.ts';
import { seriesAt, seriesKeys } from '../../series/numbering.ts';
import type { SeriesRow } from '../../series/seriesRow.ts';
import type { SettingsRow, ShippingMethodRow } from '../../settings/settingsRow.ts';
import { isToReplay, keepReplay, replayKeys } from '../replay.ts';
import { methodOf, shippingLine } from '../sending.ts';

type PlaceCtx = Ctx<MutationPlacePartsOrderArgs>;

const LINES = 'input.lines';
const MAX_ID = 200;

function numberKeys(ctx: PlaceCtx): Key[] {
  return seriesKeys(ctx, null, 'PARTS_ORDER', 'series');
}

/** The items that are ordered, each once. */
function orderedIds(lines: PartsOrderLineInput[]): string[] {
  if (lines.length === 0) refuse(LINES, 'an order has at least one line');
  if (lines.length > MAX_LINES)
    fail('LIMIT_EXCEEDED', `An order takes at most ${MAX_LINES} lines`, {
      field: LINES,
      maximum: MAX_LINES,
      actual: lines.length,
    });
  const ids: string[] = [];
  lines.forEach(({ inventoryItemId }, index) => {
    if (inventoryItemId === '' || inventoryItemId.length > MAX_ID)
      refuse(`${LINES}.${index}.inventoryItemId`, 'expected the id of an inventory item');
    if (ids.indexOf(inventoryItemId) === -1) ids.push(inventoryItemId);
  });
  return ids;
}

/** Refuses a line of which the customer was told another price. */
function requireToldPrice(told: string | null | undefined, item: InventoryItemRow, field: string): void {
  if (told === null || told === undefined) return;
  const price = parsePrice(told, item.currency, field);
  const actual = formatPrice({ minor: item.price, fraction: item.priceFraction }, item.currency);
  if (price.minor !== item.price || price.fraction !== (item.priceFraction ?? 0))
    refuse(field, `${item.name} costs ${actual}`, { expected: actual, actual: told.slice(0, 40) });
}

function orderedLine(
  input: PartsOrderLineInput,
  items: Record<string, InventoryItemRow>,
  settings: SettingsRow,
  terms: PricingTerms,
  field: string,
): InvoiceLineRow {
  const item = requireForSale(items, input.inventoryItemId, `${field}.inventoryItemId`);
  requireToldPrice(input.unitPrice, item, `${field}.unitPrice`);
  const unitPrice = { minor: item.price, fraction: item.priceFraction };
  const defaults = { unitPrice, taxCode: item.taxCode };
  const price = pricedLine({ quantity: input.quantity }, defaults, settings, terms, field);
  const text = { description: item.name, sku: item.sku, inventoryItemId: item.id };
  return invoiceLineRow(text, frozenPrice(price, settings, terms, `${field}.quantity`));
}

export function request(ctx: PlaceCtx) {
  if (isToReplay(ctx)) return batchGet(ctx, replayKeys(ctx));
  passIfAnswered(ctx);
  const ids = orderedIds(ctx.args.input.lines);
  const keys = [...numberKeys(ctx), ...saleSeries(ctx)];
  return batchGet(ctx, { INVENTORY: ids.map((id) => ({ pk: id, sk: 'ITEM' })), SETTINGS: keys });
}

export function response(ctx: BatchCtx<MutationPlacePartsOrderArgs>) {
  if (isToReplay(ctx)) return keepReplay(ctx);
  const { settings, work } = ctx.stash;
  const { input } = ctx.args;
  const items = rowsById(batchRows(ctx, 'INVENTORY'));
  const rows = batchRows(ctx, 'SETTINGS');
  const terms = termsToday(settings);
  const lines = input.lines.map((line, index) => orderedLine(line, items, settings, terms, `${LINES}.${index}`));
  const method = methodOf(settings, input.shippingMethod);
  const last = shippingLine(method, settings, terms);
  const printed = discountedLines([...lines, ...last], terms, null, LINES, false);
  const taken = partsOf(printed);
  requireStock(ctx, taken, items);
  work.soldItems = items;
  work.takenParts = taken;
  work.printed = { lines: printed, terms };
  work.shippingMethod = method;
  work.numberSeries = seriesAt(numberKeys(ctx), rows);
  work.foundSeries = seriesAt(saleSeries(ctx), rows);
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** How an order goes that is being placed. */
    shippingMethod?: ShippingMethodRow;
    /** The series that may number it; `foundSeries` those of its document. */
    numberSeries?: SeriesRow[];
  }
}
