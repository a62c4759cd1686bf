/** What becomes of a deployment whose child processes are killed, and of the children of one that is killed. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { TestDeployment } from '../events/testStack.ts';
import { bootTest, lambda, putter, streamMapping, table, writeAssembly } from '../events/testStack.ts';
import { callPool } from '../services/testPool.ts';
import { findJava } from '../services/java.ts';
import type { TestProcess } from '../testProcesses.ts';
import { descendantsOf, isCognito, isDatabase, stillThere } from '../testProcesses.ts';
import { LOST_CODE } from './options.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const OK = 'export const handler = async () => {};';

const RESOURCES = {
  Things: table(),
  ...lambda('Reader'),
  ...lambda('Late'),
  Reads: streamMapping('Reader', 'Things', { BatchSize: 1 }),
  // Nothing is read of its stream before the database is killed.
  ReadsLatest: streamMapping('Late', 'Things', { StartingPosition: 'LATEST' }),
  Users: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'] } },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { UserPoolId: { Ref: 'Users' }, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
  },
};

describe('a child that is killed', () => {
  const folders: string[] = [];
  let deployment: TestDeployment | undefined;
  let running: ChildProcess | undefined;
  afterEach(async () => {
    await deployment?.stop();
    deployment = undefined;
    if (running?.exitCode === null && running.signalCode === null) running.kill('SIGKILL');
    folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  });

  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'children-'));
    folders.push(folder);
    return folder;
  };
  const assemblyOf = (resources: Record<string, object>): string => {
    const folder = writeAssembly(resources, { Reader: OK, Late: OK });
    folders.push(folder);
    return folder;
  };

  const kill = (processes: readonly TestProcess[], chosen: (each: TestProcess) => boolean): void => {
    const found = processes.filter(chosen);
    expect(found).toHaveLength(1);
    for (const { pid } of found) process.kill(pid, 'SIGKILL');
  };
  const numbers = (logicalId: string): number[] => [
    ...new Set(
      (deployment?.invocations(logicalId) ?? [])
        .filter((each) => !each.outcome.error)
        .flatMap((each) => each.event.Records.map(({ dynamodb }) => Number(dynamodb.Keys.sk.N))),
    ),
  ];

  it.each(['in memory', 'on disk'])('is started again, and all that uses it goes on, with data %s', async (where) => {
    const lines: string[] = [];
    const before = new Set(descendantsOf(process.pid).map(({ pid }) => pid));
    const dataDir = where === 'on disk' ? { dataDir: newFolder() } : {};
    deployment = await bootTest(assemblyOf(RESOURCES), { ...dataDir, log: (line) => lines.push(line) });
    const mine = (): TestProcess[] => descendantsOf(process.pid).filter(({ pid }) => !before.has(pid));
    const pool = { endpoint: deployment.cognitoEndpoint ?? '', id: deployment.userPoolId ?? '' };
    const user = { UserPoolId: pool.id, Username: 'ana@taller.example' };
    await callPool(pool.endpoint, 'AdminCreateUser', user);
    const put = putter(deployment);
    try {
      kill(mine(), isDatabase);
      await expect.poll(() => lines).toHaveLength(1);
      await put('Things', 'a', 1);
      await expect.poll(() => [numbers('Reader'), numbers('Late')]).toEqual([[1], [1]]);
      kill(mine(), isDatabase);
      kill(mine(), isCognito);
      await expect.poll(() => lines).toHaveLength(3);
      await put('Things', 'a', 2);
      await expect
        .poll(() => [numbers('Reader'), numbers('Late')])
        .toEqual([
          [1, 2],
          [1, 2],
        ]);
      expect(await callPool(pool.endpoint, 'AdminGetUser', user)).toMatchObject({
        UserStatus: 'FORCE_CHANGE_PASSWORD',
      });
    } finally {
      put.end();
    }
    const again = 'ended \\(SIGKILL\\) and was started again within \\d+\\.\\d s, on the same port and data';
    expect(lines.toSorted()).toEqual([
      expect.stringMatching(`^DynamoDB Local ${again}$`),
      expect.stringMatching(`^DynamoDB Local ${again}$`),
      expect.stringMatching(`^cognito-local ${again}$`),
    ]);
    await deployment.stop();
    deployment = undefined;
    expect(mine().filter((each) => isDatabase(each) || isCognito(each))).toEqual([]);
  });

  function start(resources: Record<string, object>, env: Record<string, string> = {}) {
    const folder = assemblyOf(resources);
    running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, folder, '--memory'], {
      env: { ...process.env, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const child = running;
    const errors: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => errors.push(...chunk.toString().split('\n').filter(Boolean)));
    const ready = new Promise<void>((resolve) => {
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('ready ')) resolve();
      });
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, ready, ended, errors, processes: () => descendantsOf(child.pid ?? 0) };
  }

  it('ends the command with one line and a code of its own when it cannot be started again', async () => {
    const home = newFolder();
    mkdirSync(join(home, 'bin'));
    const java = join(home, 'bin', 'java');
    writeFileSync(java, `#!/bin/sh\nexec '${await findJava(() => undefined)}' "$@"\n`);
    chmodSync(java, 0o700);
    const { ready, ended, errors, processes } = start({ Things: table() }, { JAVA_HOME: home });
    await ready;
    rmSync(java);
    const all = processes();
    kill(all, isDatabase);
    expect(await ended).toBe(LOST_CODE);
    expect(errors).toEqual([
      expect.stringMatching(/^error: DynamoDB Local ended \(SIGKILL\) and cannot be started again: .*java/),
    ]);
    expect(stillThere(all)).toEqual([]);
  });

  it('leaves none of its own behind when it is the runtime', async () => {
    const { child, ready, ended, processes } = start(RESOURCES);
    await ready;
    const all = processes();
    expect([all.filter(isDatabase), all.filter(isCognito)].map((each) => each.length)).toEqual([1, 1]);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => stillThere(all)).toEqual([]);
  });
});
