/** What the real-time side says of an error. */
import { RequestError } from '../graphql/errors.ts';
import type { Fault } from './protocol.ts';
import { FAULTS } from './protocol.ts';

/** @param report told of what is a fault of the runtime's own */
export function faultOf(error: unknown, report: (error: Error) => void): Fault {
  if (error instanceof RequestError)
    return { errorType: error.errorType, message: error.message, errorCode: error.status };
  report(error instanceof Error ? error : new Error(String(error)));
  return FAULTS.internal;
}
