// Runs a script of this folder on the Node that the project pins, after installing what is missing. Plain JavaScript for
// any Node 20 or newer: with what it imports it is all that runs before `npm ci`. package.json calls it by `exec`:
// npm hands a signal to the shell that it starts, and a shell would keep it or die without passing it on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled, isLinked } from './support/installation.mjs';

const WITH_PARENT = new URL('./support/withParent.mjs', import.meta.url);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
let told = false;
// A terminal sends Ctrl-C to the whole group, a supervisor only to this process: told twice, a script ends but once.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    told = true;
    child?.kill(signal);
  });
}

// npm may be killed, which tells nobody: it is then no longer the parent. Under another one, a shell, that means nothing.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined)
  setInterval(() => {
    if (process.ppid !== parent) child?.kill('SIGTERM');
  }, 500).unref();

/** @returns {Promise<number>} the exit code, as a shell would give it for a child that a signal ended */
function run(command, commandArgs, options) {
  return new Promise((resolve) => {
    child = spawn(command, commandArgs, { cwd: root, ...options });
    child.on('error', (error) => {
      console.error(`error: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

if (isLinked(root)) {
  console.error(
    'error: node_modules is a symbolic link, and npm ci would empty the folder behind it; remove the link and start again',
  );
  process.exit(1);
}
if (!isInstalled(root)) {
  console.error('Installing packages (npm ci), about a minute …');
  // Everything here is a development dependency: a host set up for production would leave it out.
  const code = await run(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (told) process.exit(code || 130);
  if (code !== 0) {
    console.error('error: npm ci failed; the lines above say why');
    process.exit(1);
  }
}
process.exit(
  await run(
    join(root, 'node_modules', '.bin', 'node'),
    ['--disable-warning=ExperimentalWarning', `--import=${WITH_PARENT}`, join(root, script), ...args],
    // The pipe is open as long as this process lives.
    { stdio: ['inherit', 'inherit', 'inherit', 'pipe'], env: { ...process.env, ENDS_WITH: String(process.pid) } },
  ),
);
