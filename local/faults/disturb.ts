/** Puts faults between data sources and the services that they call. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import type { CallOrigin, DataSource } from '../dataSources/types.ts';
import { FAULTS } from './faults.ts';
import { INVOKE } from './invocation.ts';
import type { Befalling, FaultSwitch, FaultyCall } from './types.ts';
import type { Disturb } from './wire.ts';

function callOf({ field, requestId, headers, step }: CallOrigin, operation: string): FaultyCall {
  return {
    field,
    step: step?.place ?? 1,
    ...(step?.name === undefined ? {} : { function: step.name }),
    operation,
    requestId,
    headers: headers ?? {},
  };
}

const waitOf =
  ({ fault, delayMs, until }: Befalling) =>
  (): Promise<unknown> =>
    until ?? sleep(delayMs ?? (fault && FAULTS[fault].delayMs) ?? 0);

/** The transport itself while there are no faults. */
export function disturbed(
  transport: DynamoDbTransport,
  { choose }: FaultSwitch,
  origin: CallOrigin,
): DynamoDbTransport {
  if (!choose) return transport;
  return {
    call(operation, input) {
      const befalling = choose(callOf(origin, operation));
      if (!befalling) return transport.call(operation, input);
      const disturb: Disturb = (name, body, send) => {
        const watched = async (other?: string) => {
          const answer = await send(other);
          befalling.served?.(answer.status === 200);
          return answer;
        };
        if (!befalling.fault) return watched();
        return FAULTS[befalling.fault].wire({ operation: name, body, send: watched, wait: waitOf(befalling) });
      };
      return transport.call(operation, input, disturb);
    },
    stop: () => transport.stop(),
  };
}

/** A Lambda data source with faults. */
export function disturbedInvocations(source: DataSource, faults: FaultSwitch): DataSource {
  return {
    async invoke(request, origin) {
      const befalling = faults.choose?.(callOf(origin, INVOKE));
      if (!befalling) return source.invoke(request, origin);
      const invoke = async () => {
        const answer = await source.invoke(request, origin);
        befalling.served?.(answer.error === undefined);
        return answer;
      };
      const fault = befalling.fault && FAULTS[befalling.fault].invocation;
      return fault ? fault({ invoke, wait: waitOf(befalling) }) : invoke();
    },
  };
}
