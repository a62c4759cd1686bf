import { util } from '@aws-appsync/utils';
import type { MutationSetSupplierItemArgs, SupplierItemInput } from '../../generated/schema.ts';
import { countSupplier } from '../../inventory/suppliers.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  check,
  failed,
  failedRow,
  passIfAnswered,
  put,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { requirePermission } from '../../kernel/request/required.ts';
import { parsePositiveQuantity, parsePrice } from '../../kernel/values/money.ts';
import { saidLabel } from '../../kernel/values/text.ts';
import { supplierKey, suppliesKey } from '../keys.ts';
import type { SupplierRow } from '../supplier.ts';
import type { PreferredRow, SupplierItemRow } from '../supplierItem.ts';
import { preferenceChanges, toSupplierItem } from '../supplierItem.ts';

const MAX_CODE = 60;

type Cost = Pick<SupplierItemRow, 'lastCost' | 'lastCostFraction' | 'currency'>;

function quantityOf(
  text: string | null | undefined,
  standing: number | null | undefined,
  field: string,
): number | null {
  if (text === undefined) return standing ?? null;
  return text === null ? null : parsePositiveQuantity(text, field);
}

/** What was said in another currency stays in it until somebody says another cost. */
function costOf(input: SupplierItemInput, supplier: SupplierRow, before: SupplierItemRow | null): Cost {
  if (input.lastCost === undefined)
    return {
      lastCost: before?.lastCost ?? null,
      lastCostFraction: before?.lastCostFraction ?? null,
      currency: before?.currency ?? supplier.currency,
    };
  if (input.lastCost === null) return { lastCost: null, lastCostFraction: null, currency: supplier.currency };
  const { minor, fraction } = parsePrice(input.lastCost, supplier.currency, 'input.lastCost');
  return { lastCost: minor, lastCostFraction: fraction || null, currency: supplier.currency };
}

function itemRow(
  ctx: Ctx<MutationSetSupplierItemArgs>,
  supplier: SupplierRow,
  itemId: string,
  before: SupplierItemRow | null,
  holder: PreferredRow | null,
): SupplierItemRow {
  const { input } = ctx.args;
  const now = util.time.nowISO8601();
  const standing = before ? before.preferred === true : holder === null;
  return {
    ...suppliesKey(supplier.id, itemId),
    supplierId: supplier.id,
    inventoryItemId: itemId,
    supplierCode:
      input.supplierCode === undefined
        ? (before?.supplierCode ?? null)
        : saidLabel(input.supplierCode, MAX_CODE, 'input.supplierCode'),
    ...costOf(input, supplier, before),
    packSize: quantityOf(input.packSize, before?.packSize, 'input.packSize'),
    minimumOrder: quantityOf(input.minimumOrder, before?.minimumOrder, 'input.minimumOrder'),
    preferred: input.preferred ?? standing,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

export function request(ctx: Ctx<MutationSetSupplierItemArgs>) {
  passIfAnswered(ctx);
  const { supplierId, inventoryItemId, input, expectedVersion } = ctx.args;
  const supplier = loadedRow(ctx.stash, 'supplier');
  if (!supplier) notFound('Supplier', supplierId, 'supplierId');
  requireUnarchived('Supplier', supplier, 'supplierId');
  const item = loadedRow(ctx.stash, 'item');
  if (!item) notFound('Inventory item', inventoryItemId, 'inventoryItemId');
  requireUnarchived('Inventory item', item, 'inventoryItemId');
  if (input.lastCost !== undefined) requirePermission(ctx, 'inventory:cost', 'input.lastCost');
  const before = loadedRow(ctx.stash, 'supplierItem');
  if (before || (expectedVersion ?? null) !== null) requireVersion(ctx, before);
  const holder = loadedRow(ctx.stash, 'preferred');
  const after = itemRow(ctx, supplier, item.id, before, holder);
  const answer = toSupplierItem(after);
  keepAnswer(ctx, answer);
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  cacheRelated(ctx.stash, 'INVENTORY', item);

  const table = tableName(ctx, 'SUPPLIERS');
  // Its copy beside the item is the supplier as it stands: what changes it afterwards changes the copy, too.
  const shown = {
    expression: 'archived = :shown AND version = :supplierVersion',
    values: { ':shown': false, ':supplierVersion': supplier.version },
  };
  const actions: Action[] = before
    ? [
        amend('supplierItem', table, before, after, {
          expression: 'version = :version',
          values: { ':version': before.version },
        }),
      ]
    : [
        put('supplierItem', table, after, ABSENT),
        // What is sold is not removed: its row counts who sells it.
        countSupplier(tableName(ctx, 'INVENTORY'), item.id, 1),
      ];
  return transact(ctx, [
    ...actions,
    check('supplier', table, supplierKey(supplier.id), shown),
    ...preferenceChanges(table, item.id, holder, supplier.id, after, supplier),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationSetSupplierItemArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const supplier = failedRow(failures, 'supplier');
  if (supplier) requireUnarchived('Supplier', supplier, 'supplierId');
  const item = failedRow(failures, 'item');
  if (item) requireUnarchived('Inventory item', item, 'inventoryItemId');
  if (failed(failures, 'item') && !item) notFound('Inventory item', ctx.args.inventoryItemId, 'inventoryItemId');
  if (failed(failures, 'supplierItem')) requireVersion(ctx, failedRow(failures, 'supplierItem'));
  return endOfAttempt(ctx, failures);
}
