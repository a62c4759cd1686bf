import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findEmulator } from './emulator.ts';

/** A fake npm in the path that installs the requested package, or fails. */
const INSTALLS =
  '#!/bin/sh\nmkdir -p node_modules/amplify-dynamodb-simulator/emulator && ' +
  'cp package.json node_modules/amplify-dynamodb-simulator/asked.json\n';

describe('DynamoDB Local', () => {
  let folder: string;
  let lines: string[];
  const cache = (): string => join(folder, 'cache', 'dynamodb-local');
  const search = () =>
    findEmulator({
      near: [join(folder, 'project', 'package.json')],
      cache: cache(),
      onProgress: (line) => lines.push(line),
    });
  const npm = (script: string): void => {
    writeFileSync(join(folder, 'npm'), script);
    chmodSync(join(folder, 'npm'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    lines = [];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });

  it('comes from this installation if it is there', async () => {
    const found = await findEmulator({ cache: cache(), onProgress: () => undefined });
    expect(existsSync(join(found, 'DynamoDBLocal.jar'))).toBe(true);
  });

  it('comes from the project at hand', async () => {
    const installed = join(folder, 'project', 'node_modules', 'amplify-dynamodb-simulator');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{}');
    expect(await search()).toBe(join(installed, 'emulator'));
  });

  it('is downloaded once if there is none, without unneeded files, and leaves no other files', async () => {
    npm(INSTALLS);
    const found = await search();
    expect(found).toBe(join(cache(), 'node_modules', 'amplify-dynamodb-simulator', 'emulator'));
    expect(lines).toEqual([expect.stringContaining('fetching it once')]);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['dynamodb-local']);
    npm('#!/bin/sh\nexit 1\n');
    expect(await search()).toBe(found);
    expect(lines).toHaveLength(1);
  });

  it('tells what to install if it cannot be downloaded or may not be', async () => {
    npm('#!/bin/sh\nexit 1\n');
    await expect(search()).rejects.toThrow(
      /could not be fetched .*npm install --save-dev amplify-dynamodb-simulator@\d/,
    );
    expect(existsSync(cache())).toBe(false);
    vi.stubEnv('LOCAL_APPSYNC_FETCH_DYNAMODB', 'never');
    await expect(search()).rejects.toThrow(
      /says not to fetch it: npm install --save-dev amplify-dynamodb-simulator@\d/,
    );
  });
});
