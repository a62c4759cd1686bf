/** `npm run deploy -- <workshop>` and `npm run deploy:all`: the CDK CLI with the stacks of one workshop, or of each. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';
import { readWorkshops } from './workshop.ts';

const [name] = process.argv.slice(2);
const all = readdirSync(join(ROOT, 'infra', 'workshops'))
  .filter((file) => file.endsWith('.json') && file !== 'schema.json')
  .map((file) => file.replace(/\.json$/, ''));
if (name === undefined || (name !== '--all' && !all.includes(name))) {
  console.error(`usage: npm run deploy -- <workshop>, where <workshop> is one of ${all.join(', ')}`);
  process.exit(1);
}
for (const workshop of name === '--all' ? all : [name]) {
  const [{ name: stacks } = { name: '' }] = readWorkshops(workshop);
  const { status } = spawnSync('npx', ['cdk', 'deploy', '-c', `workshop=${workshop}`, `${stacks}-*`], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
