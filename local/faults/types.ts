/** What stands between a data source and the service that it calls. */
import type { RequestHeaders } from '../runtime/types.ts';
import type { FaultName } from './faults.ts';

/** One call that a data source is about to make. */
export interface FaultyCall {
  /** `Type.field` */
  field: string;
  /** Place of the step in its field's pipeline, 1-based; 1 for a unit resolver. */
  step: number;
  /** The AppSync function's name; absent for a unit resolver. */
  function?: string;
  /** DynamoDB's own name, such as `TransactWriteItems`, or `Invoke` of a Lambda function. */
  operation: string;
  requestId: string;
  headers: RequestHeaders;
}

/** What befalls a call. */
export interface Befalling {
  /** Absent for none: the call is only watched. */
  fault?: FaultName;
  /** Of faults that delay. @default that of the fault */
  delayMs?: number;
  /** Until when a fault that delays does so, instead of `delayMs`: for tests. */
  until?: Promise<unknown>;
  /** Told whether the service did what it was asked, whatever the data source is told of it. */
  served?: (did: boolean) => void;
}

/** @returns undefined for a call that nothing befalls */
export type ChooseFault = (call: FaultyCall) => Befalling | undefined;

/** Faults may begin and end while the API runs. */
export interface FaultSwitch {
  choose?: ChooseFault | undefined;
}
