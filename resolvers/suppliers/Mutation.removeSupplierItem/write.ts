import type { MutationRemoveSupplierItemArgs } from '../../generated/schema.ts';
import { countSupplier } from '../../inventory/suppliers.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ALWAYS, failedRow, passIfAnswered, put, remove, transact } from '../../kernel/dynamodb/transactions.ts';
import { TOMBSTONE } from '../../kernel/dynamodb/stamp.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { preferenceChanges, toSupplierItem } from '../supplierItem.ts';

export function request(ctx: Ctx<MutationRemoveSupplierItemArgs>) {
  passIfAnswered(ctx);
  const { supplierId, inventoryItemId } = ctx.args;
  const row = loadedRow(ctx.stash, 'supplierItem');
  if (!row) notFound('Supplier item', `${supplierId} ${inventoryItemId}`, 'inventoryItemId');
  requireVersion(ctx, row);
  const answer = toSupplierItem(row);
  keepAnswer(ctx, answer);
  cacheRelated(ctx.stash, 'SUPPLIERS', loadedRow(ctx.stash, 'supplier'));
  const table = tableName(ctx, 'SUPPLIERS');
  return transact(ctx, [
    remove('supplierItem', table, row, { expression: 'version = :version', values: { ':version': row.version } }),
    put('tombstone', table, { pk: row.pk, sk: TOMBSTONE }, ALWAYS),
    countSupplier(tableName(ctx, 'INVENTORY'), row.inventoryItemId, -1),
    ...preferenceChanges(table, row.inventoryItemId, loadedRow(ctx.stash, 'preferred'), row.supplierId, null, null),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationRemoveSupplierItemArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'supplierItem');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
