import { util } from '@aws-appsync/utils';
import type { CreatePurchaseOrderInput } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { SupplierRow } from '../suppliers/supplier.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';
import { newTerms } from './terms.ts';

/** The header of a new order, before it has lines. */
export function newOrder(
  ctx: Ctx,
  id: string,
  supplier: SupplierRow,
  input: Omit<CreatePurchaseOrderInput, 'supplierId' | 'lines'>,
): PurchaseOrderRow {
  const { caller, settings } = ctx.stash;
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'PURCHASE',
    kind: 'PURCHASE',
    id,
    number: null,
    state: 'DRAFT',
    supplierId: supplier.id,
    supplierName: supplier.name,
    requisitionIds: [],
    currency: settings.currency,
    ...newTerms(input, supplier, settings),
    lineCount: 0,
    pageCounts: [],
    pageCount: 0,
    lastPosition: 0,
    subtotal: 0,
    tax: 0,
    total: 0,
    decisions: [],
    editorIds: [],
    sentAt: null,
    ended: null,
    by: caller.name,
    byId: caller.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
