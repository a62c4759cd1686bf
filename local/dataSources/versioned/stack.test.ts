import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resources, TestDeployment } from '../../events/testStack.ts';
import { attribute, bootTest, lambda, writeAssembly } from '../../events/testStack.ts';

const SCHEMA = `type Post { id: ID! title: String tags: [String] _version: Int _deleted: Boolean _lastChangedAt: AWSTimestamp }
type Posts { items: [Post] nextToken: String startedAt: AWSTimestamp }
type Query { syncPosts(limit: Int, nextToken: String, lastSync: AWSTimestamp): Posts }
type Mutation {
  putPost(id: ID!, title: String, _version: Int): Post
  mergePost(id: ID!, title: String, _version: Int): Post
  settlePost(id: ID!, title: String, _version: Int): Post
  deletePost(id: ID!, _version: Int): Post
}
schema { query: Query mutation: Mutation }`;

const RESPONSE =
  'export function response(ctx) { if (ctx.error) util.error(ctx.error.message, ctx.error.type, ctx.result); return ctx.result; }';
const IMPORT = "import { util } from '@aws-appsync/utils';\nimport * as ddb from '@aws-appsync/utils/dynamodb';\n";
const PUT =
  `${IMPORT}export function request(ctx) { const { id, title, _version } = ctx.args; ` +
  `return ddb.put({ key: { id }, item: { title }, _version }); }\n${RESPONSE}`;

/** Code and conflict resolution of each field; all are UNIT resolvers but one. */
const FIELDS: Record<string, [code: string, sync?: object]> = {
  'Query.syncPosts': [`${IMPORT}export function request(ctx) { return ddb.sync(ctx.args); }\n${RESPONSE}`],
  'Mutation.putPost': [PUT, { ConflictDetection: 'VERSION', ConflictHandler: 'OPTIMISTIC_CONCURRENCY' }],
  'Mutation.mergePost': [PUT, { ConflictDetection: 'VERSION', ConflictHandler: 'AUTOMERGE' }],
  'Mutation.settlePost': [
    PUT,
    {
      ConflictDetection: 'VERSION',
      ConflictHandler: 'LAMBDA',
      LambdaConflictHandlerConfig: { LambdaConflictHandlerArn: attribute('Settle', 'Arn') },
    },
  ],
  'Mutation.deletePost': [
    `${IMPORT}export function request(ctx) { const { id, _version } = ctx.args; ` +
      `return ddb.remove({ key: { id }, _version }); }\n${RESPONSE}`,
    { ConflictDetection: 'VERSION', ConflictHandler: 'OPTIMISTIC_CONCURRENCY' },
  ],
};

const SETTLE = `export const handler = async ({ newItem, existingItem, resolver, identity }) =>
  ({ action: 'RESOLVE', item: { ...existingItem,
    title: [existingItem.title, newItem.title, resolver.field, String(identity)].join(' ') } });`;

function resources(): Resources {
  const api = attribute('Api', 'ApiId');
  const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
  const table = (...keys: string[]): object => ({
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: keys.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? 'HASH' : 'RANGE' })),
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      TimeToLiveSpecification: { AttributeName: '_ttl', Enabled: true },
    },
  });
  const actions = ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'Scan', 'UpdateItem'].map(
    (action) => `dynamodb:${action}`,
  );
  const statements = [
    { Effect: 'Allow', Action: actions, Resource: [attribute('Posts', 'Arn'), attribute('Changes', 'Arn')] },
    { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: attribute('Settle', 'Arn') },
  ];
  const all: Resources = {
    ...lambda('Settle'),
    Schema: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { ApiId: api, Definition: SCHEMA } },
    Posts: table('id'),
    Changes: table('ds_pk', 'ds_sk'),
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyDocument: { Statement: statements } }] } },
    Source: {
      Type: 'AWS::AppSync::DataSource',
      Properties: {
        ApiId: api,
        Name: 'Posts',
        Type: 'AMAZON_DYNAMODB',
        ServiceRoleArn: attribute('Role', 'Arn'),
        DynamoDBConfig: {
          TableName: { Ref: 'Posts' },
          AwsRegion: { Ref: 'AWS::Region' },
          Versioned: true,
          DeltaSyncConfig: { BaseTableTTL: '43200', DeltaSyncTableName: { Ref: 'Changes' }, DeltaSyncTableTTL: '30' },
        },
      },
    },
  };
  for (const [coordinate, [Code, SyncConfig]] of Object.entries(FIELDS)) {
    const [TypeName = '', FieldName = ''] = coordinate.split('.');
    const own = {
      Runtime: runtime,
      Code,
      DataSourceName: attribute('Source', 'Name'),
      ...(SyncConfig ? { SyncConfig } : {}),
    };
    // One of them as a pipeline: there the function detects conflicts.
    if (FieldName === 'mergePost') {
      const pass =
        'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }';
      all[`Function${FieldName}`] = {
        Type: 'AWS::AppSync::FunctionConfiguration',
        Properties: { ApiId: api, Name: FieldName, ...own },
      };
      all[FieldName] = {
        Type: 'AWS::AppSync::Resolver',
        Properties: {
          ApiId: api,
          TypeName,
          FieldName,
          Kind: 'PIPELINE',
          Runtime: runtime,
          Code: pass,
          PipelineConfig: { Functions: [attribute(`Function${FieldName}`, 'FunctionId')] },
        },
      };
    } else
      all[FieldName] = {
        Type: 'AWS::AppSync::Resolver',
        Properties: { ApiId: api, TypeName, FieldName, Kind: 'UNIT', ...own },
      };
  }
  return all;
}

