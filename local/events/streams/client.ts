/** DynamoDB Streams as DynamoDB Local serves them. Source: Amazon DynamoDB API reference, "DynamoDB Streams". */
import type { AwsJsonClient } from '../../services/awsJson.ts';
import { createAwsJsonClient } from '../../services/awsJson.ts';

/** A record on the wire, which is also how Lambda delivers it. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: string;
  eventSource: string;
  awsRegion: string;
  dynamodb: {
    /** Seconds since the epoch. */
    ApproximateCreationDateTime: number;
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: string;
  };
  userIdentity?: unknown;
  eventSourceARN?: string;
}

export interface Shard {
  ShardId: string;
  ParentShardId?: string;
  /** An end, once nothing more comes. */
  SequenceNumberRange?: { EndingSequenceNumber?: string };
}

/** Where reading begins: at a record, after one, at the oldest kept, or with what comes next. */
export type Position =
  | { type: 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER'; sequenceNumber: string }
  | { type: 'TRIM_HORIZON' | 'LATEST' };

export interface StreamsClient {
  /** All shards that the stream still knows, closed ones included. */
  shards(streamArn: string): Promise<Shard[]>;
  iterator(streamArn: string, shardId: string, position: Position): Promise<string>;
  /**
   * `next` is absent after the last record of a closed shard.
   * @throws AwsFault `ExpiredIteratorException` or `TrimmedDataAccessException`
   */
  records(iterator: string, limit: number): Promise<{ records: StreamRecord[]; next?: string }>;
  stop(): void;
}

export function createStreamsClient(endpoint: string, region: string): StreamsClient {
  const client: AwsJsonClient = createAwsJsonClient({
    endpoint,
    region,
    service: 'dynamodb',
    target: 'DynamoDBStreams_20120810',
  });
  return {
    async shards(streamArn) {
      const shards: Shard[] = [];
      let start: string | undefined;
      do {
        const { StreamDescription } = await client.call<{
          StreamDescription: { Shards: Shard[]; LastEvaluatedShardId?: string };
        }>('DescribeStream', {
          StreamArn: streamArn,
          ...(start === undefined ? {} : { ExclusiveStartShardId: start }),
        });
        shards.push(...StreamDescription.Shards);
        start = StreamDescription.LastEvaluatedShardId;
      } while (start !== undefined);
      return shards;
    },
    async iterator(streamArn, shardId, position) {
      const { ShardIterator } = await client.call<{ ShardIterator: string }>('GetShardIterator', {
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: position.type,
        ...('sequenceNumber' in position ? { SequenceNumber: position.sequenceNumber } : {}),
      });
      return ShardIterator;
    },
    async records(iterator, limit) {
      const { Records, NextShardIterator } = await client.call<{
        Records: StreamRecord[];
        NextShardIterator?: string | null;
      }>('GetRecords', { ShardIterator: iterator, Limit: limit });
      return { records: Records, ...(NextShardIterator ? { next: NextShardIterator } : {}) };
    },
    stop: () => client.stop(),
  };
}
