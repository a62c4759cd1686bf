/** From a row's change to what the queues of those who act on it get. A record that is delivered again makes the same notice. */
import { own } from '../../resolvers/kernel/values/own.ts';
import { isPayment } from '../../resolvers/invoices/keys.ts';
import { PROGRESS_PAGE } from '../../resolvers/purchaseOrders/aggregate.ts';
import { TO_COUNT, TO_RELEASE } from '../../resolvers/purchaseOrders/marks.ts';
import type { Image, StreamRecord } from '../shared/streamEvent.ts';
import type { Notice } from '../shared/notices.ts';

type PartsNotice = Extract<Notice, { partsOrderId: string }>;

const text = (image: Image | null, name: string): string | null =>
  typeof image?.[name] === 'string' ? image[name] : null;

/** An order that comes back from an invoice which was voided was ready before. */
const ALREADY_READY: readonly unknown[] = ['READY', 'INVOICED', 'DELIVERED'];

function workOrder({ before, after, at }: StreamRecord): Notice[] {
  const workOrderId = text(after, 'id');
  if (!after || workOrderId === null || after['state'] !== 'READY' || ALREADY_READY.includes(before?.['state']))
    return [];
  return [
    { id: `WORK_ORDER_READY#${workOrderId}#${String(after['version'])}`, type: 'WORK_ORDER_READY', workOrderId, at },
  ];
}

/** The mark of low stock appears once per crossing. */
function inventoryItem({ eventId, before, after, at }: StreamRecord): Notice[] {
  const inventoryItemId = text(after, 'id');
  if (
    inventoryItemId === null ||
    after?.['lowStock'] !== 'LOW' ||
    !before ||
    before['lowStock'] === 'LOW' ||
    after['stock'] === before['stock']
  )
    return [];
  return [{ id: `LOW_STOCK#${eventId}`, type: 'LOW_STOCK', inventoryItemId, at }];
}

function invoice({ before, after, at }: StreamRecord): Notice[] {
  const invoiceId = text(after, 'id');
  if (!after || invoiceId === null) return [];
  const notice = (
    type: 'INVOICE_ISSUED' | 'INVOICE_PAYMENT' | 'INVOICE_VOIDED' | 'INVOICE_PDF_READY',
    mark: string,
  ): Notice => ({ id: `${type}#${invoiceId}#${mark}`, type, invoiceId, at });
  // Only the first PDF of an invoice is announced: a later one, with a payment on it, would announce an old invoice.
  const firstPdf = text(before, 'pdfKey') === null && text(after, 'pdfKey') !== null;
  return [
    ...(before ? [] : [notice('INVOICE_ISSUED', '1')]),
    ...(before && before['paid'] !== after['paid'] ? [notice('INVOICE_PAYMENT', String(after['version']))] : []),
    ...(before && before['status'] !== 'VOIDED' && after['status'] === 'VOIDED'
      ? [notice('INVOICE_VOIDED', String(after['version']))]
      : []),
    ...(firstPdf ? [notice('INVOICE_PDF_READY', String(after['version']))] : []),
  ];
}

const count = (image: Image | null, name: string): number => (typeof image?.[name] === 'number' ? image[name] : 0);

/**
 * An order to a supplier is printed once it is sent, and again where it is cancelled after that. It is mailed as soon as its first PDF is
 * there, and whenever somebody asks for it again: how often that was is in the notice's id, so that each goes out once.
 */
function purchaseOrder({ before, after, at }: StreamRecord): Notice[] {
  const purchaseOrderId = text(after, 'id');
  if (!after || purchaseOrderId === null || text(after, 'sentAt') === null) return [];
  const notice = (
    type: 'PURCHASE_ORDER_SENT' | 'PURCHASE_ORDER_CANCELLED' | 'PURCHASE_ORDER_CLOSED' | 'PURCHASE_ORDER_MAIL',
    mark: string | number,
  ): Notice => ({ id: `${type}#${purchaseOrderId}#${mark}`, type, purchaseOrderId, at });
  const isCancelled = after['state'] === 'CANCELLED';
  const mails = count(after, 'mailCount');
  const isToMail =
    text(after, 'pdfKey') !== null && (text(before, 'pdfKey') === null || mails > count(before, 'mailCount'));
  return [
    ...(text(before, 'sentAt') === null ? [notice('PURCHASE_ORDER_SENT', 1)] : []),
    ...(isCancelled && before?.['state'] !== 'CANCELLED' ? [notice('PURCHASE_ORDER_CANCELLED', 1)] : []),
    ...(after['state'] === 'CLOSED' && before?.['state'] !== 'CLOSED' ? [notice('PURCHASE_ORDER_CLOSED', 1)] : []),
    ...(isToMail && !isCancelled ? [notice('PURCHASE_ORDER_MAIL', mails)] : []),
  ];
}

