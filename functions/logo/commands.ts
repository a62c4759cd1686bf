/**
 * The workshop's logo: uploaded by a form that S3 checks, then inspected, and only then copied to its final key. The
 * uploader's form cannot write that key, so the inspected file is the one that is kept.
 */
import type { S3Client } from '@aws-sdk/client-s3';
import { CopyObjectCommand, GetObjectCommand, NotFound, NoSuchKey } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { randomUUID } from 'node:crypto';
import { MAX_PIXELS, pictureOf } from '../shared/picture.ts';
import { Refusal } from '../shared/refusal.ts';
import type { LogoCommand } from './event.ts';
import { MEDIA_TYPES } from './event.ts';

export interface LogoContext {
  s3: S3Client;
  bucket: string;
  /** Milliseconds since the epoch. */
  now: number;
}

const MAX_BYTES = 1_048_576;
const UPLOAD_SECONDS = 300;
const READ_SECONDS = 900;
const UPLOAD_KEY = /^uploads\/[0-9a-f-]{36}$/;
const FIELD = 'input.logoKey';

async function createUpload({ s3, bucket, now }: LogoContext, mediaType: string) {
  const Key = `uploads/${randomUUID()}`;
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    Key,
    Expires: UPLOAD_SECONDS,
    Fields: { 'Content-Type': mediaType },
    Conditions: [
      ['eq', '$Content-Type', mediaType],
      ['content-length-range', 1, MAX_BYTES],
    ],
  });
  return {
    url,
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    key: Key,
    expiresAt: new Date(now + UPLOAD_SECONDS * 1000).toISOString(),
    maximumBytes: MAX_BYTES,
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof NoSuchKey || error instanceof NotFound || (error as { name?: string }).name === 'AccessDenied';

async function accept({ s3, bucket }: LogoContext, key: string) {
  if (!UPLOAD_KEY.test(key))
    throw new Refusal('VALIDATION', `${FIELD}: expected the key of an upload`, { field: FIELD });
  const object = await s3
    .send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=0-${MAX_BYTES - 1}` }))
    .catch((error: unknown) => {
      // S3 says so of a missing key to who may not list the bucket.
      if (isMissing(error))
        throw new Refusal('NOT_FOUND', `${FIELD}: nothing was uploaded under this key, or too long ago`, {
          field: FIELD,
        });
      throw error;
    });
  const size = Number(object.ContentRange?.split('/')[1] ?? object.ContentLength);
  if (size > MAX_BYTES)
    throw new Refusal('VALIDATION', `${FIELD}: expected at most ${MAX_BYTES} bytes`, {
      field: FIELD,
      maximum: MAX_BYTES,
      actual: size,
    });
  const picture = pictureOf((await object.Body?.transformToByteArray()) ?? new Uint8Array());
  if (!picture)
    throw new Refusal('VALIDATION', `${FIELD}: expected a PNG, JPEG or WebP image`, {
      field: FIELD,
      expected: Object.keys(MEDIA_TYPES),
    });
  if (picture.pixels > MAX_PIXELS)
    throw new Refusal('VALIDATION', `${FIELD}: expected at most ${MAX_PIXELS} pixels`, {
      field: FIELD,
      maximum: MAX_PIXELS,
      actual: picture.pixels,
    });
  const kept = `logos/${randomUUID()}`;
  // Copies only the inspected file: if the upload was overwritten meanwhile, its tag differs.
  const copied = { CopySource: `${bucket}/${key}`, ...(object.ETag ? { CopySourceIfMatch: object.ETag } : {}) };
  await s3.send(
    new CopyObjectCommand({
      Bucket: bucket,
      Key: kept,
      ...copied,
      ContentType: MEDIA_TYPES[picture.type],
      MetadataDirective: 'REPLACE',
    }),
  );
  return { key: kept };
}

/** @throws Refusal for the caller; anything else is a fault */
export function run(context: LogoContext, command: LogoCommand): Promise<unknown> {
  switch (command.action) {
    case 'createUpload':
      return createUpload(context, MEDIA_TYPES[command.type]);
    case 'accept':
      return accept(context, command.key);
    case 'url':
      return getSignedUrl(context.s3, new GetObjectCommand({ Bucket: context.bucket, Key: command.key }), {
        expiresIn: READ_SECONDS,
      });
  }
}
