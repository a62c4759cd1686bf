/** Who may go on: each kind of caller by what was read of it. What is refused here is refused before anything else is looked at. */
import { util } from '@aws-appsync/utils';
import { fail } from '../answer/errors.ts';
import type { Key } from '../dynamodb/key.ts';
import { digitsToNumber } from '../values/builtIns.ts';
import { keyOf } from './apiKey.ts';
import type { Caller, CallerRole, CallerRow, ShopperRow } from './caller.ts';
import type { Ctx } from './context.ts';
import { tokenOf } from './context.ts';
import { CUSTOMERS } from './customers.ts';
import type { Declaration } from './operation.ts';
import { SECOND_FACTOR_MISSING } from './secondFactor.ts';

export function roleKey(role: string): Key {
  return { pk: role, sk: 'ROLE' };
}

/** Whether a sign-in, in seconds, is older than a moment. Within the second of both it counts as later. */
function isBefore(signedInAt: number, moment: string): boolean {
  return signedInAt * 1000 + 1000 <= util.time.parseISO8601ToEpochMilliSeconds(moment);
}

function refused(permission: string, message: string, reason: string): never {
  fail('FORBIDDEN', message, { permission, reason });
}

/** Somebody of the workshop: the rows decide, whatever the token says. */
export function admittedUser(ctx: Ctx, operation: Declaration, user: CallerRow | null, roles: CallerRole[]): Caller {
  const { permission } = operation;
  const token = tokenOf(ctx);
  if (!user || user.status !== 'ENABLED') refused(permission, 'This user may not use the API', 'user-disabled');
  // Cognito's revoking shuts its own calls alone: AppSync takes a token until it ends.
  if (user.signedOutAt && isBefore(token.signedInAt, user.signedOutAt))
    refused(permission, 'This user was signed out everywhere; sign in again', 'signed-out');
  if (token.roles.indexOf(SECOND_FACTOR_MISSING) !== -1)
    refused(
      permission,
      'Administrators sign in with a one-time code, and again when their token ends',
      SECOND_FACTOR_MISSING,
    );
  // A token keeps its groups until it expires; the row is what holds now.
  if (token.roles.indexOf(user.role) === -1)
    fail('FORBIDDEN', 'The role changed since sign-in; sign in again', {
      permission,
      role: user.role,
      reason: 'role-changed',
    });
  const { pk, sk } = roleKey(user.role);
  const role = roles.find((row) => row.pk === pk && row.sk === sk);
  if (!role || role.permissions.indexOf(permission) === -1)
    fail('FORBIDDEN', `Role ${user.role} lacks the permission ${permission}`, { permission, role: user.role });
  const { id, name, email } = user;
  return { kind: 'STAFF', id, name, email, role: user.role, permissions: role.permissions, customerId: null };
}

/** A customer: what no field opens to them is closed, and the field's own permission is all that they have. */
export function admittedCustomer(ctx: Ctx, operation: Declaration, account: ShopperRow | null): Caller {
  const { permission, customers, newcomers } = operation;
  if (customers !== true)
    fail('FORBIDDEN', 'Customers may not call this', { permission, role: CUSTOMERS, reason: 'customers' });
  if (!account && newcomers !== true) refused(permission, 'There is no account yet; open it first', 'no-account');
  return {
    kind: 'CUSTOMER',
    id: tokenOf(ctx).sub,
    name: account?.name ?? '',
    email: account?.email ?? '',
    role: CUSTOMERS,
    permissions: [permission],
    customerId: account?.customerId ?? null,
  };
}

/** A program: the authorizer has looked at its key in this very call. */
export function admittedKey(ctx: Ctx, operation: Declaration): Caller {
  const key = keyOf(ctx);
  if (!key) util.unauthorized();
  const scopes = key.scopes === '' ? [] : key.scopes.split(' ');
  const { permission } = operation;
  if (operation.keys !== 'ANY' && scopes.indexOf(permission) === -1)
    fail('FORBIDDEN', `The key lacks the scope ${permission}`, { permission, role: 'API_KEY' });
  return {
    kind: 'API_KEY',
    id: key.keyId,
    name: key.name,
    email: '',
    role: 'API_KEY',
    permissions: scopes,
    customerId: null,
  };
}

/** Refuses a key that has used up what its plan allows. Nobody else has a plan. */
export function requireWithinPlan(ctx: Ctx): void {
  const key = keyOf(ctx);
  if (!key || key.resetsAt === '') return;
  fail(
    'LIMIT_EXCEEDED',
    `The plan ${key.plan} allows this key ${key.maximum} requests; come again at ${key.resetsAt}`,
    {
      plan: key.plan,
      maximum: digitsToNumber(key.maximum),
      resetsAt: key.resetsAt,
    },
  );
}
