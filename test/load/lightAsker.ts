/**
 * Asks one question over and over by HTTP/1.1 on connections of its own. What asks shares the machine with what answers: a general
 * client takes as long for a request as a quick server does, so this one sends bytes that are ready and looks for nothing but the end
 * of the answer.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const END_OF_HEADERS = '\r\n\r\n';

/** @returns the body, or null while something is missing. The server is one that tells the length. */
export function bodyOf(received: string): string | null {
  const end = received.indexOf(END_OF_HEADERS);
  if (end < 0) return null;
  const [, length] = /\r\ncontent-length: *(\d+)\r\n/i.exec(received.slice(0, end + 2)) ?? [];
  if (length === undefined) throw new Error(`an answer without its length: ${received.slice(0, end)}`);
  const body = received.slice(end + END_OF_HEADERS.length);
  return body.length < Number(length) ? null : body;
}

export interface LightAsker {
  /** On a connection that nobody uses. @throws where the connection ends, or the answer lacks what is expected */
  ask: () => Promise<void>;
  stop: () => void;
}

interface Connection {
  ask: () => Promise<string>;
  socket: Socket;
}

function openConnection(host: string, port: number, request: Buffer): Connection {
  const socket = connect({ host, port, noDelay: true });
  // Latin 1 has a character for each byte, which is what a length counts.
  socket.setEncoding('latin1');
  let received = '';
  let waiting: PromiseWithResolvers<string> | undefined;
  const fail = (error?: Error): void => waiting?.reject(error ?? new Error('the connection was closed'));
  socket.on('error', fail);
  socket.on('close', () => fail());
  socket.on('data', (chunk: string) => {
    received += chunk;
    try {
      const body = bodyOf(received);
      if (body === null) return;
      received = '';
      waiting?.resolve(body);
    } catch (error) {
      fail(error as Error);
    }
  });
  return {
    socket,
    ask() {
      waiting = Promise.withResolvers<string>();
      socket.write(request);
      return waiting.promise;
    },
  };
}

/** @param expected what every answer contains */
export function createLightAsker(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: object,
  expected: string,
): LightAsker {
  const { hostname, port, host, pathname } = new URL(url);
  const sent = JSON.stringify(body);
  const lines = Object.entries({ host, ...headers, 'content-length': String(Buffer.byteLength(sent)) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const request = Buffer.from(`POST ${pathname} HTTP/1.1\r\n${head}\r\n${sent}`);
  const all = new Set<Connection>();
  const free: Connection[] = [];
  const open = (): Connection => {
    const connection = openConnection(hostname, Number(port), request);
    all.add(connection);
    // A server closes what was idle for some seconds.
    connection.socket.once('close', () => {
      all.delete(connection);
      if (free.includes(connection)) free.splice(free.indexOf(connection), 1);
    });
    return connection;
  };
  return {
    async ask() {
      const connection = free.pop() ?? open();
      const answer = await connection.ask();
      if (!answer.includes(expected)) throw new Error(`${url} answered ${answer}`);
      free.push(connection);
    },
    stop: () => all.forEach(({ socket }) => socket.destroy()),
  };
}
