/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What is corrected of a bill. An absent field stays as it is; null clears one that may be absent. */
export type CorrectSupplierBillInput = {
  /** The day that it bears, in the workshop's own calendar: not to come. */
  billedOn?: string | null | undefined;
  /** The day on which it is due: not before the day that it bears. */
  dueOn?: string | null | undefined;
  /** All its lines, 1 to 100, in place of those that it has. */
  lines?: Array<SupplierBillLineInput> | null | undefined;
  /** What is noted about it: at most 300 characters. */
  note?: string | null | undefined;
  /** The supplier's own number of it: 1 to 40 characters, compared without case; spaces drop. */
  number?: string | null | undefined;
  /** What is to be paid, as the bill says: a decimal string. Absent for what its lines come to, where these change. */
  total?: string | null | undefined;
};

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

/** A new request for quotation. */
export type CreateQuotationRequestInput = {
  /** Day until which an answer is asked, in the workshop's own calendar. */
  answerBy?: string | null | undefined;
  /** Lines of the requisition, each once; absent for all of them. */
  lineIds?: Array<string | number> | null | undefined;
  /** What the suppliers should know: at most 1000 characters. */
  note?: string | null | undefined;
  /** The requisition, submitted or approved. */
  requisitionId: string | number;
  /** The suppliers, 1 to 10, each once. */
  supplierIds: Array<string | number>;
};

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

/** Yes or no. */
export type Decision =
  /** Yes. */
  | 'APPROVED'
  /** No. */
  | 'REJECTED';

/** A cost on top of a receipt. */
export type LandedCostInput = {
  /** How much, without tax: a decimal string above zero, in the receipt's currency. */
  amount: string;
  /** What it is in words, or its document: at most 200 characters. */
  description?: string | null | undefined;
  /** What it is. */
  kind: LandedCostKind;
  /** By what it is spread. */
  spreadBy: SpreadBy;
};

/** What a cost on top of goods is. */
export type LandedCostKind =
  /** Customs: duties and their handling. */
  | 'CUSTOMS'
  /** Freight. */
  | 'FREIGHT'
  /** Any other. */
  | 'OTHER';

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

/** What a supplier offers of a line. */
export type QuotationLineInput = {
  /** Days until delivery: 0 to 365; absent for those of the whole. */
  deliveryDays?: number | null | undefined;
  /** The id of the request's line. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals; absent for what was asked for. */
  quantity?: string | null | undefined;
  /** What one costs before tax: zero or more, at most 6 decimals. */
  unitCost: string;
};

/** How a request for quotation stands. */
export type QuotationRequestState =
  /** Somebody has answered. */
  | 'ANSWERED'
  /** It is done with: no answer is taken any more. */
  | 'CLOSED'
  /** It was mailed to the suppliers, and nobody has answered. */
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

/** What a supplier answers. It takes the place of what was recorded of the same supplier before. */
export type RecordQuotationInput = {
  /** Days until delivery, where a line says no other: 0 to 365. */
  deliveryDays?: number | null | undefined;
  /** What it offers: 1 to 100 lines of the request, each once. */
  lines: Array<QuotationLineInput>;
  /** What the supplier says besides: at most 1000 characters. */
  note?: string | null | undefined;
  /** Last day on which it holds, in the workshop's own calendar: not before today. */
  validUntil: string;
};

/** A bill of a supplier. */
export type RecordSupplierBillInput = {
  /** The day that it bears, in the workshop's own calendar: not to come. */
  billedOn: string;
  /** The day on which it is due: not before the day that it bears. Absent for what the order's days of payment make it. */
  dueOn?: string | null | undefined;
  /** Its lines, 1 to 100. */
  lines: Array<SupplierBillLineInput>;
  /** What is noted about it: at most 300 characters. */
  note?: string | null | undefined;
  /** The supplier's own number of it: 1 to 40 characters, compared without case; spaces drop. */
  number: string;
  /** The order that it is for: one that was sent. */
  purchaseOrderId: string | number;
  /**
   * What is to be paid, as the bill says: a decimal string. It may differ from what its lines come to by as many of the currency's smallest
   * units as there are lines, since suppliers round in their own way. Absent for what its lines come to.
   */
  total?: string | null | undefined;
};

/** What to change of a line. An absent field stays as it is; null clears it. */
export type RequisitionLineChange = {
  /** What is needed: 1 to 200 characters. */
  description?: string | null | undefined;
  /** The line. */
  id: string | number;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** How many: a decimal string above zero, at most 3 decimals. */
  quantity?: string | null | undefined;
  /** What one is expected to cost: a decimal string. Only with `inventory:cost`. */
  unitCost?: string | null | undefined;
};

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

/** How far a requisition has come. */
export type RequisitionState =
  /** It can be ordered. */
  | 'APPROVED'
  /** It was given up. */
  | 'CANCELLED'
  /** It is being written: the only state in which it can be changed. */
  | 'DRAFT'
  /** Orders cover all of it. */
  | 'ORDERED'
  /** Orders cover a part of it. */
  | 'PARTLY_ORDERED'
  /** Somebody said no. It can be written anew. */
  | 'REJECTED'
  /** It waits for those who approve it. */
  | 'SUBMITTED';

/** What is to be bought of what was suggested. */
export type RequisitionsFromSuggestionsInput = {
  /** The items: 1 to 40, each once. */
  items: Array<SuggestedItemInput>;
  /** The day on which they are needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** What to say to it: at most 500 characters. */
  note?: string | null | undefined;
};

