/** What is kept of an attempt's payment: where it is paid, which payments were rejected, and the token of the workflow that waits. */
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import { dynamodb } from '../shared/rows.ts';

export interface CheckoutRow {
  provider: string;
  /** The provider's id of it. */
  checkoutId: string;
  /** Null where our own page stands for the provider's. */
  url: string | null;
}

const table = (): string => requireSetting('PARTS_PAYMENTS_TABLE');
/** Longer than anybody asks about a payment. */
const KEPT_SECONDS = 400 * 86_400;
const expiresAt = (): number => Math.floor(Date.now() / 1000) + KEPT_SECONDS;
const checkoutKey = (orderId: string, attempt: number) => ({ pk: orderId, sk: `CHECKOUT#${attempt}` });
const tokenKey = (orderId: string, attempt: number) => ({ pk: orderId, sk: `TOKEN#${attempt}` });
const rejectedKey = (orderId: string, attempt: number) => ({ pk: orderId, sk: `REJECTED#${attempt}` });

async function read(key: object): Promise<Record<string, unknown> | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: table(), Key: marshall(key), ConsistentRead: true }),
  );
  return Item ? unmarshall(Item) : null;
}

export async function checkoutOf(orderId: string, attempt: number): Promise<CheckoutRow | null> {
  return (await read(checkoutKey(orderId, attempt))) as unknown as CheckoutRow | null;
}

/** The first one stands. @returns it */
export async function keepCheckout(orderId: string, attempt: number, row: CheckoutRow): Promise<CheckoutRow> {
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: table(),
        Item: marshall({ ...checkoutKey(orderId, attempt), ...row, expiresAt: expiresAt() }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return row;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await checkoutOf(orderId, attempt)) ?? row;
  }
}

/** The newest token stands: an attempt of the state that failed has none. */
export async function keepToken(orderId: string, attempt: number, token: string): Promise<void> {
  const Item = marshall({ ...tokenKey(orderId, attempt), token, expiresAt: expiresAt() });
  await dynamodb.send(new PutItemCommand({ TableName: table(), Item }));
}

export async function tokenOf(orderId: string, attempt: number): Promise<string | null> {
  const row = await read(tokenKey(orderId, attempt));
  return typeof row?.['token'] === 'string' ? row['token'] : null;
}

/** Told twice, a payment counts once. @returns how many were rejected */
export async function countRejected(orderId: string, attempt: number, paymentId: string): Promise<number> {
  const { Attributes } = await dynamodb.send(
    new UpdateItemCommand({
      TableName: table(),
      Key: marshall(rejectedKey(orderId, attempt)),
      UpdateExpression: 'ADD payments :payment SET expiresAt = :expires',
      ExpressionAttributeValues: marshall({ ':payment': new Set([paymentId]), ':expires': expiresAt() }),
      ReturnValues: 'ALL_NEW',
    }),
  );
  return sizeOf(Attributes ? unmarshall(Attributes) : null);
}

const sizeOf = (row: Record<string, unknown> | null): number =>
  row?.['payments'] instanceof Set ? row['payments'].size : 0;

export async function rejectedCount(orderId: string, attempt: number): Promise<number> {
  return sizeOf(await read(rejectedKey(orderId, attempt)));
}
