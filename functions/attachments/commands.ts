/** Forms by which files are uploaded, and addresses at which they are fetched. */
import type { S3Client } from '@aws-sdk/client-s3';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { AttachmentCommand } from './event.ts';
import { keptName, nameKeyOf } from './fileName.ts';

export interface AttachmentContext {
  s3: S3Client;
  bucket: string;
  /** Milliseconds since the epoch. */
  now: number;
}

const SECONDS = 15 * 60;
const ends = (now: number): string => new Date(now + SECONDS * 1000).toISOString();

/** The form's policy fixes key, kind and size: S3 itself refuses every other file. */
async function createUpload(
  { s3, bucket, now }: AttachmentContext,
  { id, fileName, contentType, bytes }: Extract<AttachmentCommand, { action: 'createUpload' }>,
) {
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    Key: `uploads/${id}`,
    Expires: SECONDS,
    Fields: { 'Content-Type': contentType },
    Conditions: [
      ['eq', '$Content-Type', contentType],
      ['content-length-range', bytes, bytes],
    ],
  });
  const name = keptName(fileName, contentType);
  return {
    url,
    fields: Object.entries(fields).map(([field, value]) => ({ name: field, value })),
    name,
    nameKey: nameKeyOf(name),
    expiresAt: ends(now),
  };
}

export async function run(context: AttachmentContext, command: AttachmentCommand): Promise<unknown> {
  if (command.action === 'createUpload') return createUpload(context, command);
  const { s3, bucket, now } = context;
  const signed = { expiresIn: SECONDS, signingDate: new Date(now) };
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: command.key }), signed);
  return { url, expiresAt: ends(now) };
}
