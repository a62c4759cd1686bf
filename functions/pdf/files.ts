/** The files that a document needs and becomes: the workshop's logo, and the PDF. */
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';
import { setting } from '../shared/settings.ts';

const s3 = new S3Client({});

/** The last logo: its key changes with its content. */
let known: { key: string; image: string } | undefined;

/** @returns a `data:` address @throws where it cannot be read */
export async function logoImage(key: string): Promise<string> {
  if (known?.key === key) return known.image;
  const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket: setting('IMAGES_BUCKET'), Key: key }));
  if (!Body || !ContentType) throw new Error('the logo has no content');
  const image = `data:${ContentType};base64,${await Body.transformToString('base64')}`;
  known = { key, image };
  return image;
}

/** Under the number, so that an administrator finds all that were ever made, and under a name that nobody can guess. */
export async function storePdf({ number }: Pick<InvoiceRow, 'number'>, pdf: Uint8Array): Promise<string> {
  const Key = `invoices/${number}/${randomUUID()}.pdf`;
  await s3.send(new PutObjectCommand({ Bucket: setting('DOCUMENTS_BUCKET'), Key, Body: pdf, ContentType: 'application/pdf', ContentDisposition: `inline; filename="${number}.pdf"`, CacheControl: 'private, max-age=900' }));
  return Key;
}
