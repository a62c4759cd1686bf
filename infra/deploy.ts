/** `npm run deploy -- <workshop>` and `npm run deploy:all`: the CDK CLI with the stacks of one workshop, or of each, asking nobody. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SynthError } from './errors.ts';
import { ROOT } from './paths.ts';
import { UNATTENDED } from './cdkCli.ts';
import { readWorkshops } from './workshop.ts';

/** @returns the CLI's exit code */
function deploy(workshop: string): number {
  const stacks = readWorkshops(workshop).map(({ name }) => `${name}-*`);
  const { status, error } = spawnSync(
    join(ROOT, 'node_modules', '.bin', 'cdk'),
    ['deploy', '-c', `workshop=${workshop}`, ...UNATTENDED.flags, ...stacks],
    {
      cwd: ROOT,
      stdio: [...UNATTENDED.stdio],
      env: { ...process.env, ...UNATTENDED.environment },
    },
  );
  if (error) console.error(`error: the CDK CLI did not start: ${error.message}`);
  return status ?? 1;
}

const [name] = process.argv.slice(2);
const all = readdirSync(join(ROOT, 'infra', 'workshops'))
  .filter((file) => file.endsWith('.json') && file !== 'schema.json')
  .map((file) => file.replace(/\.json$/, ''));
if (name === undefined || (name !== '--all' && !all.includes(name))) {
  console.error(`usage: npm run deploy -- <workshop>, where <workshop> is one of ${all.join(', ')}`);
  process.exit(1);
}
try {
  for (const workshop of name === '--all' ? all : [name]) {
    const code = deploy(workshop);
    if (code !== 0) process.exit(code);
  }
} catch (error) {
  if (!(error instanceof SynthError)) throw error;
  console.error(`error: ${error.message}`);
  process.exit(1);
}
