import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connections } from './connections.ts';
import { createConnections } from './connections.ts';

const HEAD = 'POST / HTTP/1.1\r\nhost: here\r\n';
const LIMITS = { maxSockets: 2, answerMs: 10_000, idleMs: 10_000 };

const answered = (body: string, more = ''): string =>
  `HTTP/1.1 200 OK\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What the server does with a body that came whole. */
type Act = (socket: Socket, body: string) => void;

const echo: Act = (socket, body) => socket.write(answered(body));

describe('connections that are kept', () => {
  let end: () => void = () => undefined;
  let opened = 0;
  afterEach(() => end());

  async function to(act: Act, limits = LIMITS): Promise<Connections> {
    opened = 0;
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      opened += 1;
      sockets.add(socket);
      socket.on('error', () => undefined);
      let came = '';
      socket.on('data', (chunk) => {
        came += chunk.toString();
        const [head = '', body] = came.split('\r\n\r\n');
        const length = Number(/content-length: (\d+)/.exec(head)?.[1]);
        if (body === undefined || Buffer.byteLength(body) < length) return;
        came = '';
        act(socket, body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const connections = createConnections('127.0.0.1', (server.address() as AddressInfo).port, limits);
    end = () => {
      connections.stop();
      server.close();
      for (const socket of sockets) socket.destroy();
    };
    return connections;
  }

  it('serve one after the other, and who asks beyond their number waits', async () => {
    const held: (() => void)[] = [];
    const connections = await to((socket, body) => held.push(() => echo(socket, body)));
    const answers = ['a', 'ñ', '漢', 'd', 'e'].map((body) => connections.ask(HEAD, body));
    for (let served = 0; served < answers.length; served += 1) {
      await expect.poll(() => held.length).toBeGreaterThan(served);
      held[served]?.();
    }
    expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(['a', 'ñ', '漢', 'd', 'e']);
    expect(opened).toBe(2);
  });

  it('make room for who waits if one of them breaks', async () => {
    const connections = await to((socket, body) => (body === 'break' ? socket.resetAndDestroy() : echo(socket, body)), {
      ...LIMITS,
      maxSockets: 1,
    });
    const [broken, next] = await Promise.allSettled([connections.ask(HEAD, 'break'), connections.ask(HEAD, 'next')]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'ECONNRESET' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { text: 'next' } });
    expect(opened).toBe(2);
  });

  it('take nobody who stopped waiting', async () => {
    const asked: string[] = [];
    let free = (): void => undefined;
    const connections = await to(
      (socket, body) => {
        asked.push(body);
        if (body === 'first') free = () => echo(socket, body);
        else echo(socket, body);
      },
      { ...LIMITS, maxSockets: 1 },
    );
    const first = connections.ask(HEAD, 'first');
    const abort = new AbortController();
    const second = connections.ask(HEAD, 'second', abort.signal);
    const third = connections.ask(HEAD, 'third');
    await expect.poll(() => asked).toEqual(['first']);
    abort.abort();
    free();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await Promise.all([first, third]);
    expect(asked).toEqual(['first', 'third']);
    await expect(connections.ask(HEAD, 'late', abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('are not asked again if the other side closes them, or says what nobody asked', async () => {
    const connections = await to((socket, body) =>
      socket.write(body === 'twice' ? `${answered('1')}HTTP/1.1` : answered(body, 'connection: close\r\n')),
    );
    expect(await connections.ask(HEAD, 'a')).toEqual({ status: 200, text: 'a' });
    expect(await connections.ask(HEAD, 'b')).toEqual({ status: 200, text: 'b' });
    expect(opened).toBe(2);
    await expect(connections.ask(HEAD, 'twice')).rejects.toThrow('Parse Error');
  });

  it('fail who waits when they are stopped', async () => {
    const connections = await to(() => undefined, { ...LIMITS, maxSockets: 1 });
    const asked = [connections.ask(HEAD, 'a'), connections.ask(HEAD, 'b')];
    connections.stop();
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
