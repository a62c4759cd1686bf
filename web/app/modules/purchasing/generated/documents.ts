/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A new purchase order. */
export type CreatePurchaseOrderInput = {
  /** Where the goods go: 1 to 300 characters; absent for the workshop's own place of delivery, or its address. */
  deliveryPlace?: string | null | undefined;
  /** Day on which the goods are expected, in the workshop's own calendar; absent for what the supplier's lead time makes it, if it is known. */
  expectedOn?: string | null | undefined;
  /** Its first lines, 1 to 40; more are added by `addPurchaseOrderLines`. */
  lines: Array<PurchaseOrderLineInput>;
  /** What the supplier should know: at most 1000 characters. */
  note?: string | null | undefined;
  /** Days after the bill until it is due: 0 to 365; absent for the supplier's. */
  paymentDays?: number | null | undefined;
  /** The supplier. */
  supplierId: string | number;
};

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

/** What changes about a line. An absent field stays as it is. */
export type PurchaseOrderLineChange = {
  /** What is ordered: 1 to 200 characters. */
  description?: string | null | undefined;
  /** The line's id. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity?: string | null | undefined;
  /** The supplier's own code of it, at most 60 characters; null for none. */
  supplierCode?: string | null | undefined;
  /** The tax on it. */
  taxCode?: string | null | undefined;
  /** What is counted, at most 20 characters; null for none. */
  unit?: string | null | undefined;
  /** What one costs before tax: zero or more, at most 6 decimals. */
  unitCost?: string | null | undefined;
};

/**
 * A line to order: of an inventory item, of anything that is described, or for a line of an approved requisition, which says what and, where
 * nothing else is said, how much. One that is for an item names it, too.
 */
export type PurchaseOrderLineInput = {
  /** What is ordered: 1 to 200 characters; absent for the item's name. */
  description?: string | null | undefined;
  /** The inventory item. */
  inventoryItemId?: string | number | null | undefined;
  /** How much: above zero, at most 3 decimals; absent for what no order covers of the requisition's line, which is the most. */
  quantity?: string | null | undefined;
  /** The approved requisition that it is ordered for. Goes together with `requisitionLineId`. */
  requisitionId?: string | number | null | undefined;
  /** The requisition's line. */
  requisitionLineId?: string | number | null | undefined;
  /** The supplier's own code of it, at most 60 characters; absent for the one that is known. */
  supplierCode?: string | null | undefined;
  /** The tax on it; absent for the item's, or the workshop's default. */
  taxCode?: string | null | undefined;
  /** What is counted, at most 20 characters; absent for the item's. */
  unit?: string | null | undefined;
  /** What one costs before tax: zero or more, at most 6 decimals; absent for what the supplier asked last. */
  unitCost?: string | null | undefined;
};

/** How a purchase order stands. */
export type PurchaseOrderState =
  /** Everybody who has to has approved it: it may be sent, and its lines stay. */
  | 'APPROVED'
  /** It was given up before anything came. */
  | 'CANCELLED'
  /** It is done with: nothing more is expected. */
  | 'CLOSED'
  /** Its lines are written. Who has to approve it may. */
  | 'DRAFT'
  /** Some of it has come. */
  | 'PARTLY_RECEIVED'
  /** All of it has come. */
  | 'RECEIVED'
  /** The supplier has it. */
  | 'SENT';

/** Goods that came. */
export type ReceiveGoodsInput = {
  /** Number of the supplier's delivery note: at most 60 characters. Of a new receipt only. */
  deliveryNote?: string | null | undefined;
  /** What came: 1 to 40 lines, each once. */
  lines: Array<ReceiveLineInput>;
  /** A note: at most 300 characters. Of a new receipt only. */
  note?: string | null | undefined;
  /** The receipt that this call goes on with, where its lines are more than one call takes; absent for a new one. */
  receiptId?: string | number | null | undefined;
};

