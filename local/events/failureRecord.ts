/**
 * What a stream's mapping sends to its destination for records that it gives up. Source: developer guide, "Retain
 * discarded batch records for a DynamoDB event source".
 */
import { randomUUID } from 'node:crypto';
import type { StreamMappingModel } from '../model.ts';
import type { Discard } from './streams/delivery.ts';

export function failureRecord(mapping: StreamMappingModel, discard: Discard): object {
  const { condition, shardId, records, invokeCount, outcome } = discard;
  const [first] = records;
  const last = records.at(-1);
  return {
    requestContext: {
      requestId: outcome?.requestId ?? randomUUID(),
      functionArn: mapping.functionArn,
      condition,
      approximateInvokeCount: invokeCount,
    },
    // Assumed: absent where the function was never called.
    ...(outcome
      ? {
          responseContext: {
            statusCode: 200,
            executedVersion: '$LATEST',
            functionError: outcome.error ? 'Unhandled' : null,
          },
        }
      : {}),
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.record.dynamodb.SequenceNumber,
      endSequenceNumber: last?.record.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: timeOf(first?.writtenAt),
      approximateArrivalOfLastRecord: timeOf(last?.writtenAt),
      batchSize: records.length,
      streamArn: mapping.sourceArn,
    },
  };
}

const timeOf = (milliseconds = 0): string =>
  `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, -5)}Z`;
