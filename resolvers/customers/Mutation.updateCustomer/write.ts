import type { MutationUpdateCustomerArgs, UpdateCustomerInput } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  failed,
  failedRow,
  put,
  remove,
  transact,
  passIfAnswered,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { CustomerRow } from '../customer.ts';
import { customerRow, customerSearchRows, taxIdSentinel, toCustomer } from '../customer.ts';
import { requireUniqueTaxId } from '../duplicates.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** An absent field keeps what is there; null clears it; anything else, `""` included, replaces it. */
function changed(row: CustomerRow, input: UpdateCustomerInput, settings: SettingsRow): CustomerRow {
  if (input.name === null) refuse('input.name', 'a customer keeps a name');
  const merged = {
    name: input.name ?? row.name,
    taxIdType: input.taxIdType === undefined ? row.taxIdType : input.taxIdType,
    taxId: input.taxId === undefined ? row.taxId : input.taxId,
    phone: input.phone === undefined ? row.phone : input.phone,
    email: input.email === undefined ? row.email : input.email,
    address: input.address === undefined ? row.address : input.address,
    notify: input.notify === undefined ? row.notify : input.notify,
    notes: input.notes === undefined ? row.notes : input.notes,
    archived: input.archived ?? row.archived ?? false,
  };
  return customerRow(row.id, merged, settings, row);
}

export function request(ctx: Ctx<MutationUpdateCustomerArgs>) {
  passIfAnswered(ctx);
  const settings = ctx.stash.settings;
  const before = loadedRow(ctx.stash, 'customer');
  if (!before) notFound('Customer', ctx.args.id, 'id');
  requireVersion(ctx, before);
  const after = changed(before, ctx.args.input, settings);
  const answer = toCustomer(after);
  keepAnswer(ctx, answer);

  const table = tableName(ctx, 'CUSTOMERS');
  const actions: Action[] = [
    amend('customer', table, before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
    ...searchChanges(table, before, customerSearchRows(before), customerSearchRows(after)),
    ...claimRepeat(ctx, answer),
  ];
  const held = taxIdSentinel(before);
  const wanted = taxIdSentinel(after);
  if (held?.pk !== wanted?.pk) {
    if (held)
      actions.push(remove('heldTaxId', table, held, { expression: 'customerId = :id', values: { ':id': before.id } }));
    if (wanted) actions.push(put('taxId', table, wanted, ABSENT));
  }
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationUpdateCustomerArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const stale = failed(failures, 'customer');
  if (stale) requireVersion(ctx, failedRow(failures, 'customer'));
  requireUniqueTaxId(failures, ctx.args.input.taxId ?? '');
  return endOfAttempt(ctx, failures);
}
