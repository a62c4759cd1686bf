/** How far each mapping has come in each shard, kept beside the tables so that a restart goes on where it stopped. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, writePrivate } from '../../privateFiles.ts';

/**
 * `at`: this record is next; `after`: this one is done; `latest`: nothing is read yet and older records are not wanted;
 * `ended`: the shard is closed and read to its end.
 */
export type Checkpoint = { at: string } | { after: string } | 'latest' | 'ended';

/** DynamoDB Local's ARN of the stream: a table made anew has another, and its old checkpoints mean nothing. */
interface MappingState {
  streamArn: string;
  shards: Record<string, Checkpoint>;
}

export interface Checkpoints {
  read(mapping: string, streamArn: string): Readonly<Record<string, Checkpoint>> | undefined;
  write(mapping: string, streamArn: string, shardId: string, checkpoint: Checkpoint): void;
  /** Forgets shards that the stream no longer knows. */
  keepOnly(mapping: string, shardIds: readonly string[]): void;
  flush(): void;
}

/** A crash within this time repeats records, as it may on AWS; it never loses one. */
const WRITE_DELAY_MS = 50;

/** @param file absent to keep nothing */
export function createCheckpoints(file?: string): Checkpoints {
  const states: Record<string, MappingState> =
    file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, MappingState>) : {};
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!file) return;
    makeFolder(dirname(file));
    writePrivate(`${file}.new`, JSON.stringify(states));
    renameSync(`${file}.new`, file);
  }

  function changed(): void {
    if (file) timer ??= setTimeout(flush, WRITE_DELAY_MS);
  }

  return {
    read: (mapping, streamArn) => (states[mapping]?.streamArn === streamArn ? states[mapping].shards : undefined),
    write(mapping, streamArn, shardId, checkpoint) {
      let state = states[mapping];
      if (state?.streamArn !== streamArn) state = states[mapping] = { streamArn, shards: {} };
      state.shards[shardId] = checkpoint;
      changed();
    },
    keepOnly(mapping, shardIds) {
      const state = states[mapping];
      if (!state) return;
      state.shards = Object.fromEntries(Object.entries(state.shards).filter(([id]) => shardIds.includes(id)));
      changed();
    },
    flush,
  };
}
