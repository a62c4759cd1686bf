/** The items and the terms on which each is bought; the requisitions, one for each supplier. */
import { util } from '@aws-appsync/utils';
import type { MutationCreateRequisitionsFromSuggestionsArgs } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchFound, batchGet, rowsById, rowsOf } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { parsePositiveQuantity } from '../../kernel/values/money.ts';
import { own } from '../../kernel/values/own.ts';
import { preferredKey, supplierKey, suppliesKey } from '../../suppliers/keys.ts';
import { isSupplier } from '../../suppliers/supplierItem.ts';
import { termsFound } from '../sources.ts';
import { newRequisition } from '../draft.ts';
import { MAX_NEW_LINES, priced, requireAtMost } from '../lines.ts';
import type { RequisitionLineRow, RequisitionRow } from '../requisition.ts';
import { expectedPrice, preferredOf, quantityToBuy } from '../suggestions.ts';

type FromCtx = Ctx<MutationCreateRequisitionsFromSuggestionsArgs>;

const FIELD = 'input.items';
const MAX_ID = 200;
/** Of a batch. */
const MAX_KEYS = 100;

/** A line, and the supplier of whom it is asked for. */
interface Wanted {
  supplierId: string | null;
  line: RequisitionLineRow;
}

/** Those that the call names, for the answer to show, as far as the batch has room: whoever is preferred stands beside the item. */
function namedSuppliers(items: { supplierId?: string | null | undefined }[]): string[] {
  const named = items.flatMap(({ supplierId }) => supplierId ?? []);
  return named.filter((id, index) => named.indexOf(id) === index).slice(0, MAX_KEYS - 2 * items.length);
}

/** Refuses a list that is empty, too long, or names an item twice. */
function requireItems(items: { inventoryItemId: string }[]): void {
  if (items.length === 0) refuse(FIELD, 'expected an item, or more');
  requireAtMost(items.length, MAX_NEW_LINES, FIELD);
  items.forEach(({ inventoryItemId }, index) => {
    if (items.findIndex((each) => each.inventoryItemId === inventoryItemId) !== index)
      refuse(`${FIELD}.${index}.inventoryItemId`, 'the item is there twice', { actual: inventoryItemId.slice(0, 60) });
  });
}

export function request(ctx: FromCtx) {
  passIfAnswered(ctx);
  const { items } = ctx.args.input;
  requireItems(items);
  items.forEach(({ inventoryItemId, supplierId }, index) => {
    const path = `input.items.${index}`;
    if (inventoryItemId === '' || inventoryItemId.length > MAX_ID)
      notFound('Inventory item', inventoryItemId, `${path}.inventoryItemId`);
    if (supplierId === '' || (supplierId ?? '').length > MAX_ID)
      notFound('Supplier', supplierId ?? '', `${path}.supplierId`);
  });
  return batchGet(ctx, {
    INVENTORY: items.map(({ inventoryItemId }) => ({ pk: inventoryItemId, sk: 'ITEM' })),
    SUPPLIERS: [
      ...items.map(({ inventoryItemId, supplierId }) =>
        typeof supplierId === 'string' ? suppliesKey(supplierId, inventoryItemId) : preferredKey(inventoryItemId),
      ),
      ...namedSuppliers(items).map((id) => supplierKey(id)),
    ],
  });
}

function wantedOf(ctx: BatchCtx<MutationCreateRequisitionsFromSuggestionsArgs>): Wanted[] {
  const found = batchFound(ctx);
  const items = rowsById(rowsOf(ctx, found, 'INVENTORY'));
  const suppliers = rowsOf(ctx, found, 'SUPPLIERS');
  suppliers.filter((row) => isSupplier(row)).forEach((row) => cacheRelated(ctx.stash, 'SUPPLIERS', row));
  const [preferred, terms] = [preferredOf(suppliers), termsFound(suppliers)];
  const { currency } = ctx.stash.settings;
  return ctx.args.input.items.map((asked, index) => {
    const field = `input.items.${index}`;
    const item = own(items, asked.inventoryItemId);
    if (!item) notFound('Inventory item', asked.inventoryItemId, `${field}.inventoryItemId`);
    requireUnarchived('Inventory item', item, `${field}.inventoryItemId`);
    const known = own(terms, item.id) ?? null;
    const holder = own(preferred, item.id) ?? null;
    if (holder) cacheRelated(ctx.stash, 'SUPPLIERS', holder.supplier ?? null);
    const quantity =
      typeof asked.quantity === 'string'
        ? parsePositiveQuantity(asked.quantity, `${field}.quantity`)
        : quantityToBuy(item, known);
    if (quantity <= 0) refuse(`${field}.quantity`, 'there is enough of the item, or on its way: say how many');
    const line = { id: util.autoUlid(), inventoryItemId: item.id, description: item.name, quantity };
    return {
      supplierId: asked.supplierId ?? holder?.preferredSupplierId ?? null,
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
