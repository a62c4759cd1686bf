/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A new supplier. */
export type CreateSupplierInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** Whom to talk to: at most 10. */
  contacts?: Array<SupplierContactInput> | null | undefined;
  /** Currency in which it sells (ISO 4217); absent for the workshop's own. */
  currency?: string | null | undefined;
  /** Days from order to delivery: 0 to 365. */
  leadTimeDays?: number | null | undefined;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen. Kept in NFKC. */
  name: string;
  /** Days after a bill until it is due: 0 to 365; absent for 0. */
  paymentDays?: number | null | undefined;
  /** Number of the tax identity document, checked by the rules of the workshop's country; dots, dashes, slashes and spaces do not matter. */
  taxId?: string | null | undefined;
  /** The kind of tax identity document, such as `RUC`. Goes together with `taxId`. */
  taxIdType?: string | null | undefined;
};

/** Somebody who works for a supplier. */
export type SupplierContactInput = {
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: string | null | undefined;
  /** Full name: 1 to 200 characters with a letter or a digit among them. */
  name: string;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
};

/** What to say of an item that a supplier sells. An absent field stays as it is; null clears it. */
export type SupplierItemInput = {
  /** What one costs: a decimal string in the supplier's currency, zero or more, at most 6 decimals. Only with `inventory:cost`. */
  lastCost?: string | null | undefined;
  /** The least that is sold: a decimal string above zero, at most 3 decimals. */
  minimumOrder?: string | null | undefined;
  /** How many are in a pack: a decimal string above zero, at most 3 decimals. */
  packSize?: string | null | undefined;
  /**
   * True takes the place of whoever was preferred for the item. Absent leaves it as it is, but the first supplier of an item is
   * preferred.
   */
  preferred?: boolean | null | undefined;
  /** What the supplier calls it: at most 60 characters. */
  supplierCode?: string | null | undefined;
};

/** What to change of a supplier. An absent field stays as it is; null clears it. */
export type UpdateSupplierInput = {
  /** Postal address: at most 300 characters. */
  address?: string | null | undefined;
  /** True hides it from lists and searches, and nothing new is bought from it; false shows it again. */
  archived?: boolean | null | undefined;
  /** Everybody to talk to: at most 10; null for nobody. */
  contacts?: Array<SupplierContactInput> | null | undefined;
  /** Currency in which it sells (ISO 4217); null for the workshop's own. What its items last cost stays in the currency in which it was said. */
  currency?: string | null | undefined;
  /** Days from order to delivery: 0 to 365. */
  leadTimeDays?: number | null | undefined;
  /** Full name or company name: 1 to 200 characters with a letter or a digit among them, all of them seen; cannot be cleared. */
  name?: string | null | undefined;
  /** Days after a bill until it is due: 0 to 365; null for 0. */
  paymentDays?: number | null | undefined;
  /** Number of the tax identity document. */
  taxId?: string | null | undefined;
  /** The kind of tax identity document. */
  taxIdType?: string | null | undefined;
};

export type SupplierRowFragment = { id: string, name: string, taxId: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean };

export type WholeSupplierFragment = { taxIdType: string | null, address: string | null, version: number, id: string, name: string, taxId: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, contacts: Array<{ name: string, email: string | null, phone: string | null }> };

export type SoldItemFragment = { supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null };

