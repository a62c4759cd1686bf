/** What a link opens: the document as it is now, by an address that works for some minutes. */
import type { S3Client } from '@aws-sdk/client-s3';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';
import { PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import type { PurchaseOrderRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { documentUrl } from '../documents/address.ts';
import type { LinkRow } from '../shared/links.ts';
import { linkKey } from '../shared/links.ts';
import { dynamodb, readInvoice, readRow } from '../shared/rows.ts';
import { requireSetting } from '../shared/environment.ts';

export type Opened = { url: string } | { failure: 'NOT_FOUND' | 'EXPIRED' | 'NOT_READY' };

async function readLink(token: string): Promise<LinkRow | null> {
  const key = linkKey(token);
  if (!key) return null;
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: requireSetting('MAIL_TABLE'), Key: marshall(key), ConsistentRead: true }),
  );
  return Item ? (unmarshall(Item) as LinkRow) : null;
}

/** @param now milliseconds since the epoch */
export async function open(s3: S3Client, token: string, now: number): Promise<Opened> {
  const link = await readLink(token);
  if (!link) return { failure: 'NOT_FOUND' };
  // The table forgets it some time after.
  if (link.expiresAt * 1000 <= now) return { failure: 'EXPIRED' };
  const key = link.purchaseOrderId ? await purchaseKey(link.purchaseOrderId) : await invoiceKey(link.invoiceId ?? '');
  if (key === null) return { failure: 'NOT_READY' };
  return documentUrl({ s3, bucket: requireSetting('DOCUMENTS_BUCKET'), now }, key);
}

/** Where its PDF lies; null where there is none that may be shown. */
async function invoiceKey(id: string): Promise<string | null> {
  const invoice = (await readInvoice(id)) as InvoiceRow | null;
  // Paper that says nothing of the void would pass for an invoice.
  if (invoice?.status === 'VOIDED' && invoice.pdf?.version !== invoice.version) return null;
  return invoice?.pdfKey ?? null;
}

async function purchaseKey(id: string): Promise<string | null> {
  const order = (await readRow('PURCHASE_ORDERS', id, PURCHASE)) as PurchaseOrderRow | null;
  // Nor may paper of what is cancelled pass for an order.
  if (order?.state === 'CANCELLED' && order.pdf?.version !== order.version) return null;
  return order?.pdfKey ?? null;
}
