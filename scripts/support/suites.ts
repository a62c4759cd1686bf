/**
 * Runs suites by vitest. Where `CI` is set, at most three files that failed are judged once more, each alone: a promise that is broken
 * fails again, a test that was only out of breath beside hundreds of others does not. What needed the second judgement is
 * named at the end, for it has to be mended too.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import type { CommandOptions } from './packageCommand.ts';
import { packageCommand } from './packageCommand.ts';

/** More than these are no chance. */
const MAX_AGAIN = 3;

/** What vitest's JSON reporter writes, as far as it is read here: https://vitest.dev/guide/reporters#json-reporter. */
interface Report {
  testResults?: readonly { name: string; status: string }[];
}

/** @returns the files that failed, relative to the project; none where vitest wrote no report */
export function failedFiles(report: string): string[] {
  const { testResults = [] } = JSON.parse(report) as Report;
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(ROOT, name));
}

function failedBy(file: string): string[] {
  try {
    return failedFiles(readFileSync(file, 'utf8'));
  } catch {
    // Vitest ended before it could report: nothing is known of single files.
    return [];
  }
}

export interface Judging {
  /** Whether a file that failed gets a second chance. @default where `CI` is set */
  again?: boolean;
  run?: typeof packageCommand;
}

/** @param args vitest's, files first @returns whether all passed */
export async function runSuites(
  label: string,
  args: readonly string[],
  options: CommandOptions = {},
  { again = Boolean(process.env['CI']), run = packageCommand }: Judging = {},
): Promise<boolean> {
  if (!again) return run(label, 'vitest', ['run', ...args], options);
  const folder = mkdtempSync(join(tmpdir(), 'judged-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    if (await run(label, 'vitest', ['run', ...args, ...reporters], options)) return true;
    const failed = failedBy(report);
    if (failed.length === 0 || failed.length > MAX_AGAIN) return false;
    for (const file of failed)
      if (!(await run(`${file}, once more and alone`, 'vitest', ['run', file], options))) return false;
    console.log(`\nPASSED ONLY WHEN JUDGED ALONE, to be mended: ${failed.join(', ')}\n`);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
