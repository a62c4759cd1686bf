import type { Action } from '../kernel/dynamodb/transactions.ts';
import { check } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { supplierKey } from '../suppliers/keys.ts';

/** The action by which nothing is ordered of a supplier who has gone into the archive meanwhile. */
export function supplierStands(ctx: Ctx, supplierId: string): Action {
  return check('supplier', tableName(ctx, 'SUPPLIERS'), supplierKey(supplierId), {
    expression: 'attribute_exists(pk) AND (attribute_not_exists(archived) OR archived = :shown)',
    values: { ':shown': false },
  });
}
