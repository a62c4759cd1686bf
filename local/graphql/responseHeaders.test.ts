import { describe, expect, it } from 'vitest';
import { responseHeaders } from './responseHeaders.ts';
import { ANYONE, testApi } from './testApi.ts';

const SCHEMA = 'type Query { first: Int second: Int }';
const setting = (body: string): string =>
  `export function request(ctx) { ${body} return { payload: 1 }; }\nexport function response(ctx) { return ctx.result; }`;

async function headersOf(first: string, second = ''): Promise<{ headers: Record<string, string>; errors: string[] }> {
  const api = testApi({
    schema: SCHEMA,
    resolvers: { 'Query.first': setting(first), 'Query.second': setting(second) },
  });
  let headers: Record<string, string> = {};
  const response = await api.run({ query: '{ first second }' }, ANYONE, {}, 'request-1', (given) => (headers = given));
  return { headers, errors: (response.errors ?? []).map((error) => error.errorType ?? '') };
}

describe('response headers set by handlers', () => {
  it('are sent from all fields; the latest of the same name wins', async () => {
    expect(
      await headersOf(
        "util.http.addResponseHeader('items', 7); util.http.addResponseHeader('who', 'a');",
        "util.http.addResponseHeaders({ who: 'b', what: { a: 1 } });",
      ),
    ).toEqual({
      headers: { items: '7', who: 'b', what: '{"a":1}' },
      errors: [],
    });
  });

  it('are sent even if the handler then fails', async () => {
    expect(await headersOf("util.http.addResponseHeader('retry-after', 5); util.error('later', 'BUSY');")).toEqual({
      headers: { 'retry-after': '5' },
      errors: ['BUSY'],
    });
  });

  it('are limited to 4 KB per request, over all fields', async () => {
    const half =
      "'x'.concat('yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'.split('')" +
      ".join('0123456789012345678901234567890123456789012345678901234567890123'))";
    expect(
      await headersOf(`util.http.addResponseHeader('a', ${half});`, `util.http.addResponseHeader('b', ${half});`),
    ).toMatchObject({
      headers: { a: expect.any(String) as string },
      errors: ['ResponseHeaderError'],
    });
  });

  it.each([
    ['a line of its own', 'x-a', 'b\r\nset-cookie: c=d'],
    ['a letter that no header has', 'x-a', 'Škoda'],
    ['a name with a space', 'x a', 'b'],
    ['a name with a line of its own', 'x-a\r\nx-b', 'c'],
  ])('are left out with an error if they have %s, and the others are sent', (_what, name, value) => {
    const { headers, errors } = responseHeaders([
      { invalidations: [], responseHeaders: { [name]: value, 'x-good': 'é' } },
    ]);
    expect(Object.entries(headers)).toEqual([['x-good', 'é']]);
    expect(errors).toMatchObject([{ errorType: 'ResponseHeaderError' }]);
  });
});
