/** A data source that this runtime does not run: whoever asks it is told why. */
import type { DataSource } from './types.ts';

/** `errorType` of what AWS would run and this runtime does not. */
export const UNSUPPORTED = 'UnsupportedByLocalRuntime';

export function unsupportedDataSource(reason: string): DataSource {
  return { invoke: () => Promise.resolve({ result: null, error: { type: UNSUPPORTED, message: reason } }) };
}
