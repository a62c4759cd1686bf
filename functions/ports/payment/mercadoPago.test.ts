import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mercadoPago } from './mercadoPago.ts';
import type { PaymentPort } from './port.ts';
import { manifestOf, signatureOf } from './signature.ts';

/**
 * A payment in the shape that Mercado Pago answers: API reference, "Get payment", and the example of its SDK for Node
 * (github.com/mercadopago/sdk-nodejs).
 */
const PAYMENT = {
  id: 1234567890,
  date_created: '2026-05-25T13:00:00.000-03:00',
  date_approved: '2026-05-25T13:01:08.000-03:00',
  status: 'approved',
  status_detail: 'accredited',
  currency_id: 'PEN',
  transaction_amount: 354.5,
  transaction_amount_refunded: 0,
  external_reference: '01J9Z3NDEKTSV4RRFFQ69G5FAV-1',
  payment_method_id: 'visa',
  payment_type_id: 'credit_card',
};

interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: unknown;
}

describe('Mercado Pago', () => {
  let server: Server;
  let port: PaymentPort;
  const asked: Asked[] = [];
  let answer: { status: number; body: unknown } = { status: 200, body: {} };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        const text = Buffer.concat(chunks).toString();
        asked.push({ method, url, headers, body: text === '' ? null : (JSON.parse(text) as unknown) });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = mercadoPago({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      accessToken: 'APP_USR-token',
      webhookSecret: 'a-secret',
      notificationUrl: 'https://pay.example/webhook/mercadoPago',
      returnUrl: 'https://shop.example/shop/orders/',
    });
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => void asked.splice(0));

  it('makes a preference with the amount of the order, the address of our webhook and the end of the reservation', async () => {
    answer = {
      status: 201,
      body: { id: '123-abc', init_point: 'https://www.mercadopago.com.pe/checkout?pref_id=123-abc' },
    };
    const opened = await port.open({
      reference: 'O1-2',
      orderId: 'O1',
      number: 'PR01-000007',
      amount: '354.50',
      currency: 'PEN',
      expiresAt: '2026-05-25T14:00:00.000Z',
      email: 'ines@correo.example',
    });
    expect(opened).toEqual({ id: '123-abc', url: 'https://www.mercadopago.com.pe/checkout?pref_id=123-abc' });
    expect(asked).toHaveLength(1);
    const [{ method, url, headers, body } = { method: '', url: '', headers: {}, body: null }] = asked;
    expect([method, url, headers.authorization, headers['x-idempotency-key']]).toEqual([
      'POST',
      '/checkout/preferences',
      'Bearer APP_USR-token',
      'O1-2',
    ]);
    expect(body).toMatchObject({
      items: [{ id: 'O1', title: 'PR01-000007', quantity: 1, currency_id: 'PEN', unit_price: 354.5 }],
      payer: { email: 'ines@correo.example' },
      external_reference: 'O1-2',
      notification_url: 'https://pay.example/webhook/mercadoPago',
      back_urls: { success: 'https://shop.example/shop/orders/O1' },
      expires: true,
      expiration_date_to: '2026-05-25T14:00:00.000+00:00',
    });
  });

  it.each([
    ['approved', 'APPROVED'],
    ['refunded', 'APPROVED'],
    ['rejected', 'REJECTED'],
    ['cancelled', 'REJECTED'],
    ['pending', 'PENDING'],
    ['in_process', 'PENDING'],
    ['authorized', 'PENDING'],
    ['something_new', 'PENDING'],
  ])('tells of a payment that is %s as %s', async (status, expected) => {
    answer = { status: 200, body: { ...PAYMENT, status } };
    expect(await port.payment('1234567890')).toEqual({
      id: '1234567890',
      reference: '01J9Z3NDEKTSV4RRFFQ69G5FAV-1',
      status: expected,
      amount: '354.5',
      currency: 'PEN',
      paidAt: '2026-05-25T16:01:08.000Z',
      reason: 'accredited',
    });
    expect(asked[0]?.url).toBe('/v1/payments/1234567890');
  });

  it('asks for payments whose id has digits alone, and knows that one does not exist', async () => {
    expect(await port.payment('../users/me')).toBeNull();
    expect(asked).toEqual([]);
    answer = { status: 404, body: { message: 'Payment not found', status: 404 } };
    expect(await port.payment('1')).toBeNull();
  });

  it('finds the payments of a reference', async () => {
    answer = { status: 200, body: { paging: { total: 1, limit: 30, offset: 0 }, results: [PAYMENT] } };
    expect(await port.payments('O1-2')).toMatchObject([{ id: '1234567890', status: 'APPROVED' }]);
    expect(asked[0]?.url).toContain('/v1/payments/search?external_reference=O1-2');
  });

  it('pays back with a key, so that it is done once', async () => {
    answer = { status: 201, body: { id: 99, payment_id: 1234567890, amount: 100.5, status: 'approved' } };
    const refund = { refundId: 'R1', orderId: 'O1', paymentId: '1234567890', amount: '100.50', currency: 'PEN' };
    expect(await port.refund(refund)).toBe('99');
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v1/payments/1234567890/refunds', body: { amount: 100.5 } });
    expect(asked[0]?.headers['x-idempotency-key']).toBe('R1');
  });

  it.each([
    ['a refusal', { status: 401, body: { message: 'invalid token' } }, 'Mercado Pago answered 401'],
    ['a fault', { status: 500, body: {} }, 'Mercado Pago answered 500'],
    ['something else', { status: 200, body: { hello: 1 } }, 'something that is no payment'],
  ])('fails with %s, so that the step is tried again', async (_, given, message) => {
    answer = given;
    await expect(port.payment('1')).rejects.toThrow(message);
  });

  const told = (body: string, secret = 'a-secret', dataId = '1234567890') => {
    const manifest = manifestOf({ dataId, requestId: 'r1' }, '1704908010');
    const signature = `ts=1704908010,v1=${signatureOf(secret, manifest)}`;
    return port.notified({
      headers: { 'x-signature': signature, 'x-request-id': 'r1' },
      query: { 'data.id': '1234567890', type: 'payment' },
      body,
    });
  };

  it('believes of a webhook what is signed: the id in its address', async () => {
    const body = JSON.stringify({ type: 'payment', action: 'payment.updated', data: { id: '666' } });
    expect(await told(body)).toEqual({ paymentId: '1234567890' });
    expect(await told(body, 'guessed')).toBe('FORGED');
    expect(await told(body, 'a-secret', '1')).toBe('FORGED');
    expect(await told('no json')).toBe('MALFORMED');
    expect(await told('{"type":"merchant_order"}')).toBe('IGNORED');
  });
});
