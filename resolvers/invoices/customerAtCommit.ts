import { requireUnarchived } from '../kernel/answer/archive.ts';
import { notFound } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed, failedRow } from '../kernel/dynamodb/transactions.ts';

/** Says that a customer was removed or archived since, where that kept a document of theirs from being issued. */
export function requireCustomerAtCommit(failures: Failure[], id: string, field: string): void {
  const lost = failed(failures, 'customer');
  if (lost && !lost.row) notFound('Customer', id, field);
  const row = failedRow(failures, 'customer');
  if (row) requireUnarchived('Customer', row, field);
}
