/**
 * In which order the files run: components, which need a worker of their own kind, before all that share a stack; then those that compare
 * all rows of the stack that tests share, while it has few; and last those that leave thousands in it.
 */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const FIRST = ['idempotency', 'badMutations', 'badInput', 'hostileText', 'dryRuns'].map(
  (name) => `test/e2e/${name}.test.ts`,
);
const LAST = ['test/e2e/fuzz.test.ts', 'test/e2e/faultMatrix.test.ts'];

/** A worker has one environment: one that changed between others would cost them their stack. */
const isComponent = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.test.tsx');
const isOf =
  (files: readonly string[]) =>
  ({ moduleId }: TestSpecification): boolean =>
    files.some((file) => moduleId.endsWith(file));
const [isFirst, isLast] = [isOf(FIRST), isOf(LAST)];

export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const others = sorted.filter((file) => !isComponent(file));
    const between = others.filter((file) => !isFirst(file) && !isLast(file));
    return [...sorted.filter(isComponent), ...others.filter(isFirst), ...between, ...others.filter(isLast)];
  }
}
