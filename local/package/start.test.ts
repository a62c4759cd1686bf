import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAppSync } from './index.ts';

const api = { 'Fn::GetAtt': ['Api', 'ApiId'] };
const LIBRARY = fileURLToPath(new URL('./index.ts', import.meta.url));

function templateWith(code: string): string {
  const runtime = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
  const resources = {
    Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'counter', AuthenticationType: 'API_KEY' } },
    Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: api } },
    Schema: {
      Type: 'AWS::AppSync::GraphQLSchema',
      Properties: { ApiId: api, Definition: 'type Query { echo(text: String): String }' },
    },
    None: { Type: 'AWS::AppSync::DataSource', Properties: { ApiId: api, Name: 'None', Type: 'NONE' } },
    Echo: {
      Type: 'AWS::AppSync::Resolver',
      DependsOn: ['Schema', 'None'],
      Properties: {
        ApiId: api,
        TypeName: 'Query',
        FieldName: 'echo',
        Kind: 'UNIT',
        DataSourceName: 'None',
        Runtime: runtime,
        Code: code,
      },
    },
  };
  return JSON.stringify({
    Parameters: { Stage: { Type: 'String', Default: 'dev' } },
    Resources: resources,
    Outputs: { Stage: { Value: { Ref: 'Stage' } } },
  });
}

const ECHO =
  "export function request(ctx) { console.log('asked for ' + ctx.args.text); return { payload: ctx.args.text " +
  '}; }\nexport function response(ctx) { return ctx.result; }';

/** Whether anything listens there. */
const answers = (url: string): Promise<boolean> =>
  fetch(url, { method: 'POST' }).then(
    () => true,
    () => false,
  );

describe('an API started by a program', () => {
  let folder: string;
  const template = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'started-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers with its key, returns the log of resolvers, and is gone once stopped', async () => {
    const lines: string[] = [];
    const started = await startAppSync({
      template: template('good.json', templateWith(ECHO)),
      parameters: { Stage: 'test' },
      log: (line) => lines.push(line),
    });
    const response = await fetch(started.graphqlUrl, {
      method: 'POST',
      headers: { 'x-api-key': started.apiKeys[0] ?? '' },
      body: JSON.stringify({ query: '{ echo(text: "x") }' }),
    });
    expect(await response.json()).toEqual({ data: { echo: 'x' } });
    await expect.poll(() => lines.join('\n')).toContain('asked for x');
    expect(started).toMatchObject({
      outputs: { 'good.Stage': 'test' },
      unsupported: [],
      dynamoDbEndpoint: null,
      cognitoEndpoint: null,
    });
    await started.stop();
    expect(await answers(started.graphqlUrl)).toBe(false);
    await started.stop();
  });

  it('is refused with every problem of its code, and leaves no process', async () => {
    const faulty = template(
      'faulty.json',
      templateWith('export function request() {\n  while (true) {}\n  throw 1;\n}\nexport function response() {}'),
    );
    const refusal = (await startAppSync({ template: faulty }).catch((error: unknown) => error)) as Error;
    expect(refusal.name).toBe('AppSyncStartError');
    expect(refusal.message).toMatch(/:2:[\s\S]*:3:/);
    await expect(startAppSync({ template: join(folder, 'none.json') })).rejects.toThrow('none.json');
  });

  it('lets its program end after stop, and ends with a program that forgets to stop it', async () => {
    const program = (after: string): string =>
      `import { startAppSync } from ${JSON.stringify(LIBRARY)}; const api = await startAppSync({ template: ` +
      `${JSON.stringify(template('good.json', templateWith(ECHO)))} }); console.log(api.graphqlUrl); ${after}`;
    const run = (code: string) =>
      promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], { timeout: 150_000 });
    const stopped = await run(program('await api.stop();'));
    expect(stopped.stderr).toBe('');
    const { stdout } = await run(program('process.exit(0);'));
    await expect.poll(() => answers(stdout.trim())).toBe(false);
  });
});
