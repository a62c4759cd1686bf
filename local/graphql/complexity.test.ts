import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createBoundedCache } from './boundedCache.ts';
import { COMPLEXITY } from './complexity.ts';
import { mutationPayloads } from './mutationPayload.ts';
import { shapesOf } from './shape.ts';
import { testApi } from './testApi.ts';
import type { Fragments } from './errors.ts';

const SCHEMA = `
type Query { self(x: AWSJSON): Query list: [Query] name: String constructor: String toString: String }
type Mutation { change: Query }
type Subscription { onChange: Query @aws_subscribe(mutations: ["change"]) }`;
const answering = (value: string): string =>
  `export function request(ctx) { return { payload: ${value} }; } export function response(ctx) { return ctx.result; }`;
const api = testApi({
  schema: SCHEMA,
  resolvers: {
    'Query.self': answering('{ name: "x" }'),
    'Mutation.change': answering('{ name: "x" }'),
    'Subscription.onChange': answering('null'),
  },
  answer: (request) => ({ result: (request as { payload: unknown }).payload }),
});

const DEPTH = 30;
/** Fragments that spread the next one, at more places than anybody can count. */
const chain = (each: (next: string) => string, count = DEPTH, leaf = 'name'): string =>
  Array.from(
    { length: count },
    (_, index) => `fragment F${index} on Query { ${index < count - 1 ? each(`...F${index + 1}`) : leaf} }`,
  ).join('\n');
const fragmentsOf = (document: string): Fragments =>
  Object.fromEntries(
    parse(document).definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [],
    ),
  );

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}
/** A busy machine takes longer; what doubles thirty times takes years. */
const SOON = 1_000;

/** Same place, in the ways that lead there. */
const AT_ONE_PLACE: [string, (next: string) => string][] = [
  ['twice', (next) => `${next} ${next}`],
  ['inside fragments without a name', (next) => `... { ${next} } ... on Query { ${next} }`],
  ['below one field that stands twice', (next) => `self { ${next} } self { ${next} }`],
];
/** Each spread is a place of its own. */
const AT_MANY: [string, (next: string) => string][] = [
  ['below two aliases', (next) => `a: self { ${next} } b: self { ${next} }`],
  ['below two fields', (next) => `self { ${next} } list { ${next} }`],
];

