/** What is in the basket of a counter sale, as a value. */
import type { CreateQuickSaleInput } from '../../../../../client/generated/operations.ts';
import { add } from '../../../kernel/formats/decimals.ts';
import type { SaleItemFragment } from '../generated/documents.ts';

export interface BasketLine {
  item: SaleItemFragment;
  /** As it was typed. */
  quantity: string;
}

export type Basket = readonly BasketLine[];

/** A thing that is scanned again is one more of it. */
export function withItem(basket: Basket, item: SaleItemFragment, read: (typed: string) => string | null): Basket {
  const known = basket.find((line) => line.item.id === item.id);
  if (!known) return [...basket, { item, quantity: '1' }];
  const quantity = add(read(known.quantity) ?? '0', '1');
  return basket.map((line) => (line === known ? { item, quantity } : line));
}

export const withQuantity = (basket: Basket, id: string, quantity: string): Basket =>
  basket.map((line) => (line.item.id === id ? { ...line, quantity } : line));

export const without = (basket: Basket, id: string): Basket => basket.filter(({ item }) => item.id !== id);

/** What the API takes; null while there is nothing, or a quantity that is no number. */
export function saleOf(
  basket: Basket,
  customerId: string | null,
  read: (typed: string) => string | null,
): CreateQuickSaleInput | null {
  const items = basket.map(({ item, quantity }) => ({ inventoryItemId: item.id, quantity: read(quantity) ?? '' }));
  if (items.length === 0 || items.some(({ quantity }) => quantity === '')) return null;
  return { items, ...(customerId === null ? {} : { customerId }) };
}
