/** What is wrong with a deployment, all of it: each problem with its place, and what is to be done. */
export interface Problem {
  /** As a person would look it up: a file, or the stack and logical id of a resource. */
  file: string;
  /** 1-based, as is `column`. */
  line?: number;
  column?: number;
  message: string;
}

const textOf = ({ file, line, column, message }: Problem): string =>
  `${[file, line, column].filter((each) => each !== undefined).join(':')}: ${message}`;

/** Everything that AWS would refuse of a deployment which can be read. Its message is one line a problem. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(textOf).join('\n'));
    this.problems = problems;
  }
}
