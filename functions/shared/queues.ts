/**
 * The queues of functions that act on changes: the stack passes their URLs in `QUEUE_<NAME>`, their notices in `NOTICES_<NAME>`, and those
 * that come only when the change has stood for a while in `DELAYED_<NAME>`.
 */
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Notice } from './notices.ts';

const client = new SQSClient({});

const PREFIX = 'QUEUE_';
/** SQS takes 10 messages a call. */
const BATCH = 10;

/** Seconds: who makes a mistake sees it within a minute. `NOTICE_DELAY_SECONDS` says another number. */
const USUAL_DELAY = 60;
/** As long as SQS holds one message back: API reference, "SendMessageBatchRequestEntry". */
const LONGEST_DELAY = 900;

function delay(): number {
  const seconds = Number(process.env['NOTICE_DELAY_SECONDS'] ?? USUAL_DELAY);
  return Number.isInteger(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_DELAY) : USUAL_DELAY;
}

interface Wanted {
  url: string;
  /** Whether the notice waits. */
  delayed: boolean;
}

/** The queues that want a notice of this type. */
function queuesFor(type: Notice['type']): Wanted[] {
  const lists = (kind: string, name: string): boolean =>
    process.env[`${kind}_${name.slice(PREFIX.length)}`]?.split(' ').includes(type) ?? false;
  return Object.entries(process.env).flatMap(([name, url]) =>
    name.startsWith(PREFIX) && url && lists('NOTICES', name) ? [{ url, delayed: lists('DELAYED', name) }] : [],
  );
}

/** @throws where a queue does not take them all: they are all sent again then, under the same ids */
export async function tell(notices: readonly Notice[]): Promise<void> {
  const byQueue = Map.groupBy(
    notices.flatMap((notice) => queuesFor(notice.type).map((queue) => ({ ...queue, notice }))),
    ({ url }) => url,
  );
  for (const [QueueUrl, wanted] of byQueue) {
    for (let start = 0; start < wanted.length; start += BATCH) {
      const Entries = wanted.slice(start, start + BATCH).map(({ notice, delayed }, index) => ({
        Id: `${index}`,
        MessageBody: JSON.stringify(notice),
        ...(delayed ? { DelaySeconds: delay() } : {}),
      }));
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed && Failed.length > 0)
        throw new Error(
          `the queue did not take ${Failed.length} of ${Entries.length} notices: ${Failed[0]?.Message ?? Failed[0]?.Code ?? ''}`,
        );
    }
  }
}
