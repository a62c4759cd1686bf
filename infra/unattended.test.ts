import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from './paths.ts';
import { UNATTENDED } from './unattended.ts';

it('a deployment asks for no approval and has nobody to ask', () => {
  expect(UNATTENDED.flags.join(' ')).toContain('--require-approval never');
  expect(UNATTENDED.stdio[0]).toBe('ignore');
});

it('every flag is one that the installed CDK CLI takes, and so is its value', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk'), 'deploy', '--help']);
  const help = stdout.replace(/\s+/g, ' ');
  for (const flag of UNATTENDED.flags.filter((each) => each.startsWith('--'))) expect(help).toMatch(new RegExp(`${flag.replace('--no-', '--')}[ ,]`));
  expect(help).toMatch(/--require-approval [^-]*choices: "never"/);
  expect(help).toMatch(/--progress [^-]*"events"/);
});

it('every start of the CDK CLI from a script of the project is of that kind', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(Object.values(scripts).filter((script) => script.includes('cdk deploy'))).toEqual([]);
  expect(readFileSync(join(ROOT, 'infra', 'deploy.ts'), 'utf8')).toMatch(/'deploy', [^\]]*\.\.\.UNATTENDED\.flags/);
});
