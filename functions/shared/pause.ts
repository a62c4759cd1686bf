/** The pause before a failed message is retried: longer each time, and none for an unreadable one. */
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { parseNotice } from './notices.ts';
import type { QueueRecord } from './sqsEvent.ts';

const sqs = new SQSClient({});

const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 900;

function isPoison(body: string): boolean {
  try {
    parseNotice(body);
    return false;
  } catch {
    return true;
  }
}

export async function pauseBeforeNext(
  QueueUrl: string,
  { receiptHandle, body, receiveCount }: QueueRecord,
): Promise<void> {
  const VisibilityTimeout = isPoison(body)
    ? 0
    : Math.min(FIRST_PAUSE_SECONDS * 3 ** (receiveCount - 1), LONGEST_PAUSE_SECONDS);
  // Without it the message comes again all the same, after the queue's own pause.
  await sqs
    .send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout }))
    .catch(() => undefined);
}
