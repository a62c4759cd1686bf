import { describe, expect, it } from 'vitest';
import { BootError } from '../errors.ts';
import { KEY, testApi } from './testApi.ts';

const UNIT = (body: string): string =>
  `export function request() { return { payload: null }; }\nexport function response(ctx) { ${body} }`;

const SCHEMA = `type Query { pet(id: ID): Pet pets: [Pet] number: Int sure: Int! }
interface Named { name: String }
type Pet implements Named { name: String friend: Pet info: Info age: Int }
type Info { a: Int b: Int }`;

describe('an error', () => {
  const fails = testApi({
    schema: SCHEMA,
    resolvers: {
      'Query.pet': UNIT(
        "util.error('no', 'LOCKED', { name: 'n', age: 3, info: { a: 1, b: 2 }, secret: 1 }, { field: 'id', secret: 1 });",
      ),
    },
  });

  it('has path, location, type, info, and the selected data', async () => {
    expect(await fails.ask('{\n  mine: pet {\n    title: name\n    info { b }\n  }\n}')).toEqual({
      data: { mine: null },
      errors: [
        {
          path: ['mine'],
          data: { title: 'n', info: { b: 2 } },
          errorType: 'LOCKED',
          errorInfo: { field: 'id', secret: 1 },
          locations: [{ line: 2, column: 3, sourceName: null }],
          message: 'no',
        },
      ],
    });
  });

  it('keeps data selected by fragments', async () => {
    const { errors } = await fails.ask(
      '{ pet { ... on Named { name } ...P } } fragment P on Pet { info { ...I } } fragment I on Info { a }',
    );
    expect(errors?.[0]?.data).toEqual({ name: 'n', info: { a: 1 } });
  });

  it('is masked and reported if no handler raised it', async () => {
    const api = testApi({
      schema: SCHEMA,
      resolvers: { 'Query.pet': UNIT('return null;') },
      answer: () => Promise.reject(new Error('secret of the host')),
    });
    expect(await api.ask('{ pet { name } }')).toMatchObject({
      data: { pet: null },
      errors: [{ errorType: 'InternalFailure', message: 'An internal failure occurred.' }],
    });
    expect(api.faults.map((each) => each.message)).toEqual(['secret of the host']);
  });

  it('describes a result that does not fit the schema', async () => {
    const api = testApi({
      schema: SCHEMA,
      resolvers: { 'Query.sure': UNIT('return null;'), 'Query.number': UNIT("return 'many';") },
    });
    expect(await api.ask('{ sure }')).toMatchObject({
      data: null,
      errors: [{ message: "Cannot return null for non-nullable type: 'Int' within parent 'Query' (/sure)" }],
    });
    expect(await api.ask('{ number }')).toMatchObject({
      data: { number: null },
      errors: [{ message: expect.stringMatching(/^Can't serialize value \(\/number\) : /) as string }],
    });
  });
});

describe('fields without a resolver', () => {
  it('read the property of their name, and nested resolvers receive it as source', async () => {
    const api = testApi({
      schema: SCHEMA,
      resolvers: {
        'Query.pets': UNIT("return [{ name: 'a', age: 1 }, { name: 'b', age: 2 }];"),
        'Pet.info': UNIT('return { a: ctx.source.age };'),
      },
    });
    expect(await api.ask('{ pets { name info { a b } } }')).toEqual({
      data: {
        pets: [
          { name: 'a', info: { a: 1, b: null } },
          { name: 'b', info: { a: 2, b: null } },
        ],
      },
    });
  });
});

describe('the selection set in a handler', () => {
  const api = testApi({
    schema: SCHEMA,
    resolvers: {
      'Query.pet': UNIT(
        'return { name: JSON.stringify([ctx.info.selectionSetList, ctx.info.selectionSetGraphQL, ctx.info.variables]) };',
      ),
    },
  });
  const seen = async (query: string, variables = {}): Promise<unknown[]> => {
    const { data } = await api.ask(query, { variables });
    return JSON.parse((data as { pet: { name: string } }).pet.name) as unknown[];
  };

  it('lists aliases and paths with slashes, parents included, fragments inlined', async () => {
    const query =
      'query ($id: ID) { pet(id: $id) { name ...F mate: friend { name } } } fragment F on Pet { info { a ... on Info { second: b } } }';
    const [list, text, variables] = await seen(query, { id: 'x' });
    expect(list).toEqual(['name', 'info', 'info/a', 'info/second', 'mate', 'mate/name']);
    expect(text).toContain('mate: friend');
    expect(variables).toEqual({ id: 'x' });
  });

  it('follows @skip and @include in each request', async () => {
    const query = 'query ($more: Boolean!) { pet { name age @include(if: $more) } }';
    expect((await seen(query, { more: true }))[0]).toEqual(['name', 'age']);
    expect((await seen(query, { more: false }))[0]).toEqual(['name']);
  });
});

describe('limits', () => {
  it('count the depth of the executed operation, not of others or of introspection', async () => {
    const api = testApi({
      schema: SCHEMA,
      queryDepthLimit: 2,
      resolvers: { 'Query.pet': UNIT("return { name: 'n', friend: { name: 'f' } };") },
    });
    const both = 'query A { pet { name } } query B { pet { ...F } } fragment F on Pet { friend { name } }';
    expect(await api.ask(both, { operationName: 'A' })).toEqual({ data: { pet: { name: 'n' } } });
    expect(await api.ask(both, { operationName: 'B' })).toMatchObject({
      data: { pet: { friend: { name: null } } },
      errors: [{ path: ['pet', 'friend', 'name'], errorType: 'QueryDepthLimitReached' }],
    });
    expect((await api.ask('{ __schema { queryType { fields { type { name } } } } }')).errors).toBeUndefined();
  });

  it('count resolvers', async () => {
    const api = testApi({ schema: SCHEMA, resolverCountLimit: 2, resolvers: { 'Query.number': UNIT('return 1;') } });
    expect(await api.ask('{ a: number b: number c: number }')).toMatchObject({
      data: { a: 1, b: 1, c: null },
      errors: [{ path: ['c'], errorType: 'ResolverExecutionLimitReached' }],
    });
  });

  it('hide the schema if introspection is off', async () => {
    const api = testApi({ schema: SCHEMA, introspection: false });
    expect(await api.ask('{ __schema { types { name } } }')).toMatchObject({
      data: null,
      errors: [
        {
          message: expect.stringContaining(
            "FieldUndefined: Field 'types' in type '__Schema' is undefined @ '__schema/types'",
          ) as string,
        },
      ],
    });
    expect(await api.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a schema', () => {
  it('is refused with the line of its first error', () => {
    expect(() => testApi({ schema: 'type Query {\n  a: Strin\n}' })).toThrow(
      new BootError('schema:2: Unknown type "Strin". Did you mean "String"?'),
    );
    expect(() => testApi({ schema: 'type Query {\n  a String\n}' })).toThrow(/^schema:2: Syntax Error/);
    expect(() => testApi({ schema: 'type Query { a: Int @nope }' })).toThrow('Unknown directive "@nope"');
  });

  it('is refused if a resolver has no field', () => {
    expect(() => testApi({ schema: SCHEMA, resolvers: { 'Query.gone': UNIT('return 1;') } })).toThrow(
      'resolver Resolver: the schema has no field Query.gone',
    );
    expect(() => testApi({ schema: SCHEMA, resolvers: { 'Gone.pet': UNIT('return 1;') } })).toThrow(
      'the schema has no field Gone.pet',
    );
  });

  it('may use the directives of AppSync', () => {
    const schema = `type Query { a: Int @aws_iam @aws_api_key b: Int @aws_oidc @aws_lambda c: Int @deprecated(reason: "d") }
type Mutation { m: Int @aws_auth(cognito_groups: ["g"]) }
type Subscription { s: Int @aws_subscribe(mutations: ["m"]) @aws_cognito_user_pools(cognito_groups: ["g"]) }`;
    expect(() => testApi({ schema, authentication: [KEY] })).not.toThrow();
  });
});
