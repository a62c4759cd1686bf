/** The rows themselves: how many users a role has is not in the index, which would be written with every user. */
import type { QueryRolesArgs, RolePage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import type { RoleRow } from '../roleRow.ts';
import { toRole } from '../role.ts';

export function request(ctx: Ctx<QueryRolesArgs>) {
  return readFound(ctx, 'ROLE_PERMISSIONS', 'ROLE');
}

export function response(ctx: Ctx<QueryRolesArgs>): RolePage {
  const { rows, nextToken } = foundRows<RoleRow>(ctx, 'ROLE_PERMISSIONS');
  return { items: rows.map((row) => toRole(row)), nextToken };
}