/** A page of an order whose items did not fit into its transaction (resolvers/purchaseOrders/onOrder.ts). */
function purchasePage({ before, after, keys, at }: StreamRecord): Notice[] {
  const purchaseOrderId = text(after, 'orderId');
  const mark = text(after, 'onOrder');
  const isDue = mark === TO_COUNT || mark === TO_RELEASE;
  if (!after || purchaseOrderId === null || !isDue || before?.['onOrder'] === mark) return [];
  const id = `PURCHASE_ORDER_TO_COUNT#${purchaseOrderId}#${text(keys, 'sk') ?? ''}#${String(after['version'])}`;
  return [{ id, type: 'PURCHASE_ORDER_TO_COUNT', purchaseOrderId, at }];
}

/** Goods that came, were taken back, or went back to the supplier: each call leaves a row. */
function goodsMoved({ before, after, keys, at }: StreamRecord): Notice[] {
  const receiptId = text(after, 'receiptId');
  if (before || receiptId === null) return [];
  return [
    {
      id: `GOODS_MOVED#${text(keys, 'pk') ?? ''}#${text(keys, 'sk') ?? ''}`,
      type: 'GOODS_MOVED',
      receiptId,
      at,
    },
  ];
}

function supplier({ before, after, at }: StreamRecord): Notice[] {
  const supplierId = text(after, 'id');
  if (!before || !after || supplierId === null || before['version'] === after['version']) return [];
  const id = `SUPPLIER_CHANGED#${supplierId}#${String(after['version'])}`;
  return [{ id, type: 'SUPPLIER_CHANGED', supplierId, at }];
}

/** Mailed once, when it is made. */
function quotationRequest({ before, after, at }: StreamRecord): Notice[] {
  const quotationRequestId = text(after, 'id');
  if (before || quotationRequestId === null) return [];
  return [
    { id: `QUOTATION_REQUEST_SENT#${quotationRequestId}`, type: 'QUOTATION_REQUEST_SENT', quotationRequestId, at },
  ];
}

/** Whoever approves is told when it waits for them, whoever asked when the others have decided. */
function requisition({ before, after, at }: StreamRecord): Notice[] {
  const requisitionId = text(after, 'id');
  if (!after || requisitionId === null || before?.['state'] === after['state']) return [];
  const notice = (type: 'REQUISITION_WAITING' | 'REQUISITION_APPROVED' | 'REQUISITION_REJECTED'): Notice => ({
    id: `${type}#${requisitionId}#${String(after['version'])}`,
    type,
    requisitionId,
    at,
  });
  if (after['state'] === 'SUBMITTED') return [notice('REQUISITION_WAITING')];
  if (before?.['state'] !== 'SUBMITTED') return [];
  if (after['state'] === 'APPROVED') return [notice('REQUISITION_APPROVED')];
  return after['state'] === 'REJECTED' ? [notice('REQUISITION_REJECTED')] : [];
}

/** Each time that a bill comes not to agree, or asks for another amount too much; one that was only looked at again is not told again. */
function supplierBill({ before, after, at }: StreamRecord): Notice[] {
  const supplierBillId = text(after, 'id');
  if (!after || supplierBillId === null || after['state'] !== 'DISPUTED') return [];
  if (before?.['state'] === 'DISPUTED' && before['disputedAmount'] === after['disputedAmount']) return [];
  const type = 'SUPPLIER_BILL_DISPUTED';
  return [{ id: `${type}#${supplierBillId}#${String(after['version'])}`, type, supplierBillId, at }];
}

/** A report that was asked for is to be made; one that is ready is mailed to whom it is for. */
function report({ before, after, at }: StreamRecord): Notice[] {
  const reportId = text(after, 'id');
  if (!after || reportId === null) return [];
  if (!before) return [{ id: `REPORT_REQUESTED#${reportId}`, type: 'REPORT_REQUESTED', reportId, at }];
  return after['state'] === 'READY' && before['state'] !== 'READY'
    ? [{ id: `REPORT_READY#${reportId}`, type: 'REPORT_READY', reportId, at }]
    : [];
}

