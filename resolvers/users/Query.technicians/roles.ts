/** What the roles of those who were found may do: who may do no work is given none. Roles are few, and no index says what they may. */
import { runtime } from '@aws-appsync/utils';
import type { QueryTechniciansArgs, TechnicianPage } from '../../generated/schema.ts';
import { ROLE } from '../../roles/aggregate.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FoundPage } from '../../kernel/request/paging.ts';
import { own } from '../../kernel/values/own.ts';
import { toTechnician } from '../user.ts';
import type { UserRow } from '../userRow.ts';

/** What the step before gives. */
interface FoundUsers extends Record<string, unknown> {
  result: FoundPage<UserRow>;
}

const WORK = 'workorder:work';

export function request(ctx: Ctx<QueryTechniciansArgs, unknown, FoundUsers>) {
  const { items, nextToken } = ctx.prev.result;
  const names = items.map(({ role }) => role);
  const roles = names.filter((name, index) => names.indexOf(name) === index);
  if (roles.length === 0) runtime.earlyReturn({ items: [], nextToken });
  return batchGet(ctx, { ROLE_PERMISSIONS: roles.map((name) => ({ pk: name, sk: ROLE })) });
}

export function response(ctx: BatchCtx<QueryTechniciansArgs, FoundUsers>): TechnicianPage {
  const { items, nextToken } = ctx.prev.result;
  const roles = rowsById(batchRows(ctx, 'ROLE_PERMISSIONS'));
  const working = items.filter(({ role }) => (own(roles, role)?.permissions ?? []).indexOf(WORK) !== -1);
  return { items: working.map((row) => toTechnician(row)), nextToken };
}
