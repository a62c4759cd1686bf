/** A presigned address: it opens one file, by a plain GET, for anyone who has it. */
import type { S3Client } from '@aws-sdk/client-s3';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const SECONDS = 15 * 60;

export interface DocumentAddress {
  url: string;
  /** ISO 8601. */
  expiresAt: string;
}

/** Any name in a header: RFC 6266 has it in ASCII, and RFC 8187 as it is. */
function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

/** @param now milliseconds since the epoch @param fileName under which browsers save it; null for what they show */
export async function documentUrl(
  { s3, bucket, now }: { s3: S3Client; bucket: string; now: number },
  key: string,
  fileName: string | null = null,
): Promise<DocumentAddress> {
  const named = fileName === null ? {} : { ResponseContentDisposition: attachment(fileName) };
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key, ...named }), {
    expiresIn: SECONDS,
    signingDate: new Date(now),
  });
  return { url, expiresAt: new Date(now + SECONDS * 1000).toISOString() };
}
