/** What a queue hands to a function, narrowed from `unknown`. */
import type { BatchResponse } from './streamEvent.ts';

export interface QueueRecord {
  messageId: string;
  receiptHandle: string;
  body: string;
  /** How often it was received, this time included. */
  receiveCount: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

/** @throws where the event is no batch of a queue */
export function queueRecords(event: unknown): QueueRecord[] {
  const records = isObject(event) ? event['Records'] : undefined;
  if (!Array.isArray(records)) throw new Error('expected a batch of messages of a queue');
  return records.map((record: unknown) => {
    const { messageId, receiptHandle, body, attributes } = isObject(record) ? record : {};
    if (!isText(messageId) || !isText(receiptHandle) || !isText(body)) throw new Error('expected a message of a queue');
    return {
      messageId,
      receiptHandle,
      body,
      receiveCount: Number((isObject(attributes) ? attributes['ApproximateReceiveCount'] : undefined) ?? 1),
    };
  });
}

/** Works off each message by itself. @returns those whose work threw, for the queue to bring again */
export async function eachMessage(
  records: readonly QueueRecord[],
  work: (record: QueueRecord) => Promise<void>,
  failed: (record: QueueRecord, error: Error) => Promise<void>,
): Promise<BatchResponse> {
  const batchItemFailures: BatchResponse['batchItemFailures'] = [];
  for (const record of records) {
    try {
      await work(record);
    } catch (error) {
      await failed(record, error instanceof Error ? error : new Error(String(error)));
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
}
