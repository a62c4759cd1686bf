/**
 * Custom resource: puts the built pages, which lie beside this file, into their bucket, with where the API is. Files of earlier
 * builds stay: a page that is open still asks for them. When the resource goes, so do all of them: CloudFormation deletes the bucket
 * next, and S3 none that holds anything.
 */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerAfter, isCustomResourceEvent } from '../shared/customResource.ts';
import { empty } from './empty.ts';
import { pageFiles } from './files.ts';

const s3 = new S3Client({});
const HERE = dirname(fileURLToPath(import.meta.url));
/** What resources of earlier releases carry, which name no folder. */
const PAGES = 'pages';

interface Properties {
  bucket: string;
  prefix: string;
  /** Where the built files lie, beside this one. */
  folder?: string;
  /** JSON of the page's configuration; absent for pages without. */
  config?: string;
}

const isProperties = (value: unknown): value is Properties => {
  const { bucket, prefix, folder = PAGES, config = '{}' } = (value ?? {}) as Partial<Properties>;
  return [bucket, prefix, folder, config].every((each) => typeof each === 'string' && each !== '');
};

/** @throws if the event is not from CloudFormation: then there is nobody to answer */
export async function handler(event: unknown): Promise<void> {
  if (!isCustomResourceEvent(event, isProperties)) throw new Error('expected a CloudFormation custom resource event');
  await answerAfter(event, async () => {
    const { bucket, prefix, folder = PAGES, config } = event.ResourceProperties;
    if (event.RequestType === 'Delete') return empty(s3, bucket, `${prefix}/`);
    for (const { key, body, contentType, cacheControl } of pageFiles(
      join(HERE, folder),
      prefix,
      config === undefined ? null : (JSON.parse(config) as object),
    )) {
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType,
          CacheControl: cacheControl,
        }),
      );
    }
  });
}
