import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDeployment } from '../boot.ts';
import type { Watching } from './index.ts';
import { watchLocal } from './index.ts';

const SCHEMA =
  'type Query {\n  word: String\n  thing: String\n}\ntype Mutation {\n  put: String\n}\nschema { query: Query mutation: Mutation }';
const WORD = (word: string): string =>
  `export function request() { return { payload: null }; }\nexport function response() { return '${word}'; }`;

function template(word: string, schema = SCHEMA): object {
  const api = { 'Fn::GetAtt': ['Api', 'ApiId'] };
  const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
  const resolver = (typeName: string, fieldName: string, source: string, code: string) => ({
    Type: 'AWS::AppSync::Resolver',
    Properties: {
      ApiId: api,
      TypeName: typeName,
      FieldName: fieldName,
      DataSourceName: { 'Fn::GetAtt': [source, 'Name'] },
      Runtime: runtime,
      Code: code,
    },
  });
  const things = "const key = { id: { S: 'one' } };\n";
  const result = 'export function response(ctx) { return ctx.error ? ctx.error.message : ctx.result.at; }';
  return {
    Resources: {
      Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'words', AuthenticationType: 'API_KEY' } },
      Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: api } },
      Schema: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { ApiId: api, Definition: schema } },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        },
      },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {},
          Policies: [
            {
              PolicyName: 'all',
              PolicyDocument: {
                Statement: [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: { 'Fn::GetAtt': ['Table', 'Arn'] } }],
              },
            },
          ],
        },
      },
      None: { Type: 'AWS::AppSync::DataSource', Properties: { ApiId: api, Name: 'None', Type: 'NONE' } },
      Things: {
        Type: 'AWS::AppSync::DataSource',
        Properties: {
          ApiId: api,
          Name: 'Things',
          Type: 'AMAZON_DYNAMODB',
          ServiceRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          DynamoDBConfig: { TableName: { Ref: 'Table' }, AwsRegion: { Ref: 'AWS::Region' } },
        },
      },
      Word: resolver('Query', 'word', 'None', WORD(word)),
      Thing: resolver(
        'Query',
        'thing',
        'Things',
        `${things}export function request() { return { operation: 'GetItem', key }; }\n${result}`,
      ),
      Put: resolver(
        'Mutation',
        'put',
        'Things',
        `${things}export function request() { return { operation: 'PutItem', key, attributeValues: { at: { S: 'kept' } } }; }\n${result}`,
      ),
    },
  };
}

describe('a watched deployment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const file = join(folder, 'words.template.json');
  const booted: LocalDeployment[] = [];
  const lines: string[] = [];
  let watching: Watching;
  beforeAll(async () => {
    writeFileSync(file, JSON.stringify(template('first'), null, 2));
    watching = await watchLocal({
      assembly: file,
      onBoot: (deployment) => void booted.push(deployment),
      say: (line) => lines.push(line),
    });
  });
  afterAll(async () => {
    await watching.stop();
    rmSync(folder, { recursive: true });
  });

  async function ask(query: string): Promise<unknown> {
    const [deployment] = booted;
    const [mode] = deployment?.api.authentication ?? [];
    const key = mode?.type === 'API_KEY' ? (mode.keys[0]?.id ?? '') : '';
    // Nobody may listen for a moment.
    const response = await fetch(deployment?.graphqlUrl ?? '', {
      method: 'POST',
      headers: { 'x-api-key': key },
      body: JSON.stringify({ query }),
    }).catch(() => null);
    return response ? response.json() : null;
  }

  /** As editors do: another file takes the name. */
  function save(content: object | string): void {
    writeFileSync(`${file}.new`, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    renameSync(`${file}.new`, file);
    lines.length = 0;
  }

  it('applies changed code while it runs', async () => {
    expect(await ask('mutation { put }')).toEqual({ data: { put: 'kept' } });
    expect(await ask('{ word }')).toEqual({ data: { word: 'first' } });
    save(template('second'));
    await expect.poll(() => ask('{ word }')).toEqual({ data: { word: 'second' } });
    expect(lines).toEqual([expect.stringMatching(/^reloaded Query\.word\.js in \d+ ms$/)]);
    expect(booted).toHaveLength(1);
  });

  it('reports every problem of changed code with its line, and keeps running the old code', async () => {
    save(template("third'; while (true) {} throw 1; return '"));
    await expect.poll(() => lines.at(-1)).toBe('what ran goes on running');
    expect(lines.slice(0, -2)).toEqual([
      expect.stringMatching(/^error: Query\.word\.js:2:\d+: /),
      expect.stringMatching(/^error: Query\.word\.js:2:\d+: /),
    ]);
    expect(await ask('{ word }')).toEqual({ data: { word: 'second' } });
  });

  it('stays silent if nothing changed', async () => {
    save(template('second'));
    save(template('fourth'));
    await expect.poll(() => ask('{ word }')).toEqual({ data: { word: 'fourth' } });
    expect(lines).toEqual([expect.stringMatching(/^reloaded Query\.word\.js/)]);
  });

  it.each<[string, object | string, RegExp]>([
    [
      'an invalid schema',
      template('fourth', SCHEMA.replace('word: String', 'word: Strin')),
      /^error: .*words\.template\.json:\d+: .*Unknown type "Strin"/,
    ],
    ['a file that is not a template', '{ "Resources": ', /^error: .*words\.template\.json:1: /],
  ])('keeps running after %s', async (_name, content, line) => {
    save(content);
    await expect.poll(() => lines.at(-1)).toBe('what ran goes on running');
    expect(lines[0]).toMatch(line);
    expect(await ask('{ word }')).toEqual({ data: { word: 'fourth' } });
  });

  it('restarts with a changed template on the same port, and tables keep their data', async () => {
    save(template('fifth', SCHEMA.replace('word: String', 'word: String\n  more: String')));
    await expect.poll(() => booted.length).toBe(2);
    await expect.poll(() => lines.at(-1)).toBe('the template changed: booted anew, tables keep their data');
    expect(booted[1]?.graphqlUrl).toBe(booted[0]?.graphqlUrl);
    expect(await ask('{ word thing more }')).toEqual({ data: { word: 'fifth', thing: 'kept', more: null } });
  });
});
