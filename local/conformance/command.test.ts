import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { modelOf, unitOf, useAccount } from './aws/testAccount.ts';
import { runConformance } from './command.ts';

describe('npm run conformance', () => {
  const account = useAccount();
  const lines: string[] = [];
  const command = (...args: string[]): Promise<number> => {
    lines.length = 0;
    const unit = unitOf('unit-of-this-test.js', 'return { payload: 1 };');
    return runConformance({
      args,
      recordings: account.recordings,
      now: () => new Date('2030-01-02T23:00:00Z'),
      say: (line) => lines.push(line),
      ownUnits: () => Promise.resolve({ model: modelOf(unit), captured: {} }),
    });
  };

  it('exits with 0 if everything agrees, and otherwise with 1 and the disagreements', async () => {
    expect(await command('--aws', '--region', 'eu-west-1', '--only', 'unit-of-this-test.js')).toBe(0);
    expect(lines).toContain('1 asked, 0 known from today, 0 not asked; 0 disagree ("expected" is what AWS answers)');
    account.standIn.change = () => ({
      error: { message: 'x', codeErrors: [{ errorType: 'LINT_ERROR', value: 'no', location: { line: 1, column: 1 } }] },
    });
    expect(await command('--aws', '--region', 'eu-west-1', '--only', 'unit-of-this-test.js', '--again')).toBe(1);
    expect(lines).toContain('DISAGREES unit-of-this-test.js');
    expect(readFileSync(join(account.recordings, '2030-01-02.learned.yaml'), 'utf8')).toContain(
      'unit: unit-of-this-test.js',
    );
  });

  it('explains without credentials how to provide them, and sends and records nothing', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('HOME', account.recordings);
    vi.stubEnv('AWS_PROFILE', 'nobody');
    await expect(command('--aws', '--region', 'eu-west-1')).rejects.toThrow(
      /no AWS credentials were found[\s\S]*appsync:EvaluateCode/,
    );
    expect(account.standIn.calls).toEqual([]);
  });

  it.each([
    [['--agin'], "Unknown option '--agin'"],
    [['x'], 'go with --aws'],
    [['--aws', 'a', 'b'], 'one assembly at most'],
  ])('refuses %j and prints the usage', async (args, message) => {
    await expect(command(...args)).rejects.toThrow(message);
    await expect(command(...args)).rejects.toThrow('usage: npm run conformance');
  });
});
