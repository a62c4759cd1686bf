/**
 * Calls of our own Lambda functions. A function answers `{ result }`, or `{ refusal }` with a code of the schema;
 * what it throws is a fault.
 */
import { util } from '@aws-appsync/utils';
import type { ErrorCode } from '../../generated/schema.ts';
import type { Ctx } from '../request/context.ts';
import { fail } from './errors.ts';
import { stampOf } from '../dynamodb/stamp.ts';

export interface FunctionAnswer<Result = unknown> {
  result: Result;
  refusal?: { code: ErrorCode; message: string; info: Record<string, unknown> } | null;
}

export function invoke(payload: Record<string, unknown>) {
  return { operation: 'Invoke', invocationType: 'RequestResponse', payload };
}

/** The same, of a function that writes rows for the caller: it stamps them as a transaction of ours would. */
export function invokeWriting(ctx: Ctx, payload: Record<string, unknown>) {
  return invoke({ ...payload, written: stampOf(ctx) });
}

/** How Lambda says that a function ended before it answered: developer guide, "Lambda function errors". Ours can all be called again. */
const CUT_OFF = ['Task timed out', 'Runtime exited'];

/** What the function answered. @throws its refusal, `TRY_AGAIN` where Lambda had no room for it, or `INTERNAL` */
export function answerOf<Result>(ctx: {
  result?: FunctionAnswer<Result> | null;
  error?: { type: string; message: string };
}): Result {
  if (ctx.error) {
    const { type, message } = ctx.error;
    console.error('function failed', type, message);
    if (type.indexOf('TooManyRequests') !== -1 || type.indexOf('Throttl') !== -1)
      fail('TRY_AGAIN', 'The function is busy; repeat the request');
    if (CUT_OFF.some((words) => message.indexOf(words) !== -1))
      fail('TRY_AGAIN', 'The request was cut off; repeat it, and it goes on from where it ended');
    fail('INTERNAL', 'The request could not be completed; it may be repeated');
  }
  const answer = ctx.result;
  if (!answer) fail('INTERNAL', 'The function gave no answer');
  if (answer.refusal) util.error(answer.refusal.message, answer.refusal.code, null, answer.refusal.info);
  return answer.result;
}
