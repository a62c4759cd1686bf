/** The APPSYNC_JS runtime: checks a code unit as AWS does at deployment, and runs its handlers as AWS does at a request. */
export { checkCode } from './check/index.ts';
export { checkedUnits } from './checkedUnits.ts';
export { CodeProblemsError } from './errors.ts';
export { createRuntime } from './runtime.ts';
export { Stash } from './types.ts';
export type * from './types.ts';
