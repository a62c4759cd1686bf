/** What every function of a pipeline may rely on after the first one ran. */
import type { AppSyncIdentityCognito, Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { fail } from '../answer/errors.ts';
import type { InvoiceReference } from '../once/idempotency.ts';
import type { Declaration } from './operation.ts';
import type { Caller, SettingsRow } from '../dynamodb/rows.ts';

export interface Stash {
  /** What the field declares: put there by the resolver's own unit, before any function runs. */
  operation?: Declaration;
  caller: Caller;
  settings: SettingsRow;
  /** Rows that the field's `operation.ts` asked for, by name; absent ones are null. */
  rows: Record<string, unknown>;
  /** Set when the call repeats one that was answered: the first answer, or what it can be made from again. */
  replay?: { result: unknown; reference?: InvoiceReference };
  /** Set once a transaction has committed: later attempts pass. */
  done?: boolean;
  /** One word per transaction item: what a failed condition on it means. */
  guards?: string[];
  /** What the running step keeps for its own response handler or for a later step. */
  work: Record<string, unknown>;
}

export type Ctx<Args = Record<string, unknown>, Result = unknown, Prev extends Record<string, unknown> = { result: unknown }> = Context<
  Args & Record<string, unknown>,
  Stash & Record<string, unknown>,
  Prev,
  never,
  Result
> & { env: Record<string, string>; error?: { type: string; message: string } };

/** The physical name of a table, from the API's environment variables. */
export function tableName(ctx: { env: Record<string, string> }, table: string): string {
  const name = ctx.env[`${table}_TABLE`];
  if (!name) fail('INTERNAL', `The environment names no table ${table}`);
  return name;
}

/** A token carries one role, and two for a moment while the role moves. */
const MAX_ROLES = 5;

/** Subject and roles of the token. One that is not from the user pool, or carries no role, is refused. */
export function tokenOf(ctx: { identity?: unknown }): { sub: string; roles: string[] } {
  const identity = ctx.identity as AppSyncIdentityCognito | null | undefined;
  if (!identity?.sub) util.unauthorized();
  const roles = (identity.groups ?? []).slice(0, MAX_ROLES);
  if (roles.length === 0) fail('FORBIDDEN', 'The token carries no role; ask an administrator for one', { permission: null });
  return { sub: identity.sub, roles };
}

export function mayCaller(stash: Stash, permission: string): boolean {
  return stash.caller.permissions.indexOf(permission) !== -1;
}

/** A row that the first function read; null when it does not exist. */
export function loadedRow<Row>(stash: Stash, name: string): Row | null {
  return (stash.rows[name] ?? null) as Row | null;
}
