import { runtime, util } from '@aws-appsync/utils';
import type { MutationSaveRoleArgs, RoleInput } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { CUSTOMERS } from '../../kernel/request/customers.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import { ADMINISTRATORS } from '../administrators.ts';
import { allPermissions, KEPT_BY_ADMINISTRATORS, KEPT_BY_EVERYBODY } from '../permissions.ts';
import type { RoleRow } from '../roleRow.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, failedRow, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireWithinCaller, requireAdministratorFor } from '../grants.ts';
import { toRole } from '../role.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

const NAME = '^[A-Z][A-Z0-9_]{1,39}$';
const MAX_DESCRIPTION = 200;

/** In the order of their names, each once. */
function permissionsOf(input: RoleInput): string[] {
  const known = allPermissions();
  input.permissions.forEach((permission, index) => {
    if (known.indexOf(permission) === -1)
      refuse(`input.permissions.${index}`, `there is no permission "${permission.slice(0, 60)}"`, {
        actual: permission.slice(0, 60),
      });
  });
  if (input.name === ADMINISTRATORS) {
    const lost = KEPT_BY_ADMINISTRATORS.filter((permission) => input.permissions.indexOf(permission) === -1);
    if (lost.length > 0)
      fail('LOCKED', `Administrators keep ${lost.join(', ')}: nobody could give it back`, {
        field: 'input.permissions',
        permissions: lost,
      });
  }
  const kept: string[] = KEPT_BY_EVERYBODY;
  return known.filter((permission) => input.permissions.indexOf(permission) !== -1 || kept.indexOf(permission) !== -1);
}

/** What only one of two lists has. */
function difference(one: string[], other: string[]): string[] {
  return [...one.filter((each) => other.indexOf(each) === -1), ...other.filter((each) => one.indexOf(each) === -1)];
}

function roleRow(input: RoleInput, before: RoleRow | null): RoleRow {
  if (!util.matches(NAME, input.name))
    refuse('input.name', 'expected 2 to 40 capitals, digits and underscores, a capital first', {
      actual: input.name.slice(0, 60),
    });
  if (input.name === CUSTOMERS)
    refuse('input.name', 'that is what customers of the shop are called; no role has that name', {
      actual: input.name,
    });
  return {
    ...(before ?? { userCount: 0, enabledCount: 0 }),
    pk: input.name,
    sk: 'ROLE',
    kind: 'ROLE',
    name: input.name,
    description: saidText(input.description, MAX_DESCRIPTION, 'input.description'),
    permissions: permissionsOf(input),
    builtIn: before?.builtIn ?? false,
    version: (before?.version ?? 0) + 1,
  };
}

/** The same change based on the version before this one: a call whose answer was lost, repeated. */
function isRepeat(before: RoleRow, after: RoleRow, expectedVersion: number | null | undefined): boolean {
  return (
    expectedVersion === before.version - 1 &&
    difference(before.permissions, after.permissions).length === 0 &&
    (before.description ?? null) === (after.description ?? null)
  );
}

export function request(ctx: Ctx<MutationSaveRoleArgs>) {
  passIfAnswered(ctx);
  const { input, expectedVersion } = ctx.args;
  const before = loadedRow(ctx.stash, 'savedRole');
  const after = roleRow(input, before);
  requireAdministratorFor(ctx, input.name, 'input.name');
  if (before && isRepeat(before, after, expectedVersion)) runtime.earlyReturn(toRole(before));
  if (before || (expectedVersion ?? null) !== null) requireVersion(ctx, before);
  requireWithinCaller(ctx, difference(before?.permissions ?? [], after.permissions), 'input.permissions');
  const answer = toRole(after);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'ROLE_PERMISSIONS');
  return transact(ctx, [
    before
      ? amend('role', table, before, after, {
          expression: 'version = :version',
          values: { ':version': before.version },
        })
      : put('role', table, after, ABSENT),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationSaveRoleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'role');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
