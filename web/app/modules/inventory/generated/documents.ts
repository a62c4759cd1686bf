/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A new inventory item. Its stock begins at zero; record a movement to fill it. */
export type CreateInventoryItemInput = {
  /** Whether customers may order it from afar. */
  forSale?: boolean | null | undefined;
  /** Where it lies in the store: at most 60 characters. */
  location?: string | null | undefined;
  /** Up to which it is bought again when it is low: a decimal string, not below the minimum. */
  maximumStock?: string | null | undefined;
  /** The quantity under which stock is low; at most 3 decimals. */
  minimumStock?: string | null | undefined;
  /** What it is: 1 to 200 characters with a letter or a digit among them. */
  name: string;
  /** Sale price of one unit: a decimal string, zero or more, at most 6 decimals. */
  price: string;
  /** Stock keeping unit: 1 to 40 characters that are seen, compared without case; spaces drop. */
  sku: string;
  /** Code of the tax on its sale; absent for the settings' default. */
  taxCode?: string | null | undefined;
  /** The unit that quantities count: 1 to 20 characters with a letter or a digit among them. */
  unit?: string | null | undefined;
};

/** A movement to record by hand. */
export type RecordStockMovementInput = {
  /** How much: positive, at most 3 decimals. An `ADJUSTMENT` may be negative. */
  quantity: string;
  /** The reason in words; required for `ADJUSTMENT`. At most 300 characters. */
  reason?: string | null | undefined;
  /**
   * Supplier's document or other reference: at most 100 characters; not the name of a work order, a purchase order, a sale or a count, as
   * movements of theirs have it.
   */
  reference?: string | null | undefined;
  /** Why stock changes. */
  type: StockMovementType;
  /** Cost of one unit, at most 6 decimals; required for `IN`, refused otherwise. */
  unitCost?: string | null | undefined;
};

/** Why stock changed. */
export type StockMovementType =
  /** Corrected after a count; the quantity has a sign. */
  | 'ADJUSTMENT'
  /** Received from a supplier. */
  | 'IN'
  /** Cost that came on top of goods in stock, such as freight: nothing moves, but what there is costs more. */
  | 'LANDED_COST'
  /** Used on an order, sold, or taken. */
  | 'OUT'
  /** Came back from an order or a sale. */
  | 'RETURN'
  /** Given up: a part that stays mounted when its order is cancelled. It left the stock when it was added, so that the stock stays. */
  | 'WRITE_OFF';

/** What to change of an inventory item. An absent field stays as it is; null clears it. */
export type UpdateInventoryItemInput = {
  /** True hides it from lists and searches and refuses new work with it; false shows it again. */
  archived?: boolean | null | undefined;
  /** Whether customers may order it from afar. One in the archive is not for sale; null is false. */
  forSale?: boolean | null | undefined;
  /** Where it lies in the store: at most 60 characters. */
  location?: string | null | undefined;
  /** Up to which it is bought again when it is low: a decimal string, not below the minimum; null for up to the minimum. */
  maximumStock?: string | null | undefined;
  /** The quantity under which stock is low: a decimal string, at most 3 decimals; null for zero. */
  minimumStock?: string | null | undefined;
  /** What it is: 1 to 200 characters with a letter or a digit among them; cannot be cleared. */
  name?: string | null | undefined;
  /** Sale price of one unit: a decimal string, zero or more, at most 6 decimals; cannot be cleared. */
  price?: string | null | undefined;
  /** Stock keeping unit: 1 to 40 characters that are seen, compared without case; spaces drop. Cannot be cleared. */
  sku?: string | null | undefined;
  /** Code of the tax on its sale; null for the settings' default. */
  taxCode?: string | null | undefined;
  /** The unit that quantities count: 1 to 20 characters with a letter or a digit among them; cannot be cleared. */
  unit?: string | null | undefined;
};

export type ItemRowFragment = { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, minimumStock: string, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number };

export type ItemListQueryVariables = Exact<{
  search?: string | null | undefined;
  lowStock?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ItemListQuery = { inventoryItems: { nextToken: string | null, items: Array<{ id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, minimumStock: string, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number }> } | null };

export type ItemQueryVariables = Exact<{
  id: string | number;
}>;


export type ItemQuery = { inventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, minimumStock: string, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number } | null };

export type ItemBySkuQueryVariables = Exact<{
  sku: string;
}>;


export type ItemBySkuQuery = { inventoryItemBySku: { id: string } | null };

export type LedgerQueryVariables = Exact<{
  inventoryItemId: string | number;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type LedgerQuery = { stockMovements: { nextToken: string | null, items: Array<{ id: string, type: StockMovementType, quantity: string, balance: string | null, reason: string | null, reference: string | null, unitCost: string | null, writtenOff: string | null, by: string, at: string }> } | null };

export type CreateItemMutationVariables = Exact<{
  input: CreateInventoryItemInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CreateItemMutation = { createInventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, minimumStock: string, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number } | null };

export type ChangeItemMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateInventoryItemInput;
}>;


export type ChangeItemMutation = { updateInventoryItem: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, minimumStock: string, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number } | null };