export type SupplierListQueryVariables = Exact<{
  search?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SupplierListQuery = { suppliers: { nextToken: string | null, items: Array<{ id: string, name: string, taxId: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean }> } | null };

export type WholeSupplierQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeSupplierQuery = { supplier: { taxIdType: string | null, address: string | null, version: number, id: string, name: string, taxId: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, contacts: Array<{ name: string, email: string | null, phone: string | null }> } | null };

export type AddSupplierMutationVariables = Exact<{
  input: CreateSupplierInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AddSupplierMutation = { createSupplier: { id: string } | null };

export type ChangeSupplierMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateSupplierInput;
}>;


export type ChangeSupplierMutation = { updateSupplier: { taxIdType: string | null, address: string | null, version: number, id: string, name: string, taxId: string | null, paymentDays: number, currency: string, leadTimeDays: number | null, archived: boolean, contacts: Array<{ name: string, email: string | null, phone: string | null }> } | null };

export type SoldItemsQueryVariables = Exact<{
  supplierId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SoldItemsQuery = { supplierItems: { nextToken: string | null, items: Array<{ supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null }> } | null };

export type SellItemMutationVariables = Exact<{
  supplierId: string | number;
  inventoryItemId: string | number;
  expectedVersion?: number | null | undefined;
  input: SupplierItemInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SellItemMutation = { setSupplierItem: { supplierCode: string | null, lastCost: string | null, currency: string, packSize: string | null, minimumOrder: string | null, preferred: boolean, version: number, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string } | null } | null };

export type StopSellingMutationVariables = Exact<{
  supplierId: string | number;
  inventoryItemId: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type StopSellingMutation = { removeSupplierItem: { version: number } | null };

export type PurchasableItemsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type PurchasableItemsQuery = { inventoryItems: { items: Array<{ id: string, sku: string, name: string, unit: string, stock: string }> } | null };

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
export const SupplierRowFragmentDoc = new TypedDocumentString(`
    fragment SupplierRow on Supplier {
  id
  name
  taxId
  paymentDays
  currency
  leadTimeDays
  archived
}
    `, {"fragmentName":"SupplierRow"}) as unknown as TypedDocumentString<SupplierRowFragment, unknown>;
export const WholeSupplierFragmentDoc = new TypedDocumentString(`
    fragment WholeSupplier on Supplier {
  ...SupplierRow
  taxIdType
  address
  contacts {
    name
    email
    phone
  }
  version
}
    fragment SupplierRow on Supplier {
  id
  name
  taxId
  paymentDays
  currency
  leadTimeDays
  archived
}`, {"fragmentName":"WholeSupplier"}) as unknown as TypedDocumentString<WholeSupplierFragment, unknown>;
export const SoldItemFragmentDoc = new TypedDocumentString(`
    fragment SoldItem on SupplierItem {
  inventoryItem {
    id
    sku
    name
    unit
    stock
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
}
    `, {"fragmentName":"SoldItem"}) as unknown as TypedDocumentString<SoldItemFragment, unknown>;
export const SupplierListDocument = new TypedDocumentString(`
    query supplierList($search: String, $limit: Int, $nextToken: String) {
  suppliers(search: $search, limit: $limit, nextToken: $nextToken) {
    items {
      ...SupplierRow
    }
    nextToken
  }
}
    fragment SupplierRow on Supplier {
  id
  name
  taxId
  paymentDays
  currency
  leadTimeDays
  archived
}`) as unknown as TypedDocumentString<SupplierListQuery, SupplierListQueryVariables>;
export const WholeSupplierDocument = new TypedDocumentString(`
    query wholeSupplier($id: ID!) {
  supplier(id: $id) {
    ...WholeSupplier
  }
}
    fragment SupplierRow on Supplier {
  id
  name
  taxId
  paymentDays
  currency
  leadTimeDays
  archived
}
fragment WholeSupplier on Supplier {
  ...SupplierRow
  taxIdType
  address
  contacts {
    name
    email
    phone
  }
  version
}`) as unknown as TypedDocumentString<WholeSupplierQuery, WholeSupplierQueryVariables>;
export const AddSupplierDocument = new TypedDocumentString(`
    mutation addSupplier($input: CreateSupplierInput!, $idempotencyKey: ID) {
  createSupplier(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddSupplierMutation, AddSupplierMutationVariables>;
export const ChangeSupplierDocument = new TypedDocumentString(`
    mutation changeSupplier($id: ID!, $expectedVersion: Int, $input: UpdateSupplierInput!) {
  updateSupplier(id: $id, expectedVersion: $expectedVersion, input: $input) {
    ...WholeSupplier
  }
}
    fragment SupplierRow on Supplier {
  id
  name
  taxId
  paymentDays
  currency
  leadTimeDays
  archived
}
fragment WholeSupplier on Supplier {
  ...SupplierRow
  taxIdType
  address
  contacts {
    name
    email
    phone
  }
  version
}`) as unknown as TypedDocumentString<ChangeSupplierMutation, ChangeSupplierMutationVariables>;
export const SoldItemsDocument = new TypedDocumentString(`
    query soldItems($supplierId: ID, $limit: Int, $nextToken: String) {
  supplierItems(supplierId: $supplierId, limit: $limit, nextToken: $nextToken) {
    items {
      ...SoldItem
    }
    nextToken
  }
}
    fragment SoldItem on SupplierItem {
  inventoryItem {
    id
    sku
    name
    unit
    stock
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
}`) as unknown as TypedDocumentString<SoldItemsQuery, SoldItemsQueryVariables>;
export const SellItemDocument = new TypedDocumentString(`
    mutation sellItem($supplierId: ID!, $inventoryItemId: ID!, $expectedVersion: Int, $input: SupplierItemInput!, $idempotencyKey: ID) {
  setSupplierItem(
    supplierId: $supplierId
    inventoryItemId: $inventoryItemId
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...SoldItem
  }
}
    fragment SoldItem on SupplierItem {
  inventoryItem {
    id
    sku
    name
    unit
    stock
  }
  supplierCode
  lastCost
  currency
  packSize
  minimumOrder
  preferred
  version
}`) as unknown as TypedDocumentString<SellItemMutation, SellItemMutationVariables>;
export const StopSellingDocument = new TypedDocumentString(`
    mutation stopSelling($supplierId: ID!, $inventoryItemId: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  removeSupplierItem(
    supplierId: $supplierId
    inventoryItemId: $inventoryItemId
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    version
  }
}
    `) as unknown as TypedDocumentString<StopSellingMutation, StopSellingMutationVariables>;
export const PurchasableItemsDocument = new TypedDocumentString(`
    query purchasableItems($search: String) {
  inventoryItems(search: $search, limit: 8) {
    items {
      id
      sku
      name
      unit
      stock
    }
  }
}
    `) as unknown as TypedDocumentString<PurchasableItemsQuery, PurchasableItemsQueryVariables>;