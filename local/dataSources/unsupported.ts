/** A data source that this runtime does not run: a request to it fails with the reason. */
import type { DataSource } from './types.ts';

/** `errorType` of what AWS would run and this runtime does not. */
export const UNSUPPORTED = 'UnsupportedByLocalRuntime';

export function unsupportedDataSource(reason: string): DataSource {
  return { invoke: () => Promise.resolve({ result: null, error: { type: UNSUPPORTED, message: reason } }) };
}
