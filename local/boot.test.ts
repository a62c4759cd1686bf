import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDeployment } from './boot.ts';
import { bootLocal } from './boot.ts';

const SCHEMA = `type Query {
  thing(id: ID!): Thing
  echo(text: String, at: AWSDateTime, data: AWSJSON): String
  selection: Selection
  fails: Thing
  appends: String
  early: String
  denied: Thing
  faults: String
  secret: String @aws_iam
  page(nextToken: String): Page
  missing: String!
}
type Mutation { put(id: ID!, name: String): Thing  twice(id: ID!): String }
type Thing { id: ID! name: String friend: Thing hidden: String @aws_iam }
type Page { items: [Thing] nextToken: String }
type Selection { list: [String] a: Int inner: Selection }
schema { query: Query mutation: Mutation }`;

const NONE = 'export function request() { return { payload: null }; }\n';
const PASS = 'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';
const UTIL = "import { util, runtime } from '@aws-appsync/utils';\n";
const RAISE = 'if (ctx.error) util.error(ctx.error.message, ctx.error.type); return ctx.result;';

/** Code of each field's one function, and the data source that it uses. */
const FIELDS: Record<string, [dataSource: string, code: string]> = {
  'Query.thing': [
    'Reads',
    `${UTIL}export function request(ctx) { return { operation: 'GetItem', key: { pk: { S: ctx.args.id } } }; }\n` +
      `export function response(ctx) { ${RAISE} }`,
  ],
  'Query.denied': [
    'Nothing',
    `${UTIL}export function request() { return { operation: 'GetItem', key: { pk: { S: 'x' } } }; }\n` +
      `export function response(ctx) { ${RAISE} }`,
  ],
  'Query.page': [
    'Reads',
    `${UTIL}export function request(ctx) { ` +
      `return { operation: 'Scan', limit: 1, nextToken: ctx.args.nextToken }; }\n` +
      `export function response(ctx) { ${RAISE} }`,
  ],
  'Query.echo': [
    'None',
    'export function request(ctx) { return { payload: JSON.stringify(ctx.args) }; }\nexport function response(ctx) { return ctx.result; }',
  ],
  'Query.selection': [
    'None',
    `${NONE}export function response(ctx) { ` +
      'return { list: ctx.info.selectionSetList, a: 1, inner: { a: 2, inner: { inner: { a: 3 } } } }; }',
  ],
  'Query.fails': [
    'None',
    `${UTIL}${NONE}export function response() { util.error('no', 'LOCKED', { id: '1', name: 'n', more: true }, { field: 'id' }); }`,
  ],
  'Query.appends': [
    'None',
    `${UTIL}${NONE}export function response() { util.appendError('careful', 'WARNING'); return 'done'; }`,
  ],
  'Query.early': [
    'None',
    `${UTIL}export function request() { runtime.earlyReturn('early'); }\nexport function response() { return 'late'; }`,
  ],
  'Query.faults': ['None', `${NONE}export function response(ctx) { return ctx.nothing.at.all; }`],
  'Query.secret': ['None', `${NONE}export function response() { return 'secret'; }`],
  'Query.missing': ['None', `${NONE}export function response() { return null; }`],
  'Mutation.put': [
    'Writes',
    `${UTIL}export function request(ctx) { return { operation: 'PutItem', key: { pk: { S: ctx.args.id } }, ` +
      "attributeValues: { id: { S: ctx.args.id }, name: { S: ctx.args.name ?? '' } }, " +
      "condition: { expression: 'attribute_not_exists(pk)' } }; }\n" +
      `export function response(ctx) { ${RAISE} }`,
  ],
  'Mutation.twice': [
    'Writes',
    `${UTIL}export function request(ctx) {
    const item = (id) => ({ table: ctx.env.TABLE, operation: 'PutItem', key: { pk: { S: id } },
      attributeValues: { id: { S: id }, n: { N: 1 } }, condition: { expression: 'attribute_not_exists(pk)' } });
    return { operation: 'TransactWriteItems', transactItems: [item(ctx.args.id), item(ctx.args.id + '2')] }; }
    export function response(ctx) { return JSON.stringify({ result: ctx.result, type: ctx.error ? ctx.error.type : null }); }`,
  ],
};

