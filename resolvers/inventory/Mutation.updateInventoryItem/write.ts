/** An item's description. Stock is compared only where the mark of low stock, or hiding the item, depends on it. */
import type { MutationUpdateInventoryItemArgs, UpdateInventoryItemInput } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { formatQuantity } from '../../kernel/values/money.ts';
import { formatPrice } from '../../kernel/values/price.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, Condition, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  failed,
  failedRow,
  passIfAnswered,
  put,
  remove,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { itemRow, itemSearchRows, skuSentinel, toInventoryItem } from '../inventoryItem.ts';
import { requireUniqueSku } from '../duplicates.ts';
import { reservedOf } from '../stock.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { own } from '../../kernel/values/own.ts';

const KEPT = ['sku', 'name', 'unit', 'price'];

function standingMaximum(row: InventoryItemRow): string | null {
  const maximum = row.maximumStock ?? null;
  return maximum === null ? null : formatQuantity(maximum);
}

/** An absent field keeps what is there; null clears it where it can be cleared. */
function changed(row: InventoryItemRow, input: UpdateInventoryItemInput, settings: SettingsRow): InventoryItemRow {
  const given: Record<string, unknown> = { ...input };
  for (const name of KEPT) {
    if (own(given, name) === null) refuse(`input.${name}`, 'an item keeps one');
  }
  const merged = {
    sku: input.sku ?? row.sku,
    name: input.name ?? row.name,
    unit: input.unit ?? row.unit,
    price: input.price ?? formatPrice({ minor: row.price, fraction: row.priceFraction }, row.currency),
    taxCode: input.taxCode === undefined ? row.taxCode : input.taxCode,
    minimumStock: input.minimumStock === undefined ? formatQuantity(row.minimumStock) : input.minimumStock,
    maximumStock: input.maximumStock === undefined ? standingMaximum(row) : input.maximumStock,
    location: input.location === undefined ? row.location : input.location,
    forSale: input.forSale === undefined ? (row.forSale ?? null) !== null : input.forSale,
    archived: input.archived ?? row.archived ?? false,
  };
  return itemRow(row.id, merged, settings, row);
}

function conditionOn(before: InventoryItemRow, after: InventoryItemRow): Condition {
  const bound = before.minimumStock !== after.minimumStock || before.archived !== after.archived;
  return bound
    ? {
        expression:
          'version = :version AND stock = :stock AND (attribute_not_exists(reserved) OR reserved = :reserved)',
        values: { ':version': before.version, ':stock': before.stock, ':reserved': reservedOf(before) },
      }
    : { expression: 'version = :version', values: { ':version': before.version } };
}

export function request(ctx: Ctx<MutationUpdateInventoryItemArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'item');
  if (!before) notFound('Inventory item', ctx.args.id, 'id');
  requireVersion(ctx, before);
  const computed = changed(before, ctx.args.input, ctx.stash.settings);
  const after =
    computed.minimumStock === before.minimumStock && computed.archived === (before.archived ?? false)
      ? { ...computed, lowStock: before.lowStock ?? null }
      : computed;
  if (after.archived && after.stock !== 0) {
    fail('LOCKED', `${formatQuantity(after.stock)} of ${after.name} are in stock; move them out before hiding it`, {
      field: 'input.archived',
      heldBy: { stock: formatQuantity(after.stock) },
    });
  }
  const reserved = formatQuantity(reservedOf(after));
  if (after.archived && reserved !== '0') {
    fail('LOCKED', `${reserved} of ${after.name} are set aside for orders; drop them there before hiding it`, {
      field: 'input.archived',
      heldBy: { reserved },
    });
  }
  const answer = toInventoryItem(after);
  keepAnswer(ctx, answer);

  const table = tableName(ctx, 'INVENTORY');
  // Movements alone write stock and cost: what this step read of them must not come back.
  const described = {
    ...after,
    stock: before.stock,
    averageCost: before.averageCost,
    averageCostFraction: before.averageCostFraction ?? null,
    movementCount: before.movementCount,
  };
  const actions: Action[] = [
    amend('item', table, before, described, conditionOn(before, after)),
    ...searchChanges(table, before, itemSearchRows(before), itemSearchRows(after)),
    ...claimRepeat(ctx, answer),
  ];
  if (after.skuKey !== before.skuKey) {
    actions.push(
      remove('heldSku', table, skuSentinel(before), {
        expression: 'inventoryItemId = :id',
        values: { ':id': before.id },
      }),
    );
    actions.push(put('sku', table, skuSentinel(after), ABSENT));
  }
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationUpdateInventoryItemArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const stale = failed(failures, 'item');
  if (stale) requireVersion(ctx, failedRow(failures, 'item'));
  requireUniqueSku(failures, ctx.args.input.sku ?? '');
  return endOfAttempt(ctx, failures);
}
