/** Plans a round for the API: places, windows and locks come in, the order of stops and their times go out. It reads and writes nothing. */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { FunctionAnswer } from '../shared/functionAnswer.ts';
import { refusable } from '../shared/functionAnswer.ts';
import { requestOf } from './event.ts';
import { plan } from './plan.ts';

const tools = {
  logger: new Logger({ serviceName: 'routes' }),
  metrics: new Metrics({ namespace: 'Taller', serviceName: 'routes' }),
};

/** @throws where the event is no request of the API */
export async function handler(event: unknown): Promise<FunctionAnswer> {
  const request = requestOf(event);
  return refusable('planRoute', 'RoutePlanningFailed', tools, () => Promise.resolve(plan(request)));
}