export type MoveStockMutationVariables = Exact<{
  inventoryItemId: string | number;
  input: RecordStockMovementInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type MoveStockMutation = { recordStockMovement: { movement: { id: string }, item: { id: string, sku: string, name: string, unit: string, price: string, averageCost: string | null, currency: string, taxCode: string, stock: string, minimumStock: string, low: boolean, location: string | null, forSale: boolean | null, archived: boolean, version: number } } | null };

export type ItemsToCountQueryVariables = Exact<{
  location?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ItemsToCountQuery = { inventoryItems: { nextToken: string | null, items: Array<{ id: string, sku: string, name: string, unit: string, location: string | null }> } | null };

export type ItemToCountQueryVariables = Exact<{
  sku: string;
}>;


export type ItemToCountQuery = { inventoryItemBySku: { id: string, sku: string, name: string, unit: string, location: string | null } | null };

export type ItemToCountFragment = { id: string, sku: string, name: string, unit: string, location: string | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ItemRowFragmentDoc = new TypedDocumentString(`
    fragment ItemRow on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  minimumStock
  low
  location
  forSale
  archived
  version
}
    `, {"fragmentName":"ItemRow"}) as unknown as TypedDocumentString<ItemRowFragment, unknown>;
export const ItemToCountFragmentDoc = new TypedDocumentString(`
    fragment ItemToCount on InventoryItem {
  id
  sku
  name
  unit
  location
}
    `, {"fragmentName":"ItemToCount"}) as unknown as TypedDocumentString<ItemToCountFragment, unknown>;
export const ItemListDocument = new TypedDocumentString(`
    query itemList($search: String, $lowStock: Boolean, $limit: Int, $nextToken: String) {
  inventoryItems(
    search: $search
    lowStock: $lowStock
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...ItemRow
    }
    nextToken
  }
}
    fragment ItemRow on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  minimumStock
  low
  location
  forSale
  archived
  version
}`) as unknown as TypedDocumentString<ItemListQuery, ItemListQueryVariables>;
export const ItemDocument = new TypedDocumentString(`
    query item($id: ID!) {
  inventoryItem(id: $id) {
    ...ItemRow
  }
}
    fragment ItemRow on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  minimumStock
  low
  location
  forSale
  archived
  version
}`) as unknown as TypedDocumentString<ItemQuery, ItemQueryVariables>;
export const ItemBySkuDocument = new TypedDocumentString(`
    query itemBySku($sku: String!) {
  inventoryItemBySku(sku: $sku) {
    id
  }
}
    `) as unknown as TypedDocumentString<ItemBySkuQuery, ItemBySkuQueryVariables>;
export const LedgerDocument = new TypedDocumentString(`
    query ledger($inventoryItemId: ID!, $limit: Int, $nextToken: String) {
  stockMovements(
    inventoryItemId: $inventoryItemId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      id
      type
      quantity
      balance
      reason
      reference
      unitCost
      writtenOff
      by
      at
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<LedgerQuery, LedgerQueryVariables>;
export const CreateItemDocument = new TypedDocumentString(`
    mutation createItem($input: CreateInventoryItemInput!, $idempotencyKey: ID) {
  createInventoryItem(input: $input, idempotencyKey: $idempotencyKey) {
    ...ItemRow
  }
}
    fragment ItemRow on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  minimumStock
  low
  location
  forSale
  archived
  version
}`) as unknown as TypedDocumentString<CreateItemMutation, CreateItemMutationVariables>;
export const ChangeItemDocument = new TypedDocumentString(`
    mutation changeItem($id: ID!, $expectedVersion: Int, $input: UpdateInventoryItemInput!) {
  updateInventoryItem(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...ItemRow
  }
}
    fragment ItemRow on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  minimumStock
  low
  location
  forSale
  archived
  version
}`) as unknown as TypedDocumentString<ChangeItemMutation, ChangeItemMutationVariables>;
export const MoveStockDocument = new TypedDocumentString(`
    mutation moveStock($inventoryItemId: ID!, $input: RecordStockMovementInput!, $idempotencyKey: ID) {
  recordStockMovement(
    inventoryItemId: $inventoryItemId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    movement {
      id
    }
    item {
      ...ItemRow
    }
  }
}
    fragment ItemRow on InventoryItem {
  id
  sku
  name
  unit
  price
  averageCost
  currency
  taxCode
  stock
  minimumStock
  low
  location
  forSale
  archived
  version
}`) as unknown as TypedDocumentString<MoveStockMutation, MoveStockMutationVariables>;
export const ItemsToCountDocument = new TypedDocumentString(`
    query itemsToCount($location: String, $limit: Int, $nextToken: String) {
  inventoryItems(location: $location, limit: $limit, nextToken: $nextToken) {
    items {
      ...ItemToCount
    }
    nextToken
  }
}
    fragment ItemToCount on InventoryItem {
  id
  sku
  name
  unit
  location
}`) as unknown as TypedDocumentString<ItemsToCountQuery, ItemsToCountQueryVariables>;
export const ItemToCountDocument = new TypedDocumentString(`
    query itemToCount($sku: String!) {
  inventoryItemBySku(sku: $sku) {
    ...ItemToCount
  }
}
    fragment ItemToCount on InventoryItem {
  id
  sku
  name
  unit
  location
}`) as unknown as TypedDocumentString<ItemToCountQuery, ItemToCountQueryVariables>;