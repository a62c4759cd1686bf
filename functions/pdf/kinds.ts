/** What is printed: invoices, and orders to suppliers. */
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';
import type { PurchaseOrderRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { digestOf } from './digest.ts';
import type { Kind } from './ensure.ts';
import { printedInvoice } from './invoiceContent.ts';
import { readInvoice } from './invoices.ts';
import { printedPurchase, purchaseDigest } from './purchaseContent.ts';
import { readPurchase } from './purchases.ts';

export const INVOICES: Kind<InvoiceRow> = {
  what: 'Invoice',
  field: 'invoiceId',
  table: 'INVOICES',
  folder: 'invoices',
  async read(id, settings) {
    const found = await readInvoice(id);
    if (!found) return null;
    const { invoice, payments } = found;
    const printed = printedInvoice(invoice, payments, await settings());
    return { row: invoice, number: invoice.number, printed, digest: digestOf(invoice) };
  },
};

export const PURCHASE_ORDERS: Kind<PurchaseOrderRow> = {
  what: 'Purchase order',
  field: 'purchaseOrderId',
  table: 'PURCHASE_ORDERS',
  folder: 'purchases',
  async read(id, settings) {
    const found = await readPurchase(id);
    // Before it is sent it may still become another.
    if (!found || found.order.number === undefined || found.order.number === null) return null;
    const printed = printedPurchase(found, await settings());
    return { row: found.order, number: found.order.number, printed, digest: purchaseDigest(found) };
  },
};