function template(): object {
  const api = { 'Fn::GetAtt': ['Api', 'ApiId'] };
  const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
  const resources: Record<string, object> = {
    Api: {
      Type: 'AWS::AppSync::GraphQLApi',
      Properties: {
        Name: 'things',
        AuthenticationType: 'API_KEY',
        QueryDepthLimit: 4,
        EnvironmentVariables: { TABLE: { Ref: 'Table' } },
      },
    },
    Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: api } },
    Schema: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { ApiId: api, Definition: SCHEMA } },
    Rule: { Type: 'AWS::IoT::TopicRule', Properties: {} },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      },
    },
  };
  const sources: Record<string, string[]> = { Reads: ['GetItem', 'Scan'], Writes: ['PutItem'], Nothing: ['Query'] };
  for (const [name, actions] of Object.entries(sources)) {
    const statement = {
      Effect: 'Allow',
      Action: actions.map((action) => `dynamodb:${action}`),
      Resource: { 'Fn::GetAtt': ['Table', 'Arn'] },
    };
    resources[`Role${name}`] = {
      Type: 'AWS::IAM::Role',
      Properties: { Policies: [{ PolicyDocument: { Statement: [statement] } }] },
    };
    resources[`Source${name}`] = {
      Type: 'AWS::AppSync::DataSource',
      Properties: {
        ApiId: api,
        Name: name,
        Type: 'AMAZON_DYNAMODB',
        ServiceRoleArn: { 'Fn::GetAtt': [`Role${name}`, 'Arn'] },
        DynamoDBConfig: { TableName: { Ref: 'Table' }, AwsRegion: { Ref: 'AWS::Region' } },
      },
    };
  }
  resources['SourceNone'] = {
    Type: 'AWS::AppSync::DataSource',
    Properties: { ApiId: api, Name: 'None', Type: 'NONE' },
  };
  for (const [coordinate, [dataSource, code]] of Object.entries(FIELDS)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    resources[`Function${fieldName}`] = {
      Type: 'AWS::AppSync::FunctionConfiguration',
      Properties: { ApiId: api, Name: fieldName, DataSourceName: dataSource, Runtime: runtime, Code: code },
    };
    resources[`Resolver${fieldName}`] = {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        ApiId: api,
        TypeName: typeName,
        FieldName: fieldName,
        Kind: 'PIPELINE',
        Runtime: runtime,
        Code: PASS,
        PipelineConfig: { Functions: [{ 'Fn::GetAtt': [`Function${fieldName}`, 'FunctionId'] }] },
      },
    };
  }
  return { Resources: resources };
}

