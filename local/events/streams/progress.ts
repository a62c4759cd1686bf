/** The point up to which a shard is done, while its lanes finish out of order. */
export interface Progress {
  read(sequenceNumbers: readonly string[]): void;
  done(sequenceNumbers: readonly string[]): void;
}

/** @param advanced receives the last of the records that are done without a gap before them */
export function createProgress(advanced: (sequenceNumber: string) => void): Progress {
  const pending: string[] = [];
  const finished = new Set<string>();
  return {
    read: (sequenceNumbers) => void pending.push(...sequenceNumbers),
    done(sequenceNumbers) {
      for (const each of sequenceNumbers) finished.add(each);
      let count = 0;
      for (let next = pending[0]; next !== undefined && finished.delete(next); next = pending[count]) count += 1;
      const last = pending[count - 1];
      if (last === undefined) return;
      pending.splice(0, count);
      advanced(last);
    },
  };
}
