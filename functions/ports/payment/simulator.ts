/**
 * A provider that takes no money: it knows test cards alone, and each behaves as its name says. Its payments stand in our own table, its
 * page is served by the function of webhooks, and its webhooks are signed as Mercado Pago's are, with a secret of the table's own.
 */
import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { randomBytes } from 'node:crypto';
import { requireSetting } from '../../shared/environment.ts';
import { dynamodb } from '../../shared/rows.ts';
import type { Notified, Payment, PaymentPort, RefundRequest, WebhookRequest } from './port.ts';
import { orderOfReference } from './port.ts';
import { isSigned } from './signature.ts';

export const SIMULATOR = 'simulator';

export type CardBehaviour = 'SUCCEEDS' | 'FAILS_ONCE' | 'FAILS' | 'TIMES_OUT';

/** The numbers that there are: those that card schemes keep for tests. */
export const TEST_CARDS: Readonly<Record<string, CardBehaviour>> = {
  '4111111111111111': 'SUCCEEDS',
  '4000000000000341': 'FAILS_ONCE',
  '4000000000000002': 'FAILS',
  '4000000000000119': 'TIMES_OUT',
};

interface PaymentRow extends Payment {
  pk: string;
  sk: string;
}

const table = (): string => requireSetting('PARTS_PAYMENTS_TABLE');
/** Of a payment and its place among those of its reference. */
const idOf = (reference: string, count: number): string => `SIM-${reference}-${count}`;
const keyOf = (reference: string, count: number): { pk: string; sk: string } => ({
  pk: `SIMULATED#${reference}`,
  sk: `PAYMENT#${String(count).padStart(6, '0')}`,
});

async function rowsOf(reference: string): Promise<PaymentRow[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: table(),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :payment)',
      ExpressionAttributeValues: marshall({ ':pk': `SIMULATED#${reference}`, ':payment': 'PAYMENT#' }),
    }),
  );
  return Items.map((item) => unmarshall(item) as PaymentRow);
}

const toPayment = ({ id, reference, status, amount, currency, paidAt, reason }: PaymentRow): Payment => ({
  id,
  reference,
  status,
  amount,
  currency,
  paidAt,
  reason,
});

async function get(pk: string, sk: string): Promise<Record<string, unknown> | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: table(), Key: marshall({ pk, sk }), ConsistentRead: true }),
  );
  return Item ? unmarshall(Item) : null;
}

/** @returns whether it was there before */
async function putOnce(item: Record<string, unknown>): Promise<boolean> {
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: table(),
        Item: marshall(item),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return false;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return true;
    throw error;
  }
}

const STATUS_OF: Readonly<Record<CardBehaviour, (before: number) => Payment['status']>> = {
  SUCCEEDS: () => 'APPROVED',
  FAILS_ONCE: (before) => (before === 0 ? 'REJECTED' : 'APPROVED'),
  FAILS: () => 'REJECTED',
  // The bank never answers.
  TIMES_OUT: () => 'PENDING',
};

/** A customer pays. @returns the payment; one that is approved stays the only one, however often it is paid again */
export async function pay(
  { reference, amount, currency }: Pick<Payment, 'reference' | 'amount' | 'currency'>,
  behaviour: CardBehaviour,
  now: number,
): Promise<Payment> {
  for (;;) {
    const rows = await rowsOf(reference);
    const approved = rows.find(({ status }) => status === 'APPROVED');
    if (approved) return toPayment(approved);
    const status = STATUS_OF[behaviour](rows.filter((row) => row.status === 'REJECTED').length);
    const count = rows.length + 1;
    const row: PaymentRow = {
      ...keyOf(reference, count),
      id: idOf(reference, count),
      reference,
      status,
      amount,
      currency,
      paidAt: status === 'APPROVED' ? new Date(now).toISOString() : null,
      reason: status === 'REJECTED' ? 'card_declined' : null,
    };
    // Somebody else may have paid at the same moment.
    if (!(await putOnce({ ...row }))) return toPayment(row);
  }
}

/** Made when it is first asked for: no secret stands in a template. */
export async function simulatorSecret(): Promise<string> {
  const key = { pk: 'SIMULATOR', sk: 'SECRET' };
  const known = await get(key.pk, key.sk);
  if (known) return String(known['secret']);
  await putOnce({ ...key, secret: randomBytes(32).toString('hex') });
  return simulatorSecret();
}

async function refund({ orderId, paymentId, refundId, amount, currency }: RefundRequest): Promise<string> {
  const id = `SIM-REFUND-${refundId}`;
  await putOnce({ pk: `SIMULATED_REFUND#${orderId}`, sk: refundId, id, paymentId, amount, currency });
  return id;
}

async function notified({ headers, query, body }: WebhookRequest): Promise<Notified> {
  const dataId = query['data.id'];
  const signed = { signature: headers['x-signature'], requestId: headers['x-request-id'], dataId };
  if (!isSigned(signed, await simulatorSecret())) return 'FORGED';
  if (!dataId) return 'MALFORMED';
  try {
    JSON.parse(body);
  } catch {
    return 'MALFORMED';
  }
  return { paymentId: dataId };
}

export const simulator: PaymentPort = {
  provider: SIMULATOR,
  open: ({ reference }) => Promise.resolve({ id: reference, url: null }),
  async payment(id) {
    const [, reference = '', count = ''] = /^SIM-(.+)-(\d+)$/.exec(id) ?? [];
    if (!orderOfReference(reference)) return null;
    const { pk, sk } = keyOf(reference, Number(count));
    const row = await get(pk, sk);
    return row ? toPayment(row as unknown as PaymentRow) : null;
  },
  payments: async (reference) => (await rowsOf(reference)).map(toPayment),
  refund,
  notified,
};
