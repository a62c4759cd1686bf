/** What waits for the network: one row a call, under the call's idempotency key. */
import type { CreateWorkOrderInput, OperationVariables } from '../../../client/index.ts';
import { answerTo, within } from '../database.ts';

/** What each kind of call sends. */
export interface Inputs {
  createCustomer: OperationVariables<'createCustomer'>['input'];
  createVehicle: OperationVariables<'createVehicle'>['input'];
  openOrder: CreateWorkOrderInput;
  moveOrder: Omit<OperationVariables<'changeWorkOrderState'>, 'idempotencyKey'>;
  // What a driver does, with the moment at which it was done.
  startRoute: Omit<OperationVariables<'startRoute'>, 'idempotencyKey'>;
  arriveAtDelivery: Omit<OperationVariables<'arriveAtDelivery'>, 'idempotencyKey'>;
  completeDelivery: Omit<OperationVariables<'completeDelivery'>, 'idempotencyKey'>;
  failDelivery: Omit<OperationVariables<'failDelivery'>, 'idempotencyKey'>;
  finishRoute: Omit<OperationVariables<'finishRoute'>, 'idempotencyKey'>;
}
export type Kind = keyof Inputs;
/** As it was filled in; what another call's answer gives is not in it yet. */
export type Input = Readonly<Record<string, unknown>>;

export interface Refused {
  code: string;
  message: string;
  info: Readonly<Record<string, unknown>>;
}

export interface Waiting {
  /** The call's idempotency key: however often it is sent, it has one effect. */
  key: string;
  kind: Kind;
  /** Its keys before it was changed: pages may still call it by them. */
  was?: readonly string[];
  /** What people call it. */
  label: string;
  input: Input;
  /** What the answers of calls before it give: their keys, by field of the input. */
  needs?: Readonly<Record<string, string>>;
  /** Open orders of the vehicle that whoever filled it in knew of; null where nobody could know. */
  known?: readonly string[] | null;
  /** Whose it is: nobody else sends it. */
  by: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** When it was first sent without an answer: it may have arrived. */
  triedAt?: number;
  /** Why the server refused it; it waits for a decision then. */
  refused?: Refused;
  /** What came of it. Such a row stays for a while, for those who still call the thing by this key. */
  answer?: { id: string; at: number };
}

/** In the order in which they were filled in. */
const inOrder = (rows: Waiting[]): Waiting[] => rows.sort((a, b) => a.at - b.at);

export const all = (): Promise<Waiting[]> =>
  within('waiting', 'readonly', async (store) => inOrder((await answerTo(store.getAll())) as Waiting[]));

/** Changes rows by what stands at that moment, all at once. `change` tells what to store, and the keys of what to remove. */
export const rewrite = (
  change: (rows: Waiting[]) => { put?: readonly Waiting[]; remove?: readonly string[] },
): Promise<void> =>
  within('waiting', 'readwrite', async (store) => {
    const { put = [], remove = [] } = change(inOrder((await answerTo(store.getAll())) as Waiting[]));
    await Promise.all([
      ...remove.map((key) => answerTo(store.delete(key))),
      ...put.map((row) => answerTo(store.put(row))),
    ]);
  });
