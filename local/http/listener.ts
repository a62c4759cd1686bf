/** One port for HTTP and HTTPS: the first byte of a connection tells which it speaks. Clients derive one address from the other. */
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { BootError } from '../errors.ts';

/** First byte of a TLS handshake record. */
const HANDSHAKE = 22;

export interface Listener {
  port: number;
  stop: () => Promise<void>;
}

/** @param port 0 for any free one @throws BootError where it is taken */
export async function listenFor(server: Server, secure: SecureServer, port: number): Promise<Listener> {
  // A server that does not listen itself knows nothing of its connections.
  const open = new Set<Socket>();
  const listener = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : server).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new BootError(`port ${port} is in use; choose another with --port or PORT`)
          : error,
      ),
    );
    listener.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (listener.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
