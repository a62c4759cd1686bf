/**
 * What S3 puts into a queue, narrowed from `unknown`. Source: S3 user guide, "Event message structure": keys are encoded as in forms, the
 * major version alone says whether it can be understood, and the first message of all is a test without records.
 */

export interface UploadedObject {
  /** As it is, not encoded. */
  key: string;
  bytes: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const decoded = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

function objectOf(record: unknown): UploadedObject {
  const { eventVersion, s3 } = isObject(record) ? record : {};
  const object = isObject(s3) ? s3['object'] : undefined;
  const { key, size } = isObject(object) ? object : {};
  if (typeof eventVersion !== 'string' || !eventVersion.startsWith('2.') || typeof key !== 'string')
    throw new Error('expected an event of S3');
  return { key: decoded(key), bytes: typeof size === 'number' ? size : 0 };
}

/** @param body of a message @returns none for S3's test @throws where it is no event of S3 */
export function uploadedObjects(body: string): UploadedObject[] {
  const message: unknown = JSON.parse(body);
  if (!isObject(message)) throw new Error('expected an event of S3');
  if (message['Event'] === 's3:TestEvent') return [];
  const records = message['Records'];
  if (!Array.isArray(records)) throw new Error('expected an event of S3');
  return records.map(objectOf);
}
