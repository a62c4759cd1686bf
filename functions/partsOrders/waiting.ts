/** Tells the workflow that waits for a payment. */
import { SendTaskFailureCommand, SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { tokenOf } from './checkouts.ts';
import type { Progress } from './order.ts';

const states = new SFNClient({});

/** Tokens are used up once: whoever comes second is told that nobody waits. */
const GONE = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

/** Card after card is tried on the provider's page; after so many the order says that it was not paid. */
export const MAX_REJECTED = 3;
/** The error by which the workflow knows it. */
export const DECLINED = 'PaymentDeclined';

export type Outcome = { state: Exclude<Progress, 'WAITING'> } | { declined: string };

/** @returns whether somebody waited with this token */
export async function answerToken(taskToken: string, outcome: Outcome): Promise<boolean> {
  try {
    await ('declined' in outcome
      ? states.send(new SendTaskFailureCommand({ taskToken, error: DECLINED, cause: outcome.declined }))
      : states.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(outcome) })));
    return true;
  } catch (error) {
    if (error instanceof Error && GONE.includes(error.name)) return false;
    throw error;
  }
}

/** @returns whether somebody waited */
export async function answerWaiting(orderId: string, attempt: number, outcome: Outcome): Promise<boolean> {
  const token = await tokenOf(orderId, attempt);
  return token !== null && answerToken(token, outcome);
}
