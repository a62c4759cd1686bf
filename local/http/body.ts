/** Bodies of requests, up to a limit. */
import type { IncomingMessage } from 'node:http';

/**
 * @returns null as soon as the body is over the limit: what still comes is read and dropped, so that the answer reaches a client
 * that is still sending @throws Error where the client disconnects
 */
export function readUpTo(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      chunks = [];
      resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('the client disconnected while it was sending'));
    });
  });
}
