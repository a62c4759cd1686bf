import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from './certificate.ts';
import { localCertificate } from './certificate.ts';
import { readUpTo } from './body.ts';
import { guardServer, sendRefusal, TOO_LARGE } from './guard.ts';
import type { Listener } from './listener.ts';
import { listenFor } from './listener.ts';

const STALL = { head: 150, request: 300 };
const HEAD = 'POST / HTTP/1.1\r\nhost: localhost\r\n';

describe('a connection that stalls', () => {
  let certificate: Certificate;
  let server: Server;
  let listener: Listener;
  beforeAll(async () => {
    certificate = await localCertificate();
    server = createServer({ connectionsCheckingInterval: 20 }, (request, response) => {
      readUpTo(request, 10).then(
        (body) => (body ? response.end(`${body.length}`) : sendRefusal(response, TOO_LARGE)),
        () => undefined,
      );
    });
    guardServer(server, { stall: STALL });
    listener = await listenFor(server, certificate, 0, STALL.head);
  });
  afterAll(async () => {
    await listener.stop();
    certificate.remove();
  });

  /** @returns what came until the server ended it, which a test waits for */
  function untilClosed(socket: Socket): Promise<string> {
    return new Promise((resolve) => {
      let heard = '';
      socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard));
    });
  }

  /** One byte after the other, for as long as it is let. */
  function drip(socket: Socket, text: string): void {
    let at = 0;
    const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 10);
    socket.on('close', () => clearInterval(timer));
  }

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['begins a handshake and goes no further', (socket) => socket.write(Buffer.from([22, 3, 1]))],
    ['stops in its first line', (socket) => socket.write('GET / HT')],
    ['stops in its headers', (socket) => socket.write(HEAD)],
    [
      'sends one header after the other',
      (socket) => {
        socket.write(HEAD);
        drip(socket, 'x-a: b\r\n');
      },
    ],
    ['stops in its body', (socket) => socket.write(`${HEAD}content-length: 5\r\n\r\nab`)],
    [
      'sends its body one byte after the other',
      (socket) => {
        socket.write(`${HEAD}content-length: 10000\r\n\r\n`);
        drip(socket, 'a');
      },
    ],
    [
      'sends chunks without an end',
      (socket) => {
        socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
        drip(socket, '1\r\na\r\n');
      },
    ],
    [
      'stops in its second request',
      (socket) => socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\nGET / HTTP/1.1\r\n'),
    ],
  ])('is ended: one that %s', async (_what, act) => {
    const socket = connect(listener.port, '127.0.0.1', () => act(socket));
    await untilClosed(socket);
  });

  it('is ended over TLS as well', async () => {
    const socket = connectSecurely({ port: listener.port, host: '127.0.0.1', rejectUnauthorized: false }, () =>
      socket.write(HEAD),
    );
    await untilClosed(socket);
  });

  it('has heard that its body is too large before it ends', async () => {
    const socket = connect(listener.port, '127.0.0.1', () => {
      const chunk = '9\r\naaaaaaaaa\r\n';
      socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n${chunk}`);
      drip(socket, chunk);
    });
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is no other: requests one after the other are answered', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    for (let count = 1; count <= 3; count += 1) {
      socket.write(`${HEAD}content-length: 2\r\n\r\nab`);
      await expect.poll(() => heard.split('HTTP/1.1 200 ').length - 1).toBe(count);
    }
    socket.destroy();
  });

  it('is asked for no body that is refused', async () => {
    const socket = connect(listener.port, '127.0.0.1', () =>
      socket.write(`POST / HTTP/1.1\r\nhost: evil.example\r\nexpect: 100-continue\r\ncontent-length: 5\r\n\r\n`),
    );
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 403 /);
  });
});
