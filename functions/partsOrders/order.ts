/** An order of parts as the workflow sees it, and what the workflow records of it: calls that only its functions may make. */
import { ApiRefusal, callApi } from '../shared/api.ts';

export type PartsOrderStatus =
  | 'PENDING'
  | 'PAYMENT_FAILED'
  | 'PAYMENT_PROCESSED'
  | 'SHIPMENT_FAILED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'RETURNED'
  | 'CANCELLED';

export interface PartsRefund {
  id: string;
  provider: string;
  paymentId: string;
  /** A decimal string. */
  amount: string;
  status: 'DUE' | 'DONE';
}

export interface PartsOrder {
  id: string;
  number: string;
  status: PartsOrderStatus;
  attempt: number;
  /** A decimal string. */
  total: string;
  currency: string;
  /** Null once it is paid, or over. */
  reservedUntil: string | null;
  recipient: { name: string; email: string | null } | null;
  payment: { paymentId: string | null } | null;
  refunds: PartsRefund[];
}

const FIELDS =
  'id number status attempt total currency reservedUntil recipient { name email } payment { paymentId } ' +
  'refunds { id provider paymentId amount status }';

/** By its mutation: the type of its input. */
const INPUTS = {
  recordPartsPayment: 'PartsPaymentInput',
  recordPartsPaymentFailure: 'PartsFailureInput',
  recordPartsShipment: 'PartsShipmentInput',
  recordPartsShipmentFailure: 'PartsFailureInput',
  recordPartsRefund: 'PartsRefundInput',
  releasePartsReservation: 'PartsReleaseInput',
} as const;

export type Recording = keyof typeof INPUTS;

/** @returns null where there is none */
export async function orderOf(id: string): Promise<PartsOrder | null> {
  const query = `query order($id: ID!) { order: partsOrderForWorkflow(id: $id) { ${FIELDS} } }`;
  const { order } = (await callApi(query, { id })) as { order?: PartsOrder | null };
  return order ?? null;
}

/** An order that has gone on takes no more of what is recorded late. @returns the order as it is then @throws ApiRefusal */
export async function record(
  mutation: Recording,
  input: { id: string } & Record<string, unknown>,
): Promise<PartsOrder | null> {
  const query = `mutation record($input: ${INPUTS[mutation]}!) { order: ${mutation}(input: $input) { ${FIELDS} } }`;
  try {
    const { order } = (await callApi(query, { input })) as { order?: PartsOrder | null };
    return order ?? null;
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === 'INVALID_TRANSITION') return orderOf(input.id);
    throw error;
  }
}

/** What the workflow does next. PAID: it is to be sent. OVER: nothing is left to do with this attempt. */
export type Progress = 'PAID' | 'WAITING' | 'OVER';

/** @param attempt of whoever asks: a newer one has a workflow of its own */
export function progressOf(order: PartsOrder | null, attempt: number): Progress {
  if (order?.attempt !== attempt) return 'OVER';
  if (order.status === 'PENDING') return 'WAITING';
  return order.status === 'PAYMENT_PROCESSED' ? 'PAID' : 'OVER';
}
