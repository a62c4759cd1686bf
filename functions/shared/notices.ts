/** What functions that act on changes are told, one message each (docs/decisions/017). They read the rows themselves. */
interface Common {
  /** The same for a change that is told again. */
  id: string;
  /** When it changed, in ISO 8601. */
  at: string;
}

export type Notice = Common &
  (
    | { type: 'INVOICE_ISSUED' | 'INVOICE_PAYMENT' | 'INVOICE_VOIDED' | 'INVOICE_PDF_READY'; invoiceId: string }
    | { type: 'WORK_ORDER_READY'; workOrderId: string }
    | { type: 'LOW_STOCK'; inventoryItemId: string }
    | {
        type: 'PURCHASE_ORDER_SENT' | 'PURCHASE_ORDER_CANCELLED' | 'PURCHASE_ORDER_MAIL' | 'PURCHASE_ORDER_LATE';
        purchaseOrderId: string;
      }
    | { type: 'PURCHASE_ORDER_CLOSED' | 'PURCHASE_ORDER_TO_COUNT'; purchaseOrderId: string }
    | { type: 'GOODS_MOVED'; receiptId: string }
    | { type: 'SUPPLIER_CHANGED'; supplierId: string }
    | { type: 'QUOTATION_REQUEST_SENT'; quotationRequestId: string }
    | { type: 'REQUISITION_WAITING' | 'REQUISITION_APPROVED' | 'REQUISITION_REJECTED'; requisitionId: string }
    | { type: 'SUPPLIER_BILL_DISPUTED'; supplierBillId: string }
    | {
        type: 'DELIVERY_CONFIRMED' | 'DELIVERY_OUT' | 'DELIVERY_NEXT' | 'DELIVERY_DONE';
        deliveryId: string;
      }
    | { type: 'REPORT_REQUESTED' | 'REPORT_READY'; reportId: string }
    | {
        type: PartsNoticeType;
        partsOrderId: string;
        /** Which attempt at payment and shipment it is of. */
        attempt: number;
        /** Tells apart what comes more than once for an attempt. */
        mark?: string;
      }
  );

/** For the workflow: it is to begin, to pay back, to be given up, or to be looked after. The rest is for mails. */
type PartsNoticeType =
  | 'PARTS_ORDER_PLACED'
  | 'PARTS_ORDER_REFUND_DUE'
  | 'PARTS_ORDER_CANCELLED'
  | 'PARTS_ORDER_PAID'
  | 'PARTS_ORDER_CONFIRMED'
  | 'PARTS_ORDER_PAYMENT_RECEIVED'
  | 'PARTS_ORDER_PAYMENT_FAILED'
  | 'PARTS_ORDER_SHIPPED'
  | 'PARTS_ORDER_DELIVERED';

export type NoticeType = Notice['type'];

/** Fields that name what changed. */
type Subject =
  | 'invoiceId'
  | 'workOrderId'
  | 'inventoryItemId'
  | 'purchaseOrderId'
  | 'quotationRequestId'
  | 'requisitionId'
  | 'supplierBillId'
  | 'receiptId'
  | 'supplierId'
  | 'deliveryId'
  | 'reportId'
  | 'partsOrderId';

const SUBJECT: Readonly<Record<NoticeType, Subject>> = {
  INVOICE_ISSUED: 'invoiceId',
  INVOICE_PAYMENT: 'invoiceId',
  INVOICE_VOIDED: 'invoiceId',
  INVOICE_PDF_READY: 'invoiceId',
  WORK_ORDER_READY: 'workOrderId',
  LOW_STOCK: 'inventoryItemId',
  PURCHASE_ORDER_SENT: 'purchaseOrderId',
  PURCHASE_ORDER_CANCELLED: 'purchaseOrderId',
  PURCHASE_ORDER_MAIL: 'purchaseOrderId',
  PURCHASE_ORDER_LATE: 'purchaseOrderId',
  PURCHASE_ORDER_CLOSED: 'purchaseOrderId',
  PURCHASE_ORDER_TO_COUNT: 'purchaseOrderId',
  GOODS_MOVED: 'receiptId',
  SUPPLIER_CHANGED: 'supplierId',
  QUOTATION_REQUEST_SENT: 'quotationRequestId',
  REQUISITION_WAITING: 'requisitionId',
  REQUISITION_APPROVED: 'requisitionId',
  REQUISITION_REJECTED: 'requisitionId',
  SUPPLIER_BILL_DISPUTED: 'supplierBillId',
  DELIVERY_CONFIRMED: 'deliveryId',
  DELIVERY_OUT: 'deliveryId',
  DELIVERY_NEXT: 'deliveryId',
  DELIVERY_DONE: 'deliveryId',
  REPORT_REQUESTED: 'reportId',
  REPORT_READY: 'reportId',
  PARTS_ORDER_PLACED: 'partsOrderId',
  PARTS_ORDER_REFUND_DUE: 'partsOrderId',
  PARTS_ORDER_CANCELLED: 'partsOrderId',
  PARTS_ORDER_PAID: 'partsOrderId',
  PARTS_ORDER_CONFIRMED: 'partsOrderId',
  PARTS_ORDER_PAYMENT_RECEIVED: 'partsOrderId',
  PARTS_ORDER_PAYMENT_FAILED: 'partsOrderId',
  PARTS_ORDER_SHIPPED: 'partsOrderId',
  PARTS_ORDER_DELIVERED: 'partsOrderId',
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isNotice(value: unknown): value is Notice {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, type, ...rest } = value as Record<string, unknown>;
  return (
    isText(id) &&
    isText(at) &&
    isText(type) &&
    Object.hasOwn(SUBJECT, type) &&
    isText((rest as Record<string, unknown>)[SUBJECT[type as NoticeType]])
  );
}

/** @throws where the message's body is no notice: poison, for the dead-letter queue */
export function parseNotice(body: string): Notice {
  const value = JSON.parse(body) as unknown;
  if (!isNotice(value)) throw new Error('expected a notice of a change');
  return value;
}
