import type { MutationUpdateSettingsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, failedRow, transact, passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { toSettings } from '../settings.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { failFixedCurrency } from '../currency.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** The step before gives the key of an accepted logo. */
type SettingsCtx = Ctx<MutationUpdateSettingsArgs, unknown, { result: string | null }>;

/** The logo that the step before accepted; null takes it away, an absent one leaves what is there. */
function logoOf(ctx: SettingsCtx): string | null {
  return ctx.args.input.logoKey === undefined ? (ctx.stash.settings.logoKey ?? null) : ctx.prev.result;
}

export function request(ctx: SettingsCtx) {
  passIfAnswered(ctx);
  const before = ctx.stash.settings;
  const changed = ctx.stash.work.changedSettings;
  if (!changed) fail('INTERNAL', 'The change was not checked');
  const after = {
    ...changed,
    ...ctx.stash.work.changedRouting,
    ...ctx.stash.work.changedSelling,
    logoKey: logoOf(ctx),
  };
  const answer = toSettings(after);
  keepAnswer(ctx, answer);
  const unfixed = after.currency === before.currency ? '' : ' AND attribute_not_exists(currencyFixed)';
  return transact(ctx, [
    amend('settings', tableName(ctx, 'SETTINGS'), before, after, {
      expression: `version = :version${unfixed}`,
      values: { ':version': before.version },
    }),
    ...claimRepeat(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateSettingsArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'settings');
  if (row) {
    // The first amount was stored at the same moment.
    if (row.currencyFixed === true && row.currency !== (ctx.args.input.currency ?? row.currency))
      failFixedCurrency(row.currency);
    requireVersion(ctx, row);
  }
  return endOfAttempt(ctx, failures);
}
