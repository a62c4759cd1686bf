/**
 * Mercado Pago's Checkout Pro by HTTP. Source: its API reference, "Create preference" (POST /checkout/preferences), "Get payment" (GET
 * /v1/payments/{id}), "Search payments" (GET /v1/payments/search), "Create refund" (POST /v1/payments/{id}/refunds with
 * X-Idempotency-Key); statuses of payments: "Payments possible status".
 */
import type { Checkout, Notified, OpenedCheckout, Payment, PaymentPort, PaymentStatus, RefundRequest } from './port.ts';
import type { WebhookRequest } from './port.ts';
import { isSigned } from './signature.ts';

export interface MercadoPagoOptions {
  /** @default Mercado Pago's own */
  url?: string | undefined;
  accessToken: string;
  webhookSecret: string;
  /** Where it tells of payments. */
  notificationUrl: string;
  /** Where a customer comes back to; the order's id is put behind it. */
  returnUrl: string;
}

const URL_OF_API = 'https://api.mercadopago.com';
/** A step of the workflow has 30 s, and may make more than one call. */
const TIMEOUT_MS = 10_000;

/** `refunded` was approved before, and what is refunded is on the order. */
const STATUSES: Readonly<Record<string, PaymentStatus>> = {
  approved: 'APPROVED',
  refunded: 'APPROVED',
  charged_back: 'APPROVED',
  in_mediation: 'APPROVED',
  rejected: 'REJECTED',
  cancelled: 'REJECTED',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** @throws where it is no payment */
function paymentOf(value: unknown): Payment {
  const { id, external_reference, status, status_detail, transaction_amount, currency_id, date_approved } = isObject(
    value,
  )
    ? value
    : {};
  const [paymentId, amount, currency] = [textOf(id), textOf(transaction_amount), textOf(currency_id)];
  if (paymentId === null || amount === null || currency === null)
    throw new Error('Mercado Pago answered something that is no payment');
  const approved = textOf(date_approved);
  return {
    id: paymentId,
    reference: textOf(external_reference) ?? '',
    status: STATUSES[String(status)] ?? 'PENDING',
    amount,
    currency,
    paidAt: approved === null ? null : new Date(approved).toISOString(),
    reason: textOf(status_detail),
  };
}

export function mercadoPago(options: MercadoPagoOptions): PaymentPort {
  const base = (options.url ?? URL_OF_API).replace(/\/$/, '');

  /** @returns null where there is no such thing @throws where it refuses, or does not answer in time */
  async function call(method: 'GET' | 'POST', path: string, body?: object, key?: string): Promise<unknown> {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${options.accessToken}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key === undefined ? {} : { 'x-idempotency-key': key }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404) return null;
    const text = await response.text();
    if (!response.ok) throw new Error(`Mercado Pago answered ${response.status} to ${method} ${path}: ${text}`);
    return JSON.parse(text) as unknown;
  }

  return {
    provider: 'mercadoPago',
    async open({ reference, orderId, number, amount, currency, expiresAt, email }: Checkout): Promise<OpenedCheckout> {
      const back = `${options.returnUrl}${orderId}`;
      const item = { id: orderId, title: number, quantity: 1, currency_id: currency, unit_price: Number(amount) };
      const preference = {
        items: [item],
        ...(email === null ? {} : { payer: { email } }),
        external_reference: reference,
        notification_url: options.notificationUrl,
        back_urls: { success: back, pending: back, failure: back },
        auto_return: 'approved',
        expires: true,
        expiration_date_to: expiresAt.replace('Z', '+00:00'),
      };
      const made = await call('POST', '/checkout/preferences', preference, reference);
      const [id, url] = isObject(made) ? [textOf(made['id']), textOf(made['init_point'])] : [null, null];
      if (id === null || url === null) throw new Error('Mercado Pago answered something that is no preference');
      return { id, url };
    },
    async payment(id) {
      const found = /^\d+$/.test(id) ? await call('GET', `/v1/payments/${id}`) : null;
      return found === null ? null : paymentOf(found);
    },
    async payments(reference) {
      const query = new URLSearchParams({ external_reference: reference, sort: 'date_created', criteria: 'asc' });
      const found = await call('GET', `/v1/payments/search?${query.toString()}`);
      const results = isObject(found) ? found['results'] : undefined;
      return Array.isArray(results) ? results.map(paymentOf) : [];
    },
    async refund({ paymentId, refundId, amount }: RefundRequest) {
      const made = await call('POST', `/v1/payments/${paymentId}/refunds`, { amount: Number(amount) }, refundId);
      const id = isObject(made) ? textOf(made['id']) : null;
      if (id === null) throw new Error('Mercado Pago answered something that is no refund');
      return id;
    },
    notified: (request) => Promise.resolve(notified(request, options.webhookSecret)),
  };
}

function notified({ headers, query, body }: WebhookRequest, secret: string): Notified {
  const dataId = query['data.id'];
  const signed = { signature: headers['x-signature'], requestId: headers['x-request-id'], dataId };
  if (!isSigned(signed, secret)) return 'FORGED';
  let told: unknown;
  try {
    told = JSON.parse(body);
  } catch {
    return 'MALFORMED';
  }
  if (!isObject(told)) return 'MALFORMED';
  if ((told['type'] ?? query['type']) !== 'payment') return 'IGNORED';
  // The body is not signed, the id in the address is.
  return dataId ? { paymentId: dataId } : 'MALFORMED';
}
