/** One port for HTTP and HTTPS: the first byte of a connection tells which it speaks. Clients derive one address from the other. */
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { BootError } from '../errors.ts';
import { STALL_MS } from './guard.ts';

/** First byte of a TLS handshake record. */
const HANDSHAKE = 22;

export interface Listener {
  port: number;
  stop: () => Promise<void>;
}

/**
 * The server itself listens, since Node watches over slow requests only then; what it does with a connection waits for the
 * first byte, or for the end of the handshake.
 *
 * @param port 0 for any free one @param stallMs until a connection has said what it speaks @throws BootError where it is taken
 */
export async function listenFor(
  server: Server,
  { key, cert }: { key: string; cert: string },
  port: number,
  stallMs: number = STALL_MS.head,
): Promise<Listener> {
  const listeners = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  const speakHttp = (socket: Socket): void => listeners.forEach((each) => each.call(server, socket));
  const secure = createSecureServer(
    { key, cert, ALPNProtocols: ['http/1.1'], handshakeTimeout: stallMs },
    speakHttp,
  ).on('tlsClientError', (_error, socket) => socket.destroy());
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    const silent = setTimeout(() => socket.destroy(), stallMs);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      clearTimeout(silent);
      open.delete(socket);
    });
    socket.once('data', (first: Buffer) => {
      clearTimeout(silent);
      socket.pause();
      socket.unshift(first);
      if (first[0] === HANDSHAKE) secure.emit('connection', socket);
      else speakHttp(socket);
      process.nextTick(() => socket.resume());
    });
  });
  await listening(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new BootError(`port ${port} is in use; choose another with --port or PORT`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}
