/** The customer whom a vehicle is given to. */
import type { CustomerRow } from '../customers/customer.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { notFound } from '../kernel/answer/errors.ts';
import { cacheRelated } from '../kernel/answer/relations.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed, failedRow } from '../kernel/dynamodb/transactions.ts';

/** The owner as read with the caller: one who exists and is not archived. */
export function requireOwner(ctx: Ctx, customerId: string): CustomerRow {
  const customer = loadedRow(ctx.stash, 'customer');
  if (!customer) notFound('Customer', customerId, 'input.customerId');
  requireUnarchived('Customer', customer, 'input.customerId');
  cacheRelated(ctx.stash, 'CUSTOMERS', customer);
  return customer;
}

/** Where the owner went, or was archived, between reading and writing. */
export function requireOwnerAtCommit(failures: Failure[], customerId: string): void {
  if (!failed(failures, 'owner')) return;
  const owner = failedRow(failures, 'owner');
  if (!owner) notFound('Customer', customerId, 'input.customerId');
  requireUnarchived('Customer', owner, 'input.customerId');
}
