/** Takes out of a bucket what lies under a prefix. */
import type { S3Client } from '@aws-sdk/client-s3';
import { DeleteObjectsCommand, ListObjectsV2Command, NoSuchBucket } from '@aws-sdk/client-s3';

/** A page of the list holds at most a thousand keys, and one request deletes as many. A bucket that somebody removed is empty. */
export async function empty(s3: S3Client, bucket: string, prefix: string): Promise<void> {
  try {
    await emptyExisting(s3, bucket, prefix);
  } catch (error) {
    if (!(error instanceof NoSuchBucket)) throw error;
  }
}

async function emptyExisting(s3: S3Client, bucket: string, prefix: string): Promise<void> {
  for (;;) {
    // Lists from the start each time, because the files of the previous list are deleted.
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
    const keys = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
    if (keys.length === 0) return;
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys, Quiet: true } }),
    );
    const [first] = Errors;
    if (first)
      throw new Error(
        `${bucket}: ${Errors.length} objects stay, such as ${first.Key ?? ''}: ${first.Message ?? first.Code ?? ''}`,
      );
  }
}
