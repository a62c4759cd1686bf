import type { MutationDeleteRoleArgs, Role } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { RoleRow } from '../../kernel/dynamodb/rows.ts';
import { bury, failed, failuresOf, transact } from '../../kernel/dynamodb/transactions.ts';
import { refuseStale } from '../../kernel/dynamodb/versions.ts';
import { refuseBeyondCaller, refuseOverAdministrators } from '../grants.ts';
import { toRole } from '../role.ts';

function refuseHeld(row: RoleRow): void {
  if (row.builtIn) fail('LOCKED', `Role ${row.name} was there from the start; it can be changed, but not removed`, { field: 'name', role: row.name });
  const users = row.userCount ?? 0;
  if (users > 0) fail('LOCKED', `Role ${row.name} has ${users} users; give them another first`, { field: 'name', role: row.name, users });
}

export function request(ctx: Ctx<MutationDeleteRoleArgs>) {
  const row = loadedRow<RoleRow>(ctx.stash, 'savedRole');
  if (!row) notFound('Role', ctx.args.name.slice(0, 60), 'name');
  refuseOverAdministrators(ctx, row.name, 'name');
  refuseBeyondCaller(ctx, row.permissions, 'name');
  refuseStale(ctx.args.expectedVersion, row.version);
  refuseHeld(row);
  const actions = bury('role', tableName(ctx, 'ROLE_PERMISSIONS'), row, {
    expression: 'version = :version AND (attribute_not_exists(userCount) OR userCount = :none)',
    values: { ':version': row.version, ':none': 0 },
  });
  return transact(ctx, actions);
}

export function response(ctx: Ctx<MutationDeleteRoleArgs>): Role {
  const failures = failuresOf(ctx);
  const stands = failed(failures, 'role');
  if (stands?.row) {
    refuseHeld(stands.row as unknown as RoleRow);
    refuseStale(ctx.args.expectedVersion, stands.row['version'] as number | undefined);
  }
  if (failures.length > 0) fail('TRY_AGAIN', 'The role changed at the same moment; repeat the request');
  return toRole(loadedRow<RoleRow>(ctx.stash, 'savedRole') as RoleRow);
}