describe('fragments that spread fragments', () => {
  it.each(AT_ONE_PLACE)('%s are answered at once: query, mutation and subscription', async (_what, each) => {
    for (const [kind, field] of [
      ['query', 'self'],
      ['mutation', 'change'],
    ] as const) {
      const { value, ms } = await timed(() => api.ask(`${kind} { ${field} { ...F0 } } ${chain(each)}`));
      expect(value.errors).toBeUndefined();
      expect(value.data).toMatchObject({ [field]: {} });
      expect(ms).toBeLessThan(SOON);
    }
    const query = `subscription { onChange { ...F0 } } ${chain(each)}`;
    const { value, ms } = await timed(() =>
      api.subscribe({ query }, { mode: 'API_KEY', identity: null, groups: [] }, {}, 'r'),
    );
    expect('errors' in value).toBe(false);
    expect(ms).toBeLessThan(SOON);
  });

  it.each(AT_MANY)('%s are refused before they are walked', async (_what, each) => {
    for (const document of [`{ self { ...F0 } }`, `mutation { change { ...F0 } }`]) {
      const { value, ms } = await timed(() => api.ask(`${document} ${chain(each)}`));
      expect(value).toEqual({
        data: null,
        errors: [{ path: null, locations: null, message: 'Maximum field count exceeded. 100001 > 100000' }],
      });
      expect(ms).toBeLessThan(SOON);
    }
  });

  it('are looked through once at the root of a subscription', async () => {
    const fragments = Array.from(
      { length: DEPTH },
      (_, index) =>
        `fragment F${index} on Subscription { ${index < DEPTH - 1 ? `...F${index + 1} ...F${index + 1}` : 'onChange { name }'} }`,
    ).join('\n');
    const query = `subscription { ...F0 } ${fragments}`;
    const { value, ms } = await timed(() =>
      api.subscribe({ query }, { mode: 'API_KEY', identity: null, groups: [] }, {}, 'r'),
    );
    expect(value).toMatchObject({ field: 'onChange' });
    expect(ms).toBeLessThan(SOON);
  });

  it('make the document invalid if they form a circle', async () => {
    const circle = 'fragment F0 on Query { self { ...F1 } } fragment F1 on Query { ...F0 ...F0 }';
    expect((await api.ask(`{ ...F0 } ${circle}`)).errors?.[0]?.message).toContain('Cannot spread fragment "F0"');
  });

  it('tell resolvers the same selection as if each stood there once', async () => {
    const told = testApi({
      schema: 'type Query { self: Query list: [Query] info: AWSJSON name: String }',
      resolvers: {
        'Query.self': answering('{ info: ctx.info.selectionSetList }'),
      },
      answer: (request) => ({ result: (request as { payload: unknown }).payload }),
    });
    const query = `{ self { info ...A ...A self { ...B } self { name ...B } } }
      fragment A on Query { name ...B } fragment B on Query { list { name } }`;
    expect(await told.ask(query)).toMatchObject({
      data: { self: { info: '["info","name","list","list/name","self","self/list","self/list/name","self/name"]' } },
    });
  });

  it('are refused if they merge in too many ways', async () => {
    // Which of thirty sets of selections meet at a place depends on the way there: there are a billion ways.
    const bit = (index: number): string =>
      `fragment N${index} on Query { ${index === 0 ? 'name' : `a: self { ...N${index - 1} } b: self { ...N${index - 1} name }`} }`;
    const automaton = `fragment S on Query { a: self { ...N15 ...T } b: self { ...T } }
      fragment T on Query { a: self { ...N14 } b: self { ...N13 } }`;
    const document = `{ ...S } ${automaton} ${Array.from({ length: 16 }, (_, index) => bit(index)).join('\n')}`;
    const { value, ms } = await timed(() => api.ask(document));
    expect(value.errors?.[0]?.message).toContain('Maximum field count exceeded');
    expect(ms).toBeLessThan(SOON);
  });

  it('shape what subscribers and errors get in as many steps as there are objects', () => {
    const document = `mutation { change { ...F0 } } ${chain((next) => `a: self { ${next} } b: self { ${next} }`)}`;
    const [operation] = parse(document).definitions;
    if (operation?.kind !== 'OperationDefinition') return expect.unreachable();
    const fragments = fragmentsOf(document);
    const data = { change: { a: { a: { b: null } }, b: null } };
    expect(mutationPayloads(operation, fragments, data)).toEqual([{ name: 'change', payload: { self: null } }]);
    expect(shapesOf(fragments)(operation.selectionSet).fields).toHaveLength(1);
  });
});

describe('a document that is made to cost much', () => {
  const many = (count: number, each: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => each(index)).join(' ');
  it.each<[string, string]>([
    ['is too long', `{ name } #${'x'.repeat(COMPLEXITY.characters)}`],
    ['has too many words', `{ ${'name '.repeat(COMPLEXITY.tokens)} }`],
    ['is too deep', `${'{self'.repeat(5_000)}{name}${'}'.repeat(5_000)}`],
    ['is too deep in a value', `{ self(x: ${'['.repeat(7_000)}${']'.repeat(7_000)}) { name } }`],
  ])('is not parsed if it %s', async (_what, query) => {
    const { value, ms } = await timed(() => api.ask(query).catch((error: unknown) => error));
    expect(value).toMatchObject({ status: 400, errorType: 'MalformedHttpRequestException' });
    expect(ms).toBeLessThan(SOON);
  });

  it.each<[string, string]>([
    ['many aliases', `{ ${many(4_900, (index) => `a${index}: name`)} }`],
    ['one field very often', `{ ${'name '.repeat(14_000)} }`],
    ['one field with a selection very often', `{ ${'self { name } '.repeat(3_500)} }`],
    ['names of a hundred thousand letters', `{ ${many(9, (index) => 'a'.repeat(100_000) + String(index))} }`],
    ['many errors behind many lines', `${'\n'.repeat(900_000)}{ ${many(3_500, (index) => `a${index}: none`)} }`],
    ['fragments below each other', `{ ...F0 } ${chain((next) => `self { ${next} }`, 1_000)}`],
    [
      'many operations and fragments',
      `${many(600, (index) => `query Q${index} { ...F0 }`)} ${chain((next) => next, 600)}`,
    ],
    ['variables that nobody uses', `query Q(${many(2_000, (index) => `$v${index}: Int`)}) { name }`],
    [
      'introspection under many aliases',
      `{ ${many(300, (index) => `s${index}: __schema { types { fields { args { type { name } } type { name } } } }`)} }`,
    ],
    [
      'introspection of many names',
      `{ __schema { types { fields { ${many(4_000, (index) => `n${index}: name`)} } } } }`,
    ],
  ])('is answered soon: %s', async (_what, query) => {
    const { value, ms } = await timed(() => api.ask(query, { operationName: 'Q0' }).catch(() => api.ask(query)));
    expect(value).toHaveProperty('data');
    expect(ms).toBeLessThan(3 * SOON);
  });

  it('gets no more fields than an answer may have, and the rest of the answer stands', async () => {
    const rows = testApi({
      schema: 'type Query { rows: [Row] name: String } type Row { rows: [Row] name: String }',
      resolvers: { 'Query.rows': answering('ctx.prev') },
      answer: () => ({
        result: Array.from({ length: 2_000 }, () => ({ name: 'x', rows: Array(100).fill({ name: 'y' }) })),
      }),
    });
    const leaves = many(20, (index) => `n${index}: name`);
    const { value, ms } = await timed(() => rows.ask(`{ rows { name rows { ${leaves} } } }`));
    expect(JSON.stringify(value.errors?.slice(0, 1))).toContain('ResponseSizeLimitReached');
    expect(value.data).toMatchObject({ rows: expect.arrayContaining([{ name: 'x', rows: null }]) as unknown });
    expect(ms).toBeLessThan(5 * SOON);
    expect((await rows.ask('{ rows { name } }')).errors).toBeUndefined();
  });

  it('hands no variable to every resolver as a copy of its own', async () => {
    const query = `query Q($x: AWSJSON) { ${many(500, (index) => `a${index}: self(x: $x) { name }`)} }`;
    const unused = await timed(() => api.ask(query, { variables: { other: 'x'.repeat(4_000_000) } }));
    expect(unused.value.errors).toBeUndefined();
    expect(unused.ms).toBeLessThan(3 * SOON);
    const used = await timed(() => api.ask(query, { variables: { x: JSON.stringify('x'.repeat(4_000_000)) } }));
    expect(used.value.errors?.[0]).toMatchObject({ errorType: 'RequestSizeLimitReached' });
  });
});