/** What goes back of one line of a receipt. */
export type ReturnLineInput = {
  /** The line of the receipt. */
  lineId: string | number;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
};

/** Goods that go back to a supplier. */
export type ReturnToSupplierInput = {
  /** What goes back: 1 to 40 lines, each once. */
  lines: Array<ReturnLineInput>;
  /** Why: 1 to 300 characters. */
  reason: string;
};

/** What is taken back of a receipt. */
export type ReverseReceiptInput = {
  /** Lines of the receipt: 1 to 40, each once; absent for all that are left, where they are no more than 40. */
  lineIds?: Array<string | number> | null | undefined;
  /** Why: 1 to 300 characters. */
  reason: string;
};

/** By what a cost is spread over lines. */
export type SpreadBy =
  /** By what each cost. */
  | 'AMOUNT'
  /** By how much came of each. */
  | 'QUANTITY';

/** An item that is to be bought. */
export type SuggestedItemInput = {
  /** The item. An archived one is `LOCKED`. */
  inventoryItemId: string | number;
  /** How many: a decimal string above zero, at most 3 decimals; absent for as many as are suggested now. */
  quantity?: string | null | undefined;
  /** From whom; absent for whoever is preferred. An archived supplier is `LOCKED`. */
  supplierId?: string | number | null | undefined;
};

/** What a bill's line differs by. */
export type SupplierBillDifferenceKind =
  /** It was not ordered. */
  | 'NOT_ORDERED'
  /** More is billed than has come so far; the rest is on order. */
  | 'NOT_RECEIVED'
  /** One costs another price than was agreed. */
  | 'PRICE'
  /** More is billed than came, and nothing more is to come. */
  | 'QUANTITY';

/** A line of a bill. */
export type SupplierBillLineInput = {
  /** What is billed: 1 to 200 characters; absent for what the order says. */
  description?: string | null | undefined;
  /** The line of the order that it bills, each once; absent for something that was not ordered. */
  orderLineId?: string | number | null | undefined;
  /** How much: above zero, at most 3 decimals. */
  quantity: string;
  /** Code of its tax; absent for the order's, or the workshop's default. */
  taxCode?: string | null | undefined;
  /** What one costs, before tax: zero or more, at most 6 decimals. */
  unitCost: string;
};

/** A payment of a bill. */
export type SupplierBillPaymentInput = {
  /** How much: a decimal string; negative where the supplier pays back. */
  amount: string;
  /** How it is paid. */
  method: PaymentMethod;
  /** The day on which it was paid, in the workshop's own calendar: not to come, and not before the bill's. Absent for today. */
  paidOn?: string | null | undefined;
  /** Why the supplier pays back; required then. At most 300 characters. */
  reason?: string | null | undefined;
  /** Number of the transfer or the like: at most 100 characters. */
  reference?: string | null | undefined;
};

/** How a bill stands. */
export type SupplierBillState =
  /** It asks for more than was agreed or came: the supplier corrects it. */
  | 'DISPUTED'
  /** It agrees with order and receipts, within the tolerances: it may be paid. */
  | 'MATCHED'
  /** It waits for goods that it bills and that have not come yet: match it again when they have. */
  | 'OPEN'
  /** It is paid. */
  | 'PAID';

/** Somebody who works for a supplier. */
export type SupplierContactInput = {
  /** E-mail address, at most 254 characters: ASCII before the @, a domain of any letters after it. */
  email?: string | null | undefined;
  /** Full name: 1 to 200 characters with a letter or a digit among them. */
  name: string;
  /** Telephone with its country, such as `+51 987 654 321`; spaces, brackets and a trunk zero drop. Without an extension. */
  phone?: string | null | undefined;
};

/** A credit that a supplier gave for goods that went back. */
export type SupplierCreditInput = {
  /** How much, without tax: a decimal string, zero or more, in the return's currency. */
  amount: string;
  /** A note: at most 300 characters. */
  note?: string | null | undefined;
  /** Number of the supplier's credit note: 1 to 60 characters. */
  number: string;
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

/** How a return stands. */
export type SupplierReturnStatus =
  /** The credit has come. */
  | 'CREDITED'
  /** The goods are gone, the credit has not come. */
  | 'EXPECTED';

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

/** What to change of a requisition. An absent field stays as it is; null clears it. */
export type UpdateRequisitionInput = {
  /** Lines to add: at most 40. A requisition has at most 100. */
  addItems?: Array<RequisitionLineInput> | null | undefined;
  /** Lines to change: at most 100, each once. */
  changeItems?: Array<RequisitionLineChange> | null | undefined;
  /** The day on which it is needed, as `YYYY-MM-DD`. */
  neededBy?: string | null | undefined;
  /** What to say to it: at most 500 characters. */
  note?: string | null | undefined;
  /** Ids of lines to take away: at most 40. One stays. */
  removeItems?: Array<string | number> | null | undefined;
  /** The supplier from whom it had better be bought. */
  supplierId?: string | number | null | undefined;
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

export type BillRowFragment = { id: string, number: string, state: SupplierBillState, supplierName: string, dueOn: string, overdue: boolean, total: string | null, balance: string | null, currency: string, disputeCount: number };

export type WholeBillFragment = { purchaseOrderId: string, orderNumber: string | null, supplierId: string, billedOn: string, note: string | null, subtotal: string | null, tax: string | null, paid: string | null, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, id: string, number: string, state: SupplierBillState, supplierName: string, dueOn: string, overdue: boolean, total: string | null, balance: string | null, currency: string, disputeCount: number, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null }> }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string | null, paidOn: string, reference: string | null, by: string }> | null };

