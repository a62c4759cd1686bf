/**
 * Faults of calls to Lambda functions, as a data source answers them. Which types AppSync has for what its own client of Lambda could not
 * do is assumed after those that callers report (`Lambda:` and the exception's name).
 */
import type { DataSourceAnswer } from '../dataSources/types.ts';

/** The name of such a call among those of DynamoDB. */
export const INVOKE = 'Invoke';

export interface InvocationCall {
  invoke: () => Promise<DataSourceAnswer>;
  /** For as long as the fault delays. */
  wait: () => Promise<unknown>;
}

export type InvocationFault = (call: InvocationCall) => Promise<DataSourceAnswer>;

/** @param applied whether the function ran all the same */
export function failedInvoke(type: string, message: string, { applied }: { applied: boolean }): InvocationFault {
  return async ({ invoke }) => {
    if (applied) await invoke();
    return { result: null, error: { type: `Lambda:${type}`, message, unhandledErrorType: null } };
  };
}
