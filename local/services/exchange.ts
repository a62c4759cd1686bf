/**
 * One request over undici's pool and its whole answer. `dispatch` is what `pool.request` stands on: without a stream for each body, which
 * takes as long as DynamoDB Local does.
 */
import type { Pool } from 'undici';
import type { WireAnswer } from '../faults/wire.ts';

export interface Question {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** @throws what undici says of the connection, or the signal's reason */
export function exchange(pool: Pool, { path, headers, body }: Question, signal?: AbortSignal): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let stop = (): void => undefined;
    const chunks: Buffer[] = [];
    pool.dispatch(
      { method: 'POST', path, headers, body },
      {
        onRequestStart(controller) {
          if (!signal) return;
          stop = () => controller.abort(signal.reason as Error);
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop, { once: true });
        },
        onResponseStart(_controller, code) {
          status = code;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          signal?.removeEventListener('abort', stop);
          resolve({ status, text: (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? '' });
        },
        onResponseError(_controller, error) {
          signal?.removeEventListener('abort', stop);
          reject(error);
        },
      },
    );
  });
}
