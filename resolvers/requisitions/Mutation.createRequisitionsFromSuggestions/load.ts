/** The items and the terms on which each is bought; the requisitions, one for each supplier. */
import { util } from '@aws-appsync/utils';
import type { MutationCreateRequisitionsFromSuggestionsArgs } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchFound, batchGet, rowsById, rowsOf } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { parsePositiveQuantity } from '../../kernel/values/money.ts';
import { own } from '../../kernel/values/own.ts';
import { preferredKey, suppliesKey } from '../../suppliers/keys.ts';
import { termsFound } from '../sources.ts';
import { newRequisition } from '../draft.ts';
import { priced } from '../lines.ts';
import type { RequisitionLineRow, RequisitionRow } from '../requisition.ts';
import { expectedPrice, preferredOf, quantityToBuy } from '../suggestions.ts';

type FromCtx = Ctx<MutationCreateRequisitionsFromSuggestionsArgs>;

const MAX_ID = 200;

/** A line, and the supplier of whom it is asked for. */
interface Wanted {
  supplierId: string | null;
  line: RequisitionLineRow;
}

export function request(ctx: FromCtx) {
  passIfAnswered(ctx);
  const { items } = ctx.args.input;
  items.forEach(({ inventoryItemId, supplierId }, index) => {
    const path = `input.items.${index}`;
    if (inventoryItemId === '' || inventoryItemId.length > MAX_ID)
      notFound('Inventory item', inventoryItemId, `${path}.inventoryItemId`);
    if (supplierId === '' || (supplierId ?? '').length > MAX_ID)
      notFound('Supplier', supplierId ?? '', `${path}.supplierId`);
  });
  return batchGet(ctx, {
    INVENTORY: items.map(({ inventoryItemId }) => ({ pk: inventoryItemId, sk: 'ITEM' })),
    SUPPLIERS: items.map(({ inventoryItemId, supplierId }) =>
      typeof supplierId === 'string' ? suppliesKey(supplierId, inventoryItemId) : preferredKey(inventoryItemId),
    ),
  });
}

function wantedOf(ctx: BatchCtx<MutationCreateRequisitionsFromSuggestionsArgs>): Wanted[] {
  const found = batchFound(ctx);
  const items = rowsById(rowsOf(ctx, found, 'INVENTORY'));
  const suppliers = rowsOf(ctx, found, 'SUPPLIERS');
  const [preferred, terms] = [preferredOf(suppliers), termsFound(suppliers)];
  const { currency } = ctx.stash.settings;
  return ctx.args.input.items.map((asked, index) => {
    const field = `input.items.${index}`;
    const item = own(items, asked.inventoryItemId);
    if (!item) notFound('Inventory item', asked.inventoryItemId, `${field}.inventoryItemId`);
    requireUnarchived('Inventory item', item, `${field}.inventoryItemId`);
    const known = own(terms, item.id) ?? null;
    const quantity =
      typeof asked.quantity === 'string'
        ? parsePositiveQuantity(asked.quantity, `${field}.quantity`)
        : quantityToBuy(item, own(ctx.stash.work.onOrder ?? {}, item.id) ?? 0, known);
    if (quantity <= 0) refuse(`${field}.quantity`, 'there is enough of the item, or on its way: say how many');
    const line = { id: util.autoUlid(), inventoryItemId: item.id, description: item.name, quantity };
    return {
      supplierId: asked.supplierId ?? own(preferred, item.id)?.preferredSupplierId ?? null,
      line: priced(line, expectedPrice(item, known, currency), currency, field),
    };
  });
}

/** In the order in which suppliers are first named. */
export function response(ctx: BatchCtx<MutationCreateRequisitionsFromSuggestionsArgs>) {
  const wanted = wantedOf(ctx);
  const suppliers = wanted
    .map(({ supplierId }) => supplierId)
    .filter((supplierId, index, all) => all.indexOf(supplierId) === index);
  const { neededBy, note } = ctx.args.input;
  ctx.stash.work.requisitions = suppliers.map((supplierId) =>
    newRequisition(
      ctx,
      { supplierId, neededBy, note },
      wanted.filter((each) => each.supplierId === supplierId).map(({ line }) => line),
    ),
  );
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The requisitions that the running call makes. */
    requisitions?: RequisitionRow[];
  }
}
