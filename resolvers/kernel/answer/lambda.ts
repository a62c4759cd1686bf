/**
 * Calls of our own Lambda functions. A function answers `{ result }`, or `{ refusal }` with a code of the schema;
 * what it throws is a fault.
 */
import { util } from '@aws-appsync/utils';
import type { ErrorCode } from '../../generated/schema.ts';
import type { Ctx } from '../request/context.ts';
import { fail, failUnanswered } from './errors.ts';
import { isUnanswered } from './unanswered.ts';
import { changeOf, stampOf } from '../dynamodb/stamp.ts';

export interface FunctionAnswer<Result = unknown> {
  result: Result;
  refusal?: { code: ErrorCode; message: string; info: Record<string, unknown> } | null;
}

export function invoke(payload: Record<string, unknown>) {
  return { operation: 'Invoke', invocationType: 'RequestResponse', payload };
}

/** The same, of a function that writes rows for the caller: it stamps them as a transaction of ours would. */
export function invokeWriting(ctx: Ctx, payload: Record<string, unknown>) {
  return invoke({ ...payload, written: stampOf(ctx), changed: changeOf(ctx) });
}

/** How Lambda says that a function ended before it answered: developer guide, "Lambda function errors". Ours can all be called again. */
const CUT_OFF = ['timed out', 'Timedout', 'Runtime exited', 'Runtime.ExitError'];

/** What a function raised and Lambda passed on: that is an answer. Every other type is of a call that was refused, or not answered. */
const RAISED = ['Unhandled', 'Handled'];

/** Refusals that no repeating changes: Lambda API reference, "Invoke", "Errors". After any other it may be called again. */
const REFUSALS = ['Invalid', 'KmsDisabled', 'KMSDisabled', 'KmsNotFound', 'KMSNotFound', 'RequestTooLarge'];

interface FunctionError {
  type: string;
  message: string;
  /** What the function called its error; AppSync gives it beside `Lambda:Unhandled`. */
  unhandledErrorType?: string | null;
}

function isAnswered(error: FunctionError): boolean {
  const raised = RAISED.some((word) => error.type.indexOf(word) !== -1);
  const said = `${error.unhandledErrorType ?? ''} ${error.message}`;
  return raised
    ? !CUT_OFF.some((words) => said.indexOf(words) !== -1)
    : REFUSALS.some((word) => error.type.indexOf(word) !== -1) || !isUnanswered(error);
}

/** What the function answered. @throws its refusal, `TRY_AGAIN` where it did not answer or Lambda had no room for it, or `INTERNAL` */
export function answerOf<Result>(ctx: {
  result?: FunctionAnswer<Result> | null;
  error?: FunctionError | undefined;
}): Result {
  if (ctx.error) {
    console.error('function failed', ctx.error.type, ctx.error.message);
    if (!isAnswered(ctx.error)) failUnanswered('The function');
    fail('INTERNAL', 'The request could not be completed; it may be repeated');
  }
  const answer = ctx.result;
  if (!answer) failUnanswered('The function');
  if (answer.refusal) util.error(answer.refusal.message, answer.refusal.code, null, answer.refusal.info);
  return answer.result;
}
