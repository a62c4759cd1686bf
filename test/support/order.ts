/**
 * In which order the files run: those that leave thousands of rows in the stack that tests share come last, since what others compare
 * grows with it.
 */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const LAST = ['test/e2e/fuzz.test.ts', 'test/e2e/faultMatrix.test.ts'];

const isLast = ({ moduleId }: TestSpecification): boolean => LAST.some((file) => moduleId.endsWith(file));

export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}
