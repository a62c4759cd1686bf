/** Steps of the workflow that have to do with sending. Each may be run again after it has had its effect. */
import { Logger } from '@aws-lambda-powertools/logger';
import { shipmentPort } from '../../ports/shipment/choose.ts';
import type { PartsOrder } from '../order.ts';
import { orderOf, progressOf, record } from '../order.ts';
import type { Step } from '../step.ts';
import { stepOf } from '../step.ts';

const logger = new Logger({ serviceName: 'partsShipment' });

type State = 'SHIPPED' | 'OVER';

interface Answer {
  state: State;
}

const stateOf = (order: PartsOrder | null, attempt: number): State =>
  order?.attempt === attempt && order.status === 'SHIPPED' ? 'SHIPPED' : 'OVER';

/** An order that somebody gave up meanwhile stays where it is. */
async function arrange({ orderId, attempt }: Step): Promise<Answer> {
  const order = await orderOf(orderId);
  if (!order || progressOf(order, attempt) !== 'PAID') return { state: stateOf(order, attempt) };
  const { carrier, trackingNumber, expectedOn } = await shipmentPort().arrange(order, Date.now());
  const input = { id: orderId, attempt, carrier, trackingNumber, expectedOn };
  return { state: stateOf(await record('recordPartsShipment', input), attempt) };
}

async function fail({ orderId, attempt, reason }: Step): Promise<Answer> {
  const input = { id: orderId, attempt, reason: reason ?? 'the shipment could not be arranged' };
  return { state: stateOf(await record('recordPartsShipmentFailure', input), attempt) };
}

const ACTIONS: Readonly<Record<string, (step: Step) => Promise<Answer>>> = { arrange, fail };

/** @throws where something cannot be reached: the workflow tries it again */
export async function handler(event: unknown): Promise<Answer> {
  const step = stepOf(event);
  const action = Object.hasOwn(ACTIONS, step.action) ? ACTIONS[step.action] : undefined;
  if (!action) throw new Error(`there is no step ${step.action}`);
  const answer = await action(step);
  logger.info('a step of the workflow', { correlation_id: step.orderId, step: step.action, answer });
  return answer;
}
