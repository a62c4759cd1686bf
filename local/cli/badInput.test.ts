/**
 * The command in its own process, for inputs that cannot be booted: its messages, its exit code, and that nothing is
 * left.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processesMarked } from '../testProcesses.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

interface Ended {
  code: number | null;
  output: string;
  errors: string[];
  /** Processes that it started and that are still there. */
  left: string[];
}

/** What a process hands to all that it starts, and they to theirs. */
const MARK = 'LOCAL_APPSYNC_TEST_RUN';

let runs = 0;

/** @param until output after which it is told to end; otherwise it ends by itself */
function run(args: string[], env: Record<string, string> = {}, until?: string): Promise<Ended> {
  const mark = `${process.pid}-${(runs += 1)}`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      env: { ...process.env, PORT: '0', ...env, [MARK]: mark },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (until !== undefined && output.includes(until)) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) =>
      resolve({
        code,
        output,
        errors: errors.split('\n').filter((line) => line !== ''),
        left: processesMarked(`${MARK}=${mark}`).map(({ command }) => command),
      }),
    );
  });
}

const API_ID = { 'Fn::GetAtt': ['Api', 'ApiId'] };
const RUNTIME = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };
const UNIT = "export function request() { return {}; }\nexport function response() { return 'a'; }";

/** A template that boots, but for what is given. */
function stack(
  more: Record<string, unknown> = {},
  schema = 'type Query {\n  a: String\n  b: String\n}',
  code: Record<string, string> = { a: UNIT },
): object {
  const resolvers = Object.entries(code).map(([fieldName, source]) => [
    `Resolver${fieldName}`,
    {
      Type: 'AWS::AppSync::Resolver',
      Properties: {
        ApiId: API_ID,
        TypeName: 'Query',
        FieldName: fieldName,
        DataSourceName: { 'Fn::GetAtt': ['None', 'Name'] },
        Runtime: RUNTIME,
        Code: source,
      },
    },
  ]);
  return {
    Resources: {
      Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'words', AuthenticationType: 'API_KEY' } },
      Schema: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { ApiId: API_ID, Definition: schema } },
      None: { Type: 'AWS::AppSync::DataSource', Properties: { ApiId: API_ID, Name: 'None', Type: 'NONE' } },
      ...(Object.fromEntries(resolvers) as object),
      ...more,
    },
  };
}

const TABLE = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    },
  },
};
const FIVE = `import fs from 'fs';
export function request(ctx) {
  while (true) {}
  throw new Error('no');
}
export function response(ctx) {
  try { return /a/.test(ctx.args.a); } catch (error) { return null; }
}`;

