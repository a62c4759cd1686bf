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

/** @param now milliseconds since the epoch */
export async function documentUrl(
  { s3, bucket, now }: { s3: S3Client; bucket: string; now: number },
  key: string,
): Promise<DocumentAddress> {
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key }), {
    expiresIn: SECONDS,
    signingDate: new Date(now),
  });
  return { url, expiresAt: new Date(now + SECONDS * 1000).toISOString() };
}
