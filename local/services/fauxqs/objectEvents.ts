/**
 * What S3 tells of its objects. Source: S3 user guide, "Event message structure", "Supported event types for SQS, SNS, and Lambda" and
 * "Configuring event notifications using object key name filtering". No `s3:TestEvent` is sent here: nothing waits for one.
 */
import { randomBytes } from 'node:crypto';
import type { BucketModel, BucketNotification } from '../../model.ts';

export interface ObjectEvent {
  bucket: BucketModel;
  /** Without `s3:`, such as `ObjectCreated:Put`. */
  name: string;
  /** As it is, not encoded. */
  key: string;
  /** Of an object that was created. */
  size?: number;
  /** Without quotation marks. */
  eTag?: string;
}

/** A message for one destination. */
export interface ObjectNotice {
  targetArn: string;
  message: { Records: object[] };
}

function concerns({ events, prefix, suffix }: BucketNotification, { name, key }: ObjectEvent): boolean {
  const told = events.some(
    (event) => event === `s3:${name}` || (event.endsWith('*') && `s3:${name}`.startsWith(event.slice(0, -1))),
  );
  return told && key.startsWith(prefix) && key.endsWith(suffix);
}

/** As forms encode it, with slashes as they are. */
const encoded = (key: string): string =>
  key
    .split('/')
    .map((part) => new URLSearchParams({ '': part }).toString().slice(1))
    .join('/');

/** Grows with each event. */
let sequence = 0;

/** @returns a message for each configuration that the event concerns */
export function noticesOf(event: ObjectEvent, region: string, now: Date): ObjectNotice[] {
  const { bucket, name, key, size, eTag } = event;
  sequence += 1;
  const sequencer = `${now.getTime().toString(16)}${sequence.toString(16).padStart(6, '0')}`.toUpperCase();
  return bucket.notifications
    .filter((notification) => concerns(notification, event))
    .map(({ id, targetArn }) => ({
      targetArn,
      message: {
        Records: [
          {
            eventVersion: '2.5',
            eventSource: 'aws:s3',
            awsRegion: region,
            eventTime: now.toISOString(),
            eventName: name,
            userIdentity: { principalId: 'LOCAL' },
            requestParameters: { sourceIPAddress: '127.0.0.1' },
            responseElements: {
              'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
              'x-amz-id-2': randomBytes(48).toString('base64'),
            },
            s3: {
              s3SchemaVersion: '1.0',
              configurationId: id,
              bucket: { name: bucket.name, ownerIdentity: { principalId: 'LOCAL' }, arn: bucket.arn },
              object: {
                key: encoded(key),
                ...(size === undefined ? {} : { size }),
                ...(eTag === undefined ? {} : { eTag }),
                sequencer,
              },
            },
          },
        ],
      },
    }));
}

/** Parts of an object's address that stand for something beside it: a change of these makes no object. */
const BESIDE = ['tagging', 'acl', 'retention', 'legal-hold', 'partNumber', 'uploads', 'restore', 'select'];

/**
 * What an answered request did to an object. @param url with its query @returns its name as S3 tells it, or null where it made and
 * removed none
 */
export function eventOf(method: string, url: string, copies: boolean): { name: string; key: string } | null {
  const [path = '', search = ''] = url.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const key = path.split('/').slice(2).map(decodeURIComponent).join('/');
  if (key === '' || BESIDE.some((part) => query.has(part))) return null;
  const upload = query.has('uploadId');
  if (method === 'PUT' && !upload) return { name: copies ? 'ObjectCreated:Copy' : 'ObjectCreated:Put', key };
  if (method === 'POST' && upload) return { name: 'ObjectCreated:CompleteMultipartUpload', key };
  return method === 'DELETE' && !upload ? { name: 'ObjectRemoved:Delete', key } : null;
}

/** The keys that a request to remove several did remove. @param answer its XML */
export function removedKeys(answer: string): string[] {
  return [...answer.matchAll(/<Deleted>\s*<Key>([^<]*)<\/Key>/g)].map(([, key = '']) =>
    key
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}
