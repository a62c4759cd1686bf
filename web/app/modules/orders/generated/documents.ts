/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What is asked for. */
export type CreateRequisitionInput = {
  /** What is needed: 1 to 40 lines. */
  items: Array<RequisitionLineInput>;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** What to say to it: at most 500 characters. */
  note?: string | null | undefined;
  /** The supplier from whom it had better be bought. An archived one is `LOCKED`. */
  supplierId?: string | number | null | undefined;
};

/** Where an invoice stands. */
export type InvoiceStatus =
  /** Issued, nothing paid. */
  | 'ISSUED'
  /** Paid in full. */
  | 'PAID'
  /** Paid in part. */
  | 'PARTIALLY_PAID'
  /** Voided; it keeps its number. */
  | 'VOIDED';

/** Why an odometer shows less than at the last visit. */
export type MileageReason =
  /** The reading before was wrong, or this one corrects a slip. */
  | 'MISREAD'
  /** It was replaced, and counts anew. */
  | 'REPLACED';

/** A part to report as missing. */
export type MissingPartInput = {
  /** What it is: 1 to 200 characters; absent for the item's name. */
  description?: string | null | undefined;
  /** The inventory item; absent for a part that the inventory does not know. */
  inventoryItemId?: string | number | null | undefined;
  /** What is said about it: at most 300 characters. */
  note?: string | null | undefined;
  /** How much of it the order needs: a decimal string above zero, at most 3 decimals. */
  quantity: string;
};

/** Where a missing part stands. */
export type MissingPartStatus =
  /** It is there, all of it, and set aside for the order. */
  | 'ARRIVED'
  /** The order does without it, or is over. */
  | 'DROPPED'
  /** It was reported, and nobody asked for it yet. */
  | 'OPEN'
  /** A requisition asks for it. */
  | 'REQUESTED'
  /** It was added to the order. */
  | 'USED';

/** A line: of an item, or in words. */
export type RequisitionLineInput = {
  /** What is needed: 1 to 200 characters; absent for the item's name. A line without an item has one. */
  description?: string | null | undefined;
  /** The item that is needed. An archived one is `LOCKED`. */
  inventoryItemId?: string | number | null | undefined;
  /** What of the work order's missing parts it asks for; `workOrderId` says which order. One that another requisition asks for is `LOCKED`. */
  missingPartId?: string | number | null | undefined;
  /** The day on which it is needed, as `YYYY-MM-DD`; absent for the requisition's. */
  neededBy?: string | null | undefined;
  /** How many: a decimal string above zero, at most 3 decimals. */
  quantity: string;
  /**
   * What one is expected to cost, without tax: a decimal string in the workshop's currency, at most 6 decimals. Absent for what it last cost
   * at the supplier, else on average. Only with `inventory:cost`.
   */
  unitCost?: string | null | undefined;
  /** The work order that waits for it, which is open. At most 10 different ones in a call, and 30 in a requisition. */
  workOrderId?: string | number | null | undefined;
};

/** What to change of a line. An absent field stays as it is. Kind and inventory item stay: remove the line and add another. */
export type UpdateWorkOrderItemInput = {
  /** What is printed: 1 to 200 characters. */
  description?: string | null | undefined;
  /** Discount as an amount, at most the line; null for none. Replaces a percentage. */
  discountAmount?: string | null | undefined;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals; null for none. Replaces an amount. */
  discountPercent?: string | null | undefined;
  /** Quantity or hours: positive, at most 3 decimals. */
  quantity?: string | null | undefined;
  /** Code of its tax. */
  taxCode?: string | null | undefined;
  /** Who does it: a user's id; only for `LABOR`. Null for nobody. */
  technicianId?: string | number | null | undefined;
  /** Price of one unit or hour, at most 6 decimals. Only with `workorder:price`, as are discounts and the tax code. */
  unitPrice?: string | null | undefined;
};

/** A line to add to a work order. */
export type WorkOrderItemInput = {
  /** What is printed: 1 to 200 characters; absent for a part's own name. */
  description?: string | null | undefined;
  /** Discount as an amount, at most the line. Not together with `discountPercent`. Only with `workorder:price`. */
  discountAmount?: string | null | undefined;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals. Not together with `discountAmount`. Only with `workorder:price`. */
  discountPercent?: string | null | undefined;
  /** The inventory item; required for `PART`, refused otherwise. */
  inventoryItemId?: string | number | null | undefined;
  /** What kind of thing it charges. */
  kind: WorkOrderItemKind;
  /** Quantity or hours: positive, at most 3 decimals. */
  quantity: string;
  /** Code of its tax; absent for the part's own or the settings' default. Only with `workorder:price`. */
  taxCode?: string | null | undefined;
  /** Who does it: a user's id; only for `LABOR`. */
  technicianId?: string | number | null | undefined;
  /**
   * Price of one unit or hour, at most 6 decimals. Absent for a part's own price, and for the settings' rate of labour: the technician's,
   * else the default. Required otherwise. Only with `workorder:price`.
   */
  unitPrice?: string | null | undefined;
};

