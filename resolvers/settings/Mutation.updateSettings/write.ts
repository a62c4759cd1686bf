import type { MutationUpdateSettingsArgs, WorkshopSettings } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { SettingsRow } from '../../kernel/dynamodb/rows.ts';
import { amend, failed, failuresOf, transact } from '../../kernel/dynamodb/transactions.ts';
import { refuseStale } from '../../kernel/dynamodb/versions.ts';
import { toSettings } from '../settings.ts';
import { changed, refuseFixedCurrency } from './change.ts';

/** The logo that the step before accepted; null takes it away, an absent one leaves what is there. */
function logoOf(ctx: Ctx<MutationUpdateSettingsArgs>): string | null {
  return ctx.args.input.logoKey === undefined ? (ctx.stash.settings.logoKey ?? null) : (ctx.prev.result as string | null);
}

export function request(ctx: Ctx<MutationUpdateSettingsArgs>) {
  const before = ctx.stash.settings;
  refuseStale(ctx.args.expectedVersion, before.version);
  const after = { ...changed(before, ctx.args.input), logoKey: logoOf(ctx) };
  ctx.stash.work['row'] = after;
  const unfixed = after.currency === before.currency ? '' : ' AND attribute_not_exists(currencyFixed)';
  return transact(ctx, [amend('settings', tableName(ctx, 'SETTINGS'), before, after, { expression: `version = :version${unfixed}`, values: { ':version': before.version } })]);
}

export function response(ctx: Ctx<MutationUpdateSettingsArgs>): WorkshopSettings {
  const failures = failuresOf(ctx);
  const stale = failed(failures, 'settings');
  if (stale?.row) {
    const row = stale.row as unknown as SettingsRow;
    // The first amount was stored at the same moment.
    if (row.currencyFixed === true && row.currency !== (ctx.args.input.currency ?? row.currency)) refuseFixedCurrency(row.currency);
    refuseStale(ctx.args.expectedVersion, row.version);
  }
  if (failures.length > 0) fail('TRY_AGAIN', 'The settings changed at the same moment; repeat the request');
  return toSettings(ctx.stash.work['row'] as SettingsRow);
}