describe('a foreign stack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  let deployment: LocalDeployment;
  let key: string;
  beforeAll(async () => {
    writeFileSync(join(folder, 'things.template.json'), JSON.stringify(template()));
    deployment = await bootLocal({ assembly: join(folder, 'things.template.json') });
    const [mode] = deployment.model.apis[0]?.authentication ?? [];
    key = mode?.type === 'API_KEY' ? (mode.keys[0]?.id ?? '') : '';
  });
  afterAll(async () => {
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });

  async function post(
    body: string,
    headers: Record<string, string> = { 'x-api-key': key },
  ): Promise<{ status: number; body: unknown }> {
    const response = await fetch(deployment.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, body: await response.json() };
  }
  const query = async (text: string): Promise<unknown> => (await post(JSON.stringify({ query: text }))).body;

  it('lists, by logical id, the resources that this runtime does not support', () => {
    expect(deployment.model.unsupported).toMatchObject([{ logicalId: 'Rule', type: 'AWS::IoT::TopicRule' }]);
  });

  it('writes and reads items', async () => {
    expect(await query('mutation { put(id: "a", name: "") { id name } }')).toEqual({
      data: { put: { id: 'a', name: '' } },
    });
    expect(await query('{ thing(id: "a") { id name friend { id } } none: thing(id: "z") { id } }')).toEqual({
      data: { thing: { id: 'a', name: '', friend: null }, none: null },
    });
  });

  it('treats a put of an identical item as a success, and refuses a different one', async () => {
    await query('mutation { put(id: "same", name: "n") { id } }');
    expect(await query('mutation { put(id: "same", name: "n") { id } }')).toEqual({ data: { put: { id: 'same' } } });
    expect(await query('mutation { put(id: "same", name: "m") { id } }')).toMatchObject({
      data: { put: null },
      errors: [{ errorType: 'DynamoDB:ConditionalCheckFailedException', path: ['put'] }],
    });
  });

  it('returns the keys of a transaction, or the reasons for its cancellation', async () => {
    const answers = [];
    for (let time = 0; time < 2; time += 1) {
      const { data } = (await query('mutation { twice(id: "t") }')) as { data: { twice: string } };
      answers.push(JSON.parse(data.twice));
    }
    const reason = { type: 'ConditionCheckFailed', item: expect.objectContaining({ n: 1 }) as object };
    expect(answers).toMatchObject([
      { result: { keys: [{ pk: 't' }, { pk: 't2' }], cancellationReasons: null }, type: null },
      { result: { keys: null, cancellationReasons: [reason, reason] }, type: 'DynamoDB:TransactionCanceledException' },
    ]);
  });

  it('refuses what the role of the data source does not allow', async () => {
    expect(await query('{ denied { id } }')).toMatchObject({
      errors: [
        {
          errorType: 'DynamoDB:DynamoDbException',
          message: expect.stringContaining(
            'is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:',
          ) as string,
        },
      ],
    });
  });

  it('pages with its own tokens, and refuses others', async () => {
    await query('mutation { put(id: "b", name: "") { id } }');
    const { data } = (await query('{ page { items { id } nextToken } }')) as {
      data: { page: { items: unknown[]; nextToken: string } };
    };
    expect(data.page.items).toHaveLength(1);
    expect(await query(`{ page(nextToken: "${data.page.nextToken}") { items { id } } }`)).toMatchObject({
      data: { page: { items: [expect.anything()] } },
    });
    expect(await query('{ page(nextToken: "abc") { nextToken } }')).toMatchObject({
      errors: [{ errorType: 'DynamoDB:UserIllegalArgumentException' }],
    });
  });

  it('shapes an error like AppSync: data by the selection, complete errorInfo, location and path', async () => {
    expect(await query('{\n  fails { title: name }\n}')).toEqual({
      data: { fails: null },
      errors: [
        {
          path: ['fails'],
          data: { title: 'n' },
          errorType: 'LOCKED',
          errorInfo: { field: 'id' },
          locations: [{ line: 2, column: 3, sourceName: null }],
          message: 'no',
        },
      ],
    });
    expect(await query('{ appends }')).toMatchObject({
      data: { appends: 'done' },
      errors: [{ path: ['appends'], errorType: 'WARNING', message: 'careful' }],
    });
    expect(await query('{ faults }')).toMatchObject({ errors: [{ errorType: 'Code' }] });
    expect(await query('{ missing }')).toEqual({
      data: null,
      errors: [
        expect.objectContaining({
          path: ['missing'],
          locations: null,
          message: "Cannot return null for non-nullable type: 'String' within parent 'Query' (/missing)",
        }),
      ],
    });
  });

  it('skips the data source and the response handler on an early return', async () => {
    expect(await query('{ early }')).toEqual({ data: { early: 'early' } });
  });

  it('lists the selection with aliases, paths and fragments', async () => {
    const text =
      'query Q($no: Boolean = false) { selection { all: list ...F inner { a } skipped: a @include(if: $no) } } ' +
      'fragment F on Selection { inner { b: a } }';
    expect(await query(text)).toMatchObject({ data: { selection: { all: ['all', 'inner', 'inner/b', 'inner/a'] } } });
  });

  it('hides a field from callers of another authorization mode, with an error', async () => {
    expect(await query('{ secret }')).toEqual({
      data: { secret: null },
      errors: [
        expect.objectContaining({
          errorType: 'Unauthorized',
          message: 'Not Authorized to access secret on type Query',
        }),
      ],
    });
  });

  it('checks scalars and passes AWSJSON parsed', async () => {
    expect(await query('{ echo(at: "2026-02-28T10:00:00Z", data: "{\\"a\\":1}") }')).toEqual({
      data: { echo: '{"at":"2026-02-28T10:00:00Z","data":{"a":1}}' },
    });
    for (const at of ['2026-02-30T10:00:00Z', '2026-02-28', 'x'])
      expect(await query(`{ echo(at: "${at}") }`)).toMatchObject({
        data: null,
        errors: [{ message: expect.stringMatching(/^Validation error of type WrongType/) as string }],
      });
  });

  it('refuses a query that is invalid or too deep', async () => {
    expect(await query('{ nothing }')).toMatchObject({
      data: null,
      errors: [{ message: expect.stringMatching(/^Validation error of type FieldUndefined/) as string }],
    });
    expect(await query('{ selection { inner { inner { inner { a } } } } }')).toMatchObject({
      data: { selection: { inner: { inner: { inner: { a: null } } } } },
      errors: [{ errorType: 'QueryDepthLimitReached' }],
    });
  });

  it.each<[string, string, Record<string, string> | undefined, number, string]>([
    ['an empty body', '', undefined, 400, 'MalformedHttpRequestException'],
    ['no JSON', '{', undefined, 400, 'MalformedHttpRequestException'],
    ['a batch', '[{"query":"{ early }"}]', undefined, 400, 'MalformedHttpRequestException'],
    ['no GraphQL', '{"query":"{"}', undefined, 400, 'MalformedHttpRequestException'],
    ['no credentials', '{"query":"{ early }"}', {}, 401, 'UnauthorizedException'],
    ['another key', '{"query":"{ early }"}', { 'x-api-key': 'da2-other' }, 401, 'UnauthorizedException'],
  ])('refuses %s', async (_name, body, headers, status, errorType) => {
    expect(await post(body, headers)).toMatchObject({ status, body: { errors: [{ errorType }] } });
  });

  it('serves GraphiQL without loading anything from other hosts', async () => {
    const page = await (await fetch(deployment.graphiqlUrl)).text();
    expect(page).toContain('GraphiQL');
    expect([...page.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="(https?:)?\/\/[^"]+"/g)]).toEqual([]);
  });

  it('leads whoever types the bare address to GraphiQL, or to the pages that are the home', async () => {
    const bare = new URL('/', deployment.graphqlUrl);
    const leadsTo = async () => {
      const { status, headers } = await fetch(bare, { redirect: 'manual' });
      return [status, headers.get('location'), headers.get('x-frame-options')];
    };
    expect(new URL(deployment.graphiqlUrl).pathname).toBe('/graphiql');
    expect(await leadsTo()).toEqual([302, '/graphiql', 'DENY']);
    deployment.serve({ path: '/docs', folder });
    expect(await leadsTo()).toEqual([302, '/graphiql', 'DENY']);
    deployment.serve({ path: '/app', folder, home: true });
    expect(await leadsTo()).toEqual([302, '/app', 'DENY']);
    expect((await fetch(bare, { method: 'POST' })).status).toBe(404);
  });
});
