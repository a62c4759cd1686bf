import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE, testApi } from '../graphql/testApi.ts';
import { createGraphqlEndpoint } from './graphql.ts';

const CODE =
  "export function request(ctx) { util.http.addResponseHeader('itemsCount', 7); " +
  "util.http.addResponseHeader('content-type', 'x'); return { payload: 1 }; }\n" +
  'export function response(ctx) { return ctx.result; }';

describe('a header set by a handler', () => {
  const executor = testApi({ schema: 'type Query { one: Int }', resolvers: { 'Query.one': CODE } });
  const endpoint = createGraphqlEndpoint({
    executor,
    authenticate: () => Promise.resolve(ANYONE),
    report: () => undefined,
  });
  const server = createServer((request, response) => void endpoint(request, response));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is sent in the HTTP response, but is an error if restricted', async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query: '{ one }' }),
    });
    expect(answer.headers.get('itemscount')).toBe('7');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({
      data: { one: 1 },
      errors: [{ path: ['one'], errorType: 'ResponseHeaderError' }],
    });
  });
});
