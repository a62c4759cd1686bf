/** Whoever has a rate of labour of their own is a user. */
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateSettingsArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requirePermission } from '../../kernel/request/required.ts';
import { laborRatesOf } from '../laborRates.ts';

export function request(ctx: Ctx<MutationUpdateSettingsArgs>) {
  passIfAnswered(ctx);
  const { laborRates } = ctx.args.input;
  if (laborRates !== undefined) requirePermission(ctx, 'workorder:price', 'input.laborRates');
  if (!laborRates) runtime.earlyReturn(null);
  const { byTechnician } = laborRatesOf(
    laborRates,
    ctx.args.input.currency ?? ctx.stash.settings.currency,
    'input.laborRates',
  );
  if (byTechnician.length === 0) runtime.earlyReturn(null);
  return batchGet(ctx, { USERS: byTechnician.map(({ technicianId }) => ({ pk: technicianId, sk: 'USER' })) });
}

export function response(ctx: BatchCtx<MutationUpdateSettingsArgs>) {
  const users = rowsById(batchRows(ctx, 'USERS'));
  const rates = ctx.args.input.laborRates?.byTechnician ?? [];
  rates.forEach(({ technicianId }, index) => {
    if (!Object.hasOwn(users, technicianId))
      notFound('User', technicianId.slice(0, 60), `input.laborRates.byTechnician.${index}.technicianId`);
  });
  return null;
}
