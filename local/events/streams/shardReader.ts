/** Reads one shard to its end, hands its records to the lanes and keeps the checkpoint. */
import type { StreamMappingModel } from '../../model.ts';
import type { Signal, SignalHub } from '../signal.ts';
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
  deliver: (
    shardId: string,
    batch: readonly ReadRecord[],
    done: (records: readonly ReadRecord[]) => void,
  ) => Promise<void>;
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
  const { mapping, client, streamArn, region } = options;
  const written = options.written.signal();
  const idleness = createIdleness(written);
  const intake = createIntake(shardId, start, options);
  let iterator: string | undefined;
  let failures = 0;
  while (!options.stopped()) {
    if (intake.isFull()) {
      await written.wait(IDLE_MS.first);
      continue;
    }
    try {
      iterator ??= await client.iterator(streamArn, shardId, intake.position());
      const page = await client.records(iterator, PAGE);
      iterator = page.next;
      failures = 0;
      const now = Date.now();
      intake.accept(page.records.map((record) => asDelivered(record, { streamArn: mapping.sourceArn, region }, now)));
      if (page.next === undefined) return await intake.end();
      if (page.records.length > 0) idleness.over();
      else await idleness.rest();
    } catch (error) {
      if (options.stopped()) return;
      iterator = undefined;
      failures += 1;
      intake.recover(error);
      if (failures > 1) await idleness.rest();
    }
  }
  await intake.stop();
}

/** From what was read to the lanes, and the place from which to read on. */
interface Intake {
  position(): Position;
  /** Whether enough waits or is under way. */
  isFull(): boolean;
  accept(records: readonly ReadRecord[]): void;
  /** After a read that failed: what it says of the place. */
  recover(error: unknown): void;
  /** The shard has no more. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

const numbers = (records: readonly ReadRecord[]): string[] =>
  records.map((each) => each.record.dynamodb.SequenceNumber);

function createIntake(shardId: string, start: Position, options: ShardReaderOptions): Intake {
  const { mapping, checkpoints, name, streamArn } = options;
  const save = (checkpoint: Parameters<Checkpoints['write']>[3]): void =>
    checkpoints.write(name, streamArn, shardId, checkpoint);
  const progress = createProgress((sequenceNumber) => save({ after: sequenceNumber }));
  const lanes = createLanes(mapping, options.partitionKey, (batch) =>
    options.deliver(shardId, batch, (records) => progress.done(numbers(records))),
  );
  const enough = Math.max(PAGE, 2 * mapping.batchSize * mapping.parallelizationFactor);
  let position = start;
  return {
    position: () => position,
    isFull: () => lanes.size() >= enough,
    accept(records) {
      const [first] = records;
      const last = records.at(-1);
      if (!first || !last) return;
      // Even before the first record is done, a restart must continue here and not at the configured starting position.
      if (position.type === 'LATEST' || position.type === 'TRIM_HORIZON')
        save({ at: first.record.dynamodb.SequenceNumber });
      position = { type: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: last.record.dynamodb.SequenceNumber };
      progress.read(numbers(records));
      const wanted = new Set(records.filter((each) => options.matches(each.record)));
      progress.done(numbers(records.filter((each) => !wanted.has(each))));
      lanes.push([...wanted]);
    },
    recover(error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      if (fault.name === 'ExpiredIteratorException') return;
      // The oldest record is newer than the place to read from. DynamoDB Local says so, too, of the first record that a
      // shard ever gets. Nothing that is kept has been read then, so reading it all repeats nothing.
      if (fault.name === 'TrimmedDataAccessException') position = { type: 'TRIM_HORIZON' };
      else options.log(`${mapping.logicalId}: reading the stream of ${mapping.tableName} failed: ${fault.message}`);
    },
    async end() {
      await lanes.drained();
      if (!options.stopped()) save('ended');
    },
    async stop() {
      lanes.stop();
      await lanes.drained();
    },
  };
}

/** How long a reader that finds nothing sleeps: longer each time, until something was written. */
function createIdleness(written: Signal): { rest(): Promise<void>; over(): void } {
  let idle = IDLE_MS.first;
  return {
    async rest() {
      const before = performance.now();
      await written.wait(idle);
      const woken = performance.now() - before < idle - 1;
      idle = woken ? IDLE_MS.first : Math.min(idle * 2, IDLE_MS.longest);
    },
    over() {
      idle = IDLE_MS.first;
    },
  };
}