describe('a faulty deployment', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bad-'));
    file = join(folder, 'words.template.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (content: object | string, name = 'words.template.json'): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  };
  const line = (text: string): RegExp => new RegExp(`^error: .*${text}`);

  it.each<[string, object | string, RegExp[]]>([
    ['no JSON', '{\n  "Resources": {\n', [/^error: .*words\.template\.json:3: this is no JSON/]],
    ['no template', { name: 'package' }, [/^error: .*words\.template\.json: this is no CloudFormation template/]],
    ['no API', { Resources: TABLE }, [line('the templates hold no AWS::AppSync::GraphQLApi')]],
    [
      'a cyclic reference',
      stack({
        ...TABLE,
        One: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Two' } } },
        Two: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'One' } } },
      }),
      [
        /json:\d+: One refers to itself/,
        /json:\d+: Two refers to itself/,
        /json:\d+: circular dependency between resources: One, Two; one of them must do without another/,
      ],
    ],
    [
      'a missing asset, and another',
      stack({
        ResolverB: {
          Type: 'AWS::AppSync::Resolver',
          Properties: {
            ApiId: API_ID,
            TypeName: 'Query',
            FieldName: 'b',
            DataSourceName: 'None',
            Runtime: RUNTIME,
            CodeS3Location: 's3://assets/gone.js',
          },
        },
        Schema: {
          Type: 'AWS::AppSync::GraphQLSchema',
          Properties: { ApiId: API_ID, DefinitionS3Location: 's3://assets/gone.graphql' },
        },
      }),
      [/^error: .*words\.template\.json:\d+: .*gone\.graphql/, /^error: .*words\.template\.json:\d+: .*gone\.js/],
    ],
    [
      'a schema with several faults',
      stack({}, 'type Query {\n  a: Strin\n  b: Wheel\n}'),
      [
        /^error: .*words\.template\.json:\d+: the schema, line 2: Unknown type "Strin"/,
        /^error: .*words\.template\.json:\d+: the schema, line 3: Unknown type "Wheel"/,
      ],
    ],
    ['a resolver of no field', stack({}, 'type Query {\n  b: String\n}'), [line('the schema has no field Query\\.a')]],
  ])('is reported with its place, and leaves nothing behind, if it is %s', async (_name, content, errors) => {
    write(content);
    const ended = await run([file, '--memory']);
    expect(ended).toMatchObject({ code: 1, left: [] });
    for (const each of errors) expect(ended.errors).toContainEqual(expect.stringMatching(each));
    expect(ended.errors.filter((each) => each.startsWith('error: '))).toHaveLength(errors.length);
  });

  it.each([
    ['fault', { fault: 'explode' }, /: rule 1: there is no fault "explode"; there are throttled, /],
    [
      'operation',
      { operation: 'Query.c', fault: 'throttled' },
      /: rule 1: there is no operation "Query\.c"; there are \*, Query\.a$/,
    ],
  ])('is told in one line which %s of a faults file is unknown, and which there are', async (_what, rule, words) => {
    write(stack());
    write([rule], 'faults.json');
    const ended = await run([file, '--memory', '--faults', join(folder, 'faults.json')]);
    expect(ended).toMatchObject({ code: 1, left: [], errors: [expect.stringMatching(words)] });
  });

  it('gets every problem of every unit reported with its line, even while the database starts', async () => {
    write(stack(TABLE, undefined, { a: FIVE, b: FIVE.replace('while (true) {}', 'do {} while (true);') }));
    const ended = await run([file, '--memory']);
    expect(ended).toMatchObject({ code: 1, left: [] });
    for (const unit of ['Query\\.a\\.js', 'Query\\.b\\.js']) {
      for (const at of [1, 3, 4, 7])
        expect(ended.errors).toContainEqual(expect.stringMatching(new RegExp(`^error: ${unit}:${at}:\\d+: `)));
      expect(ended.errors.filter((each) => new RegExp(`^error: ${unit}:7:`).test(each)).length).toBeGreaterThanOrEqual(
        2,
      );
    }
    expect(ended.errors.at(-1)).toMatch(
      /^\d+ problems, which AWS would refuse at deployment: correct and start again$/,
    );
  });

  it('lists its APIs if there are several, and serves the chosen one', async () => {
    write(
      stack({
        Other: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'numbers', AuthenticationType: 'API_KEY' } },
        OtherSchema: {
          Type: 'AWS::AppSync::GraphQLSchema',
          Properties: { ApiId: { 'Fn::GetAtt': ['Other', 'ApiId'] }, Definition: 'type Query { n: Int }' },
        },
      }),
    );
    const names = 'words \\(words\\.Api\\), numbers \\(words\\.Other\\)';
    expect(await run([file, '--memory'])).toMatchObject({
      code: 1,
      left: [],
      errors: [expect.stringMatching(line(`2 APIs: ${names}; choose one with --api NAME`))],
    });
    expect(await run([file, '--memory', '--api', 'letters'])).toMatchObject({
      code: 1,
      left: [],
      errors: [expect.stringMatching(line(`no API letters; there are ${names}`))],
    });
    expect(await run([file, '--memory', '--api', 'words.Other'], {}, 'ready ')).toMatchObject({
      code: 0,
      errors: [],
      left: [],
    });
  });

  it('starts without a resolver that cannot run here, and names its field', async () => {
    write(
      stack({
        Old: {
          Type: 'AWS::AppSync::Resolver',
          Properties: {
            ApiId: API_ID,
            TypeName: 'Query',
            FieldName: 'b',
            DataSourceName: 'None',
            RequestMappingTemplate: '{}',
            ResponseMappingTemplate: '{}',
          },
        },
      }),
    );
    const ended = await run([file, '--memory'], {}, 'ready ');
    expect(ended).toMatchObject({ code: 0, errors: [], left: [] });
    expect(ended.output).toMatch(/1 × AWS::AppSync::Resolver: .*\(Query\.b\)/);
    const whole = await run([file, '--memory', '--unsupported'], {}, 'ready ');
    expect(whole.output).toMatch(/words\/Old \(Query\.b\), AWS::AppSync::Resolver: /);
  });

  it('is reported if the file is missing, the port is taken, or Java is missing', async () => {
    expect(await run([join(folder, 'none.yaml')])).toMatchObject({
      code: 1,
      left: [],
      errors: [expect.stringMatching(line('none\\.yaml.*no such file'))],
    });
    write(stack(TABLE));
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await run([file, '--memory', '--port', String(port)])).toMatchObject({
      code: 1,
      left: [],
      errors: [`error: port ${port} is in use; choose another with --port or PORT`],
    });
    taken.close();
    const nowhere = { PATH: folder, JAVA_HOME: '', HOME: folder, LOCAL_APPSYNC_FETCH_JAVA: 'never' };
    expect(await run([file, '--memory'], nowhere)).toMatchObject({
      code: 1,
      left: [],
      errors: [expect.stringMatching(/^error: Java 17 or newer is needed/)],
    });
    write(stack());
    expect(await run([file, '--memory'], nowhere, 'ready '), 'nothing that needs Java').toMatchObject({
      code: 0,
      errors: [],
      left: [],
    });
  });

  it('is reported if the data folder cannot be written, or belongs to another run', async () => {
    write(stack());
    write('a file', 'data');
    expect(await run([file, '--data', join(folder, 'data', 'below')])).toMatchObject({
      code: 1,
      left: [],
      errors: [
        expect.stringMatching(
          line('the data folder .*below cannot be written \\(ENOTDIR\\); choose another with --data FOLDER'),
        ),
      ],
    });
    const kept = join(folder, 'kept');
    let second: Promise<Ended> | undefined;
    const first = new Promise<void>((resolve) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, file, '--data', kept], {
        env: { ...process.env, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (second || !output.includes('ready ')) return;
        second = run([file, '--data', kept]);
        void second.then(() => child.kill('SIGTERM'));
      });
      child.on('close', () => resolve());
    });
    await first;
    expect(await second).toMatchObject({
      code: 1,
      left: [],
      errors: [expect.stringMatching(line('the data folder .*kept is in use by another runtime \\(process \\d+\\)'))],
    });
    expect(await run([file, '--data', kept], {}, 'ready '), 'once the first has ended').toMatchObject({
      code: 0,
      errors: [],
    });
  });
});
