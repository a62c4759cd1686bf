import { fail } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';

/** Says whose the SKU is, where its sentinel kept the transaction from committing. */
export function requireUniqueSku(failures: Failure[], sku: string): void {
  const other = failed(failures, 'sku');
  if (other)
    fail('DUPLICATE', `Another item has the SKU ${sku}`, {
      field: 'input.sku',
      existingId: other.row?.['inventoryItemId'] ?? null,
    });
}
