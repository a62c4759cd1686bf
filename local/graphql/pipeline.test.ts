import { describe, expect, it } from 'vitest';
import { PASS, testApi } from './testApi.ts';

const SCHEMA = 'type Query { value(n: Int): AWSJSON }';
const NOTHING = 'export function request() { return { payload: null }; }\n';

/** What a pipeline of these functions answers to `{ value(n: 1) }`. */
async function valueOf(resolver: string, ...functions: string[]): Promise<unknown> {
  const { data, errors } = await testApi({
    schema: SCHEMA,
    resolvers: { 'Query.value': [resolver, ...functions] },
  }).ask('{ value(n: 1) }');
  expect(errors).toBeUndefined();
  const { value } = data as { value: string | null };
  return value === null ? null : JSON.parse(value);
}

const append = (name: string): string =>
  `export function request(ctx) { ctx.stash.seen.push('${name}'); ` +
  `return { payload: ctx.prev.result + '${name}' }; }\nexport function response(ctx) { return ctx.result; }`;
const RESOLVER =
  "export function request(ctx) { ctx.stash.seen = []; return 'r'; }\n" +
  'export function response(ctx) { return { seen: ctx.stash.seen, result: ctx.prev.result }; }';

describe('a pipeline', () => {
  it('runs its functions in order, and passes on results and the stash', async () => {
    expect(await valueOf(RESOLVER, append('a'), append('b'))).toEqual({ seen: ['a', 'b'], result: 'rab' });
  });

  it('gives functions the arguments, environment, identity and headers', async () => {
    const show =
      `${NOTHING}export function response(ctx) { ` +
      'return [ctx.args, ctx.env, ctx.identity, ctx.request.headers, ctx.info.fieldName, ctx.info.parentTypeName]; }';
    expect(await valueOf(PASS, show)).toEqual([{ n: 1 }, { STAGE: 'test' }, null, { host: 'local' }, 'value', 'Query']);
  });

  it('continues with the next function after an early return', async () => {
    const early =
      "export function request() { runtime.earlyReturn('early', { skipTo: 'NEXT' }); }\nexport function response() { return 'late'; }";
    expect(await valueOf(RESOLVER, early, append('b'))).toEqual({ seen: ['b'], result: 'earlyb' });
  });

  it('skips the data source and the response handler on an early return, and the rest with END', async () => {
    const early =
      "export function request() { runtime.earlyReturn('early', { skipTo: 'END' }); }\nexport function response() { return 'late'; }";
    expect(await valueOf(RESOLVER, append('a'), early, append('b'))).toEqual({ seen: ['a'], result: 'early' });
  });

  it('goes to the response handler of the resolver if its request handler returns early', async () => {
    const resolver =
      "export function request(ctx) { ctx.stash.seen = ['r']; runtime.earlyReturn('early'); }\n" +
      'export function response(ctx) { return { seen: ctx.stash.seen, result: ctx.prev.result }; }';
    expect(await valueOf(resolver, append('a'))).toEqual({ seen: ['r'], result: 'early' });
  });

  it('stops at an error, and also returns errors appended before', async () => {
    const fails = `${NOTHING}export function response() { util.appendError('first', 'WARNING'); util.error('stop', 'LOCKED'); }`;
    const api = testApi({ schema: SCHEMA, resolvers: { 'Query.value': [RESOLVER, fails, append('b')] } });
    const { data, errors } = await api.ask('{ value }');
    expect(data).toEqual({ value: null });
    expect(errors?.map((each) => [each.errorType, each.message])).toEqual([
      ['LOCKED', 'stop'],
      ['WARNING', 'first'],
    ]);
  });
});

describe('a data source error', () => {
  const error = { type: 'DynamoDB:ConditionalCheckFailedException', message: 'The conditional request failed' };
  const answer = (): { result: null; error: typeof error } => ({ result: null, error });

  it('is ignored unless the response handler raises it', async () => {
    const quiet = `${NOTHING}export function response(ctx) { return { seen: ctx.error.type }; }`;
    expect(
      await testApi({ schema: SCHEMA, resolvers: { 'Query.value': [PASS, quiet] }, answer }).ask('{ value }'),
    ).toEqual({ data: { value: `{"seen":"${error.type}"}` } });
  });

  it('has the type that the handler gives it', async () => {
    const loud = `${NOTHING}export function response(ctx) { util.error(ctx.error.message, ctx.error.type); }`;
    const { errors } = await testApi({ schema: SCHEMA, resolvers: { 'Query.value': [PASS, loud] }, answer }).ask(
      '{ value }',
    );
    expect(errors).toMatchObject([{ errorType: error.type, message: error.message, path: ['value'] }]);
  });
});

describe('a resolver without a pipeline', () => {
  it('runs the request handler, the data source and the response handler', async () => {
    const unit =
      'export function request(ctx) { return { payload: ctx.args.n }; }\nexport function response(ctx) { return { got: ctx.result }; }';
    expect(await testApi({ schema: SCHEMA, resolvers: { 'Query.value': unit } }).ask('{ value(n: 3) }')).toEqual({
      data: { value: '{"got":3}' },
    });
  });
});