const PARTS_MAILS: Readonly<Record<string, PartsNotice['type']>> = {
  PAYMENT_PROCESSED: 'PARTS_ORDER_PAYMENT_RECEIVED',
  PAYMENT_FAILED: 'PARTS_ORDER_PAYMENT_FAILED',
  DELIVERED: 'PARTS_ORDER_DELIVERED',
};

/**
 * An order of parts begins its workflow when it is placed, and again with each attempt; money that is due goes back; one that is given up
 * is told to the workflow that waits for it. Mails go with the statuses; that it is on its way the workflow tells.
 */
function partsOrder({ before, after, at }: StreamRecord): Notice[] {
  const partsOrderId = text(after, 'id');
  if (!after || partsOrderId === null) return [];
  const attempt = count(after, 'attempt');
  const version = String(after['version']);
  const notice = (type: PartsNotice['type'], mark: string): Notice => ({
    id: `${type}#${partsOrderId}#${mark}`,
    type,
    partsOrderId,
    attempt,
    mark,
    at,
  });
  const changed = before?.['status'] !== after['status'];
  const mail = own(PARTS_MAILS, String(after['status']));
  return [
    ...(before ? [] : [notice('PARTS_ORDER_CONFIRMED', '1')]),
    ...(attempt > count(before, 'attempt') ? [notice('PARTS_ORDER_PLACED', String(attempt))] : []),
    ...(count(after, 'refundsDue') > count(before, 'refundsDue') ? [notice('PARTS_ORDER_REFUND_DUE', version)] : []),
    ...(changed && after['status'] === 'CANCELLED' ? [notice('PARTS_ORDER_CANCELLED', '1')] : []),
    ...(changed && mail ? [notice(mail, version)] : []),
  ];
}

/**
 * Customers are told that something will be brought or fetched, that it is on its way, and that it was. How often it was asked for, and
 * gone off with, is in the notice's id, so that each goes out once.
 */
function delivery({ before, after, at }: StreamRecord): Notice[] {
  const deliveryId = text(after, 'id');
  if (!after || deliveryId === null || before?.['status'] === after['status']) return [];
  const notice = (type: 'DELIVERY_CONFIRMED' | 'DELIVERY_OUT' | 'DELIVERY_DONE', mark: string): Notice => ({
    id: `${type}#${deliveryId}#${mark}`,
    type,
    deliveryId,
    at,
  });
  const attempt = String(after['attempt']);
  if (after['status'] === 'OUT') return [notice('DELIVERY_OUT', `${attempt}#${text(after, 'routeId')}`)];
  if (after['status'] === 'DONE') return [notice('DELIVERY_DONE', attempt)];
  // What a driver gives back was confirmed before.
  const isAsked = after['status'] === 'REQUESTED' && (!before || before['status'] === 'FAILED');
  return isAsked ? [notice('DELIVERY_CONFIRMED', attempt)] : [];
}

/** Whoever comes next is told, once a stop before them has ended; the first one was told that the driver has gone off. */
function route({ before, after, at }: StreamRecord): Notice[] {
  const deliveryId = text(after, 'nextDeliveryId');
  if (!after || deliveryId === null || before?.['status'] !== 'STARTED' || before['nextDeliveryId'] === deliveryId)
    return [];
  return [{ id: `DELIVERY_NEXT#${deliveryId}#${text(after, 'id')}`, type: 'DELIVERY_NEXT', deliveryId, at }];
}

/** By the kind of row, from its sort key; other kinds cause no notice. */
export function noticesOf(record: StreamRecord): Notice[] {
  const sk = text(record.keys, 'sk') ?? '';
  if (sk === 'ORDER') return workOrder(record);
  if (sk === 'ITEM') return inventoryItem(record);
  if (sk === 'PURCHASE') return purchaseOrder(record);
  if (sk === 'QUOTATION_REQUEST') return quotationRequest(record);
  if (sk === 'REQUISITION') return requisition(record);
  if (sk === 'BILL') return supplierBill(record);
  if (sk === 'REPORT') return report(record);
  if (sk === 'PARTS_ORDER') return partsOrder(record);
  if (sk === 'SUPPLIER') return supplier(record);
  if (sk.startsWith(PROGRESS_PAGE)) return purchasePage(record);
  if (sk === 'SUPPLIER_RETURN' || sk.startsWith('RECEIPT#LINES#')) return goodsMoved(record);
  if (sk === 'DELIVERY') return delivery(record);
  if (sk === 'ROUTE') return route(record);
  return sk.startsWith('NUMBER#') && !isPayment({ sk }) ? invoice(record) : [];
}
