/** The files that a document needs and becomes: the workshop's logo, and the PDF. */
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { MAX_PIXELS, pictureOf } from '../shared/picture.ts';
import { requireSetting } from '../shared/environment.ts';

const s3 = new S3Client({});

/** The last logo: its key changes with its content. */
let known: { key: string; image: string } | undefined;

/** S3 says the second of a missing key to who may not list the bucket. */
const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'AccessDenied'].includes((error as { name?: string }).name ?? '');

/** What was kept before anyone looked at its pixels may be none, or more than a browser can draw. */
function canBeDrawn(file: Uint8Array): boolean {
  const picture = pictureOf(file);
  return picture !== null && picture.pixels <= MAX_PIXELS;
}

/**
 * @returns a `data:` address, or null if the file is missing or cannot be drawn: an invoice is printed without its
 * picture
 * @throws where S3 fails otherwise
 */
export async function logoImage(key: string): Promise<string | null> {
  if (known?.key === key) return known.image;
  const object = await s3
    .send(new GetObjectCommand({ Bucket: requireSetting('IMAGES_BUCKET'), Key: key }))
    .catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
  if (!object?.Body || !object.ContentType) return null;
  const { Body, ContentType } = object;
  const file = await Body.transformToByteArray();
  if (!canBeDrawn(file)) return null;
  const image = `data:${ContentType};base64,${Buffer.from(file).toString('base64')}`;
  known = { key, image };
  return image;
}

/** Where documents of a kind lie in the bucket: what may read one kind reads no other. */
export type Folder = 'invoices' | 'purchases';

/** Under the number, so that an administrator finds every version, and under a name that nobody can guess. */
export async function storePdf(folder: Folder, number: string, pdf: Uint8Array): Promise<string> {
  const Key = `${folder}/${number}/${randomUUID()}.pdf`;
  await s3.send(
    new PutObjectCommand({
      Bucket: requireSetting('DOCUMENTS_BUCKET'),
      Key,
      Body: pdf,
      ContentType: 'application/pdf',
      ContentDisposition: `inline; filename="${number}.pdf"`,
      CacheControl: 'private, max-age=900',
    }),
  );
  return Key;
}
