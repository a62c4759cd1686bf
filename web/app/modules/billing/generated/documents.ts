/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * A buyer over the counter who is nobody in particular, named by the number that stands for such a one: `CF`, `222222222222`,
 * `9999999999999`, `XAXX010101000`, `66666666-6` and the like. Who has a number of their own is a customer.
 */
export type CounterBuyerInput = {
  /** A name to print: 1 to 200 characters with a letter or a digit among them. Absent for what the country calls such a buyer. */
  name?: string | null | undefined;
  /** The number; dots, dashes, slashes and spaces do not matter. */
  taxId: string;
  /** The kind of tax identity document, such as `NIT`. */
  taxIdType: string;
};

/** A sale over the counter. */
export type CreateQuickSaleInput = {
  /** A buyer who is nobody in particular, to be named on the receipt. Not together with `customerId`. */
  buyer?: CounterBuyerInput | null | undefined;
  /** Who buys; absent for an unnamed consumer. */
  customerId?: string | number | null | undefined;
  /**
   * Discount on the whole sale as an amount, at most what its lines come to, with tax where prices include it; absent
   * for none. Not together with `discountPercent`. Needs `workorder:price`.
   */
  discountAmount?: string | null | undefined;
  /**
   * Discount on the whole sale in percent, 0 to 100 with at most 2 decimals; absent for none. It is spread over the
   * lines in proportion. Not together with `discountAmount`. Needs `workorder:price`.
   */
  discountPercent?: string | null | undefined;
  /** What the buyer gets; absent for what fits the buyer, or for the type of the series that is named. */
  documentType?: DocumentType | null | undefined;
  /** What is sold: 1 to 40 lines. */
  items: Array<QuickSaleItemInput>;
  /** What is paid at once: its amount is positive and at most the total. Absent to pay later. */
  payment?: PaymentInput | null | undefined;
  /** The series to number it from; absent for the settings' default of the type. */
  series?: string | null | undefined;
};

/** What the authority calls a document. What each asks of its recipient, the country says. */
export type DocumentType =
  /** A receipt for a final consumer (boleta). */
  | 'BOLETA'
  /** An invoice (factura). */
  | 'FACTURA';

/** What kind of document it is; each kind has its own series. */
export type InvoiceKind =
  /** A credit note. */
  | 'CREDIT_NOTE'
  /** The invoice of a work order. */
  | 'INVOICE'
  /** An order of parts from afar. It has series of its own, and is no invoice. */
  | 'PARTS_ORDER'
  /** An order to a supplier. It has series of its own, and is no invoice. */
  | 'PURCHASE_ORDER'
  /** The receipt of a counter sale. */
  | 'QUICK_SALE';

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

/** A payment to register. */
export type PaymentInput = {
  /**
   * How much is handed over: a decimal string; negative for a refund. In cash, what the rest comes to in the coins that there are settles all
   * of it: `Payment.rounding` says how much that is.
   */
  amount: string;
  /** How money is handed over. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar: not to come, and not before the document's. Absent for today. */
  paidOn?: string | null | undefined;
  /** Why; required for a refund. At most 300 characters. */
  reason?: string | null | undefined;
  /**
   * Voucher, operation number or the like: at most 100 characters. One that another payment by the same method has, card or transfer, is
   * taken all the same, and `Invoice.warnings` tells.
   */
  reference?: string | null | undefined;
};

/** How money was handed over. */
export type PaymentMethod =
  /** Credit or debit card. */
  | 'CARD'
  /** Notes and coins. */
  | 'CASH'
  /** Anything else. */
  | 'OTHER'
  /** Bank transfer or wallet. */
  | 'TRANSFER';

