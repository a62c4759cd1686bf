import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from './results.ts';
import type { DynamoDbTransport } from './transport.ts';
import { createTransport } from './transport.ts';
import { toAttributeValues, toPlainItem } from './values.ts';

describe('the transport to DynamoDB', () => {
  let transport: DynamoDbTransport;
  let stop: () => void;
  afterEach(() => {
    transport.stop();
    stop();
  });

  async function against(
    answer: (body: string, response: ServerResponse, request: IncomingMessage) => void,
  ): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => answer(Buffer.concat(chunks).toString(), response, request));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    transport = createTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'eu-west-1');
    stop = () => {
      server.close();
      server.closeAllConnections();
    };
  }

  it('sends the operation and the region, and returns the answer', async () => {
    await against((body, response, request) =>
      response.end(
        JSON.stringify({
          Item: {
            target: { S: String(request.headers['x-amz-target']) },
            signed: { S: String(request.headers.authorization) },
            body: { S: body },
          },
        }),
      ),
    );
    const { Item } = await transport.call('GetItem', { TableName: 'T', Key: { pk: { S: 'ñ' } } });
    expect(Item?.['target']).toEqual({ S: 'DynamoDB_20120810.GetItem' });
    expect(Item?.['signed']?.S).toContain('/eu-west-1/dynamodb/');
    expect(JSON.parse(Item?.['body']?.S ?? '')).toEqual({ TableName: 'T', Key: { pk: { S: 'ñ' } } });
  });

  it('transfers every type of value, and binary values as base64', async () => {
    await against((body, response) =>
      response.end(JSON.stringify({ Item: (JSON.parse(body) as { Key: object }).Key })),
    );
    const typed = {
      s: { S: '' },
      n: { N: 12.5 },
      yes: { BOOL: false },
      none: { NULL: null },
      list: { L: [{ N: '1' }, { M: { b: { B: 'AQID' } } }] },
      bytes: { B: 'AQID' },
      all: { BS: ['AQID'] },
      names: { SS: ['a'] },
    };
    const { Item } = await transport.call('GetItem', { TableName: 'T', Key: toAttributeValues(typed) });
    expect(toPlainItem(Item ?? {})).toEqual({
      s: '',
      n: 12.5,
      yes: false,
      none: null,
      list: [1, { b: 'AQID' }],
      bytes: 'AQID',
      all: ['AQID'],
      names: ['a'],
    });
  });

  it('turns an error into what ctx.error shows, including the reasons of a cancelled transaction', async () => {
    const reasons = [
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Item: { pk: { S: 'P1' } }, Message: 'The conditional request failed' },
    ];
    const fault = {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      Message: 'cancelled',
      CancellationReasons: reasons,
    };
    await against((_body, response) => response.writeHead(400).end(JSON.stringify(fault)));
    const failure = failureOf(
      await transport.call('TransactWriteItems', { TransactItems: [] }).catch((error: unknown) => error),
    );
    expect(failure).toMatchObject({
      error: { type: 'DynamoDB:TransactionCanceledException' },
      result: { cancellationReasons: [{ type: 'None' }, { type: 'ConditionCheckFailed', item: { pk: 'P1' } }] },
    });
  });

  it('reports the response if it contains no readable error', async () => {
    await against((_body, response) => response.writeHead(500).end('<html>'));
    const failure = failureOf(await transport.call('Query', { TableName: 'T' }).catch((error: unknown) => error));
    expect(failure).toEqual({
      result: null,
      error: {
        type: 'DynamoDB:DynamoDbException',
        message: expect.stringMatching(
          /^DynamoDB answered 500 \(Service: DynamoDb, Status Code: 500, Request ID: /,
        ) as string,
      },
    });
  });

  it('retries once if the server had closed the connection meanwhile', async () => {
    let requests = 0;
    await against((_body, response, request) => {
      requests += 1;
      if (requests === 2) request.socket.resetAndDestroy();
      else response.end('{}');
    });
    await transport.call('Query', { TableName: 'T' });
    expect(await transport.call('Query', { TableName: 'T' })).toEqual({});
    expect(requests).toBe(3);
  });
});
