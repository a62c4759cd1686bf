/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What can be done with an order of parts. */
export type PartsOrderMove =
  /** `cancelPartsOrder` */
  | 'CANCEL'
  /** `retryPartsOrder` */
  | 'RETRY'
  /** `registerPartsReturn` */
  | 'RETURN';

/** Who placed an order of parts. */
export type PartsOrderPlacer =
  /** A program of somebody else's, with a key of its own. */
  | 'API_KEY'
  /** The customer. */
  | 'CUSTOMER'
  /** Somebody of the workshop. */
  | 'STAFF';

/** How an order of parts stands. */
export type PartsOrderStatus =
  /** Given up before it was sent: parts and money are free again. */
  | 'CANCELLED'
  /** It has arrived. */
  | 'DELIVERED'
  /** The payment did not come about. Its parts stay set aside for a while, and it can be tried again. */
  | 'PAYMENT_FAILED'
  /** Paid, and its document issued. It waits for its shipment. */
  | 'PAYMENT_PROCESSED'
  /** Placed: its parts are set aside, and it waits for its payment. */
  | 'PENDING'
  /** Some of it has come back, or all. */
  | 'RETURNED'
  /** It could not be sent: the money goes back, and it can be tried again. */
  | 'SHIPMENT_FAILED'
  /** On its way: its parts have left the stock. */
  | 'SHIPPED';

/** Why money goes back. */
export type PartsRefundReason =
  /** The order was given up. */
  | 'CANCELLED'
  /** The order was paid already. */
  | 'DUPLICATE'
  /** It came after the order was given up. */
  | 'LATE'
  /** Parts came back. */
  | 'RETURNED'
  /** It could not be sent. */
  | 'SHIPMENT_FAILED';

/** Whether money went back. */
export type PartsRefundStatus =
  /** It did. */
  | 'DONE'
  /** Not yet. */
  | 'DUE';

/** What becomes of parts that came back. */
export type PartsReturnCondition =
  /** They go back to stock. */
  | 'RESTOCKED'
  /** They are of no use any more. */
  | 'SCRAPPED';

/** Parts that came back. */
export type PartsReturnInput = {
  /** What came back: 1 to 40 lines. */
  lines: Array<PartsReturnLineInput>;
  /** Why: 1 to 300 characters. */
  reason: string;
  /** Whether the price of sending is paid back, too. It can be once. */
  refundShipping?: boolean | null | undefined;
};

/** A line of which something came back. */
export type PartsReturnLineInput = {
  /** What becomes of it. */
  condition: PartsReturnCondition;
  /** The order's line. */
  lineId: string | number;
  /** How much of it: a decimal string above zero, at most what did not come back before. */
  quantity: string;
  /** Why it is scrapped: 1 to 300 characters, for what is. */
  scrapReason?: string | null | undefined;
};

export type PartsOrderRowFragment = { id: string, number: string, customerName: string, status: PartsOrderStatus, total: string, currency: string, lineCount: number, refundsDue: number, reservedUntil: string | null, placedByKind: PartsOrderPlacer, placedAt: string };

export type PartsOrderHeadFragment = { customerId: string, version: number, attempt: number, nextMoves: Array<PartsOrderMove>, shippingName: string, shippingPrice: string | null, subtotal: string | null, tax: string | null, invoiceId: string | null, note: string | null, placedBy: string, returnedWhole: boolean, id: string, number: string, customerName: string, status: PartsOrderStatus, total: string, currency: string, lineCount: number, refundsDue: number, reservedUntil: string | null, placedByKind: PartsOrderPlacer, placedAt: string, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, amount: string, status: PartsRefundStatus, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, by: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, at: string } | null };

