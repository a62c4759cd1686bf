/** What a link opens: the document as it is now, by an address that works for some minutes. */
import type { S3Client } from '@aws-sdk/client-s3';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';
import { documentUrl } from '../documents/address.ts';
import type { LinkRow } from '../shared/links.ts';
import { linkKey } from '../shared/links.ts';
import { dynamodb, readInvoice } from '../shared/rows.ts';
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
  const invoice = (await readInvoice(link.invoiceId)) as InvoiceRow | null;
  if (!invoice?.pdfKey) return { failure: 'NOT_READY' };
  // Paper that says nothing of the void would pass for an invoice.
  if (invoice.status === 'VOIDED' && invoice.pdf?.version !== invoice.version) return { failure: 'NOT_READY' };
  return documentUrl({ s3, bucket: requireSetting('DOCUMENTS_BUCKET'), now }, invoice.pdfKey);
}
