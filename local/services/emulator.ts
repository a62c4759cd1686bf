/**
 * Where DynamoDB Local is: in npm `amplify-dynamodb-simulator`, beside this package or in the project that is worked on, else
 * fetched once into the user's cache. Amazon's licence lets nobody pass the program on, so it is no part of this package; and
 * of the 280 MB that the simulator would bring along nothing is needed, which only the root of an installation may leave out.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ServiceError } from './errors.ts';

const PACKAGE = 'amplify-dynamodb-simulator';
const VERSION = '2.9.30';
const CACHE = join(homedir(), '.cache', 'local-appsync', `dynamodb-local-${VERSION}`);
/** All that it needs to be fetched without its dependencies: they run its Node wrapper, which is not used. */
const MANIFEST = {
  private: true,
  dependencies: { [PACKAGE]: VERSION },
  overrides: { [PACKAGE]: { '@aws-amplify/amplify-cli-core': 'npm:empty-npm-package@1.0.0' } },
};

/** @param from a file or folder whose packages are looked through, and those of the folders above */
function installedNear(from: string): string | null {
  try {
    return join(dirname(createRequire(from).resolve(`${PACKAGE}/package.json`)), 'emulator');
  } catch {
    return null;
  }
}

const folderIn = (root: string): string => join(root, 'node_modules', PACKAGE, 'emulator');

/** Made beside its place and moved there whole, so that two starts at once are no trouble. */
async function fetchInto(cache: string): Promise<void> {
  const making = `${cache}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    writeFileSync(join(making, 'package.json'), JSON.stringify(MANIFEST));
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await promisify(execFile)(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: making,
      shell: process.platform === 'win32',
    });
    if (!existsSync(cache)) renameSync(making, cache);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

export interface EmulatorSearch {
  /** Where to look, nearest first. @default this module and the working folder */
  near?: readonly string[];
  /** @default a folder in the user's cache */
  cache?: string;
  onProgress: (line: string) => void;
}

/** `LOCAL_APPSYNC_FETCH_DYNAMODB=never` keeps it from fetching. @throws ServiceError where it is nowhere and cannot be fetched */
export async function findEmulator({
  near = [import.meta.url, join(process.cwd(), 'package.json')],
  cache = CACHE,
  onProgress,
}: EmulatorSearch): Promise<string> {
  for (const from of near) {
    const found = installedNear(from);
    if (found !== null) return found;
  }
  if (existsSync(folderIn(cache))) return folderIn(cache);
  const missing = (reason: string): ServiceError =>
    new ServiceError(`DynamoDB Local is missing and ${reason}: npm install --save-dev ${PACKAGE}@${VERSION}`);
  if (process.env['LOCAL_APPSYNC_FETCH_DYNAMODB'] === 'never')
    throw missing('LOCAL_APPSYNC_FETCH_DYNAMODB says not to fetch it');
  onProgress('DynamoDB Local is missing: fetching it once (about 60 MB) …');
  try {
    await fetchInto(cache);
  } catch (error) {
    throw missing(
      `could not be fetched (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`,
    );
  }
  return folderIn(cache);
}
