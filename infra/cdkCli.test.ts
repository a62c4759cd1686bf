import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from './paths.ts';
import { UNATTENDED } from './cdkCli.ts';

it('a deployment asks for no approval and reads no input', () => {
  expect(UNATTENDED.flags.join(' ')).toContain('--require-approval never');
  expect(UNATTENDED.stdio[0]).toBe('ignore');
});

it('the installed CDK CLI accepts every flag and its value', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk'),
    'deploy',
    '--help',
  ]);
  const help = stdout.replace(/\s+/g, ' ');
  for (const flag of UNATTENDED.flags.filter((each) => each.startsWith('--')))
    expect(help).toMatch(new RegExp(`${flag.replace('--no-', '--')}[ ,]`));
  expect(help).toMatch(/--require-approval [^-]*choices: "never"/);
  expect(help).toMatch(/--progress [^-]*"events"/);
});

it('every script that starts the CDK CLI starts it unattended', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.values(scripts).filter((script) => script.includes('cdk deploy'))).toEqual([]);
  expect(readFileSync(join(ROOT, 'infra', 'deploy.ts'), 'utf8')).toMatch(/'deploy', [^\]]*\.\.\.UNATTENDED\.flags/);
});
