/** Who lost the race for a number stands in line for the next, before it tries again. Others pass. */
import { runtime } from '@aws-appsync/utils';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueueRow } from '../../series/queue.ts';
import { isToQueue, keepPlace, queueRequest } from '../../series/queue.ts';

export function request(ctx: Ctx) {
  if (!isToQueue(ctx)) runtime.earlyReturn(ctx.prev.result);
  return queueRequest(ctx);
}

export function response(ctx: Ctx<Record<string, unknown>, QueueRow | null>): null {
  return keepPlace(ctx);
}
