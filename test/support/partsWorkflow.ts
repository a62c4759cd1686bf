/** The workflow of orders of parts in tests: its executions, the simulator's page, and what befalls its steps. */
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { DescribeExecutionOutput } from '@aws-sdk/client-sfn';
import { PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { manifestOf, signatureOf } from '../../functions/ports/payment/signature.ts';
import type { TallerClient } from '../../client/index.ts';
import { itemForSale, placing } from './partsOrders.ts';
import type { PartsOrder } from './partsOrders.ts';
import type { Invoke, Stack } from './stack.ts';
import { isOfPartsWorkflow } from './stack.ts';
import { present, unique } from './workshop.ts';

/** The simulator's. */
export const CARDS = {
  good: '4111 1111 1111 1111',
  failsOnce: '4000000000000341',
  bad: '4000000000000002',
  timesOut: '4000000000000119',
};

const OWNER = { accessKeyId: 'local', secretAccessKey: 'local' };

export interface Workflow {
  start: (name: string, input: object) => Promise<void>;
  execution: (name: string) => Promise<DescribeExecutionOutput | null>;
  /** Waits until an execution has ended. @returns its status */
  ended: (name: string) => Promise<string>;
  /** Puts a notice into the queue of those who start workflows. */
  tell: (notice: object) => Promise<void>;
  /** The address of an order's payment. */
  address: (orderId: string) => string;
  /** Pays on the simulator's page, once there is one. @returns the status of its answer */
  pay: (orderId: string, card: string) => Promise<number>;
  /** What the simulator would tell of a payment. @param secret of somebody else @returns status and result */
  webhook: (paymentId: string, secret?: string) => Promise<{ status: number; result: string }>;
  stop: () => Promise<void>;
}

const physical = (stack: Stack, id: string): string =>
  present(stack.deployment.model.queues.find(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, '') === id)).name;

/**
 * Lets orders begin their workflows by themselves until it is stopped; those of other suites never do.
 * @param isHeld whether whoever uses it starts them instead
 */
export async function startWorkflow(stack: Stack, isHeld = false): Promise<Workflow> {
  const { deployment } = stack;
  const { region } = deployment;
  const [machine] = deployment.model.stateMachines;
  const stateMachineArn = present(machine).arn;
  const states = new SFNClient({ endpoint: present(deployment.statesEndpoint), region, credentials: OWNER });
  const sqs = new SQSClient({ endpoint: present(deployment.sqsEndpoint), region, credentials: OWNER });
  const QueueUrl = `${deployment.sqsEndpoint}/${deployment.model.accountId}/${physical(stack, 'PartsOrdersNotices')}`;
  await sqs.send(new PurgeQueueCommand({ QueueUrl }));
  const hold = await deployment.releaseEvents((mapping) => !isHeld && isOfPartsWorkflow(mapping));
  const base = present(deployment.functionUrls.find(({ logicalId }) => logicalId.startsWith('PartsOrdersWebhook'))).url;
  const address = (orderId: string): string => `${base}${orderId}`;
  const execution: Workflow['execution'] = async (name) => {
    try {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      return await states.send(new DescribeExecutionCommand({ executionArn }));
    } catch (error) {
      if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return null;
      throw error;
    }
  };
  return {
    start: async (name, input) =>
      void (await states.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))),
    execution,
    async ended(name) {
      await expect.poll(async () => (await execution(name))?.status ?? 'RUNNING', LONG).not.toBe('RUNNING');
      return (await execution(name))?.status ?? '';
    },
    tell: async (notice) =>
      void (await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(notice) }))),
    address,
    async pay(orderId, card) {
      await expect.poll(async () => (await fetch(address(orderId))).status, LONG).toBe(200);
      const body = new URLSearchParams({ card });
      return (await fetch(address(orderId), { method: 'POST', body })).status;
    },
    async webhook(paymentId, secret) {
      const secretRow = () => stack.getRow('PartsPayments', { pk: 'SIMULATOR', sk: 'SECRET' });
      // Made when the first webhook comes, which nobody can have signed.
      if (!(await secretRow())) await fetch(`${base}webhook/simulator?data.id=0`, { method: 'POST', body: '{}' });
      const row = await secretRow();
      const [requestId, ts] = [randomUUID(), String(Date.now())];
      const manifest = manifestOf({ dataId: paymentId, requestId }, ts);
      const v1 = signatureOf(secret ?? row?.['secret']?.S ?? '', manifest);
      const query = new URLSearchParams({ 'data.id': paymentId, type: 'payment' });
      const response = await fetch(`${base}webhook/simulator?${query.toString()}`, {
        method: 'POST',
        headers: { 'x-signature': `ts=${ts},v1=${v1}`, 'x-request-id': requestId, 'content-type': 'application/json' },
        body: JSON.stringify({ action: 'payment.updated', type: 'payment', data: { id: paymentId } }),
      });
      return { status: response.status, result: String(((await response.json()) as { result?: string }).result) };
    },
    async stop() {
      await hold();
      states.destroy();
      sqs.destroy();
    },
  };
}

/** A busy machine takes its time. */
export const LONG = { timeout: 60_000, interval: 50 };

export interface Placed {
  order: PartsOrder;
  itemId: string;
  email: string;
}

/** An order of three pieces of ten, of a customer with an address of their own. */
export async function placeOrder(stack: Stack, admin: TallerClient): Promise<Placed> {
  const email = `${unique().toLowerCase()}@correo.example`;
  const customer = present(await admin.createCustomer({ input: { name: 'Inés Rojas', email } }));
  const { id: itemId } = await itemForSale(stack, '10');
  const input = await placing(stack, [itemId], '3', { customerId: customer.id });
  const order = present(await admin.placePartsOrder({ input }));
  return { order, itemId, email };
}

export type Befalls =
  /** It is not called, and fails. */
  | 'FAILS'
  /** It is called, and its answer does not arrive. */
  | 'ANSWER_LOST';

/** What befalls a step of an order, the first `times` times. */
export interface Mishap {
  orderId: string;
  action: string;
  befalls: Befalls;
  times: number;
}

const isStep = (payload: unknown): payload is { orderId: string; action: string } =>
  typeof payload === 'object' && payload !== null && 'orderId' in payload && 'action' in payload;

const failed = (reason: string) => ({ payload: null, error: { errorType: 'Error', errorMessage: reason } });

/** Each step of each order by itself, so that orders go through side by side. */
export function mishaps(all: readonly Mishap[]): Invoke {
  const left = new Map(all.map((each) => [`${each.orderId} ${each.action}`, { ...each }]));
  return async (_name, invoke, payload) => {
    const mishap = isStep(payload) ? left.get(`${payload.orderId} ${payload.action}`) : undefined;
    if (!mishap || mishap.times === 0) return invoke();
    mishap.times -= 1;
    if (mishap.befalls === 'FAILS') return failed('out of order');
    await invoke();
    return failed('its answer was lost');
  };
}
