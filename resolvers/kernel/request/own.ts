/** What is a customer's own. Staff and keys go by their permissions: for them nothing here refuses. */
import { fail, notFound } from '../answer/errors.ts';
import type { Ctx } from './context.ts';

/** To a customer, another's thing is not there. @param customerId whose the thing is */
export function requireOwn(
  ctx: Ctx,
  customerId: string | null | undefined,
  what: string,
  id: string,
  field: string,
): void {
  const { caller } = ctx.stash;
  if (caller.kind === 'CUSTOMER' && (customerId ?? null) !== caller.customerId) notFound(what, id, field);
}

/** Whether the caller may see a thing of this customer: a customer sees their own alone. */
export function isOwn(ctx: Ctx, customerId: string | null | undefined): boolean {
  const { caller } = ctx.stash;
  return caller.kind !== 'CUSTOMER' || (customerId ?? null) === caller.customerId;
}

/** Whose things a list, or a new thing, is about: of a customer always their own. @throws FORBIDDEN for another's id */
export function customerIdOf(ctx: Ctx, given: string | null | undefined, field: string): string | null {
  const { caller } = ctx.stash;
  if (caller.kind !== 'CUSTOMER') return given ?? null;
  if ((given ?? caller.customerId) !== caller.customerId)
    fail('FORBIDDEN', `${field}: customers see and order for themselves alone`, {
      field,
      permission: ctx.stash.operation?.permission ?? null,
    });
  return caller.customerId;
}
