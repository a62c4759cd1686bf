import type { MutationUpdateSupplierArgs, UpdateSupplierInput } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  failed,
  failedRow,
  passIfAnswered,
  put,
  remove,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { SupplierRow } from '../supplier.ts';
import { requireUniqueTaxId, supplierRow, supplierSearchRows, taxIdSentinel, toSupplier } from '../supplier.ts';

/** An absent field keeps what is there; null clears it; anything else, `""` included, replaces it. */
function changed(row: SupplierRow, input: UpdateSupplierInput, settings: SettingsRow): SupplierRow {
  if (input.name === null) refuse('input.name', 'a supplier keeps a name');
  const merged = {
    name: input.name ?? row.name,
    taxIdType: input.taxIdType === undefined ? row.taxIdType : input.taxIdType,
    taxId: input.taxId === undefined ? row.taxId : input.taxId,
    contacts: input.contacts === undefined ? row.contacts : input.contacts,
    address: input.address === undefined ? row.address : input.address,
    paymentDays: input.paymentDays === undefined ? row.paymentDays : input.paymentDays,
    currency: input.currency === undefined ? row.currency : input.currency,
    leadTimeDays: input.leadTimeDays === undefined ? row.leadTimeDays : input.leadTimeDays,
    archived: input.archived ?? row.archived ?? false,
  };
  return supplierRow(row.id, merged, settings, row);
}

export function request(ctx: Ctx<MutationUpdateSupplierArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'supplier');
  if (!before) notFound('Supplier', ctx.args.id, 'id');
  requireVersion(ctx, before);
  const after = changed(before, ctx.args.input, ctx.stash.settings);
  const answer = toSupplier(after);
  keepAnswer(ctx, answer);

  const table = tableName(ctx, 'SUPPLIERS');
  const actions: Action[] = [
    amend('supplier', table, before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
    ...searchChanges(table, before, supplierSearchRows(before), supplierSearchRows(after)),
    ...claimRepeat(ctx, answer),
  ];
  const held = taxIdSentinel(before);
  const wanted = taxIdSentinel(after);
  if (held?.pk !== wanted?.pk) {
    const isOwn = { expression: 'supplierId = :id', values: { ':id': before.id } };
    if (held) actions.push(remove('heldSupplierTaxId', table, held, isOwn));
    if (wanted) actions.push(put('supplierTaxId', table, wanted, ABSENT));
  }
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationUpdateSupplierArgs>): unknown {
  const failures = failuresToExplain(ctx);
  if (failed(failures, 'supplier')) requireVersion(ctx, failedRow(failures, 'supplier'));
  requireUniqueTaxId(failures, ctx.args.input.taxId ?? '');
  return endOfAttempt(ctx, failures);
}
