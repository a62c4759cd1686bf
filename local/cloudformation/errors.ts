/** What is wrong with templates, assets or parameters: everything at once, each with its place and what to do. */
export interface LoadProblem {
  /** As a person would open it; a stack's name where there is no file. */
  file: string;
  /** 1-based. */
  line?: number;
  message: string;
}

const textOf = ({ file, line, message }: LoadProblem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${message}`;

export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly problems: readonly LoadProblem[];

  constructor(problems: readonly LoadProblem[]) {
    super(problems.map(textOf).join('\n'));
    this.problems = problems;
  }
}

/** Ends the reading of something whose problems are noted already. */
export class Noted extends Error {
  override readonly name = 'Noted';
}

/** Collects problems, so that one does not hide the others. */
export class Problems {
  private readonly noted = new Map<string, LoadProblem>();

  add(...problems: readonly LoadProblem[]): void {
    for (const problem of problems) this.noted.set(textOf(problem), problem);
  }

  /** @returns undefined where the work met a problem, which is noted then */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof LoadError) this.add(...error.problems);
      else if (!(error instanceof Noted)) throw error;
      return undefined;
    }
  }

  /** @throws LoadError where any problem was noted, in the order of files and lines */
  throwIfAny(): void {
    const all = [...this.noted.values()];
    const files = [...new Set(all.map(({ file }) => file))];
    if (all.length > 0)
      throw new LoadError(
        all.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0)),
      );
  }
}
