/** What every function of a pipeline may rely on after the first one ran. */
import type { AppSyncIdentityCognito, Context } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { TableKey } from '../../generated/tables.ts';
import { fail } from '../answer/errors.ts';
import type { InvoiceReference } from '../once/idempotency.ts';
import type { Declaration } from './operation.ts';
import type { Guard, StoredRow } from '../dynamodb/rows.ts';
import { keyOf } from './apiKey.ts';
import type { Caller, CallerKind } from './caller.ts';
import { CUSTOMERS } from './customers.ts';
import type { Permission } from './permission.ts';
import { own } from '../values/own.ts';

/** Rows by the name under which operations load them. Each aggregate declares its own, beside the row (`declare module`). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface LoadedRows {}

/** What a step keeps for its own response handler or for a later step, by name. Each aggregate declares its own. */
export interface Work {
  /** ULID of the running mutation. */
  call?: string;
  /** How many transactions of this call lost their race. */
  attempts?: number;
  /** When the caller had better come again, where somebody knows. */
  retryAfterMs?: number;
  /** What the call is answered once its transaction has committed. */
  answer?: unknown;
  /** Rows of related objects that are known by now. */
  related?: Record<string, StoredRow>;
}

/** The workshop's settings, which every call reads. Their aggregate says what they are. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface WorkshopSettings {}

export interface Stash {
  /** What the field declares: put there by the resolver's own unit, before any function runs. */
  operation?: Declaration;
  caller: Caller;
  settings: WorkshopSettings;
  /** Rows that the field's `operation.ts` asked for, by name; absent ones are null. */
  rows: { [Name in keyof LoadedRows]?: LoadedRows[Name] | null };
  /** Set when the call repeats one that was answered: the first answer, or what it can be made from again. */
  replay?: { result: unknown; reference?: InvoiceReference };
  /** Set once a transaction has committed: later attempts pass. */
  done?: boolean;
  /** One word per transaction item: what a failed condition on it means. */
  guards?: Guard[];
  work: Work;
}

export type Ctx<
  Args = Record<string, unknown>,
  Result = unknown,
  Prev extends Record<string, unknown> = { result: unknown },
> = Context<Args & Record<string, unknown>, Stash & Record<string, unknown>, Prev, never, Result> & {
  env: Record<string, string>;
  error?: { type: string; message: string };
};

/** The physical name of a table, from the API's environment variables. */
export function tableName(ctx: { env: Record<string, string> }, table: TableKey): string {
  return physicalName(ctx, table);
}

/** The same, for who goes through the names of tables. */
export function physicalName(ctx: { env: Record<string, string> }, table: string): string {
  const name = own(ctx.env, `${table}_TABLE`);
  if (!name) fail('INTERNAL', `The environment names no table ${table}`);
  return name;
}

/** A token carries one role, and two for a moment while the role moves. */
const MAX_ROLES = 5;

interface Token {
  kind: CallerKind;
  /** Of a key: its id. */
  sub: string;
  roles: string[];
  /** When its user signed in, in seconds since the epoch; a refreshed token says when that was. */
  signedInAt: number;
}

/** Subject and roles of the credentials. A token that is not from the user pool, or carries no role, is refused. */
export function tokenOf(ctx: { identity?: unknown }): Token {
  const key = keyOf(ctx);
  if (key) return { kind: 'API_KEY', sub: key.keyId, roles: [], signedInAt: 0 };
  const identity = ctx.identity as AppSyncIdentityCognito | null | undefined;
  if (!identity?.sub) util.unauthorized();
  const roles = (identity.groups ?? []).slice(0, MAX_ROLES);
  if (roles.length === 0)
    fail('FORBIDDEN', 'The token carries no role; ask an administrator for one', { permission: null });
  const { auth_time: signedInAt } = (identity.claims ?? {}) as { auth_time?: number };
  const kind = roles.length === 1 && roles[0] === CUSTOMERS ? 'CUSTOMER' : 'STAFF';
  return { kind, sub: identity.sub, roles, signedInAt: signedInAt ?? 0 };
}

export function mayCaller(stash: Stash, permission: Permission): boolean {
  return stash.caller.permissions.indexOf(permission) !== -1;
}

/** A row that the first function read; null when it does not exist. */
export function loadedRow<Name extends keyof LoadedRows>(stash: Stash, name: Name): LoadedRows[Name] | null {
  return stash.rows[name] ?? null;
}
