/** The pages of `web/` and of the API's reference, built once for each content of their sources. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SynthError } from './errors.ts';
import { ROOT } from './paths.ts';

/** The pages that are built apart, each served under its name. */
export type Page = 'app' | 'board' | 'shop';

const KINDS = 'ts,tsx,css,html,svg,png,json,webmanifest';

/** Also within a test runner, which says `test`: Vite would build what is for developers. */
const ENVIRONMENT = { ...process.env, NODE_ENV: 'production' };

const vite = (page: Page, folder: string): string[] => [
  join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
  'build',
  join(ROOT, 'web', page),
  '--config',
  join(ROOT, 'web', 'vite.config.ts'),
  '--base',
  `/${page}/`,
  '--logLevel',
  'error',
  '--outDir',
  folder,
];

/** Everything that a build depends on: the page, what all pages share, the client, and the versions of all packages. */
function sources(page: Page): string[] {
  const ours = ['*', 'shared/**/*', `${page}/**/*`].map((each) => `web/${each}.{${KINDS}}`);
  return globSync([...ours, 'client/**/*.ts', 'package-lock.json'], {
    cwd: ROOT,
    exclude: (path) => /\.test\.tsx?$/.test(path),
  }).sort();
}

function folderOfContent(kind: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return join(ROOT, '.cache', kind, hash.digest('hex').slice(0, 16));
}

/** Complete or not there at all, also where two build at once. */
function keep(made: string, folder: string): string {
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const making = (folder: string): string => `${folder}.${process.pid}`;
const failure = (output: string): SynthError => new SynthError(`the pages cannot be built: ${output.trim()}`);

/** @returns the folder of built files @throws SynthError */
export function pages(page: Page): string {
  const folder = folderOfContent(`pages/${page}`, sources(page));
  if (existsSync(folder)) return folder;
  const { status, stderr, stdout } = spawnSync(process.execPath, vite(page, making(folder)), {
    cwd: ROOT,
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  if (status !== 0) throw failure(stderr || stdout);
  return keep(making(folder), folder);
}

/** The same beside other work. */
export async function pagesMeanwhile(page: Page): Promise<string> {
  const folder = folderOfContent(`pages/${page}`, sources(page));
  if (existsSync(folder)) return folder;
  // It ends with this process, however that ends: through the pipe that nobody else holds.
  const withParent = pathToFileURL(join(ROOT, 'scripts', 'support', 'withParent.mjs')).href;
  const child = spawn(process.execPath, [`--import=${withParent}`, ...vite(page, making(folder))], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...ENVIRONMENT, ENDS_WITH: String(process.pid) },
  });
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw failure(Buffer.concat(errors).toString());
  return keep(making(folder), folder);
}

const REFERENCE = [
  'schema/*.graphql',
  'client/operations/*.graphql',
  'resolvers/**/{operation,aggregate}.ts',
  'resolvers/roles/*.ts',
  'scripts/docs/**/*.{ts,css,js}',
  'infra/schema.ts',
];

/** The reference of the API (`npm run docs`). @returns the folder of its files @throws SynthError */
export function referencePages(): string {
  const files = globSync(REFERENCE, { cwd: ROOT, exclude: (path) => path.endsWith('.test.ts') }).sort();
  const folder = folderOfContent('reference', files);
  if (existsSync(folder)) return folder;
  const made = making(folder);
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'docs.ts'), '--out', made], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw failure(stderr);
  return keep(made, folder);
}
