/** Calls of fields that functions of the API make: signed, by whoever owns the local deployment. */
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { OperationResult } from '../../client/index.ts';
import type { RawAnswer, Stack } from './stack.ts';

export type PartsOrder = NonNullable<OperationResult<'partsOrder'>>;

const OWNER = { accessKeyId: 'local', secretAccessKey: 'local' };

export async function signedQuery(stack: Stack, query: string, variables: object = {}): Promise<RawAnswer> {
  const body = JSON.stringify({ query, variables });
  const { protocol, hostname, host, pathname } = new URL(stack.graphqlUrl);
  const signer = new SignatureV4({
    service: 'appsync',
    region: stack.deployment.region,
    credentials: OWNER,
    sha256: Sha256,
  });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    path: pathname,
    headers: { host, 'content-type': 'application/json' },
    body,
  });
  const response = await fetch(stack.graphqlUrl, { method: 'POST', headers, body });
  return response.json() as Promise<RawAnswer>;
}

/** What a signed call was refused with. */
export class Refused extends Error {
  readonly code: string;
  readonly info: Record<string, unknown>;

  constructor({ errorType, errorInfo, message }: NonNullable<RawAnswer['errors']>[number]) {
    super(message);
    this.code = errorType;
    this.info = errorInfo ?? {};
  }
}

/** What steps of the workflow look at. */
const ORDER = `
  id number status attempt executionName times { status at } total currency refundsDue returnedWhole reservedUntil invoiceId version
  recipient { name email phone }
  payment { provider paymentId amount paidAt failure }
  shipment { carrier trackingNumber expectedOn shippedAt deliveredAt failure }
  refunds { id reason provider paymentId amount status providerRefundId dueAt refundedAt }
  cancelled { reason by byId at }
  lines { id inventoryItemId quantity returned total }`;

const INPUTS = {
  recordPartsPayment: 'PartsPaymentInput',
  recordPartsPaymentFailure: 'PartsFailureInput',
  recordPartsShipment: 'PartsShipmentInput',
  recordPartsShipmentFailure: 'PartsFailureInput',
  recordPartsDelivery: 'PartsDeliveryInput',
  recordPartsRefund: 'PartsRefundInput',
  releasePartsReservation: 'PartsReleaseInput',
};

export type SignedMutation = keyof typeof INPUTS;
export const SIGNED_MUTATIONS = Object.keys(INPUTS) as SignedMutation[];

/** @throws Refused with code and information */
export async function recorded(stack: Stack, mutation: SignedMutation, input: object): Promise<PartsOrder> {
  const query = `mutation m($input: ${INPUTS[mutation]}!) { ${mutation}(input: $input) { ${ORDER} } }`;
  const { data, errors } = await signedQuery(stack, query, { input });
  const [error] = errors ?? [];
  if (error) throw new Refused(error);
  return data?.[mutation] as PartsOrder;
}

export async function orderForWorkflow(stack: Stack, id: string): Promise<PartsOrder | null> {
  const query = `query q($id: ID!) { partsOrderForWorkflow(id: $id) { ${ORDER} } }`;
  const { data, errors } = await signedQuery(stack, query, { id });
  const [error] = errors ?? [];
  if (error) throw new Refused(error);
  return data?.['partsOrderForWorkflow'] as PartsOrder | null;
}
