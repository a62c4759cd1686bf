/**
 * The queues of functions that act on changes: the stack passes their URLs in `QUEUE_<NAME>`, and their notices in
 * `NOTICES_<NAME>`.
 */
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Notice } from '../shared/notices.ts';

const client = new SQSClient({});

const PREFIX = 'QUEUE_';
/** SQS takes 10 messages a call. */
const BATCH = 10;

/** URLs of the queues that want a notice of this type. */
function queuesFor(type: Notice['type']): string[] {
  return Object.entries(process.env).flatMap(([name, url]) =>
    name.startsWith(PREFIX) && url && process.env[`NOTICES_${name.slice(PREFIX.length)}`]?.split(' ').includes(type)
      ? [url]
      : [],
  );
}

/** @throws where a queue does not take them all: they are all sent again then, under the same ids */
export async function tell(notices: readonly Notice[]): Promise<void> {
  const byQueue = Map.groupBy(
    notices.flatMap((notice) => queuesFor(notice.type).map((url) => ({ url, notice }))),
    ({ url }) => url,
  );
  for (const [QueueUrl, wanted] of byQueue) {
    for (let start = 0; start < wanted.length; start += BATCH) {
      const Entries = wanted
        .slice(start, start + BATCH)
        .map(({ notice }, index) => ({ Id: `${index}`, MessageBody: JSON.stringify(notice) }));
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed && Failed.length > 0)
        throw new Error(
          `the queue did not take ${Failed.length} of ${Entries.length} notices: ${Failed[0]?.Message ?? Failed[0]?.Code ?? ''}`,
        );
    }
  }
}
