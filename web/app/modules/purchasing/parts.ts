/** Items of the inventory to buy, with what is in stock. */
import type { TallerClient } from '../../../../client/index.ts';
import type { Formats } from '../../kernel/formats/formats.ts';
import type { Option } from '../../kernel/forms/usePick.ts';
import type { PurchasableItemsQuery } from './generated/documents.ts';
import { PurchasableItemsDocument } from './generated/documents.ts';

export type Purchasable = NonNullable<PurchasableItemsQuery['inventoryItems']>['items'][number];

/** @param words for what is in stock */
export async function findPurchasable(
  client: TallerClient,
  search: string,
  formats: Formats,
  words: (stock: string) => string,
): Promise<readonly (Option & { item: Purchasable })[]> {
  const { inventoryItems } = await client.request(PurchasableItemsDocument, { search });
  return (inventoryItems?.items ?? []).map((item) => ({
    id: item.id,
    item,
    label: item.name,
    description: item.sku,
    end: words(`${formats.quantity(item.stock)} ${item.unit}`),
  }));
}
