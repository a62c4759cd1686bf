/** Follows a stream's shards from parents to children: a child is read when its parent is done, so that order holds across them. */
import { isUnreachable } from '../../services/unreachable.ts';
import type { Checkpoint } from './checkpoints.ts';
import type { Position, Shard } from './client.ts';
import type { ShardReaderOptions } from './shardReader.ts';
import { readShard } from './shardReader.ts';

const SHARDS_MS = 1_000;

export type StreamReaderOptions = Omit<ShardReaderOptions, 'placed'> & {
  /** Nothing that is written from now on can be missed. */
  placed: () => void;
};

/** Resolves when the runtime stops. @param read for tests */
export async function readStream(options: StreamReaderOptions, read = readShard): Promise<void> {
  const { mapping, name, streamArn, client, checkpoints } = options;
  const placeless = new Set<string>();
  const placed = (shardId: string): void => {
    if (placeless.delete(shardId) && placeless.size === 0) options.placed();
  };
  const written = options.written.signal();
  const underWay = new Map<string, Promise<void>>();
  let starting = checkpoints.read(name, streamArn) === undefined;
  while (!options.stopped()) {
    try {
      const shards = await client.shards(streamArn);
      if (starting && mapping.startingPosition === 'LATEST') {
        for (const [shardId, checkpoint] of latest(shards)) {
          checkpoints.write(name, streamArn, shardId, checkpoint);
          if (checkpoint === 'latest') placeless.add(shardId);
        }
      }
      starting = false;
      if (placeless.size === 0) options.placed();
      checkpoints.keepOnly(
        name,
        shards.map((shard) => shard.ShardId),
      );
      for (const [shard, position] of readyShards(shards, checkpoints.read(name, streamArn) ?? {})) {
        if (underWay.has(shard.ShardId)) continue;
        underWay.set(
          shard.ShardId,
          read(shard.ShardId, position, { ...options, placed }).finally(() => underWay.delete(shard.ShardId)),
        );
      }
    } catch (error) {
      if (!options.stopped() && !isUnreachable(error))
        options.log(
          `${mapping.logicalId}: the stream of ${mapping.tableName} cannot be described: ` +
            `${error instanceof Error ? error.message : String(error)}`,
        );
    }
    // A shard that ends shows its children only when asked again.
    if (underWay.size > 0) await Promise.race(underWay.values());
    else await written.wait(SHARDS_MS);
  }
  await Promise.all(underWay.values());
}

/** What comes next can only come in shards that have no children yet. */
function latest(shards: readonly Shard[]): [string, Checkpoint][] {
  const parents = new Set(shards.map((shard) => shard.ParentShardId));
  return shards.map((shard) => [shard.ShardId, parents.has(shard.ShardId) ? 'ended' : 'latest']);
}

/** Shards whose parent is read to its end or forgotten, with the place to begin. */
function readyShards(shards: readonly Shard[], known: Readonly<Record<string, Checkpoint>>): [Shard, Position][] {
  const ids = new Set(shards.map((shard) => shard.ShardId));
  return shards.flatMap((shard): [Shard, Position][] => {
    const checkpoint = known[shard.ShardId];
    if (checkpoint !== undefined) return checkpoint === 'ended' ? [] : [[shard, positionOf(checkpoint)]];
    const parent = shard.ParentShardId;
    const waits = parent !== undefined && ids.has(parent) && known[parent] !== 'ended';
    return waits ? [] : [[shard, { type: 'TRIM_HORIZON' }]];
  });
}

function positionOf(checkpoint: Exclude<Checkpoint, 'ended'>): Position {
  if (checkpoint === 'latest') return { type: 'LATEST' };
  return 'at' in checkpoint
    ? { type: 'AT_SEQUENCE_NUMBER', sequenceNumber: checkpoint.at }
    : { type: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: checkpoint.after };
}
