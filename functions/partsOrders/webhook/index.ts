/**
 * The address behind which orders of parts are paid, without a sign-in: `/<order>` leads to the provider's page, or is the simulator's, and
 * providers tell `/webhook/<provider>` of payments. A webhook is believed for what is signed of it, the payment's id; everything else the
 * provider is asked for.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { paymentPort } from '../../ports/payment/choose.ts';
import type { PaymentPort } from '../../ports/payment/port.ts';
import { referenceOf } from '../../ports/payment/port.ts';
import { pay, SIMULATOR, TEST_CARDS } from '../../ports/payment/simulator.ts';
import { languageOf } from '../../shared/language.ts';
import { readSettings } from '../../shared/rows.ts';
import { checkoutOf } from '../checkouts.ts';
import { orderOf, progressOf } from '../order.ts';
import { settle } from '../settle.ts';
import type { HttpAnswer, HttpRequest } from './event.ts';
import { httpRequest } from './event.ts';
import type { House } from './page.ts';
import { page } from './page.ts';

const logger = new Logger({ serviceName: 'partsWebhook' });
const metrics = new Metrics({ namespace: 'Taller', serviceName: 'partsWebhook' });

/** Ids of orders: whatever else is asked for costs no read. */
const ORDER_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const KNOWN_MS = 5 * 60_000;
let known: { until: number; house: House } | undefined;

async function house(now: number): Promise<House> {
  if (known && known.until > now) return known.house;
  const settings = await readSettings();
  const { displayName } = settings;
  const found = { name: typeof displayName === 'string' ? displayName : '', language: languageOf(settings) };
  known = { until: now + KNOWN_MS, house: found };
  return found;
}

const json = (statusCode: number, body: object): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const notAllowed = (allow: string): HttpAnswer => ({ statusCode: 405, headers: { allow }, body: '' });

/** @throws where something cannot be reached: the provider tells it again */
async function webhook(request: HttpRequest, port: PaymentPort): Promise<HttpAnswer> {
  if (request.method !== 'POST') return notAllowed('POST');
  const told = await port.notified(request);
  if (told === 'FORGED') {
    logger.warn('a webhook that nobody signed');
    metrics.addMetric('WebhookForged', MetricUnit.Count, 1);
    return json(401, { result: told });
  }
  if (told === 'MALFORMED') return json(400, { result: told });
  if (told === 'IGNORED') return json(200, { result: told });
  const payment = await port.payment(told.paymentId);
  const result = payment ? await settle(port.provider, payment) : 'UNKNOWN_PAYMENT';
  if (result === 'OTHER_AMOUNT') metrics.addMetric('PaymentOfOtherAmount', MetricUnit.Count, 1);
  const { reference } = payment ?? { reference: null };
  const noted = { correlation_id: reference, paymentId: told.paymentId, result };
  // Somebody has to look: money came, and no order wants it.
  if (result === 'OTHER_AMOUNT' || result === 'UNKNOWN_ORDER') logger.error('a payment that fits no order', noted);
  else logger.info('a provider told of a payment', noted);
  return json(200, { result });
}

/** The simulator's own side: the customer pays, and the provider tells us. */
async function payWithCard(
  orderId: string,
  attempt: number,
  order: { total: string; currency: string },
  body: string,
): Promise<'PAID' | 'REJECTED' | 'PENDING' | 'OVER' | 'NO_CARD'> {
  const number = (new URLSearchParams(body).get('card') ?? '').replace(/\s/g, '');
  const behaviour = Object.hasOwn(TEST_CARDS, number) ? TEST_CARDS[number] : undefined;
  if (!behaviour) return 'NO_CARD';
  const wanted = { reference: referenceOf(orderId, attempt), amount: order.total, currency: order.currency };
  const payment = await pay(wanted, behaviour, Date.now());
  const settled = await settle(SIMULATOR, payment);
  return settled === 'PAID' || settled === 'REJECTED' || settled === 'PENDING' ? settled : 'OVER';
}

async function paymentPage({ method, path, query, body }: HttpRequest, port: PaymentPort): Promise<HttpAnswer> {
  if (!['GET', 'HEAD', 'POST'].includes(method)) return notAllowed('GET, HEAD, POST');
  const { back } = query;
  const from = await house(Date.now());
  const order = ORDER_ID.test(path) ? await orderOf(path) : null;
  if (!order) return page('UNKNOWN', from, null, back);
  if (order.status === 'PAYMENT_PROCESSED' || order.status === 'SHIPPED' || order.status === 'DELIVERED')
    return page('PAID', from, order, back);
  if (progressOf(order, order.attempt) !== 'WAITING') return page('OVER', from, order, back);
  const checkout = await checkoutOf(order.id, order.attempt);
  if (!checkout) return page('NOT_READY', from, order, back);
  if (checkout.url !== null) return { statusCode: 302, headers: { location: checkout.url }, body: '' };
  if (port.provider !== SIMULATOR || method !== 'POST') return page('PAY', from, order, back);
  return page(await payWithCard(order.id, order.attempt, order, body), from, order, back);
}

/** @throws where the event is no request to the function's address, or something cannot be reached */
export async function handler(event: unknown): Promise<HttpAnswer> {
  const request = httpRequest(event);
  const port = await paymentPort();
  try {
    const [first, provider] = request.path.split('/');
    if (first !== 'webhook') return await paymentPage(request, port);
    return provider === port.provider ? await webhook(request, port) : json(404, { result: 'UNKNOWN_PROVIDER' });
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
