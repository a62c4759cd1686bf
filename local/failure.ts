/** One clear line for what a person can mend, and all of it; a stack trace only for faults of our own. */
import { ProblemsError } from './boot/problems.ts';

const EXPECTED = new Set([
  'BootError',
  'LoadError',
  'ServiceError',
  'CodeProblemsError',
  'ProblemsError',
  'SynthError',
  'CaseError',
  'ServiceEndError',
]);

/** @returns the lines, none of them for a fault of our own */
export function failureLines(error: unknown): string[] | null {
  if (!(error instanceof Error) || !EXPECTED.has(error.name)) return null;
  // Where a usage follows, it is no error.
  const lines = error.message.split('\n');
  const usage = lines.findIndex((line) => line.startsWith('usage: '));
  const problems = lines.slice(0, usage < 0 ? undefined : usage).map((line) => `error: ${line}`);
  const last =
    error instanceof ProblemsError
      ? [
          `${error.problems.length} ${error.problems.length === 1 ? 'problem' : 'problems'}, which AWS would ` +
            'refuse at deployment: correct and start again',
        ]
      : [];
  return [...problems, ...(usage < 0 ? [] : lines.slice(usage)), ...last];
}

export function sayFailure(error: unknown): void {
  const lines = failureLines(error);
  if (lines) for (const line of lines) console.error(line);
  else console.error(error);
}
