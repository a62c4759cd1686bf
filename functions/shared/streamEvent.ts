/** What a DynamoDB stream hands to the function, narrowed from `unknown`. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

export type Image = Record<string, unknown>;

export interface StreamRecord {
  eventId: string;
  sequenceNumber: string;
  /** The stream's ARN, which names the table. */
  source: string;
  /** When DynamoDB wrote it, in ISO 8601. */
  at: string;
  keys: Image;
  before: Image | null;
  after: Image | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function imageOf(value: unknown): Image | null {
  return isObject(value) ? unmarshall(value as Record<string, AttributeValue>) : null;
}

/** @throws where the event is no batch of a DynamoDB stream */
export function rawRecords(event: unknown): Record<string, unknown>[] {
  const records = isObject(event) ? event['Records'] : undefined;
  if (!Array.isArray(records) || !records.every(isObject))
    throw new Error('expected a batch of records of a DynamoDB stream');
  return records;
}

/** The record's place in its shard: a partial failure is reported by it. Empty if there is none. */
export function sequenceOf(record: Record<string, unknown>): string {
  const { dynamodb } = record;
  return isObject(dynamodb) && typeof dynamodb['SequenceNumber'] === 'string' ? dynamodb['SequenceNumber'] : '';
}

/** @throws if it is not a record of a DynamoDB stream: it goes to the dead-letter queue */
export function streamRecord(record: Record<string, unknown>): StreamRecord {
  const { dynamodb, eventID, eventSourceARN } = record;
  if (!isObject(dynamodb) || typeof eventID !== 'string' || typeof eventSourceARN !== 'string')
    throw new Error('expected a record of a DynamoDB stream');
  const created = dynamodb['ApproximateCreationDateTime'];
  return {
    eventId: eventID,
    sequenceNumber: sequenceOf(record),
    source: eventSourceARN,
    at: new Date((typeof created === 'number' ? created : Date.now() / 1000) * 1000).toISOString(),
    keys: imageOf(dynamodb['Keys']) ?? {},
    before: imageOf(dynamodb['OldImage']),
    after: imageOf(dynamodb['NewImage']),
  };
}

/** Where a batch goes on when Lambda comes back with it. */
export interface BatchResponse {
  batchItemFailures: { itemIdentifier: string }[];
}
