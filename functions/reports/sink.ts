/** A file that is written as it is made: whoever makes it waits where the disk is slower. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

export interface Sink {
  write: (chunk: Uint8Array) => void;
  /** Resolves once there is room for more. */
  room: () => Promise<void>;
  /** @returns how large the file is */
  end: () => Promise<number>;
}

export function fileSink(path: string): Sink {
  const stream = createWriteStream(path);
  // Said by whoever waits for the end.
  stream.on('error', () => undefined);
  return {
    write: (chunk) => void stream.write(chunk),
    async room() {
      if (stream.writableNeedDrain) await once(stream, 'drain');
    },
    async end() {
      stream.end();
      await finished(stream);
      return stream.bytesWritten;
    },
  };
}