describe('a stack with a versioned data source', () => {
  let folder: string;
  let deployment: TestDeployment;
  let key: string;
  beforeAll(async () => {
    folder = writeAssembly(resources(), { Settle: SETTLE });
    deployment = await bootTest(folder);
    const [mode] = deployment.model.apis[0]?.authentication ?? [];
    key = mode?.type === 'API_KEY' ? (mode.keys[0]?.id ?? '') : '';
  });
  afterAll(async () => {
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });

  async function ask(
    query: string,
  ): Promise<{ data: Record<string, Record<string, unknown> | null>; errors?: Record<string, unknown>[] }> {
    const response = await fetch(deployment.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Awaited<ReturnType<typeof ask>>;
  }
  const write = (field: string, title: string, version?: number) =>
    ask(
      `mutation { ${field}(id: "1", title: "${title}"${version === undefined ? '' : `, _version: ${version}`}) ` +
        '{ id title _version _deleted } }',
    );

  it('is fully supported', () => {
    expect(deployment.model.unsupported).toEqual([]);
  });

  it('detects conflicts, resolves them as each field says, and returns the changes to Sync', async () => {
    expect(await write('putPost', 'first')).toEqual({
      data: { putPost: { id: '1', title: 'first', _version: 1, _deleted: null } },
    });
    const base = await ask('{ syncPosts { items { id _version _lastChangedAt } startedAt nextToken } }');
    expect(base).toMatchObject({ data: { syncPosts: { items: [{ id: '1', _version: 1 }], nextToken: null } } });

    expect(await write('putPost', 'second', 1)).toMatchObject({ data: { putPost: { title: 'second', _version: 2 } } });
    expect(await write('putPost', 'stale', 1)).toMatchObject({
      data: { putPost: null },
      errors: [
        {
          path: ['putPost'],
          errorType: 'ConflictUnhandled',
          message: 'Conflict resolver rejects mutation.',
          data: { id: '1', title: 'second', _version: 2 },
        },
      ],
    });
    expect(await write('mergePost', 'stale', 1)).toMatchObject({
      data: { mergePost: { title: 'second', _version: 3 } },
    });
    expect(await write('settlePost', 'new', 1)).toMatchObject({
      data: { settlePost: { title: 'second new settlePost null', _version: 4 } },
    });
    expect(await ask('mutation { deletePost(id: "1", _version: 4) { id _version _deleted } }')).toEqual({
      data: { deletePost: { id: '1', _version: 5, _deleted: true } },
    });

    const since = String(base.data['syncPosts']?.['startedAt']);
    const first = await ask(
      `{ syncPosts(lastSync: ${since}, limit: 3) { items { _version _deleted } startedAt nextToken } }`,
    );
    const rest = await ask(
      `{ syncPosts(lastSync: ${since}, limit: 3, nextToken: "${String(first.data['syncPosts']?.['nextToken'])}") ` +
        '{ items { _version _deleted } startedAt } }',
    );
    expect(rest.data['syncPosts']?.['startedAt']).toBe(first.data['syncPosts']?.['startedAt']);
    const changes = [first, rest].flatMap(
      ({ data }) => data['syncPosts']?.['items'] as { _version: number; _deleted: boolean | null }[],
    );
    // The first write may fall into the very millisecond in which the first sync began.
    expect(changes.filter(({ _version }) => _version > 1)).toEqual(
      [2, 3, 4, 5].map((_version) => ({ _version, _deleted: _version === 5 ? true : null })),
    );
  });
});
