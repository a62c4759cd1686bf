/** What the supplier asked last, where it is known that it sells the item: what is awarded is that from now on. */
import { util } from '@aws-appsync/utils';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { amend, update } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { own } from '../kernel/values/own.ts';
import { suppliedItems } from '../purchaseOrders/awarding.ts';
import { preferredKey } from '../suppliers/keys.ts';
import type { SupplierItemRow } from '../suppliers/supplierItem.ts';
import { termsOf } from '../suppliers/supplierItem.ts';
import type { OfferRow } from './quotation.ts';

/** An item that stands on several lines has the cost of the last. */
function lastOf(offers: OfferRow[], itemId: string): OfferRow | undefined {
  return offers.findLast((offer) => offer.inventoryItemId === itemId);
}

function costActions(ctx: Ctx, before: SupplierItemRow, offer: OfferRow, currency: string): Action[] {
  const table = tableName(ctx, 'SUPPLIERS');
  const after: SupplierItemRow = {
    ...before,
    lastCost: offer.unitCost,
    lastCostFraction: offer.unitCostFraction ?? null,
    currency,
    version: before.version + 1,
    updatedAt: util.time.nowISO8601(),
  };
  const stands = { expression: 'version = :before', values: { ':before': before.version } };
  const item = amend('supplierItem', table, before, after, stands);
  if (before.preferred !== true) return [item];
  // Who looks for what to buy reads a copy under the item.
  return [
    item,
    update(
      'preferred',
      table,
      preferredKey(before.inventoryItemId),
      { expression: 'SET terms = :terms', values: { ':terms': termsOf(after) } },
      { expression: 'preferredSupplierId = :supplier', values: { ':supplier': before.supplierId } },
    ),
  ];
}

export function lastCosts(ctx: Ctx, supplierId: string, offers: OfferRow[], currency: string): Action[] {
  const supplied = suppliedItems(ctx);
  return Object.keys(supplied).flatMap((itemId) => {
    const [before, offer] = [own(supplied, itemId), lastOf(offers, itemId)];
    return before && offer && before.supplierId === supplierId ? costActions(ctx, before, offer, currency) : [];
  });
}