/** One line of a counter sale. */
export type QuickSaleItemInput = {
  /** What is printed: 1 to 200 characters; absent for the item's name. */
  description?: string | null | undefined;
  /** Discount as an amount, at most the line. Not together with `discountPercent`. */
  discountAmount?: string | null | undefined;
  /** Discount in percent of the line, 0 to 100 with at most 2 decimals. Not together with `discountAmount`. */
  discountPercent?: string | null | undefined;
  /** The inventory item. */
  inventoryItemId: string | number;
  /** Quantity: positive, at most 3 decimals. */
  quantity: string;
  /** Code of its tax; absent for the item's own. */
  taxCode?: string | null | undefined;
  /** Price of one unit, at most 6 decimals; absent for the item's own. Only with `workorder:price`, as are discounts and the tax code. */
  unitPrice?: string | null | undefined;
};

/** How a line is treated by the tax authority. A rate of zero is not an exemption. */
export type TaxTreatment =
  /** Outside the tax. */
  | 'EXEMPT'
  /** Taxed at the rate of its code. */
  | 'TAXED'
  /** Taxable, at a rate of zero. */
  | 'ZERO_RATED';

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

export type DocumentRowFragment = { id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number };

export type DocumentListQueryVariables = Exact<{
  kind?: InvoiceKind | null | undefined;
  status?: InvoiceStatus | null | undefined;
  issuedFrom?: string | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type DocumentListQuery = { invoices: { nextToken: string | null, items: Array<{ id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number }> } | null };

export type ReadyOrdersQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReadyOrdersQuery = { workOrders: { nextToken: string | null, items: Array<{ id: string, state: WorkOrderState, stateSince: string, total: string | null, currency: string, version: number, boardVehicle: { label: string, make: string, model: string } | null, customer: { name: string } | null }> } | null };

export type WholeDocumentFragment = { documentType: DocumentType | null, pricesIncludeTax: boolean | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, warnings: Array<string> | null, id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null } | null, issuer: { name: string, taxId: string | null, address: string | null } | null, vehicle: { plate: string | null, make: string, model: string, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, quantity: string, unitPrice: string, discount: string, total: string }> | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, tax: string }> | null, voided: { reason: string, by: string, at: string } | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, at: string }> | null };

export type DocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type DocumentQuery = { invoice: { documentType: DocumentType | null, pricesIncludeTax: boolean | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, warnings: Array<string> | null, id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, workOrder: { id: string, state: WorkOrderState, nextStates: Array<WorkOrderState>, version: number, boardVehicle: { label: string } | null } | null, pdf: { renderedAt: string, current: boolean } | null, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null } | null, issuer: { name: string, taxId: string | null, address: string | null } | null, vehicle: { plate: string | null, make: string, model: string, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, quantity: string, unitPrice: string, discount: string, total: string }> | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, tax: string }> | null, voided: { reason: string, by: string, at: string } | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, at: string }> | null } | null };

export type DocumentPdfQueryVariables = Exact<{
  invoiceId: string | number;
}>;


export type DocumentPdfQuery = { invoicePdfUrl: { url: string, expiresAt: string } | null };

export type OrderToInvoiceQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderToInvoiceQuery = { workOrder: { id: string, state: WorkOrderState, version: number, boardVehicle: { label: string, make: string, model: string } | null, customer: { id: string, name: string, taxIdType: string | null, taxId: string | null } | null } | null };

export type IssueInvoiceMutationVariables = Exact<{
  workOrderId: string | number;
  series?: string | null | undefined;
  documentType?: DocumentType | null | undefined;
  recipientId?: string | number | null | undefined;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type IssueInvoiceMutation = { createInvoice: { documentType: DocumentType | null, pricesIncludeTax: boolean | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, warnings: Array<string> | null, id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null } | null, issuer: { name: string, taxId: string | null, address: string | null } | null, vehicle: { plate: string | null, make: string, model: string, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, quantity: string, unitPrice: string, discount: string, total: string }> | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, tax: string }> | null, voided: { reason: string, by: string, at: string } | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, at: string }> | null } | null };

