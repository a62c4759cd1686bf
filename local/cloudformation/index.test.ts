import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloudFormationSupport, LoadError, loadDeployment, removeTemporary } from './index.ts';

const attribute = (logicalId: string, name: string) => ({ 'Fn::GetAtt': [logicalId, name] });
const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  },
};

/** An API with one resolver over one data source, to change in part. */
function api(changes: { source?: object; resolver?: object; function?: object; resources?: object } = {}): object {
  const ofApi = { ApiId: attribute('Api', 'ApiId') };
  return {
    Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'api', AuthenticationType: 'API_KEY' } },
    Schema: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { ...ofApi, Definition: 'type Query { a: String }' } },
    Table: table,
    Source: {
      Type: 'AWS::AppSync::DataSource',
      Properties: {
        ...ofApi,
        Name: 'Things',
        Type: 'AMAZON_DYNAMODB',
        DynamoDBConfig: { TableName: { Ref: 'Table' }, AwsRegion: 'eu-west-1' },
        ...changes.source,
      },
    },
    Step: {
      Type: 'AWS::AppSync::FunctionConfiguration',
      Properties: {
        ...ofApi,
        Name: 'step',
        DataSourceName: 'Things',
        Runtime: runtime,
        Code: 'step',
        ...changes.function,
      },
    },
    Resolver: {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        ...ofApi,
        TypeName: 'Query',
        FieldName: 'a',
        Kind: 'PIPELINE',
        Runtime: runtime,
        Code: 'code',
        PipelineConfig: { Functions: [attribute('Step', 'FunctionId')] },
        ...changes.resolver,
      },
    },
    ...changes.resources,
  };
}