/** What came of one line of the order. */
export type ReceiveLineInput = {
  /** The line of the purchase order. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
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

/** What changes about a purchase order besides its lines. An absent field stays as it is; null clears one that may be absent. */
export type UpdatePurchaseOrderInput = {
  /** Where the goods go: 1 to 300 characters. */
  deliveryPlace?: string | null | undefined;
  /** Day on which the goods are expected, in the workshop's own calendar. */
  expectedOn?: string | null | undefined;
  /** What the supplier should know: at most 1000 characters. */
  note?: string | null | undefined;
  /** Days after the bill until it is due: 0 to 365. */
  paymentDays?: number | null | undefined;
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

export type PurchaseRowFragment = { id: string, number: string | null, state: PurchaseOrderState, supplierName: string, expectedOn: string | null, late: boolean, lineCount: number, total: string | null, currency: string, createdAt: string };

export type PurchaseLineFragment = { id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, total: string | null, workOrderId: string | null, received: string | null, returned: string | null, billed: string | null };

export type PurchaseHeadFragment = { supplierId: string, deliveryPlace: string | null, paymentDays: number | null, note: string | null, subtotal: string | null, tax: string | null, sentAt: string | null, mailCount: number, by: string, byId: string, version: number, id: string, number: string | null, state: PurchaseOrderState, supplierName: string, expectedOn: string | null, late: boolean, lineCount: number, total: string | null, currency: string, createdAt: string, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { renderedAt: string } | null, ended: { reason: string | null, by: string, at: string } | null };

export type PurchaseOrderListQueryVariables = Exact<{
  state?: PurchaseOrderState | null | undefined;
  supplierId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type PurchaseOrderListQuery = { purchaseOrders: { nextToken: string | null, items: Array<{ id: string, number: string | null, state: PurchaseOrderState, supplierName: string, expectedOn: string | null, late: boolean, lineCount: number, total: string | null, currency: string, createdAt: string }> } | null };

export type WholePurchaseOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type WholePurchaseOrderQuery = { purchaseOrder: { supplierId: string, deliveryPlace: string | null, paymentDays: number | null, note: string | null, subtotal: string | null, tax: string | null, sentAt: string | null, mailCount: number, by: string, byId: string, version: number, id: string, number: string | null, state: PurchaseOrderState, supplierName: string, expectedOn: string | null, late: boolean, lineCount: number, total: string | null, currency: string, createdAt: string, lines: Array<{ id: string, inventoryItemId: string | null, sku: string | null, description: string, unit: string | null, supplierCode: string | null, quantity: string, unitCost: string | null, taxCode: string, total: string | null, workOrderId: string | null, received: string | null, returned: string | null, billed: string | null }> | null, approvals: Array<{ by: string, byId: string, role: string, note: string | null, at: string }>, missingApprovals: Array<{ role: string, count: number }>, pdf: { renderedAt: string } | null, ended: { reason: string | null, by: string, at: string } | null } | null };

export type WritePurchaseOrderMutationVariables = Exact<{
  input: CreatePurchaseOrderInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type WritePurchaseOrderMutation = { createPurchaseOrder: { id: string } | null };

export type AddOrderLinesMutationVariables = Exact<{
  id: string | number;
  lines: Array<PurchaseOrderLineInput> | PurchaseOrderLineInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AddOrderLinesMutation = { addPurchaseOrderLines: { id: string } | null };

export type ChangeOrderLineMutationVariables = Exact<{
  id: string | number;
  change: PurchaseOrderLineChange;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ChangeOrderLineMutation = { updatePurchaseOrderLines: { id: string } | null };

export type RemoveOrderLineMutationVariables = Exact<{
  id: string | number;
  lineId: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RemoveOrderLineMutation = { removePurchaseOrderLines: { id: string } | null };

export type ChangePurchaseOrderMutationVariables = Exact<{
  id: string | number;
  input: UpdatePurchaseOrderInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ChangePurchaseOrderMutation = { updatePurchaseOrder: { id: string } | null };

export type ApproveOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  note?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ApproveOrderMutation = { approvePurchaseOrder: { id: string, state: PurchaseOrderState } | null };

export type SendOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SendOrderMutation = { sendPurchaseOrder: { id: string, number: string | null } | null };

export type MailOrderMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type MailOrderMutation = { mailPurchaseOrder: { id: string } | null };

export type CloseOrderMutationVariables = Exact<{
  id: string | number;
  reason?: string | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CloseOrderMutation = { closePurchaseOrder: { id: string } | null };

export type CancelOrderMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CancelOrderMutation = { cancelPurchaseOrder: { id: string } | null };

export type OrderPdfQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderPdfQuery = { purchaseOrderPdfUrl: { url: string } | null };

export type ReceiveMutationVariables = Exact<{
  purchaseOrderId: string | number;
  input: ReceiveGoodsInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReceiveMutation = { receiveGoods: { id: string, version: number } | null };

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
export const PurchaseLineFragmentDoc = new TypedDocumentString(`
    fragment PurchaseLine on PurchaseOrderLine {
  id
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  total
  workOrderId
  received
  returned
  billed
}
    `, {"fragmentName":"PurchaseLine"}) as unknown as TypedDocumentString<PurchaseLineFragment, unknown>;
export const PurchaseRowFragmentDoc = new TypedDocumentString(`
    fragment PurchaseRow on PurchaseOrder {
  id
  number
  state
  supplierName
  expectedOn
  late
  lineCount
  total
  currency
  createdAt
}
    `, {"fragmentName":"PurchaseRow"}) as unknown as TypedDocumentString<PurchaseRowFragment, unknown>;
export const PurchaseHeadFragmentDoc = new TypedDocumentString(`
    fragment PurchaseHead on PurchaseOrder {
  ...PurchaseRow
  supplierId
  deliveryPlace
  paymentDays
  note
  subtotal
  tax
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    renderedAt
  }
  ended {
    reason
    by
    at
  }
  by
  byId
  version
}
    fragment PurchaseRow on PurchaseOrder {
  id
  number
  state
  supplierName
  expectedOn
  late
  lineCount
  total
  currency
  createdAt
}`, {"fragmentName":"PurchaseHead"}) as unknown as TypedDocumentString<PurchaseHeadFragment, unknown>;
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
export const PurchaseOrderListDocument = new TypedDocumentString(`
    query purchaseOrderList($state: PurchaseOrderState, $supplierId: ID, $limit: Int, $nextToken: String) {
  purchaseOrders(
    state: $state
    supplierId: $supplierId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...PurchaseRow
    }
    nextToken
  }
}
    fragment PurchaseRow on PurchaseOrder {
  id
  number
  state
  supplierName
  expectedOn
  late
  lineCount
  total
  currency
  createdAt
}`) as unknown as TypedDocumentString<PurchaseOrderListQuery, PurchaseOrderListQueryVariables>;
export const WholePurchaseOrderDocument = new TypedDocumentString(`
    query wholePurchaseOrder($id: ID!) {
  purchaseOrder(id: $id) {
    ...PurchaseHead
    lines {
      ...PurchaseLine
    }
  }
}
    fragment PurchaseRow on PurchaseOrder {
  id
  number
  state
  supplierName
  expectedOn
  late
  lineCount
  total
  currency
  createdAt
}
fragment PurchaseLine on PurchaseOrderLine {
  id
  inventoryItemId
  sku
  description
  unit
  supplierCode
  quantity
  unitCost
  taxCode
  total
  workOrderId
  received
  returned
  billed
}
fragment PurchaseHead on PurchaseOrder {
  ...PurchaseRow
  supplierId
  deliveryPlace
  paymentDays
  note
  subtotal
  tax
  approvals {
    by
    byId
    role
    note
    at
  }
  missingApprovals {
    role
    count
  }
  sentAt
  mailCount
  pdf {
    renderedAt
  }
  ended {
    reason
    by
    at
  }
  by
  byId
  version
}`) as unknown as TypedDocumentString<WholePurchaseOrderQuery, WholePurchaseOrderQueryVariables>;
export const WritePurchaseOrderDocument = new TypedDocumentString(`
    mutation writePurchaseOrder($input: CreatePurchaseOrderInput!, $idempotencyKey: ID) {
  createPurchaseOrder(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<WritePurchaseOrderMutation, WritePurchaseOrderMutationVariables>;
export const AddOrderLinesDocument = new TypedDocumentString(`
    mutation addOrderLines($id: ID!, $lines: [PurchaseOrderLineInput!]!, $expectedVersion: Int, $idempotencyKey: ID) {
  addPurchaseOrderLines(
    id: $id
    lines: $lines
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddOrderLinesMutation, AddOrderLinesMutationVariables>;
export const ChangeOrderLineDocument = new TypedDocumentString(`
    mutation changeOrderLine($id: ID!, $change: PurchaseOrderLineChange!, $expectedVersion: Int, $idempotencyKey: ID) {
  updatePurchaseOrderLines(
    id: $id
    changes: [$change]
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeOrderLineMutation, ChangeOrderLineMutationVariables>;
export const RemoveOrderLineDocument = new TypedDocumentString(`
    mutation removeOrderLine($id: ID!, $lineId: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  removePurchaseOrderLines(
    id: $id
    lineIds: [$lineId]
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveOrderLineMutation, RemoveOrderLineMutationVariables>;
export const ChangePurchaseOrderDocument = new TypedDocumentString(`
    mutation changePurchaseOrder($id: ID!, $input: UpdatePurchaseOrderInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  updatePurchaseOrder(
    id: $id
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangePurchaseOrderMutation, ChangePurchaseOrderMutationVariables>;
export const ApproveOrderDocument = new TypedDocumentString(`
    mutation approveOrder($id: ID!, $expectedVersion: Int!, $note: String, $idempotencyKey: ID) {
  approvePurchaseOrder(
    id: $id
    expectedVersion: $expectedVersion
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ApproveOrderMutation, ApproveOrderMutationVariables>;
export const SendOrderDocument = new TypedDocumentString(`
    mutation sendOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  sendPurchaseOrder(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<SendOrderMutation, SendOrderMutationVariables>;
export const MailOrderDocument = new TypedDocumentString(`
    mutation mailOrder($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  mailPurchaseOrder(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<MailOrderMutation, MailOrderMutationVariables>;
export const CloseOrderDocument = new TypedDocumentString(`
    mutation closeOrder($id: ID!, $reason: String, $expectedVersion: Int, $idempotencyKey: ID) {
  closePurchaseOrder(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseOrderMutation, CloseOrderMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation cancelOrder($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  cancelPurchaseOrder(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderPdfDocument = new TypedDocumentString(`
    query orderPdf($id: ID!) {
  purchaseOrderPdfUrl(id: $id) {
    url
  }
}
    `) as unknown as TypedDocumentString<OrderPdfQuery, OrderPdfQueryVariables>;
export const ReceiveDocument = new TypedDocumentString(`
    mutation receive($purchaseOrderId: ID!, $input: ReceiveGoodsInput!, $idempotencyKey: ID) {
  receiveGoods(
    purchaseOrderId: $purchaseOrderId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<ReceiveMutation, ReceiveMutationVariables>;
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