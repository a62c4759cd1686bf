/** Every step of the workflow of orders of parts, and what can befall it: read from the workflow's own definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import type { Befalls } from './partsWorkflow.ts';

interface Retrier {
  ErrorEquals: string[];
  MaxAttempts?: number;
}

interface State {
  Type: string;
  Parameters?: { action?: string; Payload?: { action?: string } };
  Retry?: Retrier[];
}

const { States } = JSON.parse(readFileSync(join(ROOT, 'infra', 'workflows', 'partsOrder.asl.json'), 'utf8')) as {
  States: Record<string, State>;
};

/** What an order goes through so that a step is reached. */
export type Story = 'PAID' | 'DECLINED' | 'EXPIRED' | 'UNSENDABLE' | 'GIVEN_UP';

/** Each step has one: a step that is new fails the suite until it says which. */
export const STORIES: Readonly<Record<string, Story>> = {
  ProcessPayment: 'PAID',
  AwaitPayment: 'PAID',
  ArrangeShipment: 'PAID',
  SendNotification: 'PAID',
  PaymentFailed: 'DECLINED',
  ReleaseReservation: 'EXPIRED',
  ShipmentFailed: 'UNSENDABLE',
  RefundPayment: 'UNSENDABLE',
  Refund: 'GIVEN_UP',
};

export const STEPS = Object.entries(States).filter(([, { Type }]) => Type === 'Task');

export interface Cell {
  step: string;
  action: string;
  story: Story;
  befalls: Befalls;
  times: number;
  /** Whether the workflow gives the step up. */
  isExhausted: boolean;
}

/** How often a step that fails for any reason is tried again. */
function retriesOf({ Retry = [] }: State): number {
  const retrier = Retry.find(({ ErrorEquals }) => ['States.ALL', 'States.TaskFailed'].includes(ErrorEquals[0] ?? ''));
  return retrier ? (retrier.MaxAttempts ?? 3) : 0;
}

const TIMES = [1, 2, 3];

/** @param whole otherwise each step has each mishap once, as often as it takes to be given up where that is seen */
export function cellsOf(whole: boolean): Cell[] {
  return STEPS.flatMap(([step, state]) =>
    (['FAILS', 'ANSWER_LOST'] as const).flatMap((befalls): Cell[] => {
      const retries = retriesOf(state);
      const story = STORIES[step] ?? 'PAID';
      const action = state.Parameters?.action ?? state.Parameters?.Payload?.action ?? '';
      const cells = TIMES.map((times) => ({ step, action, story, befalls, times, isExhausted: times > retries }));
      if (whole) return cells;
      const last = cells.find(({ isExhausted }) => isExhausted);
      return befalls === 'FAILS' && last ? [last] : cells.slice(0, 1);
    }),
  );
}

export const nameOf = ({ step, befalls, times }: Cell): string =>
  `${step} ${befalls === 'FAILS' ? 'fails' : 'loses its answer'} ${times === 1 ? 'once' : `${times} times`}`;

export interface Outcome {
  order: string;
  execution: 'SUCCEEDED' | 'FAILED';
  /** Whether the customer is told that it is on its way. */
  isTold: boolean;
}

const SENT: Outcome = { order: 'SHIPPED', execution: 'SUCCEEDED', isTold: true };

const BY_STORY: Readonly<Record<Exclude<Story, 'PAID'>, Outcome>> = {
  DECLINED: { order: 'PAYMENT_FAILED', execution: 'FAILED', isTold: false },
  EXPIRED: { order: 'CANCELLED', execution: 'FAILED', isTold: false },
  UNSENDABLE: { order: 'SHIPMENT_FAILED', execution: 'FAILED', isTold: false },
  GIVEN_UP: { order: 'CANCELLED', execution: 'SUCCEEDED', isTold: false },
};

/** What a step that the workflow gave up makes of the order: one that had its effect has it. */
export function outcomeOf({ step, story, befalls, isExhausted }: Cell): Outcome {
  if (story !== 'PAID') return BY_STORY[story];
  if (!isExhausted) return SENT;
  if (step === 'ProcessPayment') return BY_STORY.DECLINED;
  if (befalls === 'ANSWER_LOST') return SENT;
  return step === 'ArrangeShipment' ? BY_STORY.UNSENDABLE : { ...SENT, isTold: false };
}