export type BillListQueryVariables = Exact<{
  state?: SupplierBillState | null | undefined;
  purchaseOrderId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type BillListQuery = { supplierBills: { nextToken: string | null, items: Array<{ id: string, number: string, state: SupplierBillState, supplierName: string, dueOn: string, overdue: boolean, total: string | null, balance: string | null, currency: string, disputeCount: number }> } | null };

export type WholeBillQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeBillQuery = { supplierBill: { purchaseOrderId: string, orderNumber: string | null, supplierId: string, billedOn: string, note: string | null, subtotal: string | null, tax: string | null, paid: string | null, disputedAmount: string | null, priceTolerance: string, quantityTolerance: string, matchedAt: string, version: number, id: string, number: string, state: SupplierBillState, supplierName: string, dueOn: string, overdue: boolean, total: string | null, balance: string | null, currency: string, disputeCount: number, lines: Array<{ id: string, orderLineId: string | null, description: string, quantity: string, unitCost: string | null, total: string | null, ordered: string | null, received: string | null, billedBefore: string | null, agreedCost: string | null, differences: Array<{ kind: SupplierBillDifferenceKind, beyond: boolean, expected: string | null, actual: string | null, amount: string | null, percent: string | null }> }> | null, payments: Array<{ id: string, method: PaymentMethod, amount: string | null, paidOn: string, reference: string | null, by: string }> | null } | null };

export type RecordBillMutationVariables = Exact<{
  input: RecordSupplierBillInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RecordBillMutation = { recordSupplierBill: { id: string } | null };

export type CorrectBillMutationVariables = Exact<{
  id: string | number;
  input: CorrectSupplierBillInput;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CorrectBillMutation = { correctSupplierBill: { id: string } | null };

export type MatchBillMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type MatchBillMutation = { matchSupplierBill: { id: string } | null };

export type PayBillMutationVariables = Exact<{
  id: string | number;
  input: SupplierBillPaymentInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type PayBillMutation = { paySupplierBill: { id: string } | null };

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

export type AskedRowFragment = { id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, by: string, createdAt: string };

export type ComparedFragment = { request: { version: number, note: string | null, currency: string, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, by: string, createdAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, at: string } | null }, quotations: Array<{ quotationId: string, supplierId: string, supplierName: string, total: string | null, deliveryDays: number | null, validUntil: string, expired: boolean, complete: boolean, cheapest: boolean, fastest: boolean }>, lines: Array<{ line: { id: string, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }, offers: Array<{ quotationId: string, supplierId: string, quantity: string, unitCost: string | null, total: string | null, deliveryDays: number | null, complete: boolean, cheapest: boolean, fastest: boolean }> }> };

export type AskedListQueryVariables = Exact<{
  state?: QuotationRequestState | null | undefined;
  requisitionId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type AskedListQuery = { quotationRequests: { nextToken: string | null, items: Array<{ id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, by: string, createdAt: string }> } | null };

export type ComparisonQueryVariables = Exact<{
  requestId: string | number;
}>;


export type ComparisonQuery = { compareQuotations: { request: { version: number, note: string | null, currency: string, id: string, state: QuotationRequestState, requisitionId: string, supplierCount: number, answerCount: number, answerBy: string | null, by: string, createdAt: string, suppliers: Array<{ supplierId: string, name: string, quotationId: string, answeredAt: string | null }>, lines: Array<{ id: string, sku: string | null, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }> | null, ended: { reason: string | null, by: string, at: string } | null }, quotations: Array<{ quotationId: string, supplierId: string, supplierName: string, total: string | null, deliveryDays: number | null, validUntil: string, expired: boolean, complete: boolean, cheapest: boolean, fastest: boolean }>, lines: Array<{ line: { id: string, description: string, unit: string | null, quantity: string, purchaseOrderId: string | null }, offers: Array<{ quotationId: string, supplierId: string, quantity: string, unitCost: string | null, total: string | null, deliveryDays: number | null, complete: boolean, cheapest: boolean, fastest: boolean }> }> } | null };

export type AskSuppliersMutationVariables = Exact<{
  input: CreateQuotationRequestInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AskSuppliersMutation = { createQuotationRequest: { id: string } | null };

export type RecordAnswerMutationVariables = Exact<{
  requestId: string | number;
  supplierId: string | number;
  input: RecordQuotationInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RecordAnswerMutation = { recordQuotation: { id: string } | null };

export type AwardMutationVariables = Exact<{
  requestId: string | number;
  quotationId: string | number;
  lineIds?: Array<string | number> | string | number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AwardMutation = { awardQuotation: { id: string } | null };

export type CloseAskingMutationVariables = Exact<{
  id: string | number;
  reason: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type CloseAskingMutation = { closeQuotationRequest: { id: string } | null };

export type ReceiptRowFragment = { id: string, orderNumber: string | null, supplierName: string, reverses: string | null, deliveryNote: string | null, lineCount: number, reversedCount: number, by: string, createdAt: string };

export type WholeReceiptFragment = { purchaseOrderId: string, supplierId: string, reason: string | null, note: string | null, currency: string, version: number, id: string, orderNumber: string | null, supplierName: string, reverses: string | null, deliveryNote: string | null, lineCount: number, reversedCount: number, by: string, createdAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, workOrderId: string | null, returned: string, reversedBy: string | null, item: { id: string, sku: string, unit: string } | null }> | null, landedCosts: Array<{ number: number, kind: LandedCostKind, description: string | null, amount: string | null, spreadBy: SpreadBy, inStock: string | null, variance: string | null, pending: number, by: string, at: string }> | null };

export type ReturnRowFragment = { id: string, orderNumber: string | null, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, by: string, createdAt: string };

export type ReceiptListQueryVariables = Exact<{
  purchaseOrderId?: string | number | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReceiptListQuery = { receipts: { nextToken: string | null, items: Array<{ id: string, orderNumber: string | null, supplierName: string, reverses: string | null, deliveryNote: string | null, lineCount: number, reversedCount: number, by: string, createdAt: string }> } | null };

export type WholeReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeReceiptQuery = { receipt: { purchaseOrderId: string, supplierId: string, reason: string | null, note: string | null, currency: string, version: number, id: string, orderNumber: string | null, supplierName: string, reverses: string | null, deliveryNote: string | null, lineCount: number, reversedCount: number, by: string, createdAt: string, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, workOrderId: string | null, returned: string, reversedBy: string | null, item: { id: string, sku: string, unit: string } | null }> | null, landedCosts: Array<{ number: number, kind: LandedCostKind, description: string | null, amount: string | null, spreadBy: SpreadBy, inStock: string | null, variance: string | null, pending: number, by: string, at: string }> | null } | null };

export type ReturnListQueryVariables = Exact<{
  status?: SupplierReturnStatus | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type ReturnListQuery = { supplierReturns: { nextToken: string | null, items: Array<{ id: string, orderNumber: string | null, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, by: string, createdAt: string }> } | null };

export type WholeReturnQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeReturnQuery = { supplierReturn: { receiptId: string, purchaseOrderId: string, supplierId: string, creditNumber: string | null, creditNote: string | null, creditedBy: string | null, creditedAt: string | null, id: string, orderNumber: string | null, supplierName: string, status: SupplierReturnStatus, reason: string, currency: string, expected: string | null, credited: string | null, by: string, createdAt: string, items: Array<{ lineId: string, description: string, quantity: string, unitCost: string | null, item: { id: string, sku: string, unit: string } | null }> } | null };

export type ReverseMutationVariables = Exact<{
  receiptId: string | number;
  input: ReverseReceiptInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReverseMutation = { reverseReceipt: { id: string } | null };

export type GiveBackMutationVariables = Exact<{
  receiptId: string | number;
  input: ReturnToSupplierInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type GiveBackMutation = { returnToSupplier: { id: string } | null };

export type RecordCreditMutationVariables = Exact<{
  id: string | number;
  input: SupplierCreditInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RecordCreditMutation = { recordSupplierCredit: { id: string } | null };

export type AddCostMutationVariables = Exact<{
  receiptId: string | number;
  input: LandedCostInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AddCostMutation = { addLandedCost: { landedCosts: Array<{ number: number, pending: number }> | null } | null };

export type SettleCostMutationVariables = Exact<{
  receiptId: string | number;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SettleCostMutation = { settleLandedCost: { landedCosts: Array<{ number: number, pending: number }> | null } | null };

export type ReceiveMutationVariables = Exact<{
  purchaseOrderId: string | number;
  input: ReceiveGoodsInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReceiveMutation = { receiveGoods: { id: string, version: number } | null };

export type RequisitionRowFragment = { id: string, state: RequisitionState, neededBy: string | null, lineCount: number, total: string | null, currency: string, requestedBy: string, requestedById: string, submittedAt: string | null, mayApprove: boolean, version: number, createdAt: string, waitingFor: Array<{ role: string, count: number }> };

export type WholeRequisitionFragment = { note: string | null, reason: string | null, unpricedLines: number, id: string, state: RequisitionState, neededBy: string | null, lineCount: number, total: string | null, currency: string, requestedBy: string, requestedById: string, submittedAt: string | null, mayApprove: boolean, version: number, createdAt: string, supplier: { id: string, name: string } | null, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string } | null, workOrder: { id: string, boardVehicle: { label: string } | null } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, counts: boolean }> | null, waitingFor: Array<{ role: string, count: number }> };

export type RequisitionListQueryVariables = Exact<{
  state?: RequisitionState | null | undefined;
  mine?: boolean | null | undefined;
  waitingForMe?: boolean | null | undefined;
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type RequisitionListQuery = { requisitions: { nextToken: string | null, items: Array<{ id: string, state: RequisitionState, neededBy: string | null, lineCount: number, total: string | null, currency: string, requestedBy: string, requestedById: string, submittedAt: string | null, mayApprove: boolean, version: number, createdAt: string, waitingFor: Array<{ role: string, count: number }> }> } | null };

export type WholeRequisitionQueryVariables = Exact<{
  id: string | number;
}>;


export type WholeRequisitionQuery = { requisition: { note: string | null, reason: string | null, unpricedLines: number, id: string, state: RequisitionState, neededBy: string | null, lineCount: number, total: string | null, currency: string, requestedBy: string, requestedById: string, submittedAt: string | null, mayApprove: boolean, version: number, createdAt: string, supplier: { id: string, name: string } | null, items: Array<{ id: string, description: string, quantity: string, unitCost: string | null, total: string | null, ordered: string, inventoryItem: { id: string, sku: string, name: string, unit: string } | null, workOrder: { id: string, boardVehicle: { label: string } | null } | null }> | null, decisions: Array<{ decision: Decision, by: string, byId: string, role: string, at: string, note: string | null, counts: boolean }> | null, waitingFor: Array<{ role: string, count: number }> } | null };

export type AskForMutationVariables = Exact<{
  input: CreateRequisitionInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AskForMutation = { createRequisition: { id: string, version: number } | null };

export type ChangeRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  input: UpdateRequisitionInput;
}>;


export type ChangeRequisitionMutation = { updateRequisition: { id: string } | null };

export type SubmitRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type SubmitRequisitionMutation = { submitRequisition: { id: string, state: RequisitionState } | null };

export type ApproveRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  note?: string | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ApproveRequisitionMutation = { approveRequisition: { id: string, state: RequisitionState } | null };

export type RejectRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion: number;
  reason: string;
  idempotencyKey?: string | number | null | undefined;
}>;


export type RejectRequisitionMutation = { rejectRequisition: { id: string, state: RequisitionState } | null };

export type ReopenRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | number | null | undefined;
}>;


export type ReopenRequisitionMutation = { reopenRequisition: { id: string, state: RequisitionState } | null };

export type GiveUpRequisitionMutationVariables = Exact<{
  id: string | number;
  expectedVersion?: number | null | undefined;
  reason: string;
  idempotencyKey?: string | number | null | undefined;
}>;


export type GiveUpRequisitionMutation = { cancelRequisition: { id: string, state: RequisitionState } | null };

export type SuggestedFragment = { onOrder: string, quantity: string, total: string | null, currency: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, minimumStock: string } | null, supplier: { id: string, name: string } | null };

export type SuggestionsQueryVariables = Exact<{
  limit?: number | null | undefined;
  nextToken?: string | null | undefined;
}>;


export type SuggestionsQuery = { reorderSuggestions: { nextToken: string | null, items: Array<{ onOrder: string, quantity: string, total: string | null, currency: string, inventoryItem: { id: string, sku: string, name: string, unit: string, stock: string, minimumStock: string } | null, supplier: { id: string, name: string } | null }> } | null };

export type AskForSuggestedMutationVariables = Exact<{
  input: RequisitionsFromSuggestionsInput;
  idempotencyKey?: string | number | null | undefined;
}>;


export type AskForSuggestedMutation = { createRequisitionsFromSuggestions: { items: Array<{ id: string, version: number }> } | null };

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
export const BillRowFragmentDoc = new TypedDocumentString(`
    fragment BillRow on SupplierBill {
  id
  number
  state
  supplierName
  dueOn
  overdue
  total
  balance
  currency
  disputeCount
}
    `, {"fragmentName":"BillRow"}) as unknown as TypedDocumentString<BillRowFragment, unknown>;
export const WholeBillFragmentDoc = new TypedDocumentString(`
    fragment WholeBill on SupplierBill {
  ...BillRow
  purchaseOrderId
  orderNumber
  supplierId
  billedOn
  note
  subtotal
  tax
  paid
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
    }
  }
  payments {
    id
    method
    amount
    paidOn
    reference
    by
  }
}
    fragment BillRow on SupplierBill {
  id
  number
  state
  supplierName
  dueOn
  overdue
  total
  balance
  currency
  disputeCount
}`, {"fragmentName":"WholeBill"}) as unknown as TypedDocumentString<WholeBillFragment, unknown>;
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
export const AskedRowFragmentDoc = new TypedDocumentString(`
    fragment AskedRow on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  by
  createdAt
}
    `, {"fragmentName":"AskedRow"}) as unknown as TypedDocumentString<AskedRowFragment, unknown>;
export const ComparedFragmentDoc = new TypedDocumentString(`
    fragment Compared on QuotationComparison {
  request {
    ...AskedRow
    version
    note
    currency
    suppliers {
      supplierId
      name
      quotationId
      answeredAt
    }
    lines {
      id
      sku
      description
      unit
      quantity
      purchaseOrderId
    }
    ended {
      reason
      by
      at
    }
  }
  quotations {
    quotationId
    supplierId
    supplierName
    total
    deliveryDays
    validUntil
    expired
    complete
    cheapest
    fastest
  }
  lines {
    line {
      id
      description
      unit
      quantity
      purchaseOrderId
    }
    offers {
      quotationId
      supplierId
      quantity
      unitCost
      total
      deliveryDays
      complete
      cheapest
      fastest
    }
  }
}
    fragment AskedRow on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  by
  createdAt
}`, {"fragmentName":"Compared"}) as unknown as TypedDocumentString<ComparedFragment, unknown>;
export const ReceiptRowFragmentDoc = new TypedDocumentString(`
    fragment ReceiptRow on Receipt {
  id
  orderNumber
  supplierName
  reverses
  deliveryNote
  lineCount
  reversedCount
  by
  createdAt
}
    `, {"fragmentName":"ReceiptRow"}) as unknown as TypedDocumentString<ReceiptRowFragment, unknown>;
export const WholeReceiptFragmentDoc = new TypedDocumentString(`
    fragment WholeReceipt on Receipt {
  ...ReceiptRow
  purchaseOrderId
  supplierId
  reason
  note
  currency
  version
  items {
    id
    item {
      id
      sku
      unit
    }
    description
    quantity
    unitCost
    workOrderId
    returned
    reversedBy
  }
  landedCosts {
    number
    kind
    description
    amount
    spreadBy
    inStock
    variance
    pending
    by
    at
  }
}
    fragment ReceiptRow on Receipt {
  id
  orderNumber
  supplierName
  reverses
  deliveryNote
  lineCount
  reversedCount
  by
  createdAt
}`, {"fragmentName":"WholeReceipt"}) as unknown as TypedDocumentString<WholeReceiptFragment, unknown>;
export const ReturnRowFragmentDoc = new TypedDocumentString(`
    fragment ReturnRow on SupplierReturn {
  id
  orderNumber
  supplierName
  status
  reason
  currency
  expected
  credited
  by
  createdAt
}
    `, {"fragmentName":"ReturnRow"}) as unknown as TypedDocumentString<ReturnRowFragment, unknown>;
export const RequisitionRowFragmentDoc = new TypedDocumentString(`
    fragment RequisitionRow on Requisition {
  id
  state
  neededBy
  lineCount
  total
  currency
  requestedBy
  requestedById
  submittedAt
  mayApprove
  waitingFor {
    role
    count
  }
  version
  createdAt
}
    `, {"fragmentName":"RequisitionRow"}) as unknown as TypedDocumentString<RequisitionRowFragment, unknown>;
export const WholeRequisitionFragmentDoc = new TypedDocumentString(`
    fragment WholeRequisition on Requisition {
  ...RequisitionRow
  supplier {
    id
    name
  }
  note
  reason
  unpricedLines
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
    }
    description
    quantity
    unitCost
    total
    ordered
    workOrder {
      id
      boardVehicle {
        label
      }
    }
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    counts
  }
}
    fragment RequisitionRow on Requisition {
  id
  state
  neededBy
  lineCount
  total
  currency
  requestedBy
  requestedById
  submittedAt
  mayApprove
  waitingFor {
    role
    count
  }
  version
  createdAt
}`, {"fragmentName":"WholeRequisition"}) as unknown as TypedDocumentString<WholeRequisitionFragment, unknown>;
export const SuggestedFragmentDoc = new TypedDocumentString(`
    fragment Suggested on ReorderSuggestion {
  inventoryItem {
    id
    sku
    name
    unit
    stock
    minimumStock
  }
  supplier {
    id
    name
  }
  onOrder
  quantity
  total
  currency
}
    `, {"fragmentName":"Suggested"}) as unknown as TypedDocumentString<SuggestedFragment, unknown>;
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
export const BillListDocument = new TypedDocumentString(`
    query billList($state: SupplierBillState, $purchaseOrderId: ID, $limit: Int, $nextToken: String) {
  supplierBills(
    state: $state
    purchaseOrderId: $purchaseOrderId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...BillRow
    }
    nextToken
  }
}
    fragment BillRow on SupplierBill {
  id
  number
  state
  supplierName
  dueOn
  overdue
  total
  balance
  currency
  disputeCount
}`) as unknown as TypedDocumentString<BillListQuery, BillListQueryVariables>;
export const WholeBillDocument = new TypedDocumentString(`
    query wholeBill($id: ID!) {
  supplierBill(id: $id) {
    ...WholeBill
  }
}
    fragment BillRow on SupplierBill {
  id
  number
  state
  supplierName
  dueOn
  overdue
  total
  balance
  currency
  disputeCount
}
fragment WholeBill on SupplierBill {
  ...BillRow
  purchaseOrderId
  orderNumber
  supplierId
  billedOn
  note
  subtotal
  tax
  paid
  disputedAmount
  priceTolerance
  quantityTolerance
  matchedAt
  version
  lines {
    id
    orderLineId
    description
    quantity
    unitCost
    total
    ordered
    received
    billedBefore
    agreedCost
    differences {
      kind
      beyond
      expected
      actual
      amount
      percent
    }
  }
  payments {
    id
    method
    amount
    paidOn
    reference
    by
  }
}`) as unknown as TypedDocumentString<WholeBillQuery, WholeBillQueryVariables>;
export const RecordBillDocument = new TypedDocumentString(`
    mutation recordBill($input: RecordSupplierBillInput!, $idempotencyKey: ID) {
  recordSupplierBill(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordBillMutation, RecordBillMutationVariables>;
export const CorrectBillDocument = new TypedDocumentString(`
    mutation correctBill($id: ID!, $input: CorrectSupplierBillInput!, $expectedVersion: Int, $idempotencyKey: ID) {
  correctSupplierBill(
    id: $id
    input: $input
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectBillMutation, CorrectBillMutationVariables>;
export const MatchBillDocument = new TypedDocumentString(`
    mutation matchBill($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  matchSupplierBill(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<MatchBillMutation, MatchBillMutationVariables>;
export const PayBillDocument = new TypedDocumentString(`
    mutation payBill($id: ID!, $input: SupplierBillPaymentInput!, $idempotencyKey: ID) {
  paySupplierBill(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<PayBillMutation, PayBillMutationVariables>;
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
export const AskedListDocument = new TypedDocumentString(`
    query askedList($state: QuotationRequestState, $requisitionId: ID, $limit: Int, $nextToken: String) {
  quotationRequests(
    state: $state
    requisitionId: $requisitionId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...AskedRow
    }
    nextToken
  }
}
    fragment AskedRow on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  by
  createdAt
}`) as unknown as TypedDocumentString<AskedListQuery, AskedListQueryVariables>;
export const ComparisonDocument = new TypedDocumentString(`
    query comparison($requestId: ID!) {
  compareQuotations(requestId: $requestId) {
    ...Compared
  }
}
    fragment AskedRow on QuotationRequest {
  id
  state
  requisitionId
  supplierCount
  answerCount
  answerBy
  by
  createdAt
}
fragment Compared on QuotationComparison {
  request {
    ...AskedRow
    version
    note
    currency
    suppliers {
      supplierId
      name
      quotationId
      answeredAt
    }
    lines {
      id
      sku
      description
      unit
      quantity
      purchaseOrderId
    }
    ended {
      reason
      by
      at
    }
  }
  quotations {
    quotationId
    supplierId
    supplierName
    total
    deliveryDays
    validUntil
    expired
    complete
    cheapest
    fastest
  }
  lines {
    line {
      id
      description
      unit
      quantity
      purchaseOrderId
    }
    offers {
      quotationId
      supplierId
      quantity
      unitCost
      total
      deliveryDays
      complete
      cheapest
      fastest
    }
  }
}`) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const AskSuppliersDocument = new TypedDocumentString(`
    mutation askSuppliers($input: CreateQuotationRequestInput!, $idempotencyKey: ID) {
  createQuotationRequest(input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskSuppliersMutation, AskSuppliersMutationVariables>;
export const RecordAnswerDocument = new TypedDocumentString(`
    mutation recordAnswer($requestId: ID!, $supplierId: ID!, $input: RecordQuotationInput!, $idempotencyKey: ID) {
  recordQuotation(
    requestId: $requestId
    supplierId: $supplierId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordAnswerMutation, RecordAnswerMutationVariables>;
export const AwardDocument = new TypedDocumentString(`
    mutation award($requestId: ID!, $quotationId: ID!, $lineIds: [ID!], $idempotencyKey: ID) {
  awardQuotation(
    requestId: $requestId
    quotationId: $quotationId
    lineIds: $lineIds
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<AwardMutation, AwardMutationVariables>;
export const CloseAskingDocument = new TypedDocumentString(`
    mutation closeAsking($id: ID!, $reason: String!, $expectedVersion: Int, $idempotencyKey: ID) {
  closeQuotationRequest(
    id: $id
    reason: $reason
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseAskingMutation, CloseAskingMutationVariables>;
export const ReceiptListDocument = new TypedDocumentString(`
    query receiptList($purchaseOrderId: ID, $limit: Int, $nextToken: String) {
  receipts(
    purchaseOrderId: $purchaseOrderId
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...ReceiptRow
    }
    nextToken
  }
}
    fragment ReceiptRow on Receipt {
  id
  orderNumber
  supplierName
  reverses
  deliveryNote
  lineCount
  reversedCount
  by
  createdAt
}`) as unknown as TypedDocumentString<ReceiptListQuery, ReceiptListQueryVariables>;
export const WholeReceiptDocument = new TypedDocumentString(`
    query wholeReceipt($id: ID!) {
  receipt(id: $id) {
    ...WholeReceipt
  }
}
    fragment ReceiptRow on Receipt {
  id
  orderNumber
  supplierName
  reverses
  deliveryNote
  lineCount
  reversedCount
  by
  createdAt
}
fragment WholeReceipt on Receipt {
  ...ReceiptRow
  purchaseOrderId
  supplierId
  reason
  note
  currency
  version
  items {
    id
    item {
      id
      sku
      unit
    }
    description
    quantity
    unitCost
    workOrderId
    returned
    reversedBy
  }
  landedCosts {
    number
    kind
    description
    amount
    spreadBy
    inStock
    variance
    pending
    by
    at
  }
}`) as unknown as TypedDocumentString<WholeReceiptQuery, WholeReceiptQueryVariables>;
export const ReturnListDocument = new TypedDocumentString(`
    query returnList($status: SupplierReturnStatus, $limit: Int, $nextToken: String) {
  supplierReturns(status: $status, limit: $limit, nextToken: $nextToken) {
    items {
      ...ReturnRow
    }
    nextToken
  }
}
    fragment ReturnRow on SupplierReturn {
  id
  orderNumber
  supplierName
  status
  reason
  currency
  expected
  credited
  by
  createdAt
}`) as unknown as TypedDocumentString<ReturnListQuery, ReturnListQueryVariables>;
export const WholeReturnDocument = new TypedDocumentString(`
    query wholeReturn($id: ID!) {
  supplierReturn(id: $id) {
    ...ReturnRow
    receiptId
    purchaseOrderId
    supplierId
    creditNumber
    creditNote
    creditedBy
    creditedAt
    items {
      lineId
      item {
        id
        sku
        unit
      }
      description
      quantity
      unitCost
    }
  }
}
    fragment ReturnRow on SupplierReturn {
  id
  orderNumber
  supplierName
  status
  reason
  currency
  expected
  credited
  by
  createdAt
}`) as unknown as TypedDocumentString<WholeReturnQuery, WholeReturnQueryVariables>;
export const ReverseDocument = new TypedDocumentString(`
    mutation reverse($receiptId: ID!, $input: ReverseReceiptInput!, $idempotencyKey: ID) {
  reverseReceipt(
    receiptId: $receiptId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReverseMutation, ReverseMutationVariables>;
export const GiveBackDocument = new TypedDocumentString(`
    mutation giveBack($receiptId: ID!, $input: ReturnToSupplierInput!, $idempotencyKey: ID) {
  returnToSupplier(
    receiptId: $receiptId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveBackMutation, GiveBackMutationVariables>;
export const RecordCreditDocument = new TypedDocumentString(`
    mutation recordCredit($id: ID!, $input: SupplierCreditInput!, $idempotencyKey: ID) {
  recordSupplierCredit(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordCreditMutation, RecordCreditMutationVariables>;
export const AddCostDocument = new TypedDocumentString(`
    mutation addCost($receiptId: ID!, $input: LandedCostInput!, $idempotencyKey: ID) {
  addLandedCost(
    receiptId: $receiptId
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    landedCosts {
      number
      pending
    }
  }
}
    `) as unknown as TypedDocumentString<AddCostMutation, AddCostMutationVariables>;
export const SettleCostDocument = new TypedDocumentString(`
    mutation settleCost($receiptId: ID!, $idempotencyKey: ID) {
  settleLandedCost(receiptId: $receiptId, idempotencyKey: $idempotencyKey) {
    landedCosts {
      number
      pending
    }
  }
}
    `) as unknown as TypedDocumentString<SettleCostMutation, SettleCostMutationVariables>;
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
export const RequisitionListDocument = new TypedDocumentString(`
    query requisitionList($state: RequisitionState, $mine: Boolean, $waitingForMe: Boolean, $limit: Int, $nextToken: String) {
  requisitions(
    state: $state
    mine: $mine
    waitingForMe: $waitingForMe
    limit: $limit
    nextToken: $nextToken
  ) {
    items {
      ...RequisitionRow
    }
    nextToken
  }
}
    fragment RequisitionRow on Requisition {
  id
  state
  neededBy
  lineCount
  total
  currency
  requestedBy
  requestedById
  submittedAt
  mayApprove
  waitingFor {
    role
    count
  }
  version
  createdAt
}`) as unknown as TypedDocumentString<RequisitionListQuery, RequisitionListQueryVariables>;
export const WholeRequisitionDocument = new TypedDocumentString(`
    query wholeRequisition($id: ID!) {
  requisition(id: $id) {
    ...WholeRequisition
  }
}
    fragment RequisitionRow on Requisition {
  id
  state
  neededBy
  lineCount
  total
  currency
  requestedBy
  requestedById
  submittedAt
  mayApprove
  waitingFor {
    role
    count
  }
  version
  createdAt
}
fragment WholeRequisition on Requisition {
  ...RequisitionRow
  supplier {
    id
    name
  }
  note
  reason
  unpricedLines
  items {
    id
    inventoryItem {
      id
      sku
      name
      unit
    }
    description
    quantity
    unitCost
    total
    ordered
    workOrder {
      id
      boardVehicle {
        label
      }
    }
  }
  decisions {
    decision
    by
    byId
    role
    at
    note
    counts
  }
}`) as unknown as TypedDocumentString<WholeRequisitionQuery, WholeRequisitionQueryVariables>;
export const AskForDocument = new TypedDocumentString(`
    mutation askFor($input: CreateRequisitionInput!, $idempotencyKey: ID) {
  createRequisition(input: $input, idempotencyKey: $idempotencyKey) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<AskForMutation, AskForMutationVariables>;
export const ChangeRequisitionDocument = new TypedDocumentString(`
    mutation changeRequisition($id: ID!, $expectedVersion: Int, $input: UpdateRequisitionInput!) {
  updateRequisition(id: $id, expectedVersion: $expectedVersion, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeRequisitionMutation, ChangeRequisitionMutationVariables>;
export const SubmitRequisitionDocument = new TypedDocumentString(`
    mutation submitRequisition($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  submitRequisition(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SubmitRequisitionMutation, SubmitRequisitionMutationVariables>;
export const ApproveRequisitionDocument = new TypedDocumentString(`
    mutation approveRequisition($id: ID!, $expectedVersion: Int!, $note: String, $idempotencyKey: ID) {
  approveRequisition(
    id: $id
    expectedVersion: $expectedVersion
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ApproveRequisitionMutation, ApproveRequisitionMutationVariables>;
export const RejectRequisitionDocument = new TypedDocumentString(`
    mutation rejectRequisition($id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: ID) {
  rejectRequisition(
    id: $id
    expectedVersion: $expectedVersion
    reason: $reason
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RejectRequisitionMutation, RejectRequisitionMutationVariables>;
export const ReopenRequisitionDocument = new TypedDocumentString(`
    mutation reopenRequisition($id: ID!, $expectedVersion: Int, $idempotencyKey: ID) {
  reopenRequisition(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ReopenRequisitionMutation, ReopenRequisitionMutationVariables>;
export const GiveUpRequisitionDocument = new TypedDocumentString(`
    mutation giveUpRequisition($id: ID!, $expectedVersion: Int, $reason: String!, $idempotencyKey: ID) {
  cancelRequisition(
    id: $id
    expectedVersion: $expectedVersion
    reason: $reason
    idempotencyKey: $idempotencyKey
  ) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<GiveUpRequisitionMutation, GiveUpRequisitionMutationVariables>;
export const SuggestionsDocument = new TypedDocumentString(`
    query suggestions($limit: Int, $nextToken: String) {
  reorderSuggestions(limit: $limit, nextToken: $nextToken) {
    items {
      ...Suggested
    }
    nextToken
  }
}
    fragment Suggested on ReorderSuggestion {
  inventoryItem {
    id
    sku
    name
    unit
    stock
    minimumStock
  }
  supplier {
    id
    name
  }
  onOrder
  quantity
  total
  currency
}`) as unknown as TypedDocumentString<SuggestionsQuery, SuggestionsQueryVariables>;
export const AskForSuggestedDocument = new TypedDocumentString(`
    mutation askForSuggested($input: RequisitionsFromSuggestionsInput!, $idempotencyKey: ID) {
  createRequisitionsFromSuggestions(
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    items {
      id
      version
    }
  }
}
    `) as unknown as TypedDocumentString<AskForSuggestedMutation, AskForSuggestedMutationVariables>;
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