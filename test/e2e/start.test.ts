import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/paths.ts';

interface Ended {
  code: number | null;
  errors: string[];
}

/**
 * Runs a script until it ends by itself, or until `until` appears in its output and it is told to end: alone, or
 * with its whole group, as a terminal does.
 */
function run(
  script: string,
  args: string[],
  env: Record<string, string>,
  until?: string,
  signal: NodeJS.Signals = 'SIGTERM',
  group = false,
): Promise<Ended & { children: number[] }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: group,
    });
    let output = '';
    let errors = '';
    let children: number[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (until !== undefined && children.length === 0 && output.includes(until)) {
        void descendants(child.pid ?? 0).then((found) => {
          children = found;
          process.kill(group ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
        });
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) => resolve({ code, errors: errors.split('\n').filter((line) => line !== ''), children }));
  });
}

async function descendants(pid: number): Promise<number[]> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text.trim() === '' ? [] : text.trim().split(' ').map(Number);
  return [...children, ...(await Promise.all(children.map(descendants))).flat()];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a failing start', () => {
  let taken: Server;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true });
  });

  it('reports in one line that the port is in use', async () => {
    const { port } = taken.address() as AddressInfo;
    const ended = await run('scripts/start.ts', ['--memory'], { PORT: String(port) });
    expect(ended).toMatchObject({
      code: 1,
      errors: [`error: port ${port} is in use; choose another with --port or PORT`],
    });
  });

  it('reports that PORT is not a port number, and prints the usage', async () => {
    expect(await run('scripts/start.ts', ['--memory'], { PORT: 'abc' })).toMatchObject({
      code: 1,
      errors: ['error: PORT is no port number: abc', expect.stringMatching(/^usage: /)],
    });
  });

  it('reports in one line that Java is missing', async () => {
    const ended = await run('scripts/start.ts', ['--memory'], {
      PORT: '0',
      PATH: folder,
      JAVA_HOME: '',
      HOME: folder,
      LOCAL_APPSYNC_FETCH_JAVA: 'never',
    });
    expect(ended.code).toBe(1);
    expect(ended.errors).toEqual([expect.stringMatching(/^error: Java 17 or newer is needed/)]);
  });

  it.each([
    ['--nonsense', "Unknown option '--nonsense'"],
    ['--port=x', '--port is no port number: x'],
    ['--faults', "Option '--faults <value>' argument missing"],
  ])('rejects %s in one line, with the usage', async (flag, message) => {
    expect(await run('scripts/start.ts', [flag], {})).toMatchObject({
      code: 1,
      errors: [`error: ${message}`, expect.stringMatching(/^usage: npm start -- /)],
    });
  });
});

describe('a start with faults', () => {
  let file: string;
  beforeAll(() => {
    file = join(mkdtempSync(join(tmpdir(), 'faults-')), 'faults.json');
  });
  afterAll(() => rmSync(dirname(file), { recursive: true }));

  it.each([
    [
      'fault',
      { fault: 'lightning' },
      /: rule 1: there is no fault "lightning"; there are throttled, .*, partialBatch$/,
    ],
    [
      'operation',
      { operation: 'Mutation.no', fault: 'throttled' },
      /"Mutation\.no"; there are \*, .*Mutation\.createInvoice, /,
    ],
  ])('ends in one line where its file names an unknown %s', async (_what, rule, words) => {
    writeFileSync(file, JSON.stringify([rule]));
    const ended = await run('scripts/start.ts', ['--memory', '--faults', file], { PORT: '0' });
    expect(ended).toMatchObject({ code: 1, errors: [expect.stringMatching(words)] });
    expect(ended.errors[0]).toMatch(/^error: /);
  });
});

/** The smallest API with both children, the database and Cognito: how processes end is the same for any. */
const SMALL = `
Resources:
  Notes:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
  Pool: { Type: AWS::Cognito::UserPool, Properties: {} }
  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
  Api:
    Type: AWS::AppSync::GraphQLApi
    Properties:
      Name: notes
      AuthenticationType: AMAZON_COGNITO_USER_POOLS
      UserPoolConfig: { UserPoolId: !Ref Pool, AwsRegion: !Ref AWS::Region, DefaultAction: ALLOW }
  Schema:
    Type: AWS::AppSync::GraphQLSchema
    Properties: { ApiId: !GetAtt Api.ApiId, Definition: 'type Query { note: String }' }
  None: { Type: AWS::AppSync::DataSource, Properties: { ApiId: !GetAtt Api.ApiId, Name: none, Type: NONE } }
  Note:
    Type: AWS::AppSync::Resolver
    DependsOn: Schema
    Properties:
      ApiId: !GetAtt Api.ApiId
      TypeName: Query
      FieldName: note
      DataSourceName: !GetAtt None.Name
      Runtime: { Name: APPSYNC_JS, RuntimeVersion: 1.0.0 }
      Code: 'export const request = () => ({ payload: null }); export const response = (ctx) => ctx.result;'
`;

describe('a successful start', () => {
  let template: string;
  beforeAll(() => {
    template = join(mkdtempSync(join(tmpdir(), 'small-')), 'template.yaml');
    writeFileSync(template, SMALL);
  });
  afterAll(() => rmSync(dirname(template), { recursive: true }));

  it('says which faults befall it, and ends all its child processes when it ends', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'faults-')), 'faults.json');
    writeFileSync(file, JSON.stringify({ seed: 7, rules: [{ fault: 'throttled', probability: 0.1 }] }));
    const ended = await run(
      'local/main.ts',
      [template, '--memory', '--port', '0', '--faults', file],
      {},
      'Faults    1 rule of faults.json, seed 7',
    );
    rmSync(dirname(file), { recursive: true });
    expect(ended).toMatchObject({ code: 0, errors: [] });
    expect(ended.children).toHaveLength(process.platform === 'linux' ? 2 : 0);
    expect(ended.children.filter(isAlive)).toEqual([]);
  });

  it.each<[string, NodeJS.Signals, boolean]>([
    ['a lone SIGINT', 'SIGINT', false],
    ['a lone SIGTERM', 'SIGTERM', false],
    ['Ctrl-C, which reaches every process and some twice', 'SIGINT', true],
  ])('ends on %s, as started by npm', async (_name, signal, group) => {
    const ended = await run(
      'scripts/run.mjs',
      ['local/main.ts', template, '--memory', '--port', '0'],
      {},
      'ready ',
      signal,
      group,
    );
    expect(ended).toMatchObject({ code: 0, errors: [] });
    expect(ended.children).toHaveLength(process.platform === 'linux' ? 3 : 0);
    await expect.poll(() => ended.children.filter(isAlive)).toEqual([]);
  });
});
