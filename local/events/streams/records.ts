/** A stream's record as Lambda delivers it: developer guide, "Using AWS Lambda with Amazon DynamoDB", the example event. */
import type { StreamRecord } from './client.ts';

/** DynamoDB Local cuts creation times to the minute; DynamoDB gives seconds. */
const LOCAL_PRECISION_SECONDS = 60;

export interface ReadRecord {
  record: StreamRecord;
  /** Milliseconds since the epoch: the latest time at which it can have been written, given when it was first read. */
  writtenAt: number;
}

/** @param source how the mapping's template names stream and region */
export function asDelivered(
  record: StreamRecord,
  source: { streamArn: string; region: string },
  readAt: number,
): ReadRecord {
  const writtenAt = Math.min(
    readAt,
    (record.dynamodb.ApproximateCreationDateTime + LOCAL_PRECISION_SECONDS) * 1000 - 1,
  );
  return {
    writtenAt,
    record: {
      ...record,
      eventID: record.eventID.replaceAll('-', ''),
      eventSource: 'aws:dynamodb',
      awsRegion: source.region,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(writtenAt / 1000) },
      eventSourceARN: source.streamArn,
    },
  };
}
