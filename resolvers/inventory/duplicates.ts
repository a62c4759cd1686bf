import { fail } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from './inventoryItem.ts';

/** Says whose the SKU is, where its sentinel kept the transaction from committing. */
export function refuseTakenSku(failures: Failure[], row: InventoryItemRow): void {
  const taken = failed(failures, 'sku');
  if (taken) fail('DUPLICATE', `Another item has the SKU ${row.sku}`, { field: 'input.sku', existingId: taken.row?.['inventoryItemId'] ?? null });
}
