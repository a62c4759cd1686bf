/**
 * One mapping from a queue to a function, from its start to the runtime's stop. What fails stays in the queue until its
 * visibility timeout is over; the queue's own redrive policy moves it to the dead letters. Source: developer guide, "Using
 * Lambda with Amazon SQS".
 */
import type { InvokeLambda } from '../../dataSources/lambda.ts';
import type { QueueMappingModel, QueueModel } from '../../model.ts';
import type { AwsJsonClient } from '../../services/awsJson.ts';
import type { RetryDelay } from '../backoff.ts';
import { compileFilters } from '../filter.ts';
import { verdictOf } from '../itemFailures.ts';
import type { RunningMapping } from '../mapping.ts';
import { createSignal } from '../signal.ts';
import type { Message, SqsRecord } from './messages.ts';
import { asDelivered, asFiltered } from './messages.ts';

export interface QueueMappingOptions {
  mapping: QueueMappingModel;
  queue: QueueModel;
  region: string;
  sqs: AwsJsonClient;
  invoke: InvokeLambda;
  retryDelay: RetryDelay;
  log: (line: string) => void;
}

/** AWS starts with five batches at a time and goes far beyond; a laptop does not. */
const MAXIMUM_CONCURRENCY = 5;
/** Limits of SQS. */
const RECEIVE_LIMIT = 10;
const LONGEST_POLL_SECONDS = 20;

export function runQueueMapping(options: QueueMappingOptions): RunningMapping {
  const { mapping, queue } = options;
  const concurrency = Math.min(mapping.maximumConcurrency ?? MAXIMUM_CONCURRENCY, MAXIMUM_CONCURRENCY);
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const pause = createSignal();
  const ends = createQueueEnds(options, stopping.signal);
  const { matches } = compileFilters(mapping.filters);

  async function deliver(batch: readonly SqsRecord[]): Promise<void> {
    const outcome = await options.invoke(mapping.functionArn, { Records: batch }, 'RequestResponse');
    const verdict = verdictOf(outcome, mapping.reportsItemFailures, new Set(batch.map((record) => record.messageId)));
    if (verdict === 'failed') return;
    await ends.remove(verdict === 'succeeded' ? batch : batch.filter((record) => !verdict.has(record.messageId)));
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      if (underWay.size >= concurrency) {
        await Promise.race(underWay);
        continue;
      }
      try {
        const batch = await gather(mapping, matches, ends, stopping.signal);
        failures = 0;
        if (batch.length === 0) continue;
        const delivery = deliver(batch)
          .catch((error: unknown) => say(error))
          .finally(() => underWay.delete(delivery));
        underWay.add(delivery);
      } catch (error) {
        if (stopping.signal.aborted) break;
        say(error);
        failures += 1;
        await pause.wait(options.retryDelay(failures));
      }
    }
    await Promise.all(underWay);
  }

  function say(error: unknown): void {
    if (stopping.signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    options.log(`${mapping.logicalId}: the queue ${queue.name} failed: ${reason}`);
  }

  const running = run();
  return {
    wake: () => undefined,
    placed: Promise.resolve(),
    async stop() {
      stopping.abort();
      pause.raise();
      await running;
    },
  };
}

/** What a mapping does to its queue. */
interface QueueEnds {
  receive(limit: number, seconds: number): Promise<SqsRecord[]>;
  remove(records: readonly SqsRecord[]): Promise<void>;
}

function createQueueEnds({ mapping, queue, region, sqs }: QueueMappingOptions, signal: AbortSignal): QueueEnds {
  return {
    async receive(limit, seconds) {
      const input = {
        QueueUrl: queue.url,
        MaxNumberOfMessages: Math.min(limit, RECEIVE_LIMIT),
        WaitTimeSeconds: Math.max(0, Math.min(seconds, LONGEST_POLL_SECONDS)),
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      };
      const { Messages } = await sqs.call<{ Messages?: Message[] }>('ReceiveMessage', input, signal);
      return (Messages ?? []).map((message) => asDelivered(message, { arn: mapping.sourceArn, region }));
    },
    async remove(records) {
      for (let start = 0; start < records.length; start += RECEIVE_LIMIT) {
        const entries = records
          .slice(start, start + RECEIVE_LIMIT)
          .map((record, index) => ({ Id: String(index), ReceiptHandle: record.receiptHandle }));
        await sqs.call('DeleteMessageBatch', { QueueUrl: queue.url, Entries: entries });
      }
    },
  };
}

/** The window opens with the batch's first message. What no filter wants is deleted, as AWS does. */
async function gather(
  mapping: QueueMappingModel,
  matches: (record: unknown) => boolean,
  ends: QueueEnds,
  signal: AbortSignal,
): Promise<SqsRecord[]> {
  const batch: SqsRecord[] = [];
  const take = async (records: readonly SqsRecord[]): Promise<void> => {
    const wanted = records.filter((record) => matches(asFiltered(record)));
    batch.push(...wanted);
    await ends.remove(records.filter((record) => !wanted.includes(record)));
  };
  await take(await ends.receive(mapping.batchSize, LONGEST_POLL_SECONDS));
  const end = Date.now() + mapping.maximumBatchingWindowSeconds * 1000;
  while (batch.length > 0 && batch.length < mapping.batchSize && Date.now() < end && !signal.aborted) {
    await take(await ends.receive(mapping.batchSize - batch.length, Math.ceil((end - Date.now()) / 1000)));
  }
  return batch;
}
