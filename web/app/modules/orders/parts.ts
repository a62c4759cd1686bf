/** Parts of the inventory to choose from, with what is in stock. */
import type { TallerClient } from '../../../../client/index.ts';
import type { Formats } from '../../kernel/formats/formats.ts';
import type { Option } from '../../kernel/forms/usePick.ts';
import type { FindPartsQuery } from './generated/documents.ts';
import { FindPartsDocument } from './generated/documents.ts';

export type Part = NonNullable<FindPartsQuery['inventoryItems']>['items'][number];
export type PartOption = Option & { part: Part };

export async function findParts(client: TallerClient, search: string): Promise<readonly Part[]> {
  return (await client.request(FindPartsDocument, { search })).inventoryItems?.items ?? [];
}

/** @param words for what is in stock */
export function partOption(part: Part, formats: Formats, words: (stock: string) => string): PartOption {
  const { id, name, sku, price, currency, stock, unit } = part;
  return {
    id,
    part,
    label: name,
    description: `${sku} · ${formats.money(price, currency)}`,
    end: words(`${formats.quantity(stock)} ${unit}`),
  };
}
