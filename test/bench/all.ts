/** What is measured: `operations.ts`, and what aggregates bring in a file of their own, `<aggregate>.operations.ts`. */
import { globSync } from 'node:fs';
import type { MeasuredOperation } from './operations.ts';
import { OPERATIONS } from './operations.ts';

const others = globSync('*.operations.ts', { cwd: import.meta.dirname }).map((file) => import(`./${file}`) as Promise<{ OPERATIONS: MeasuredOperation[] }>);

export const ALL_OPERATIONS: readonly MeasuredOperation[] = [...OPERATIONS, ...(await Promise.all(others)).flatMap((each) => each.OPERATIONS)];
