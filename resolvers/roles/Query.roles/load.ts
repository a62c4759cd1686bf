/** The rows themselves: how many users a role has is not in the index, which would be written with every user. */
import type { QueryRolesArgs, RolePage } from '../../generated/schema.ts';
import type { SearchBatchCtx, SearchCtx } from '../../kernel/dynamodb/searchResults.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import { toRole } from '../role.ts';

export function request(ctx: SearchCtx<QueryRolesArgs>) {
  return readFound(ctx, 'ROLE_PERMISSIONS', 'ROLE');
}

export function response(ctx: SearchBatchCtx<QueryRolesArgs>): RolePage {
  const { items: rows, nextToken } = foundRows(ctx, 'ROLE_PERMISSIONS');
  return { items: rows.map((row) => toRole(row)), nextToken };
}
