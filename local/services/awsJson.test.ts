/** A server that misbehaves in the ways in which connections do: what a caller learns of it, and what is sent twice. */
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from '../dataSources/results.ts';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import { createTransport } from '../dataSources/transport.ts';
import type { Poster } from './awsJson.ts';
import { createAwsJsonClient, createPoster } from './awsJson.ts';
import { isUnreachable } from './unreachable.ts';

/** What the server does with the request of a number, counted over all connections. */
type Act = (socket: Socket, request: number) => void;

const answered = (body: string, status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/x-amz-json-1.0\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const answer: Act = (socket) => socket.write(answered('{}'));
/** The first request is answered, so that the second comes over the same connection. */
const second =
  (act: Act): Act =>
  (socket, request) =>
    request === 2 ? act(socket, request) : answer(socket, request);
const reset: Act = (socket) => socket.resetAndDestroy();
const half: Act = (socket) => {
  socket.end(answered(JSON.stringify({ Item: { pk: { S: 'a' } } })).slice(0, -12));
};

describe('a connection that breaks', () => {
  let stop: () => void = () => undefined;
  let requests = 0;
  afterEach(() => stop());

  async function serve(act: Act): Promise<string> {
    requests = 0;
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      let waiting = '';
      socket.on('data', (chunk) => {
        waiting += chunk.toString();
        const end = waiting.indexOf('\r\n\r\n');
        const length = Number(/content-length: (\d+)/.exec(waiting)?.[1] ?? 0);
        if (end < 0 || waiting.length < end + 4 + length) return;
        waiting = '';
        requests += 1;
        act(socket, requests);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stop = () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    };
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function posterOf(act: Act, limits?: Parameters<typeof createPoster>[1]): Promise<Poster> {
    const endpoint = await serve(act);
    const poster = createPoster({ endpoint, region: 'r', service: 'dynamodb', target: 'T' }, limits);
    const end = stop;
    stop = () => {
      poster.stop();
      end();
    };
    return poster;
  }

  async function transportOf(act: Act): Promise<DynamoDbTransport> {
    const endpoint = await serve(act);
    const transport = createTransport(endpoint, 'r');
    const end = stop;
    stop = () => {
      transport.stop();
      end();
    };
    return transport;
  }

  /** What `ctx.error` shows of a write. */
  async function shown(act: Act): Promise<{ type: string; message: string } | undefined> {
    const transport = await transportOf(act);
    const error: unknown = await transport
      .call('PutItem', { TableName: 'T', Item: {} })
      .catch((fault: unknown) => fault);
    return failureOf(error, 'PutItem').error;
  }

  it.each(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems', 'SendMessage'])(
    'fails a %s, which is not sent again',
    async (operation) => {
      const poster = await posterOf(second(reset));
      await poster.post(operation, '{}');
      await expect(poster.post(operation, '{}')).rejects.toMatchObject({ name: 'SdkClientException' });
      expect(requests).toBe(2);
    },
  );

  it.each(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems', 'GetRecords', 'DescribeStream'])(
    'makes a %s ask once more, if it had waited for its next request',
    async (operation) => {
      const poster = await posterOf(second(reset));
      await poster.post(operation, '{}');
      expect(await poster.post(operation, '{}')).toEqual({ status: 200, text: '{}' });
      expect(requests).toBe(3);
    },
  );

  it('fails what reads, too, if it breaks once more', async () => {
    const poster = await posterOf(reset);
    await expect(poster.post('GetItem', '{}')).rejects.toMatchObject({ name: 'SdkClientException' });
    expect(requests).toBe(2);
  });

  it.each<[string, Act]>([
    ['reset', reset],
    ['ended', (socket) => socket.end()],
  ])('is known as that of a service that is gone, which will be there again: %s', async (_name, act) => {
    const poster = await posterOf(second(act));
    await poster.post('PutItem', '{}');
    const error: unknown = await poster.post('PutItem', '{}').catch((fault: unknown) => fault);
    expect(isUnreachable(error)).toBe(true);
  });

  it('is closed by its own side after a while without requests, earlier than servers do that', async () => {
    let ended = false;
    const poster = await posterOf(
      (socket, request) => {
        socket.on('end', () => (ended = true));
        answer(socket, request);
      },
      { idleMs: 50 },
    );
    await poster.post('PutItem', '{}');
    await expect.poll(() => ended).toBe(true);
    expect(await poster.post('PutItem', '{}')).toEqual({ status: 200, text: '{}' });
    expect(requests).toBe(2);
  });

  it('is given up if it stays silent', async () => {
    const poster = await posterOf(() => undefined, { answerMs: 100 });
    await expect(poster.post('PutItem', '{}')).rejects.toMatchObject({
      name: 'SdkClientException',
      timedOut: true,
      message: 'Execution timed out.',
    });
    expect(requests).toBe(1);
  });

  it('stays an abort for whoever stopped the call', async () => {
    const poster = await posterOf(() => undefined);
    const abort = new AbortController();
    const call = poster.post('ReceiveMessage', '{}', abort.signal);
    abort.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[string, Act]>([
    ['reset', reset],
    ['ended', (socket) => socket.end()],
    ['cut off within the answer', half],
    ['answered with half a JSON text', (socket) => socket.write(answered('{"Item":{"pk":{"S'))],
    ['answered with a page', (socket) => socket.write(answered('<html>'))],
    ['refused with half a reason', (socket) => socket.write(answered('{"__type":"TransactionCanc', '400 Bad Request'))],
  ])('becomes an SdkClientException for a response handler: %s', async (_name, act) => {
    expect(await shown(act)).toMatchObject({ type: 'DynamoDB:SdkClientException' });
    expect(requests).toBe(1);
  });

  it.each([
    ['InternalServerError', '500 Internal Server Error', 'DynamoDB:InternalServerErrorException'],
    ['RequestLimitExceeded', '400 Bad Request', 'DynamoDB:RequestLimitExceededException'],
    ['ThrottlingException', '400 Bad Request', 'DynamoDB:ThrottlingException'],
    ['ProvisionedThroughputExceededException', '400', 'DynamoDB:ProvisionedThroughputExceededException'],
    ['TransactionInProgressException', '400 Bad Request', 'DynamoDB:TransactionInProgressException'],
    ['ServiceUnavailable', '503 Service Unavailable', 'DynamoDB:DynamoDbException'],
  ])('passes on the name if the service itself says %s', async (name, status, type) => {
    const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'why' });
    expect(await shown((socket) => socket.write(answered(body, status)))).toMatchObject({
      type,
      message: expect.stringContaining(`Status Code: ${status.slice(0, 3)}`) as string,
    });
  });

  it('becomes the same fault for callers without a data source', async () => {
    const endpoint = await serve(half);
    const client = createAwsJsonClient({ endpoint, region: 'r', service: 'sqs', target: 'AmazonSQS' });
    await expect(client.call('SendMessage', {})).rejects.toMatchObject({ name: 'SdkClientException' });
    client.stop();
  });
});
