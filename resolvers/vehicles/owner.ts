/** The customer whom a vehicle is given to. */
import type { CustomerRow } from '../customers/customer.ts';
import { refuseArchived } from '../kernel/answer/archive.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { notFound } from '../kernel/answer/errors.ts';
import { knowRelated } from '../kernel/answer/relations.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';

/** The owner as read with the caller: one who exists and is not archived. */
export function requiredOwner(ctx: Ctx, customerId: string): CustomerRow {
  const customer = loadedRow<CustomerRow>(ctx.stash, 'customer');
  if (!customer) notFound('Customer', customerId, 'input.customerId');
  refuseArchived('Customer', customer, 'input.customerId');
  knowRelated(ctx.stash, 'CUSTOMERS', customer);
  return customer;
}

/** Where the owner went, or was archived, between reading and writing. */
export function refuseLostOwner(failures: Failure[], customerId: string): void {
  const owner = failed(failures, 'owner');
  if (!owner) return;
  if (!owner.row) notFound('Customer', customerId, 'input.customerId');
  refuseArchived('Customer', owner.row as unknown as CustomerRow, 'input.customerId');
}