/** What kind of thing a line charges. */
export type WorkOrderItemKind =
  /** Work bought from outside. */
  | 'EXTERNAL'
  /** Work, by the hour. */
  | 'LABOR'
  /** A part from the inventory. */
  | 'PART';

/** Where a work order stands. */
export type WorkOrderState =
  /** The customer agreed, or the job is small. */
  | 'APPROVED'
  /** The customer has the estimate. */
  | 'AWAITING_APPROVAL'
  /** Called off; every part went back to stock. */
  | 'CANCELLED'
  /** The customer has the vehicle back. */
  | 'DELIVERED'
  /** Somebody is finding out what it needs. */
  | 'DIAGNOSIS'
  /** Invoiced. Reached only by `createInvoice`. */
  | 'INVOICED'
  /** Work is under way. */
  | 'IN_PROGRESS'
  /** The finished work is being checked. */
  | 'QUALITY_CHECK'
  /** Ready to be invoiced and collected. */
  | 'READY'
  /** The vehicle is in the workshop. */
  | 'RECEIVED'
  /** Work stands still until parts arrive. */
  | 'WAITING_PARTS';

export type OrderTotalsFragment = { id: string, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number };

export type AddLineMutationVariables = Exact<{
  workOrderId: string | number;
  input: WorkOrderItemInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type AddLineMutation = { addWorkOrderItem: { id: string, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number } | null };

export type ChangeLineMutationVariables = Exact<{
  workOrderId: string | number;
  itemId: string | number;
  input: UpdateWorkOrderItemInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type ChangeLineMutation = { updateWorkOrderItem: { id: string, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number } | null };

export type RemoveLineMutationVariables = Exact<{
  workOrderId: string | number;
  itemId: string | number;
  reason?: string | null | undefined;
  mounted?: boolean | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RemoveLineMutation = { removeWorkOrderItem: { id: string, subtotal: string | null, tax: string | null, total: string | null, currency: string, version: number } | null };

export type FindPartsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindPartsQuery = { inventoryItems: { items: Array<{ id: string, sku: string, name: string, unit: string, price: string, currency: string, stock: string, low: boolean }> } | null };

export type PartBySkuQueryVariables = Exact<{
  sku: string;
}>;


export type PartBySkuQuery = { inventoryItemBySku: { id: string, sku: string, name: string, unit: string, price: string, currency: string, stock: string, low: boolean } | null };

export type ReportMissingMutationVariables = Exact<{
  workOrderId: string | number;
  input: MissingPartInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReportMissingMutation = { reportMissingPart: { id: string } | null };

export type DoWithoutMutationVariables = Exact<{
  workOrderId: string | number;
  missingPartId: string | number;
  idempotencyKey?: string | number | null | undefined;
}>;


export type DoWithoutMutation = { dropMissingPart: { id: string } | null };

export type AskForMissingMutationVariables = Exact<{
  input: CreateRequisitionInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AskForMissingMutation = { createRequisition: { id: string } | null };

export type SubmitMissingMutationVariables = Exact<{
  id: string | number;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SubmitMissingMutation = { submitRequisition: { id: string } | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { workOrder: { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, complaint: string | null, mileage: number | null, receivedAt: string, promisedAt: string | null, discount: string | null, subtotal: string | null, tax: string | null, total: string | null, currency: string, pricesIncludeTax: boolean | null, itemCount: number, version: number, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }>, timeInState: Array<{ state: WorkOrderState, seconds: number }>, boardTechnician: { name: string } | null, boardVehicle: { label: string, make: string, model: string } | null, customer: { id: string, name: string, phone: string | null } | null, vehicle: { id: string, vin: string | null, year: number | null, color: string | null } | null, mileageCorrection: { from: number, to: number | null, reason: MileageReason, note: string | null } | null, items: Array<{ id: string, kind: WorkOrderItemKind, description: string, sku: string | null, quantity: string, unitPrice: string | null, discount: string | null, taxCode: string, total: string | null, technician: { id: string, name: string } | null }> | null, missingParts: Array<{ id: string, description: string, quantity: string, reserved: string, status: MissingPartStatus, requisitionId: string | null, note: string | null, inventoryItem: { id: string, unit: string } | null }> | null, events: Array<{ id: string, from: WorkOrderState | null, to: WorkOrderState, by: string, at: string, note: string | null }> | null, invoice: { id: string, number: string, status: InvoiceStatus, balance: string } | null } | null };

export type MoveOrderMutationVariables = Exact<{
  id: string | number;
  to: WorkOrderState;
  note?: string | null | undefined;
  mountedItemIds?: Array<string | number> | string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type MoveOrderMutation = { changeWorkOrderState: { id: string, state: WorkOrderState, version: number } | null };

export type OrderRowFragment = { id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, receivedAt: string, promisedAt: string | null, itemCount: number, total: string | null, currency: string, version: number, boardTechnician: { name: string } | null, boardVehicle: { label: string, make: string, model: string } | null, boardCustomer: { firstName: string } | null, customer: { name: string } | null };

export type OrderListQueryVariables = Exact<{
  state?: WorkOrderState | null | undefined;
  customerId?: string | number | null | undefined;
  vehicleId?: string | number | null | undefined;
  technicianId?: string | number | null | undefined;
  open?: boolean | null | undefined;
  late?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type OrderListQuery = { workOrders: { nextToken: string | null, items: Array<{ id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, receivedAt: string, promisedAt: string | null, itemCount: number, total: string | null, currency: string, version: number, boardTechnician: { name: string } | null, boardVehicle: { label: string, make: string, model: string } | null, boardCustomer: { firstName: string } | null, customer: { name: string } | null }> } | null };

export type OrderBoardQueryVariables = Exact<{
  technicianId?: string | number | null | undefined;
  late?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type OrderBoardQuery = { workOrders: { nextToken: string | null, items: Array<{ id: string, state: WorkOrderState, stateSince: string, stateDueAt: string | null, bay: string | null, technicianId: string | null, receivedAt: string, promisedAt: string | null, itemCount: number, total: string | null, currency: string, version: number, nextMoves: Array<{ to: WorkOrderState, noteRequired: boolean }>, boardTechnician: { name: string } | null, boardVehicle: { label: string, make: string, model: string } | null, boardCustomer: { firstName: string } | null, customer: { name: string } | null }> } | null };

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
export const OrderTotalsFragmentDoc = new TypedDocumentString(`
    fragment OrderTotals on WorkOrder {
  id
  subtotal
  tax
  total
  currency
  version
}
    `, {"fragmentName":"OrderTotals"}) as unknown as TypedDocumentString<OrderTotalsFragment, unknown>;
export const OrderRowFragmentDoc = new TypedDocumentString(`
    fragment OrderRow on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  bay
  technicianId
  boardTechnician {
    name
  }
  boardVehicle {
    label
    make
    model
  }
  boardCustomer {
    firstName
  }
  customer {
    name
  }
  receivedAt
  promisedAt
  itemCount
  total
  currency
  version
}
    `, {"fragmentName":"OrderRow"}) as unknown as TypedDocumentString<OrderRowFragment, unknown>;
export const AddLineDocument = new TypedDocumentString(`
    mutation addLine($workOrderId: ID!, $input: WorkOrderItemInput!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  addWorkOrderItem(
    workOrderId: $workOrderId
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...OrderTotals
  }
}
    fragment OrderTotals on WorkOrder {
  id
  subtotal
  tax
  total
  currency
  version
}`) as unknown as TypedDocumentString<AddLineMutation, AddLineMutationVariables>;
export const ChangeLineDocument = new TypedDocumentString(`
    mutation changeLine($workOrderId: ID!, $itemId: ID!, $input: UpdateWorkOrderItemInput!, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  updateWorkOrderItem(
    workOrderId: $workOrderId
    itemId: $itemId
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...OrderTotals
  }
}
    fragment OrderTotals on WorkOrder {
  id
  subtotal
  tax
  total
  currency
  version
}`) as unknown as TypedDocumentString<ChangeLineMutation, ChangeLineMutationVariables>;
export const RemoveLineDocument = new TypedDocumentString(`
    mutation removeLine($workOrderId: ID!, $itemId: ID!, $reason: String, $mounted: Boolean, $expectedVersion: Int, $idempotencyKey: ID) {
  removeWorkOrderItem(
    workOrderId: $workOrderId
    itemId: $itemId
    reason: $reason
    mounted: $mounted
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...OrderTotals
  }
}
    fragment OrderTotals on WorkOrder {
  id
  subtotal
  tax
  total
  currency
  version
}`) as unknown as TypedDocumentString<RemoveLineMutation, RemoveLineMutationVariables>;
export const FindPartsDocument = new TypedDocumentString(`
    query findParts($search: String) {
  inventoryItems(search: $search, limit: 8) {
    items {
      id
      sku
      name
      unit
      price
      currency
      stock
      low
    }
  }
}
    `) as unknown as TypedDocumentString<FindPartsQuery, FindPartsQueryVariables>;
export const PartBySkuDocument = new TypedDocumentString(`
    query partBySku($sku: String!) {
  inventoryItemBySku(sku: $sku) {
    id
    sku
    name
    unit
    price
    currency
    stock
    low
  }
}
    `) as unknown as TypedDocumentString<PartBySkuQuery, PartBySkuQueryVariables>;
export const ReportMissingDocument = new TypedDocumentString(`
    mutation reportMissing($workOrderId: ID!, $input: MissingPartInput!, $idempotencyKey: ID) {
  reportMissingPart(
    workOrderId: $workOrderId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReportMissingMutation, ReportMissingMutationVariables>;
export const DoWithoutDocument = new TypedDocumentString(`
    mutation doWithout($workOrderId: ID!, $missingPartId: ID!, $idempotencyKey: ID) {
  dropMissingPart(
    workOrderId: $workOrderId
    missingPartId: $missingPartId
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<DoWithoutMutation, DoWithoutMutationVariables>;
export const AskForMissingDocument = new TypedDocumentString(`
    mutation askForMissing($input: CreateRequisitionInput!, $idempotencyKey: ID) {
  createRequisition(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskForMissingMutation, AskForMissingMutationVariables>;
export const SubmitMissingDocument = new TypedDocumentString(`
    mutation submitMissing($id: ID!, $idempotencyKey: ID) {
  submitRequisition(id: $id, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<SubmitMissingMutation, SubmitMissingMutationVariables>;
export const OrderDocument = new TypedDocumentString(`
    query order($id: ID!) {
  workOrder(id: $id) {
    id
    state
    stateSince
    stateDueAt
    nextMoves {
      to
      noteRequired
    }
    timeInState {
      state
      seconds
    }
    bay
    technicianId
    boardTechnician {
      name
    }
    boardVehicle {
      label
      make
      model
    }
    customer {
      id
      name
      phone
    }
    vehicle {
      id
      vin
      year
      color
    }
    complaint
    mileage
    mileageCorrection {
      from
      to
      reason
      note
    }
    receivedAt
    promisedAt
    items {
      id
      kind
      description
      sku
      quantity
      unitPrice
      discount
      taxCode
      total
      technician {
        id
        name
      }
    }
    missingParts {
      id
      inventoryItem {
        id
        unit
      }
      description
      quantity
      reserved
      status
      requisitionId
      note
    }
    events {
      id
      from
      to
      by
      at
      note
    }
    invoice {
      id
      number
      status
      balance
    }
    discount
    subtotal
    tax
    total
    currency
    pricesIncludeTax
    itemCount
    version
  }
}
    `) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const MoveOrderDocument = new TypedDocumentString(`
    mutation moveOrder($id: ID!, $to: WorkOrderState!, $note: String, $mountedItemIds: [ID!], $expectedVersion: Int, $idempotencyKey: ID) {
  changeWorkOrderState(
    id: $id
    to: $to
    note: $note
    mountedItemIds: $mountedItemIds
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
    version
  }
}
    `) as unknown as TypedDocumentString<MoveOrderMutation, MoveOrderMutationVariables>;
export const OrderListDocument = new TypedDocumentString(`
    query orderList($state: WorkOrderState, $customerId: ID, $vehicleId: ID, $technicianId: ID, $open: Boolean, $late: Boolean, $limit: Int, $nextToken: String) {
  workOrders(
    state: $state
    customerId: $customerId
    vehicleId: $vehicleId
    technicianId: $technicianId
    open: $open
    late: $late
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...OrderRow
    }
    nextToken
  }
}
    fragment OrderRow on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  bay
  technicianId
  boardTechnician {
    name
  }
  boardVehicle {
    label
    make
    model
  }
  boardCustomer {
    firstName
  }
  customer {
    name
  }
  receivedAt
  promisedAt
  itemCount
  total
  currency
  version
}`) as unknown as TypedDocumentString<OrderListQuery, OrderListQueryVariables>;
export const OrderBoardDocument = new TypedDocumentString(`
    query orderBoard($technicianId: ID, $late: Boolean, $limit: Int, $nextToken: String) {
  workOrders(
    open: true
    technicianId: $technicianId
    late: $late
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...OrderRow
      nextMoves {
        to
        noteRequired
      }
    }
    nextToken
  }
}
    fragment OrderRow on WorkOrder {
  id
  state
  stateSince
  stateDueAt
  bay
  technicianId
  boardTechnician {
    name
  }
  boardVehicle {
    label
    make
    model
  }
  boardCustomer {
    firstName
  }
  customer {
    name
  }
  receivedAt
  promisedAt
  itemCount
  total
  currency
  version
}`) as unknown as TypedDocumentString<OrderBoardQuery, OrderBoardQueryVariables>;