/** Serves one GetItem by one of the two. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootLocal } from '../../local/boot.ts';

export type ReadServer = 'runtime' | 'simulator';

export interface Read {
  url: string;
  key: string;
  /** Where the table is. */
  database: string;
}

const TABLE = 'notes';
const REGION = 'us-east-1';
const SCHEMA = 'type Query { note(id: ID!): Note } type Note { id: ID! text: String }';
const KEY = {
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
};
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const UNIT = `import { util } from '@aws-appsync/utils';
export function request(ctx) {
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ id: ctx.args.id }) };
}
export function response(ctx) { return ctx.result; }`;

/** The same in plain CloudFormation. */
const TEMPLATE = {
  Resources: {
    Notes: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: TABLE, BillingMode: 'PAY_PER_REQUEST', ...KEY } },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'appsync.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'read',
            PolicyDocument: {
              Statement: [
                { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: { 'Fn::GetAtt': ['Notes', 'Arn'] } },
              ],
            },
          },
        ],
      },
    },
    Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'notes', AuthenticationType: 'API_KEY' } },
    Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] } } },
    Schema: {
      Type: 'AWS::AppSync::GraphQLSchema',
      Properties: { ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] }, Definition: SCHEMA },
    },
    Source: {
      Type: 'AWS::AppSync::DataSource',
      Properties: {
        ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] },
        Name: 'notes',
        Type: 'AMAZON_DYNAMODB',
        ServiceRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
        DynamoDBConfig: { TableName: { Ref: 'Notes' }, AwsRegion: { Ref: 'AWS::Region' } },
      },
    },
    Read: {
      Type: 'AWS::AppSync::Resolver',
      DependsOn: ['Schema'],
      Properties: {
        ApiId: { 'Fn::GetAtt': ['Api', 'ApiId'] },
        TypeName: 'Query',
        FieldName: 'note',
        DataSourceName: { 'Fn::GetAtt': ['Source', 'Name'] },
        Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
        Code: UNIT,
      },
    },
  },
  Outputs: { Key: { Value: { 'Fn::GetAtt': ['Key', 'ApiKey'] } } },
};

async function serveRuntime(): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'single-read-'));
  const assembly = join(folder, 'template.json');
  writeFileSync(assembly, JSON.stringify(TEMPLATE));
  const deployment = await bootLocal({ assembly, lasting: true });
  rmSync(folder, { recursive: true });
  const database = deployment.dynamoDbEndpoint ?? '';
  const client = new DynamoDBClient({ endpoint: database, region: deployment.region, credentials: CREDENTIALS });
  await client.send(new PutItemCommand({ TableName: TABLE, Item: { id: { S: '1' }, text: { S: 'Aceite' } } }));
  client.destroy();
  process.on('SIGTERM', () => void deployment.stop().then(() => process.exit(0)));
  const [key = ''] = Object.entries(deployment.outputs).flatMap(([name, value]) =>
    name.endsWith('.Key') ? [value] : [],
  );
  return { url: deployment.graphqlUrl, key, database };
}

/** What is used of it. It is CommonJS, and its types are those of another graphql. */
interface Simulator {
  init(config: object): void;
  start(): Promise<void>;
  url: string;
}
interface Package {
  AmplifyAppSyncSimulator: new (config: { port: number }) => Simulator;
}

async function serveSimulator(database: string): Promise<Read> {
  const key = 'da2-fakeApiId123456';
  const require = createRequire(import.meta.url);
  const { AmplifyAppSyncSimulator } = require('@aws-amplify/amplify-appsync-simulator') as Package;
  const simulator = new AmplifyAppSyncSimulator({ port: 0 });
  simulator.init({
    schema: { content: SCHEMA },
    appSync: {
      name: 'notes',
      apiKey: key,
      defaultAuthenticationType: { authenticationType: 'API_KEY' },
      additionalAuthenticationProviders: [],
    },
    dataSources: [
      {
        type: 'AMAZON_DYNAMODB',
        name: 'notes',
        config: { endpoint: database, region: REGION, tableName: TABLE, ...CREDENTIALS },
      },
    ],
    resolvers: [
      {
        kind: 'UNIT',
        typeName: 'Query',
        fieldName: 'note',
        dataSourceName: 'notes',
        requestMappingTemplate:
          '{ "version": "2017-02-28", "operation": "GetItem", "key": { "id": $util.dynamodb.toDynamoDBJson($ctx.args.id) } }',
        responseMappingTemplate: '$util.toJson($ctx.result)',
      },
    ],
    functions: [],
    mappingTemplates: [],
    tables: [],
  });
  await simulator.start();
  process.on('SIGTERM', () => process.exit(0));
  return { url: `${simulator.url}/graphql`, key, database };
}

const [, , name, database = ''] = process.argv;
process.send?.(name === 'runtime' ? await serveRuntime() : await serveSimulator(database));
