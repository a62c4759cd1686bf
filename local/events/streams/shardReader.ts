/** Reads one shard to its end, hands its records to the lanes and keeps the checkpoint. */
import type { StreamMappingModel } from '../../model.ts';
import type { SignalHub } from '../signal.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Position, StreamsClient } from './client.ts';
import { createLanes } from './lanes.ts';
import { createProgress } from './progress.ts';
import type { ReadRecord } from './records.ts';
import { asDelivered } from './records.ts';

export interface ShardReaderOptions {
  mapping: StreamMappingModel;
  /** Its key under which checkpoints are kept. */
  name: string;
  /** DynamoDB Local's ARN. */
  streamArn: string;
  region: string;
  partitionKey: string;
  client: StreamsClient;
  checkpoints: Checkpoints;
  matches: (record: unknown) => boolean;
  deliver: (shardId: string, batch: readonly ReadRecord[], done: (records: readonly ReadRecord[]) => void) => Promise<void>;
  /** Raised by a write to the table, and by the runtime's stop. */
  written: SignalHub;
  stopped: () => boolean;
  log: (line: string) => void;
}

/** An idle reader asks at these times: the runtime's own writes wake it, so this is for writes from elsewhere. */
const IDLE_MS = { first: 50, longest: 500 };
const PAGE = 1_000;

/** Resolves at the shard's end or when the runtime stops. */
export async function readShard(shardId: string, start: Position, options: ShardReaderOptions): Promise<void> {
  const { mapping, client, streamArn } = options;
  const written = options.written.signal();
  const save = (checkpoint: Parameters<Checkpoints['write']>[3]): void => options.checkpoints.write(options.name, streamArn, shardId, checkpoint);
  const progress = createProgress((sequenceNumber) => save({ after: sequenceNumber }));
  const numbers = (records: readonly ReadRecord[]): string[] => records.map((each) => each.record.dynamodb.SequenceNumber);
  const lanes = createLanes(mapping, options.partitionKey, (batch) => options.deliver(shardId, batch, (records) => progress.done(numbers(records))));
  const enough = Math.max(PAGE, 2 * mapping.batchSize * mapping.parallelizationFactor);

  let position = start;
  let iterator: string | undefined;
  let idle = IDLE_MS.first;
  let failures = 0;
  while (!options.stopped()) {
    if (lanes.size() >= enough) {
      await written.wait(IDLE_MS.first);
      continue;
    }
    try {
      iterator ??= await client.iterator(streamArn, shardId, position);
      const page = await client.records(iterator, PAGE);
      iterator = page.next;
      failures = 0;
      accept(page.records.map((record) => asDelivered(record, { streamArn: mapping.sourceArn, region: options.region }, Date.now())));
      if (page.next === undefined) {
        await lanes.drained();
        if (!options.stopped()) save('ended');
        return;
      }
      if (page.records.length > 0) idle = IDLE_MS.first;
      else await rest();
    } catch (error) {
      if (options.stopped()) return;
      iterator = undefined;
      failures += 1;
      recover(error);
      if (failures > 1) await rest();
    }
  }
  lanes.stop();
  await lanes.drained();

  function accept(records: readonly ReadRecord[]): void {
    const [first] = records;
    const last = records.at(-1);
    if (!first || !last) return;
    // Even before the first record is done, a restart must continue here and not at the configured starting position.
    if (position.type === 'LATEST' || position.type === 'TRIM_HORIZON') save({ at: first.record.dynamodb.SequenceNumber });
    position = { type: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: last.record.dynamodb.SequenceNumber };
    progress.read(numbers(records));
    const wanted = new Set(records.filter((each) => options.matches(each.record)));
    progress.done(numbers(records.filter((each) => !wanted.has(each))));
    lanes.push([...wanted]);
  }

  async function rest(): Promise<void> {
    const before = performance.now();
    await written.wait(idle);
    idle = performance.now() - before < idle - 1 ? IDLE_MS.first : Math.min(idle * 2, IDLE_MS.longest);
  }

  function recover(error: unknown): void {
    const fault = error instanceof Error ? error : new Error(String(error));
    if (fault.name === 'ExpiredIteratorException') return;
    // The oldest record is newer than the place to read from. DynamoDB Local says so, too, of the first record that a shard
    // ever gets. Nothing that is kept has been read then, so reading it all repeats nothing.
    if (fault.name === 'TrimmedDataAccessException') position = { type: 'TRIM_HORIZON' };
    else options.log(`${mapping.logicalId}: reading the stream of ${mapping.tableName} failed: ${fault.message}`);
  }
}
