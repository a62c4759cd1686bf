/** State machines of a deployment, with what their tasks call. */
import type { DeploymentModel } from '../model.ts';
import type { StateMachines } from '../stateMachines/index.ts';
import { startStateMachines } from '../stateMachines/index.ts';
import type { BootOptions } from './options.ts';
import type { Services } from './services.ts';
import type { Stops } from './stops.ts';

/** @returns null where the templates hold none @throws ServiceError */
export async function startMachines(
  model: DeploymentModel,
  options: BootOptions,
  { messaging, signers, invoke, log }: Pick<Services, 'messaging' | 'signers' | 'invoke' | 'log'>,
): Promise<StateMachines | null> {
  const { stateMachines: machines, region, accountId, functions, queues } = model;
  if (machines.length === 0) return null;
  return startStateMachines({
    machines,
    region,
    accountId,
    signers: signers.all,
    trusted: options.trusted,
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    ...(options.stateMachineRetryMs === undefined ? {} : { retryMs: options.stateMachineRetryMs }),
    services: {
      functions,
      invoke,
      sendMessage: messaging?.sqsEndpoint ? (input) => messaging.sqs.call('SendMessage', input) : null,
      queueArnOf: (url) => queues.find((each) => each.url === url)?.arn,
    },
    log,
  });
}

/** Last of all, since what they call is the rest; and they stop before it does. */
export function resumeExecutions({ stateMachines }: Pick<Services, 'stateMachines'>, stops: Stops): void {
  if (!stateMachines) return;
  stops.add(stateMachines.halt);
  stateMachines.resume();
}