describe('names that objects have by birth', () => {
  it('are names like others: of operations, fragments, variables, aliases and fields', async () => {
    expect(
      await api.ask('query __proto__ { name } query constructor { name }', { operationName: '__proto__' }),
    ).toEqual({
      data: { name: null },
    });
    expect(
      await api.ask(
        `query constructor { self { ...__proto__ ...toString } }
         fragment __proto__ on Query { name } fragment toString on Query { a: name }`,
        { operationName: 'constructor' },
      ),
    ).toEqual({ data: { self: { name: 'x', a: 'x' } } });
    const variables = JSON.parse('{"__proto__": "\\"3\\""}') as Record<string, unknown>;
    expect(await api.ask('query Q($__proto__: AWSJSON) { self(x: $__proto__) { name } }', { variables })).toEqual({
      data: { self: { name: 'x' } },
    });
    // A field of such a name that its parent's answer lacks.
    expect(await api.ask('{ self { constructor toString } }')).toEqual({
      data: { self: { constructor: null, toString: null } },
    });
    await expect(api.ask('{ name }', { operationName: '__proto__' })).resolves.toMatchObject({ data: null });
    expect((await api.ask('{ name ...toString }')).errors?.[0]?.message).toContain('Undefined fragment toString');
  });
});

/** What is still reachable, whatever the collector has not come to yet. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('documents that are kept', () => {
  it('are counted in bytes, and the longest unused goes first', () => {
    const cache = createBoundedCache<string>(1_000);
    for (const key of ['a', 'b', 'c']) cache.set(key, key, 240);
    expect(cache.get('a')).toBe('a');
    cache.set('d', 'd', 240);
    cache.set('e', 'e', 240);
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd', 'e']);
    expect(cache.bytes()).toBe(4 * 242);
    cache.set('a', 'again', 100);
    expect([cache.get('a'), cache.bytes()]).toEqual(['again', 3 * 242 + 102]);
  });

  it('are not those that would push out all others', () => {
    const cache = createBoundedCache<string>(1_000);
    cache.set('a', 'a', 10);
    cache.set('large', 'b', 900);
    cache.set('x'.repeat(400), 'long name', 1);
    expect([cache.get('a'), cache.get('large'), cache.bytes()]).toEqual(['a', undefined, 12]);
  });

  it('are few where they are long: a thousand of a megabyte do not stay', async () => {
    const before = heldBytes();
    for (let index = 0; index < 60; index += 1) await api.ask(`{ name } #${index}${'x'.repeat(1_000_000)}`);
    expect(heldBytes() - before).toBeLessThan(30_000_000);
  });
});