export type PartsOrderListQueryVariables = Exact<{
  status?: PartsOrderStatus | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type PartsOrderListQuery = { partsOrders: { nextToken: string | null, items: Array<{ id: string, number: string, customerName: string, status: PartsOrderStatus, total: string, currency: string, lineCount: number, refundsDue: number, reservedUntil: string | null, placedByKind: PartsOrderPlacer, placedAt: string }> } | null };

export type WholePartsOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type WholePartsOrderQuery = { partsOrder: { customerId: string, version: number, attempt: number, nextMoves: Array<PartsOrderMove>, shippingName: string, shippingPrice: string | null, subtotal: string | null, tax: string | null, invoiceId: string | null, note: string | null, placedBy: string, returnedWhole: boolean, id: string, number: string, customerName: string, status: PartsOrderStatus, total: string, currency: string, lineCount: number, refundsDue: number, reservedUntil: string | null, placedByKind: PartsOrderPlacer, placedAt: string, recipient: { name: string, email: string | null, phone: string | null } | null, times: Array<{ status: PartsOrderStatus, at: string }>, lines: Array<{ id: string, inventoryItemId: string, sku: string, name: string, quantity: string, unitPrice: string, total: string, returned: string }> | null, shippingAddress: { street: string, city: string, state: string | null, zipCode: string | null, country: string, latitude: number | null, longitude: number | null } | null, payment: { provider: string | null, paymentId: string | null, amount: string | null, paidAt: string | null, failure: string | null } | null, shipment: { carrier: string | null, trackingNumber: string | null, expectedOn: string | null, failure: string | null } | null, refunds: Array<{ id: string, reason: PartsRefundReason, amount: string, status: PartsRefundStatus, dueAt: string, refundedAt: string | null }>, returns: Array<{ id: string, reason: string, refund: string, by: string, at: string, lines: Array<{ lineId: string, quantity: string, condition: PartsReturnCondition, scrapReason: string | null }> }>, cancelled: { reason: string, by: string, at: string } | null } | null };

export type CancelPartsMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CancelPartsMutation = { cancelPartsOrder: { id: string } | null };

export type RetryPartsMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RetryPartsMutation = { retryPartsOrder: { id: string } | null };

export type ReturnPartsMutationVariables = Exact<{
  id: string | number;
  input: PartsReturnInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReturnPartsMutation = { registerPartsReturn: { id: string } | null };

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
export const PartsOrderRowFragmentDoc = new TypedDocumentString(`
    fragment PartsOrderRow on PartsOrder {
  id
  number
  customerName
  status
  total
  currency
  lineCount
  refundsDue
  reservedUntil
  placedByKind
  placedAt
}
    `, {"fragmentName":"PartsOrderRow"}) as unknown as TypedDocumentString<PartsOrderRowFragment, unknown>;
export const PartsOrderHeadFragmentDoc = new TypedDocumentString(`
    fragment PartsOrderHead on PartsOrder {
  ...PartsOrderRow
  customerId
  version
  attempt
  nextMoves
  shippingName
  shippingPrice
  subtotal
  tax
  invoiceId
  note
  placedBy
  returnedWhole
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    failure
  }
  refunds {
    id
    reason
    amount
    status
    dueAt
    refundedAt
  }
  returns {
    id
    reason
    refund
    by
    at
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
  }
  cancelled {
    reason
    by
    at
  }
}
    fragment PartsOrderRow on PartsOrder {
  id
  number
  customerName
  status
  total
  currency
  lineCount
  refundsDue
  reservedUntil
  placedByKind
  placedAt
}`, {"fragmentName":"PartsOrderHead"}) as unknown as TypedDocumentString<PartsOrderHeadFragment, unknown>;
export const PartsOrderListDocument = new TypedDocumentString(`
    query PartsOrderList($status: PartsOrderStatus, $limit: Int, $nextToken: String) {
  partsOrders(status: $status, limit: $limit, nextToken: $nextToken) {
    items {
      ...PartsOrderRow
    }
    nextToken
  }
}
    fragment PartsOrderRow on PartsOrder {
  id
  number
  customerName
  status
  total
  currency
  lineCount
  refundsDue
  reservedUntil
  placedByKind
  placedAt
}`) as unknown as TypedDocumentString<PartsOrderListQuery, PartsOrderListQueryVariables>;
export const WholePartsOrderDocument = new TypedDocumentString(`
    query WholePartsOrder($id: ID!) {
  partsOrder(id: $id) {
    ...PartsOrderHead
  }
}
    fragment PartsOrderRow on PartsOrder {
  id
  number
  customerName
  status
  total
  currency
  lineCount
  refundsDue
  reservedUntil
  placedByKind
  placedAt
}
fragment PartsOrderHead on PartsOrder {
  ...PartsOrderRow
  customerId
  version
  attempt
  nextMoves
  shippingName
  shippingPrice
  subtotal
  tax
  invoiceId
  note
  placedBy
  returnedWhole
  recipient {
    name
    email
    phone
  }
  times {
    status
    at
  }
  lines {
    id
    inventoryItemId
    sku
    name
    quantity
    unitPrice
    total
    returned
  }
  shippingAddress {
    street
    city
    state
    zipCode
    country
    latitude
    longitude
  }
  payment {
    provider
    paymentId
    amount
    paidAt
    failure
  }
  shipment {
    carrier
    trackingNumber
    expectedOn
    failure
  }
  refunds {
    id
    reason
    amount
    status
    dueAt
    refundedAt
  }
  returns {
    id
    reason
    refund
    by
    at
    lines {
      lineId
      quantity
      condition
      scrapReason
    }
  }
  cancelled {
    reason
    by
    at
  }
}`) as unknown as TypedDocumentString<WholePartsOrderQuery, WholePartsOrderQueryVariables>;
export const CancelPartsDocument = new TypedDocumentString(`
    mutation CancelParts($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  cancelPartsOrder(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelPartsMutation, CancelPartsMutationVariables>;
export const RetryPartsDocument = new TypedDocumentString(`
    mutation RetryParts($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  retryPartsOrder(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<RetryPartsMutation, RetryPartsMutationVariables>;
export const ReturnPartsDocument = new TypedDocumentString(`
    mutation ReturnParts($id: ID!, $input: PartsReturnInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  registerPartsReturn(
    id: $id
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReturnPartsMutation, ReturnPartsMutationVariables>;