/** Reads one shard to its end, hands its records to the lanes and keeps the checkpoint. */
import type { StreamMappingModel } from '../../model.ts';
import { isUnreachable } from '../../services/unreachable.ts';
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
  /** The place from which the shard is read is known to the database. */
  placed: (shardId: string) => void;
  stopped: () => boolean;
  log: (line: string) => void;
}

/** An idle reader asks at these times: the runtime's own writes wake it, so this is for writes from elsewhere. */
const IDLE_MS = { first: 100, longest: 500 };
/** How often a reader that has read enough looks whether there is room again. */
const FULL_MS = 50;
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
    await intake.settled();
    if (intake.isFull()) {
      await written.wait(FULL_MS);
      continue;
    }
    try {
      iterator ??= await client.iterator(streamArn, shardId, intake.position());
      options.placed(shardId);
      const page = await client.records(iterator, PAGE);
      iterator = page.next;
      failures = 0;
      const now = Date.now();
      intake.accept(page.records.map((record) => asDelivered(record, { streamArn: mapping.sourceArn, region }, now)));
      if (page.next === undefined) return await intake.end();
      if (page.records.length > 0) idleness.over();
      // A page that is not full is the last: the next write says when there is another.
      if (page.records.length < PAGE) await idleness.rest();
    } catch (error) {
      if (options.stopped()) return;
      // It is being started again, and the iterator still holds: one that had read nothing yet knows its place by no number.
      if (isUnreachable(error)) {
        await idleness.rest();
        continue;
      }
      iterator = undefined;
      failures += 1;
      const trimmed = intake.recover(error);
      if (trimmed && (await isClosed(shardId, options))) return await intake.end();
      if (failures > 1) await idleness.rest();
    }
  }
  await intake.stop();
}

/** Whether nothing more comes. False where nobody can say. */
async function isClosed(shardId: string, { client, streamArn }: ShardReaderOptions): Promise<boolean> {
  const shards = await client.shards(streamArn).catch(() => []);
  return shards.find((shard) => shard.ShardId === shardId)?.SequenceNumberRange?.EndingSequenceNumber !== undefined;
}

/** From what was read to the lanes, and the place from which to read on. */
interface Intake {
  position(): Position;
  /** Whether enough waits or is under way. */
  isFull(): boolean;
  /**
   * What was read is delivered, where one batch goes after the other and none waits for more: what comes meanwhile then makes
   * one batch, read at once, instead of a read and an invocation for each write.
   */
  settled(): Promise<void>;
  accept(records: readonly ReadRecord[]): void;
  /** After a read that failed: what it says of the place. @returns whether the shard keeps nothing at all */
  recover(error: unknown): boolean;
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
  const goesOneByOne = mapping.parallelizationFactor === 1 && mapping.maximumBatchingWindowSeconds === 0;
  let position = start;
  /** A fault is said once, however often it comes in a row. */
  let said = '';
  return {
    position: () => position,
    isFull: () => lanes.size() >= enough,
    settled: () => (goesOneByOne ? lanes.drained() : Promise.resolve()),
    accept(records) {
      said = '';
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
      if (fault.name === 'ExpiredIteratorException') return false;
      if (!isNoPlace(fault)) {
        if (fault.message !== said)
          options.log(`${mapping.logicalId}: reading the stream of ${mapping.tableName} failed: ${fault.message}`);
        said = fault.message;
        return false;
      }
      const wasOldest = position.type === 'TRIM_HORIZON';
      // Nothing that is kept has been read then, so reading it all repeats nothing.
      if ('sequenceNumber' in position)
        options.log(
          `${mapping.logicalId}: the stream of ${mapping.tableName} no longer has the record to read on from ` +
            `(${Number(position.sequenceNumber)}): goes on with the oldest that it has`,
        );
      position = { type: 'TRIM_HORIZON' };
      return wasOldest;
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

/**
 * The oldest record is newer than the place to read from, also of the first record that a shard ever gets; or the place is
 * none of the shard's. DynamoDB Local calls the latter `Invalid SequenceNumber for the shard`.
 */
function isNoPlace(fault: Error): boolean {
  return (
    fault.name === 'TrimmedDataAccessException' ||
    (fault.name === 'ValidationException' && fault.message.includes('SequenceNumber'))
  );
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
