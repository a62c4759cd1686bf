import { fail } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';
import type { CustomerRow } from './customer.ts';

/** Says whose the tax id is, where its sentinel kept the transaction from committing. */
export function refuseTakenTaxId(failures: Failure[], row: CustomerRow): void {
  const taken = failed(failures, 'taxId');
  if (taken) fail('DUPLICATE', `Another customer has the tax id ${row.taxId}`, { field: 'input.taxId', existingId: taken.row?.['customerId'] ?? null });
}
