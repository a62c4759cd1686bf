/**
 * What becomes of an uploaded file. S3 tells of it at least once, and what is cut off comes again: each step does the same when it is
 * done again, and the row decides once. The kept file lies under a key of its upload, which no form can write.
 */
import type { S3Client } from '@aws-sdk/client-s3';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import type { StoredVersion, UploadRow } from '../../resolvers/attachments/attachment.ts';
import { previewKey } from '../../resolvers/attachments/keys.ts';
import { MAX_BYTES, MAX_VERSIONS } from '../../resolvers/attachments/kinds.ts';
import { OWNERS } from '../../resolvers/attachments/owners.ts';
import type { AttachmentRefusal } from '../../resolvers/generated/schema.ts';
import type { UploadedObject } from './event.ts';
import { inspect } from './inspect.ts';
import type { RowContext } from './rows.ts';
import { fileOfName, markReady, markRefused, readUpload } from './rows.ts';
import type { Taken } from './verdict.ts';
import { isRefused } from './verdict.ts';

export interface TakeContext extends RowContext {
  s3: S3Client;
  bucket: string;
}

export type Outcome = 'TAKEN' | 'KNOWN' | 'GONE' | AttachmentRefusal;

const UPLOAD_KEY = /^uploads\/([0-9A-Z]{26})$/u;
/** Others may bring the next version of the same file at the same time. */
const ATTEMPTS = 8;

/** What lies under a key, or null: S3 says that it may not be read where it is not there, to who may not list the bucket. */
async function content({ s3, bucket }: TakeContext, key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    if (error instanceof NoSuchKey || (error as Error).name === 'AccessDenied') return null;
    throw error;
  }
}

/** Saved under its name by whoever fetches it, and never shown as a page (RFC 6266, 4.3 and RFC 8187 for what is not ASCII). */
export function disposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x20-\x7e]|["\\]/gu, '_');
  const coded = encodeURIComponent(name).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}

async function store({ s3, bucket }: TakeContext, upload: UploadRow, { file, preview }: Taken): Promise<string> {
  const Key = `${OWNERS[upload.ownerType].folder}/${upload.id}`;
  const put = (key: string, Body: Uint8Array, ContentType: string, name: string): Promise<unknown> =>
    s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentType, ContentDisposition: disposition(name) }),
    );
  await put(Key, file, upload.contentType, upload.name);
  if (preview) await put(previewKey(upload.id), preview, 'image/webp', `${upload.name}.webp`);
  return Key;
}

/** @returns the outcome that stands in the row afterwards */
async function record(context: TakeContext, upload: UploadRow, taken: Taken, fileKey: string): Promise<Outcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const file = await fileOfName(context, upload);
    if (file && file.versions.length >= MAX_VERSIONS) return 'TOO_MANY_VERSIONS';
    const version: StoredVersion = {
      version: (file?.latest ?? 0) + 1,
      uploadId: upload.id,
      contentType: upload.contentType,
      bytes: taken.file.length,
      hasPreview: taken.preview !== null,
      fileKey,
      uploadedAt: new Date(context.now()).toISOString(),
      uploadedBy: upload.by,
      uploadedById: upload.byId,
    };
    if (await markReady(context, upload, file, version)) return 'TAKEN';
    const now = await readUpload(context, upload.id);
    if (now?.state !== 'PENDING') return 'KNOWN';
  }
  throw new Error('others brought versions of the same file all the time');
}

async function decide(context: TakeContext, upload: UploadRow, { key, bytes }: UploadedObject): Promise<Outcome> {
  if (bytes > MAX_BYTES) return 'TOO_LARGE';
  const file = await content(context, key);
  if (!file) return 'GONE';
  // Before anything is kept of it; `record` looks again.
  if (((await fileOfName(context, upload))?.versions.length ?? 0) >= MAX_VERSIONS) return 'TOO_MANY_VERSIONS';
  const verdict = await inspect(file, upload.contentType);
  return isRefused(verdict) ? verdict.refusal : record(context, upload, verdict, await store(context, upload, verdict));
}

/** @returns what became of it; `KNOWN` where that was decided before */
export async function take(context: TakeContext, object: UploadedObject): Promise<Outcome> {
  const id = UPLOAD_KEY.exec(object.key)?.[1];
  const upload = id === undefined ? null : await readUpload(context, id);
  if (!upload) return 'GONE';
  const outcome = upload.state === 'PENDING' ? await decide(context, upload, object) : 'KNOWN';
  if (outcome !== 'TAKEN' && outcome !== 'KNOWN' && outcome !== 'GONE') await markRefused(context, upload.id, outcome);
  // The file as it came says where a picture was taken: it does not wait for the bucket's own clearing.
  await context.s3.send(new DeleteObjectCommand({ Bucket: context.bucket, Key: object.key }));
  return outcome;
}
