/**
 * In which order the files run: those that compare all rows of the stack that tests share come first, while it has few, and those that
 * leave thousands in it come last.
 */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const FIRST = ['idempotency', 'badMutations', 'badInput', 'hostileText', 'dryRuns'].map(
  (name) => `test/e2e/${name}.test.ts`,
);
const LAST = ['test/e2e/fuzz.test.ts', 'test/e2e/faultMatrix.test.ts'];

const isOf =
  (files: readonly string[]) =>
  ({ moduleId }: TestSpecification): boolean =>
    files.some((file) => moduleId.endsWith(file));
const [isFirst, isLast] = [isOf(FIRST), isOf(LAST)];

export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const between = sorted.filter((file) => !isFirst(file) && !isLast(file));
    return [...sorted.filter(isFirst), ...between, ...sorted.filter(isLast)];
  }
}
