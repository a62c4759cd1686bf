/** Step Functions: the state machines of a deployment, their API, and executions that outlive a restart. */
import { join } from 'node:path';
import type { Trusted } from '../http/neighbours.ts';
import type { Signer } from '../http/signature.ts';
import type { StateMachineModel } from '../model.ts';
import { ServiceError } from '../services/errors.ts';
import { machineOf } from './advance.ts';
import { createRunner } from './executions.ts';
import type { OperationContext } from './operations.ts';
import { startServer } from './server.ts';
import { createStore } from './store.ts';
import type { TaskServices } from './tasks.ts';
import { createTokens } from './tokens.ts';

export interface StateMachinesOptions {
  machines: readonly StateMachineModel[];
  region: string;
  accountId: string;
  services: TaskServices;
  signers: () => readonly Signer[];
  /** Where executions are kept; absent to forget them. */
  dataDir?: string;
  /** In place of the pauses that definitions ask for between attempts: for tests. */
  retryMs?: number;
  trusted?: Trusted | undefined;
  now?: () => number;
  log: (line: string) => void;
}

export interface StateMachines {
  endpoint: string;
  /** Goes on with what was under way when the runtime stopped. */
  resume: () => void;
  /** Before functions end: what is under way goes on at the next start. */
  halt: () => Promise<void>;
  stop: () => Promise<void>;
}

/** @throws ServiceError where AWS would refuse a definition */
export async function startStateMachines(options: StateMachinesOptions): Promise<StateMachines> {
  // Loaded by who needs it: it brings a validator and an SDK.
  const engine = await import('aws-local-stepfunctions');
  for (const { logicalId, definition } of options.machines) {
    try {
      // Its constructor is the only door to the validator that it brings.
      Reflect.construct(engine.StateMachine, [definition]);
    } catch (error) {
      throw new ServiceError(
        `state machine ${logicalId}: ${error instanceof Error ? error.message.replace(/\s*\n\s*/g, ' ') : String(error)}`,
      );
    }
  }
  const { now = Date.now } = options;
  const machines = new Map(options.machines.map((model) => [model.arn, machineOf(model)]));
  const store = createStore(options.dataDir === undefined ? undefined : join(options.dataDir, 'executions'), now);
  const tokens = createTokens(now);
  const { services, retryMs, log } = options;
  const runner = createRunner({ engine, store, tokens, services, retryMs, now, log });
  const context: OperationContext = { machines, store, tokens, runner, now };
  const server = await startServer(options, context);
  return {
    endpoint: server.endpoint,
    resume() {
      for (const record of store.all().filter(({ status }) => status === 'RUNNING')) {
        const machine = machines.get(record.machineArn);
        // A machine that is gone takes its executions with it, as where one is deleted on AWS.
        if (machine) runner.drive(machine, record);
        else runner.end(record, { status: 'ABORTED' });
      }
    },
    halt: runner.halt,
    stop: server.stop,
  };
}