export type PayMutationVariables = Exact<{
  invoiceId: string | number;
  input: PaymentInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type PayMutation = { registerPayment: { warnings: Array<string> | null, id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number } | null };

export type VoidDocumentMutationVariables = Exact<{
  invoiceId: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type VoidDocumentMutation = { voidInvoice: { id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number } | null };

export type HandOverMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type HandOverMutation = { changeWorkOrderState: { id: string, state: WorkOrderState, version: number } | null };

export type SellMutationVariables = Exact<{
  input: CreateQuickSaleInput;
  idempotencyKey?: string | number | null | undefined;
  validateOnly?: boolean | null | undefined;
}>;


export type SellMutation = { createQuickSale: { documentType: DocumentType | null, pricesIncludeTax: boolean | null, discount: string | null, subtotal: string | null, tax: string | null, by: string | null, warnings: Array<string> | null, id: string, number: string, kind: InvoiceKind, status: InvoiceStatus, issuedAt: string, customerName: string, total: string, paid: string, balance: string, currency: string, version: number, recipient: { name: string, taxIdType: string | null, taxId: string | null, address: string | null } | null, issuer: { name: string, taxId: string | null, address: string | null } | null, vehicle: { plate: string | null, make: string, model: string, mileage: number | null } | null, lines: Array<{ description: string, sku: string | null, quantity: string, unitPrice: string, discount: string, total: string }> | null, taxes: Array<{ code: string, treatment: TaxTreatment, rate: number, taxableAmount: string, tax: string }> | null, voided: { reason: string, by: string, at: string } | null, payments: Array<{ id: string, method: PaymentMethod, amount: string, rounding: string, paidOn: string, reference: string | null, reason: string | null, by: string, at: string }> | null } | null };

export type SaleItemsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type SaleItemsQuery = { inventoryItems: { items: Array<{ id: string, sku: string, name: string, unit: string, price: string, currency: string, stock: string }> } | null };

export type SaleItemQueryVariables = Exact<{
  sku: string;
}>;


export type SaleItemQuery = { inventoryItemBySku: { id: string, sku: string, name: string, unit: string, price: string, currency: string, stock: string } | null };

export type SaleItemFragment = { id: string, sku: string, name: string, unit: string, price: string, currency: string, stock: string };

export type SaleCustomersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type SaleCustomersQuery = { customers: { items: Array<{ id: string, name: string, taxIdType: string | null, taxId: string | null }> } | null };

export type BillingSeriesQueryVariables = Exact<{ [key: string]: never; }>;


export type BillingSeriesQuery = { invoiceSeries: Array<{ prefix: string, kind: InvoiceKind, documentType: DocumentType | null, next: number, remaining: number, low: boolean, expired: boolean, isDefault: boolean }> | null };

export type AuditNumbersQueryVariables = Exact<{
  series: string;
  nextToken?: string | null | undefined;
}>;


export type AuditNumbersQuery = { numberingAudit: { from: number | null, to: number | null, expected: number, found: number, voided: number, missing: Array<string>, duplicated: Array<string>, unexpected: Array<string>, continuous: boolean, nextToken: string | null } | null };

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
export const DocumentRowFragmentDoc = new TypedDocumentString(`
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
    `, {"fragmentName":"DocumentRow"}) as unknown as TypedDocumentString<DocumentRowFragment, unknown>;
export const WholeDocumentFragmentDoc = new TypedDocumentString(`
    fragment WholeDocument on Invoice {
  ...DocumentRow
  documentType
  pricesIncludeTax
  discount
  recipient {
    name
    taxIdType
    taxId
    address
  }
  issuer {
    name
    taxId
    address
  }
  vehicle {
    plate
    make
    model
    mileage
  }
  lines {
    description
    sku
    quantity
    unitPrice
    discount
    total
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    tax
  }
  subtotal
  tax
  voided {
    reason
    by
    at
  }
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    at
  }
  by
  warnings
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`, {"fragmentName":"WholeDocument"}) as unknown as TypedDocumentString<WholeDocumentFragment, unknown>;
export const SaleItemFragmentDoc = new TypedDocumentString(`
    fragment SaleItem on InventoryItem {
  id
  sku
  name
  unit
  price
  currency
  stock
}
    `, {"fragmentName":"SaleItem"}) as unknown as TypedDocumentString<SaleItemFragment, unknown>;
export const DocumentListDocument = new TypedDocumentString(`
    query documentList($kind: InvoiceKind, $status: InvoiceStatus, $issuedFrom: AWSDateTime, $limit: Int, $nextToken: String) {
  invoices(
    kind: $kind
    status: $status
    issuedFrom: $issuedFrom
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...DocumentRow
    }
    nextToken
  }
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`) as unknown as TypedDocumentString<DocumentListQuery, DocumentListQueryVariables>;
export const ReadyOrdersDocument = new TypedDocumentString(`
    query readyOrders($limit: Int, $nextToken: String) {
  workOrders(state: READY, limit: $limit, nextToken: $nextToken) {
    items {
      id
      state
      stateSince
      boardVehicle {
        label
        make
        model
      }
      customer {
        name
      }
      total
      currency
      version
    }
    nextToken
  }
}
    `) as unknown as TypedDocumentString<ReadyOrdersQuery, ReadyOrdersQueryVariables>;
export const DocumentDocument = new TypedDocumentString(`
    query document($id: ID!) {
  invoice(id: $id) {
    ...WholeDocument
    workOrder {
      id
      state
      nextStates
      version
      boardVehicle {
        label
      }
    }
    pdf {
      renderedAt
      current
    }
  }
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment WholeDocument on Invoice {
  ...DocumentRow
  documentType
  pricesIncludeTax
  discount
  recipient {
    name
    taxIdType
    taxId
    address
  }
  issuer {
    name
    taxId
    address
  }
  vehicle {
    plate
    make
    model
    mileage
  }
  lines {
    description
    sku
    quantity
    unitPrice
    discount
    total
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    tax
  }
  subtotal
  tax
  voided {
    reason
    by
    at
  }
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    at
  }
  by
  warnings
}`) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const DocumentPdfDocument = new TypedDocumentString(`
    query documentPdf($invoiceId: ID!) {
  invoicePdfUrl(invoiceId: $invoiceId) {
    url
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<DocumentPdfQuery, DocumentPdfQueryVariables>;
export const OrderToInvoiceDocument = new TypedDocumentString(`
    query orderToInvoice($id: ID!) {
  workOrder(id: $id) {
    id
    state
    boardVehicle {
      label
      make
      model
    }
    customer {
      id
      name
      taxIdType
      taxId
    }
    version
  }
}
    `) as unknown as TypedDocumentString<OrderToInvoiceQuery, OrderToInvoiceQueryVariables>;
export const IssueInvoiceDocument = new TypedDocumentString(`
    mutation issueInvoice($workOrderId: ID!, $series: String, $documentType: DocumentType, $recipientId: ID, $expectedVersion: Int, $idempotencyKey: ID, $validateOnly: Boolean) {
  createInvoice(
    workOrderId: $workOrderId
    series: $series
    documentType: $documentType
    recipientId: $recipientId
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WholeDocument
  }
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment WholeDocument on Invoice {
  ...DocumentRow
  documentType
  pricesIncludeTax
  discount
  recipient {
    name
    taxIdType
    taxId
    address
  }
  issuer {
    name
    taxId
    address
  }
  vehicle {
    plate
    make
    model
    mileage
  }
  lines {
    description
    sku
    quantity
    unitPrice
    discount
    total
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    tax
  }
  subtotal
  tax
  voided {
    reason
    by
    at
  }
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    at
  }
  by
  warnings
}`) as unknown as TypedDocumentString<IssueInvoiceMutation, IssueInvoiceMutationVariables>;
export const PayDocument = new TypedDocumentString(`
    mutation pay($invoiceId: ID!, $input: PaymentInput!, $idempotencyKey: ID) {
  registerPayment(
    invoiceId: $invoiceId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    ...DocumentRow
    warnings
  }
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`) as unknown as TypedDocumentString<PayMutation, PayMutationVariables>;
export const VoidDocumentDocument = new TypedDocumentString(`
    mutation voidDocument($invoiceId: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  voidInvoice(
    invoiceId: $invoiceId
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    ...DocumentRow
  }
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}`) as unknown as TypedDocumentString<VoidDocumentMutation, VoidDocumentMutationVariables>;
export const HandOverDocument = new TypedDocumentString(`
    mutation handOver($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  changeWorkOrderState(
    id: $id
    to: DELIVERED
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
    version
  }
}
    `) as unknown as TypedDocumentString<HandOverMutation, HandOverMutationVariables>;
export const SellDocument = new TypedDocumentString(`
    mutation sell($input: CreateQuickSaleInput!, $idempotencyKey: ID, $validateOnly: Boolean) {
  createQuickSale(
    input: $input
    idempotencyKey: $idempotencyKey
    validateOnly: $validateOnly
  ) {
    ...WholeDocument
  }
}
    fragment DocumentRow on Invoice {
  id
  number
  kind
  status
  issuedAt
  customerName
  total
  paid
  balance
  currency
  version
}
fragment WholeDocument on Invoice {
  ...DocumentRow
  documentType
  pricesIncludeTax
  discount
  recipient {
    name
    taxIdType
    taxId
    address
  }
  issuer {
    name
    taxId
    address
  }
  vehicle {
    plate
    make
    model
    mileage
  }
  lines {
    description
    sku
    quantity
    unitPrice
    discount
    total
  }
  taxes {
    code
    treatment
    rate
    taxableAmount
    tax
  }
  subtotal
  tax
  voided {
    reason
    by
    at
  }
  payments {
    id
    method
    amount
    rounding
    paidOn
    reference
    reason
    by
    at
  }
  by
  warnings
}`) as unknown as TypedDocumentString<SellMutation, SellMutationVariables>;
export const SaleItemsDocument = new TypedDocumentString(`
    query saleItems($search: String) {
  inventoryItems(search: $search, limit: 8) {
    items {
      ...SaleItem
    }
  }
}
    fragment SaleItem on InventoryItem {
  id
  sku
  name
  unit
  price
  currency
  stock
}`) as unknown as TypedDocumentString<SaleItemsQuery, SaleItemsQueryVariables>;
export const SaleItemDocument = new TypedDocumentString(`
    query saleItem($sku: String!) {
  inventoryItemBySku(sku: $sku) {
    ...SaleItem
  }
}
    fragment SaleItem on InventoryItem {
  id
  sku
  name
  unit
  price
  currency
  stock
}`) as unknown as TypedDocumentString<SaleItemQuery, SaleItemQueryVariables>;
export const SaleCustomersDocument = new TypedDocumentString(`
    query saleCustomers($search: String) {
  customers(search: $search, limit: 5) {
    items {
      id
      name
      taxIdType
      taxId
    }
  }
}
    `) as unknown as TypedDocumentString<SaleCustomersQuery, SaleCustomersQueryVariables>;
export const BillingSeriesDocument = new TypedDocumentString(`
    query billingSeries {
  invoiceSeries {
    prefix
    kind
    documentType
    next
    remaining
    low
    expired
    isDefault
  }
}
    `) as unknown as TypedDocumentString<BillingSeriesQuery, BillingSeriesQueryVariables>;
export const AuditNumbersDocument = new TypedDocumentString(`
    query auditNumbers($series: String!, $nextToken: String) {
  numberingAudit(series: $series, limit: 100, nextToken: $nextToken) {
    from
    to
    expected
    found
    voided
    missing
    duplicated
    unexpected
    continuous
    nextToken
  }
}
    `) as unknown as TypedDocumentString<AuditNumbersQuery, AuditNumbersQueryVariables>;