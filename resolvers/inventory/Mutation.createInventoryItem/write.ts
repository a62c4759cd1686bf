import { util } from '@aws-appsync/utils';
import type { CreateInventoryItemInput, InventoryItem, MutationCreateInventoryItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { tableName } from '../../shared/context.ts';
import { fail, refuse } from '../../shared/errors.ts';
import { parseMoney, parseSignedQuantity } from '../../shared/money.ts';
import type { SettingsRow } from '../../shared/rows.ts';
import { findTax } from '../../shared/tax.ts';
import { optionalText, requiredText, searchKey, skuKey } from '../../shared/text.ts';
import { ABSENT, failed, failuresOf, put, transact } from '../../shared/transactions.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { skuSentinelKey, toInventoryItem } from '../inventoryItem.ts';

const SKU = '^[A-Z0-9][A-Z0-9.-]{0,39}$';

function itemRow(input: CreateInventoryItemInput, settings: SettingsRow): InventoryItemRow {
  const sku = skuKey(input.sku);
  if (!util.matches(SKU, sku)) refuse('input.sku', 'expected 1 to 40 letters, digits, dots and dashes', { actual: input.sku.slice(0, 60) });
  const name = requiredText(input.name, 200, 'input.name');
  const minimumStock = parseSignedQuantity(input.minimumStock ?? '0', 'input.minimumStock');
  if (minimumStock < 0) refuse('input.minimumStock', 'expected zero or more', { actual: input.minimumStock });
  const id = util.autoUlid();
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'ITEM',
    kind: 'ITEM',
    id,
    sku,
    skuKey: sku,
    name,
    nameKey: searchKey(name),
    unit: optionalText(input.unit, 20, 'input.unit') ?? 'unit',
    price: parseMoney(input.price, settings.currency, 'input.price'),
    averageCost: 0,
    currency: settings.currency,
    taxCode: findTax(settings, input.taxCode ?? settings.defaultTaxCode, 'input.taxCode').code,
    stock: 0,
    minimumStock,
    location: optionalText(input.location, 60, 'input.location'),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export function request(ctx: Ctx<MutationCreateInventoryItemArgs>) {
  const row = itemRow(ctx.args.input, ctx.stash.settings);
  ctx.stash.work['row'] = row;
  const table = tableName(ctx, 'INVENTORY');
  return transact(ctx, [
    put('item', table, row, ABSENT),
    put('sku', table, { ...skuSentinelKey(row.skuKey), inventoryItemId: row.id }, ABSENT),
  ]);
}

export function response(ctx: Ctx<MutationCreateInventoryItemArgs>): InventoryItem {
  const failures = failuresOf(ctx);
  const row = ctx.stash.work['row'] as InventoryItemRow;
  const taken = failed(failures, 'sku');
  if (taken) {
    fail('DUPLICATE', `Another item has the SKU ${row.sku}`, { field: 'input.sku', existingId: taken.row?.['inventoryItemId'] ?? null });
  }
  if (failures.length > 0) fail('TRY_AGAIN', 'The item could not be written; repeat the request');
  return toInventoryItem(row, ctx.stash);
}
