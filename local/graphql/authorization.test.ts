import { describe, expect, it } from 'vitest';
import type { Caller } from './authorization.ts';
import { ANYONE, KEY, member, POOL, testApi } from './testApi.ts';

const SCHEMA = `type Query {
  plain: Int own: Int @aws_cognito_user_pools admin: Int @aws_cognito_user_pools(cognito_groups: ["admin", "owner"])
  machine: Int @aws_iam oidc: Int @aws_oidc lambda: Int @aws_lambda both: Int @aws_api_key @aws_cognito_user_pools
  auth: Int @aws_auth(cognito_groups: ["admin"]) typed: Typed @aws_api_key @aws_cognito_user_pools }
type Typed @aws_cognito_user_pools(cognito_groups: ["admin"]) { a: Int b: Int @aws_api_key }`;

const ONE =
  'export function request() { return { payload: 1 }; }\nexport function response(ctx) { return ctx.result; }';
const FIELDS = ['plain', 'own', 'admin', 'machine', 'oidc', 'lambda', 'both', 'auth'];
const RESOLVERS = {
  ...Object.fromEntries(FIELDS.map((name) => [`Query.${name}`, ONE])),
  'Query.typed': ONE.replace('payload: 1', 'payload: { a: 1, b: 1 }'),
};

type Modes = NonNullable<Parameters<typeof testApi>[0]['authentication']>;

async function open(authentication: Modes, caller: Caller): Promise<string[]> {
  const { data } = await testApi({ schema: SCHEMA, resolvers: RESOLVERS, authentication }).ask(
    `{ ${FIELDS.join(' ')} }`,
    {},
    caller,
  );
  return Object.entries(data as Record<string, unknown>).flatMap(([name, value]) => (value === 1 ? [name] : []));
}

describe('a field is open', () => {
  it.each<[string, Modes, Caller, string[]]>([
    ['to the default mode if it has no directive', [KEY, POOL], ANYONE, ['plain', 'both', 'auth']],
    ['to a second mode only where a directive names it', [KEY, POOL], member(), ['own', 'both']],
    ['to members of one of its groups', [KEY, POOL], member('staff', 'owner'), ['own', 'admin', 'both']],
    ['by @aws_auth where Cognito is the only mode', [POOL], member('admin'), ['plain', 'own', 'admin', 'both', 'auth']],
    ['and closed by @aws_auth to other groups', [POOL], member('staff'), ['plain', 'own', 'both']],
    [
      'by a directive alone where the pool denies by default',
      [{ ...POOL, defaultAction: 'DENY' } as typeof POOL],
      member('admin'),
      ['own', 'admin', 'both', 'auth'],
    ],
    [
      'to signed requests where it says so',
      [POOL, { type: 'AWS_IAM' }],
      { mode: 'AWS_IAM', identity: {}, groups: [] },
      ['machine'],
    ],
  ])('%s', async (_name, authentication, caller, expected) => {
    expect(await open(authentication, caller)).toEqual(expected);
  });
});

describe('a type with directives', () => {
  const api = testApi({ schema: SCHEMA, resolvers: RESOLVERS, authentication: [KEY, POOL] });
  it('passes them on to fields that have none', async () => {
    expect((await api.ask('{ typed { a } }', {}, member('admin'))).data).toEqual({ typed: { a: 1 } });
    expect((await api.ask('{ typed { a } }', {}, ANYONE)).data).toEqual({ typed: { a: null } });
  });
  it('does not add to the directives of a field', async () => {
    expect((await api.ask('{ typed { b } }', {}, ANYONE)).data).toEqual({ typed: { b: 1 } });
    expect((await api.ask('{ typed { b } }', {}, member('admin'))).data).toEqual({ typed: { b: null } });
  });
});

it('a field that the caller may not read is null, with an error that names it', async () => {
  const api = testApi({ schema: SCHEMA, resolvers: RESOLVERS, authentication: [KEY, POOL] });
  expect(await api.ask('{ plain mine: own }')).toEqual({
    data: { plain: 1, mine: null },
    errors: [
      {
        path: ['mine'],
        data: null,
        errorType: 'Unauthorized',
        errorInfo: null,
        locations: [{ line: 1, column: 9, sourceName: null }],
        message: 'Not Authorized to access own on type Query',
      },
    ],
  });
});
