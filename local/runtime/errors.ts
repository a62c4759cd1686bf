import type { CodeProblem } from './types.ts';

/** Thrown when a code unit holds what AWS would refuse at deployment. Every problem is named, not only the first. */
export class CodeProblemsError extends Error {
  override readonly name = 'CodeProblemsError';
  readonly problems: readonly CodeProblem[];

  constructor(problems: readonly CodeProblem[]) {
    super(
      problems.map((problem) => `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`).join('\n'),
    );
    this.problems = problems;
  }
}
