/** An order that is made of a quotation: as one by hand, at the prices of the quotation, for the lines of a requisition. */
import { util } from '@aws-appsync/utils';
import type { PricingTerms } from '../documents/terms.ts';
import type { PurchaseOrderLineInput } from '../generated/schema.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import { withKeys } from '../kernel/answer/relatedKeys.ts';
import { cacheRelated } from '../kernel/answer/relations.ts';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchRows } from '../kernel/dynamodb/batch.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { fixCurrency } from '../settings/currency.ts';
import { supplierKey } from '../suppliers/keys.ts';
import type { SupplierItemRow } from '../suppliers/supplierItem.ts';
import { isSupplier } from '../suppliers/supplierItem.ts';
import { addedLines } from './draft.ts';
import { withAskers, writeOrder } from './editing.ts';
import { MAX_LINES_A_CALL } from './keys.ts';
import { purchaseTerms } from './lines.ts';
import { newOrder } from './newOrder.ts';
import { savePages, withPages } from './pages.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';
import { toLine } from './purchaseOrder.ts';
import { coveringActions, withRequisitions } from './requisitions.ts';
import { keepSources, keptSources, sourceKeys } from './sources.ts';
import { supplierStands } from './supplier.ts';

/** On which terms suppliers are asked: those on which they are ordered from. */
export function quotedTerms(currency: string): PricingTerms {
  return purchaseTerms(currency);
}

/** Refuses more lines than one call orders. */
export function requireOrderable(lines: unknown[], field: string): void {
  if (lines.length > MAX_LINES_A_CALL)
    fail('LIMIT_EXCEEDED', `One call orders at most ${MAX_LINES_A_CALL} lines`, {
      field,
      maximum: MAX_LINES_A_CALL,
      actual: lines.length,
    });
}

/** What such an order rests on. @param field path of the argument that names its lines */
export function awardedKeys(inputs: PurchaseOrderLineInput[], supplierId: string, field: string): KeysByTable {
  return withKeys(sourceKeys(inputs, supplierId, field), { SUPPLIERS: [supplierKey(supplierId)] });
}

/** Describes the order, once that was read. @param field path of the argument that names the quotation */
export function keepAwarded(
  ctx: BatchCtx,
  supplierId: string,
  quotationRequestId: string,
  inputs: PurchaseOrderLineInput[],
  field: string,
): void {
  const supplier = batchRows(ctx, 'SUPPLIERS').find((row) => isSupplier(row));
  if (!supplier) notFound('Supplier', supplierId, field);
  requireUnarchived('Supplier', supplier, field);
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  keepSources(ctx);
  const order = { ...newOrder(ctx, util.autoUlid(), supplier, {}), quotationRequestId };
  ctx.stash.work.newPurchase = order;
  ctx.stash.work.linesEdit = addedLines(ctx, order, [], inputs, 'lineIds');
}

/** The order as it was described. */
export function awardedOrder(ctx: Ctx): PurchaseOrderRow {
  const { linesEdit: edit, newPurchase } = ctx.stash.work;
  if (!edit || !newPurchase) fail('INTERNAL', 'The order was not described');
  const described = {
    ...withPages(newPurchase, edit.before, edit.after),
    lastPosition: edit.lastPosition,
    requisitionIds: withRequisitions([], edit.shown, 'lineIds'),
  };
  return withAskers(described, keptSources(ctx).requisitions);
}

/** What the supplier sells of the items, by item. */
export function suppliedItems(ctx: Ctx): Record<string, SupplierItemRow> {
  return keptSources(ctx).supplied;
}

/** The request of the step that writes it, with whatever else belongs to the award. */
export function writeAwarded(ctx: Ctx, order: PurchaseOrderRow, actions: Action[]) {
  const { linesEdit: edit } = ctx.stash.work;
  if (!edit) fail('INTERNAL', 'The order was not described');
  return writeOrder(
    ctx,
    null,
    order,
    [
      ...savePages(tableName(ctx, 'PURCHASE_ORDERS'), edit.after, 0),
      ...coveringActions(ctx, keptSources(ctx).requisitions, edit.coverings, 'lineIds'),
      supplierStands(ctx, order.supplierId),
      ...fixCurrency(ctx),
      ...actions,
    ],
    { changedLines: edit.shown.map((line) => toLine(line, order.currency, null)) },
  );
}
