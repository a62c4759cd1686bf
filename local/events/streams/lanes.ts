/**
 * Batches of one shard. A lane delivers one batch at a time, so that what shares a partition key stays in order; a mapping's
 * parallelization factor says how many lanes a shard has.
 */
import { createHash } from 'node:crypto';
import type { StreamMappingModel } from '../../model.ts';
import { createSignal } from '../signal.ts';
import type { ReadRecord } from './records.ts';

export interface Lanes {
  push(records: readonly ReadRecord[]): void;
  /** Resolves when nothing waits and nothing is under way, or the runtime stops. */
  drained(): Promise<void>;
  /** Records that wait or are under way. */
  size(): number;
  stop(): void;
}

/** What one invocation can take; measured by the items' own size, which is a little less than that of their JSON. */
const MAXIMUM_BYTES = 6 * 1024 * 1024;

export function createLanes(
  mapping: StreamMappingModel,
  partitionKey: string,
  deliver: (batch: readonly ReadRecord[]) => Promise<void>,
): Lanes {
  const lanes = Array.from({ length: mapping.parallelizationFactor }, () => createLane(mapping, deliver));
  return {
    push(records) {
      for (const record of records)
        lanes[lanes.length === 1 ? 0 : laneOf(record, partitionKey, lanes.length)]?.push(record);
    },
    async drained() {
      await Promise.all(lanes.map((lane) => lane.drained()));
    },
    size: () => lanes.reduce((sum, lane) => sum + lane.size(), 0),
    stop: () => lanes.forEach((lane) => lane.stop()),
  };
}

function laneOf({ record }: ReadRecord, partitionKey: string, count: number): number {
  return createHash('md5').update(JSON.stringify(record.dynamodb.Keys[partitionKey])).digest().readUInt32BE(0) % count;
}

interface Lane {
  push(record: ReadRecord): void;
  drained(): Promise<void>;
  size(): number;
  stop(): void;
}

function createLane(mapping: StreamMappingModel, deliver: (batch: readonly ReadRecord[]) => Promise<void>): Lane {
  let waiting: ReadRecord[] = [];
  let underWay = 0;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let active = false;
  const arrived = createSignal();

  async function run(): Promise<void> {
    while (waiting.length > 0 && !stopped) {
      await gather();
      const batch = takeBatch();
      underWay = batch.length;
      if (!stopped) await deliver(batch);
      underWay = 0;
    }
    active = false;
  }

  /** The window opens with the batch's first record and closes when the batch is full. */
  async function gather(): Promise<void> {
    const end = Date.now() + mapping.maximumBatchingWindowSeconds * 1000;
    for (
      let left = end - Date.now();
      left > 0 && waiting.length < mapping.batchSize && !stopped;
      left = end - Date.now()
    )
      await arrived.wait(left);
  }

  function takeBatch(): ReadRecord[] {
    let bytes = 0;
    const tooMany = waiting.findIndex((each, index) => {
      bytes += each.record.dynamodb.SizeBytes;
      return index >= mapping.batchSize || (index > 0 && bytes > MAXIMUM_BYTES);
    });
    const batch = tooMany < 0 ? waiting : waiting.slice(0, tooMany);
    waiting = tooMany < 0 ? [] : waiting.slice(tooMany);
    return batch;
  }

  return {
    push(record) {
      waiting.push(record);
      arrived.raise();
      if (active) return;
      active = true;
      // In a later turn, so that records that were read together may share a batch.
      running = Promise.resolve().then(run);
    },
    async drained() {
      while (active) await running;
    },
    size: () => waiting.length + underWay,
    stop() {
      stopped = true;
      arrived.raise();
    },
  };
}
