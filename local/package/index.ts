/** The package as a library: an API of a template on this machine, and single code units for tests. */
export { CodeProblemsError } from '../runtime/errors.ts';
export type { CodeProblem } from '../runtime/types.ts';
export { evaluate } from './evaluate.ts';
export type { EvaluateOptions, UnitContext, UnitError, UnitOutcome } from './evaluate.ts';
export { AppSyncStartError, startAppSync } from './start.ts';
export type { AppSyncApi, StartOptions } from './start.ts';
export type { Unit } from './unit.ts';
