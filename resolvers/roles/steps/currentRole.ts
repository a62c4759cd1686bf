/**
 * What a user's role may do goes with another role, and comes back with `enableUser`: the caller must have it. The role is read only where
 * that is in doubt: administrators decide over everybody, and whoever has the same role lacks nothing of it.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import { requireWithinCaller, requireAdministratorFor } from '../grants.ts';
import { ADMINISTRATORS } from '../administrators.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { UserRow } from '../../users/userRow.ts';

interface Args {
  /** Absent where the user as a whole comes back. */
  input?: { role?: string | null };
}

function keepsRole(ctx: Ctx<Args>, staff: UserRow): boolean {
  const { input } = ctx.args;
  return input !== undefined && (input.role ?? staff.role) === staff.role;
}

export function request(ctx: Ctx<Args>): DynamoDBBatchGetItemRequest {
  const { caller } = ctx.stash;
  const staff = loadedRow(ctx.stash, 'staff');
  if (!staff || caller.role === ADMINISTRATORS || caller.role === staff.role || keepsRole(ctx, staff))
    runtime.earlyReturn(null);
  requireAdministratorFor(ctx, staff.role, 'id');
  return batchGet(ctx, { ROLE_PERMISSIONS: [{ pk: staff.role, sk: 'ROLE' }] });
}

export function response(ctx: BatchCtx<Args>) {
  const role = batchRows(ctx, 'ROLE_PERMISSIONS')[0];
  requireWithinCaller(ctx, role?.permissions ?? [], 'id');
  return null;
}
