/** Where Java is: JAVA_HOME, the path, or one that npm `njre` installs beside the project's caches. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ServiceError } from './errors.ts';

/** DynamoDB Local 1.25 runs on 8 already; 17 is the oldest Java that is still maintained everywhere. */
const MINIMUM = 17;
const INSTALL_FOLDER = join(homedir(), '.cache', 'local-appsync', 'jre');

/** Major version of a Java executable, or null where it does not run. */
function version(java: string): number | null {
  try {
    const output = execFileSync(java, ['-XshowSettings:properties', '-version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 15_000,
    });
    return majorOf(output);
  } catch (error) {
    return majorOf(String((error as { stderr?: unknown }).stderr ?? ''));
  }
}

function majorOf(output: string): number | null {
  const major = /java\.specification\.version = (?:1\.)?(\d+)/.exec(output)?.[1];
  return major === undefined ? null : Number(major);
}

function installed(): string | null {
  if (!existsSync(INSTALL_FOLDER)) return null;
  const home = readdirSync(INSTALL_FOLDER)
    .map((name) => join(INSTALL_FOLDER, name))
    .find((folder) => existsSync(join(folder, 'bin', 'java')));
  return home ? join(home, 'bin', 'java') : null;
}

function missing(): ServiceError {
  return new ServiceError(
    `Java ${MINIMUM} or newer is needed for DynamoDB Local and could not be fetched; install one (Debian: ` +
      'apt-get install default-jre-headless) or set JAVA_HOME',
  );
}

/**
 * `LOCAL_APPSYNC_FETCH_JAVA=never` forbids the download.
 * @throws ServiceError if there is no Java and none can be downloaded
 */
export async function findJava(onProgress: (line: string) => void): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const known = [...(home ? [join(home, 'bin', 'java')] : []), 'java', ...(installed() ? [installed() ?? ''] : [])];
  // Starting a JVM to ask its version takes a quarter of a second: an executable on the path is believed.
  for (const candidate of known) if (candidate !== 'java' ? existsSync(candidate) : onPath('java')) return candidate;
  if (process.env['LOCAL_APPSYNC_FETCH_JAVA'] === 'never') throw missing();
  try {
    onProgress('Java is missing: fetching one (about 40 MB) …');
    const { install } = await import('njre');
    await install(MINIMUM, { type: 'jre', installPath: INSTALL_FOLDER });
    const java = installed();
    if (java && (version(java) ?? 0) >= MINIMUM) return java;
  } catch {
    // The line below says all that a person can do.
  }
  throw missing();
}

function onPath(name: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => existsSync(join(folder, name)) || existsSync(join(folder, `${name}.exe`)));
}
