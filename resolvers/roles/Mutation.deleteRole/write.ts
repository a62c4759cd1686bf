import type { MutationDeleteRoleArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { RoleRow } from '../roleRow.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { deleteWithTombstone, failedRow, transact, passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireWithinCaller, requireAdministratorFor } from '../grants.ts';
import { toRole } from '../role.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function requireRemovable(row: RoleRow): void {
  if (row.builtIn)
    fail('LOCKED', `Role ${row.name} was there from the start; it can be changed, but not removed`, {
      field: 'name',
      role: row.name,
    });
  const users = row.userCount ?? 0;
  if (users > 0)
    fail('LOCKED', `Role ${row.name} has ${users} users; give them another first`, {
      field: 'name',
      role: row.name,
      users,
    });
}

export function request(ctx: Ctx<MutationDeleteRoleArgs>) {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'savedRole');
  if (!row) notFound('Role', ctx.args.name.slice(0, 60), 'name');
  requireAdministratorFor(ctx, row.name, 'name');
  requireWithinCaller(ctx, row.permissions, 'name');
  requireVersion(ctx, row);
  requireRemovable(row);
  const answer = toRole(row);
  keepAnswer(ctx, answer);
  const removal = deleteWithTombstone('role', tableName(ctx, 'ROLE_PERMISSIONS'), row, {
    expression: 'version = :version AND (attribute_not_exists(userCount) OR userCount = :none)',
    values: { ':version': row.version, ':none': 0 },
  });
  return transact(ctx, [...removal, ...claimRepeat(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationDeleteRoleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'role');
  if (row) {
    requireRemovable(row);
    requireVersion(ctx, row);
  }
  return endOfAttempt(ctx, failures);
}
