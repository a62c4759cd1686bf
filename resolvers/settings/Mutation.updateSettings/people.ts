/** Whoever has a rate of labour of their own is a user, and whoever is to approve has a role that can. */
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateSettingsArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchFound, batchGet, isEmptyBatch, rowsById, rowsOf } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requirePermission } from '../../kernel/request/required.ts';
import { laborRatesOf } from '../laborRates.ts';
import type { ApprovalLevelRow } from '../settingsRow.ts';
import { levelsOf, requireApprovers } from './purchasing.ts';
import type { Routing } from './routing.ts';
import { routingFrom } from './routing.ts';
import type { Selling } from './selling.ts';
import { sellingFrom } from './selling.ts';

type SettingsCtx = Ctx<MutationUpdateSettingsArgs>;

const currencyOf = (ctx: SettingsCtx): string => ctx.args.input.currency ?? ctx.stash.settings.currency;

function technicianIds(ctx: SettingsCtx): string[] {
  const { laborRates } = ctx.args.input;
  if (!laborRates) return [];
  return laborRatesOf(laborRates, currencyOf(ctx), 'input.laborRates').byTechnician.map((each) => each.technicianId);
}

function levels(ctx: SettingsCtx): ApprovalLevelRow[] {
  return levelsOf(ctx.args.input.approvalLevels ?? [], currencyOf(ctx));
}

export function request(ctx: SettingsCtx) {
  passIfAnswered(ctx);
  // Here, since the unit of the step that checks the rest is full.
  ctx.stash.work.changedRouting = routingFrom(ctx.stash.settings, ctx.args.input);
  ctx.stash.work.changedSelling = sellingFrom(ctx.stash.settings, ctx.args.input, currencyOf(ctx));
  if (ctx.args.input.laborRates !== undefined) requirePermission(ctx, 'workorder:price', 'input.laborRates');
  const roles = levels(ctx).map(({ role }) => role);
  const keys = {
    USERS: technicianIds(ctx).map((pk) => ({ pk, sk: 'USER' })),
    ROLE_PERMISSIONS: roles.filter((role, index) => roles.indexOf(role) === index).map((pk) => ({ pk, sk: 'ROLE' })),
  };
  if (isEmptyBatch(keys)) runtime.earlyReturn(null);
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationUpdateSettingsArgs>) {
  const found = batchFound(ctx);
  const users = rowsById(rowsOf(ctx, found, 'USERS'));
  technicianIds(ctx).forEach((technicianId, index) => {
    if (!Object.hasOwn(users, technicianId))
      notFound('User', technicianId.slice(0, 60), `input.laborRates.byTechnician.${index}.technicianId`);
  });
  requireApprovers(levels(ctx), rowsById(rowsOf(ctx, found, 'ROLE_PERMISSIONS')));
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** How rounds are planned after the running change. */
    changedRouting?: Routing;
    /** How the workshop sells from afar after it. */
    changedSelling?: Selling;
  }
}