describe('the loader', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: unknown): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }
  const load = (resources: object, more: object = {}) =>
    loadDeployment(write('lone.template.json', { Resources: resources, ...more }));
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      expect(error).toBeInstanceOf(LoadError);
      return (error as Error).message.replaceAll(`${folder}/`, '');
    }
    return '';
  };

  it('reads a single template', () => {
    const model = load({ Table: table }, { Outputs: { Name: { Value: { Ref: 'Table' } } } });
    expect(model).toMatchObject({
      region: 'us-east-1',
      accountId: '000000000000',
      tables: [{ stack: 'lone', logicalId: 'Table', name: 'lone-Table' }],
      outputs: { 'lone.Name': 'lone-Table' },
      unsupported: [],
    });
  });

  it('reads all stacks of an assembly, including stages, imports and assets', () => {
    const stack = (name: string, environment: string) => ({
      type: 'aws:cloudformation:stack',
      environment,
      properties: { templateFile: `${name}.json`, stackName: name },
    });
    write('Data.json', {
      Resources: { Table: table },
      Outputs: { Name: { Value: { Ref: 'Table' }, Export: { Name: 'table' } } },
    });
    write('stage/Api.json', {
      Resources: api({
        source: { DynamoDBConfig: { TableName: { 'Fn::ImportValue': 'table' } } },
        function: { Code: undefined, CodeS3Location: 's3://bucket/code.js' },
      }),
    });
    write('stage/asset.js', 'from the asset');
    write('stage/Api.assets.json', {
      files: { code: { source: { path: 'asset.js' }, destinations: { here: { objectKey: 'code.js' } } } },
    });
    write('stage/manifest.json', {
      artifacts: {
        assets: { type: 'cdk:asset-manifest', properties: { file: 'Api.assets.json' } },
        Api: stack('Api', 'aws://111122223333/eu-west-1'),
      },
    });
    write('manifest.json', {
      artifacts: {
        Tree: { type: 'cdk:tree' },
        Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'stage' } },
        Data: stack('Data', 'aws://111122223333/eu-west-1'),
      },
    });
    const model = loadDeployment(folder);
    expect(model).toMatchObject({
      region: 'eu-west-1',
      accountId: '111122223333',
      tables: [{ name: 'Api-Table' }, { name: 'Data-Table' }],
      unsupported: [],
    });
    expect(model.apis[0]?.resolvers[0]?.functions).toMatchObject([
      { code: { source: 'from the asset', name: 'step.js' }, dataSource: { tableName: 'Data-Table' } },
    ]);
  });

  it.each([
    ['aws://unknown-account/unknown-region', { region: 'us-east-1', accountId: '000000000000' }],
    ['aws://111122223333/unknown-region', { region: 'us-east-1', accountId: '111122223333' }],
    [undefined, { region: 'us-east-1', accountId: '000000000000' }],
  ])('completes the environment %s with defaults', (environment, expected) => {
    write('S.json', { Resources: {} });
    write('manifest.json', {
      artifacts: { S: { type: 'aws:cloudformation:stack', environment, properties: { templateFile: 'S.json' } } },
    });
    expect(loadDeployment(folder)).toMatchObject(expected);
  });

  it('leaves out resources whose condition is false', () => {
    const never = (resource: object) => ({ ...resource, Condition: 'Never' });
    const resources = {
      Table: never(table),
      Role: never({ Type: 'AWS::IAM::Role' }),
      Pool: never({ Type: 'AWS::Cognito::UserPool' }),
      Rule: never({ Type: 'AWS::StepFunctions::Activity' }),
    };
    expect(load(resources, { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } })).toMatchObject({
      tables: [],
      userPools: [],
      unsupported: [],
    });
  });

  it('reads versioned data sources and their conflict settings', () => {
    const delta = { BaseTableTTL: '60', DeltaSyncTableName: 'Changes', DeltaSyncTableTTL: 30 };
    const source = { DynamoDBConfig: { TableName: { Ref: 'Table' }, Versioned: true, DeltaSyncConfig: delta } };
    const sync = {
      ConflictDetection: 'VERSION',
      ConflictHandler: 'LAMBDA',
      LambdaConflictHandlerConfig: { LambdaConflictHandlerArn: 'arn' },
    };
    const [resolver] = load(api({ source, function: { SyncConfig: sync } })).apis[0]?.resolvers ?? [];
    expect(resolver?.functions).toMatchObject([
      {
        sync: { detection: 'VERSION', handler: 'LAMBDA', lambdaArn: 'arn' },
        dataSource: { versioning: { baseTtl: 60, deltaTableName: 'Changes', deltaTtl: 30 } },
      },
    ]);
  });

  it.each<[string, Parameters<typeof api>[0], string]>([
    [
      'a pipeline with an unknown function',
      { resolver: { PipelineConfig: { Functions: ['other'] } } },
      'lone.template.json:1: Resolver names a function that does not exist: other',
    ],
    [
      'a pipeline that is too long',
      { resolver: { PipelineConfig: { Functions: Array<string>(11).fill('f') } } },
      'lone.template.json:1: Resolver has 11 functions; AppSync allows 10',
    ],
    [
      'code that is missing among the assets',
      { function: { Code: undefined, CodeS3Location: 's3://bucket/none.js' } },
      'lone.template.json:1: s3://bucket/none.js is not among the assets of the assembly, and no file beside the template',
    ],
    [
      'a data source for an unknown table',
      { source: { DynamoDBConfig: { TableName: { Ref: 'Other' } } } },
      'lone.template.json:1: nothing is called Other',
    ],
    [
      'versions without a delta table',
      { source: { DynamoDBConfig: { TableName: 'T', Versioned: true } } },
      'lone.template.json:1: Source is versioned and has no DeltaSyncConfig',
    ],
    [
      'versions without a time to live',
      {
        source: {
          DynamoDBConfig: {
            TableName: 'T',
            Versioned: true,
            DeltaSyncConfig: { DeltaSyncTableName: 'D', DeltaSyncTableTTL: 1 },
          },
        },
      },
      'lone.template.json:1: Source.DeltaSyncConfig.BaseTableTTL is no number of minutes',
    ],
    [
      'conflict detection without versions',
      { function: { SyncConfig: { ConflictDetection: 'VERSION' } } },
      'lone.template.json:1: Step detects conflicts, and its data source is not versioned',
    ],
    [
      'an unknown conflict handler',
      { function: { SyncConfig: { ConflictDetection: 'NONE', ConflictHandler: 'LUCK' } } },
      'lone.template.json:1: Step.SyncConfig.ConflictHandler must be one of OPTIMISTIC_CONCURRENCY, AUTOMERGE, LAMBDA, NONE',
    ],
  ])('refuses %s', (_name, changes, message) => {
    expect(refusal(() => load(api(changes)))).toBe(message);
  });

  it('lists by logical id what it does not support', () => {
    const { unsupported } = load(
      api({
        resources: {
          Rule: { Type: 'AWS::StepFunctions::Activity' },
          Sql: {
            Type: 'AWS::AppSync::DataSource',
            Properties: { ApiId: attribute('Api', 'ApiId'), Name: 'Sql', Type: 'RELATIONAL_DATABASE' },
          },
        },
      }),
    );
    expect(unsupported.map(({ logicalId, type }) => [logicalId, type])).toEqual([
      ['Rule', 'AWS::StepFunctions::Activity'],
      ['Sql', 'AWS::AppSync::DataSource'],
    ]);
  });

  it('reports once for every type and property what it does with it, or why it does nothing', () => {
    const rows = cloudFormationSupport();
    const names = rows.map(({ type, property }) => `${type}.${property ?? ''}`);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.filter(({ supported, message }) => (supported === 'yes') !== (message === undefined))).toEqual([]);
    expect(rows).toContainEqual({ type: 'AWS::AppSync::Resolver', property: 'Code', supported: 'yes' });
    expect(rows).toContainEqual({
      type: 'AWS::AppSync::GraphQLApi',
      property: 'LogConfig',
      supported: 'ignored',
      message: 'logs go to the console',
    });
  });

  it('writes inline functions into temporary folders, next to the SDK that Lambda provides', async () => {
    const code =
      "const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');\n" +
      "const { SUCCESS } = require('cfn-response');\n" +
      'exports.handler = () => [typeof DynamoDBClient, SUCCESS];';
    const model = load({
      F: {
        Type: 'AWS::Lambda::Function',
        Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile: code } },
      },
    });
    const [path = ''] = model.functions.map(({ codePath }) => join(codePath, 'index.js'));
    const { default: module } = (await import(path)) as { default: { handler: () => unknown } };
    expect(module.handler()).toEqual(['function', 'SUCCESS']);
    removeTemporary(model);
    expect(existsSync(dirname(dirname(path)))).toBe(false);
  });

  it('leaves no files behind if anything is wrong', () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('inline-functions-'));
    const inline = { Type: 'AWS::Lambda::Function', Properties: { Runtime: 'nodejs22.x', Code: { ZipFile: 'x' } } };
    expect(
      refusal(() =>
        load({ F: inline, T: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { Ref: 'Nobody' } } } }),
      ),
    ).toContain('nothing is called Nobody');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('inline-functions-'))).toEqual(before);
  });

  it.each<[string, () => string, string | RegExp]>([
    ['a path that does not exist', () => join(folder, 'none'), 'none: there is no such file or folder'],
    [
      'a folder that is not an assembly',
      () => folder,
      new RegExp(
        ': there is nothing to boot in this folder: neither a cloud assembly \\(manifest.json, cdk.out\\), ' +
          'nor template.yaml, template.yml, template.json, nor any other CloudFormation template$',
      ),
    ],
    ['a file that is not JSON', () => write('broken.json', '{'), /^broken.json:1: this is no JSON: /],
    [
      'a file that is not a template',
      () => write('other.json', {}),
      'other.json: this is no CloudFormation template: it has no Resources',
    ],
    ['an assembly without stacks', () => dirname(write('empty/manifest.json', {})), 'empty: it holds no stack'],
    [
      'an assembly without its template',
      () =>
        dirname(
          write('lost/manifest.json', {
            artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.json' } } },
          }),
        ),
      /^lost\/S.json: ENOENT/,
    ],
    [
      'an API without a schema',
      () =>
        write('bare.json', {
          Resources: { Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { AuthenticationType: 'API_KEY' } } },
        }),
      'bare.json:1: the API Api has no schema',
    ],
  ])('refuses %s', (_name, path, message) => {
    expect(refusal(() => loadDeployment(path()))).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});
