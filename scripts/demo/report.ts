/** The demo's output and its findings. */
export interface Report {
  /** Begins a part of the day, with who acts. */
  part(title: string): void;
  step(text: string): void;
  /** Prints whether a promise is kept. */
  check(promise: string, actual: unknown, expected: unknown): void;
  readonly held: number;
  readonly broken: number;
}

export function createReport(print: (line: string) => void): Report {
  let held = 0;
  let broken = 0;
  return {
    part: (title) => print(`\n${title}`),
    step: (text) => print(`  · ${text}`),
    check(promise, actual, expected) {
      const same = JSON.stringify(actual) === JSON.stringify(expected);
      if (same) held += 1;
      else broken += 1;
      print(
        same ? `  ✓ ${promise}` : `  ✗ ${promise}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
      );
    },
    get held() {
      return held;
    },
    get broken() {
      return broken;
    },
  };
}
