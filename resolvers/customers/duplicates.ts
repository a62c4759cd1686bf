import { fail } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';

/** Says whose the tax id is, where its sentinel kept the transaction from committing. */
export function requireUniqueTaxId(failures: Failure[], taxId: string): void {
  const other = failed(failures, 'taxId');
  if (other)
    fail('DUPLICATE', `Another customer has the tax id ${taxId}`, {
      field: 'input.taxId',
      existingId: other.row?.['customerId'] ?? null,
    });
}
