/** The supplier after the change, every field of it checked. */
import type { MutationUpdateSupplierArgs, UpdateSupplierInput } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { SupplierRow } from '../supplier.ts';
import { supplierRow } from '../supplier.ts';

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
  ctx.stash.work.changedSupplier = changed(before, ctx.args.input, ctx.stash.settings);
  return { payload: null };
}

export function response() {
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The supplier after the running change. */
    changedSupplier?: SupplierRow;
  }
}
