import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, TestServer } from './testServer.ts';
import { startTestServer } from './testServer.ts';
import { createTallerClient, iterate, NetworkError, TallerError } from './index.ts';

const refusal = (errorType: string, errorInfo: object | null = null): Answer => ({
  body: {
    data: { registerPayment: null },
    errors: [{ message: 'no', errorType, errorInfo, path: ['registerPayment'] }],
  },
});
const PAID: Answer = { body: { data: { registerPayment: { id: 'I1', status: 'PAID' } } } };
const PAYMENT = { invoiceId: 'I1', input: { method: 'CASH' as const, amount: '10.00' } };
const CUSTOMER: Answer = { body: { data: { createCustomer: { id: 'C1' } } } };

describe('a client call', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  async function clientOf(...answers: Answer[]) {
    server = await startTestServer(...answers);
    return createTallerClient({ endpoint: server.url, auth: () => 'a-token', retry: { attempts: 4, baseDelay: 1 } });
  }
  const keys = () => server.received.map((each) => each.body.variables?.['idempotencyKey']);

  it('sends the token and returns the value of the field', async () => {
    const client = await clientOf({ body: { data: { customer: { id: 'C1', name: 'Ana' } } } });
    expect(await client.customer({ id: 'C1' })).toEqual({ id: 'C1', name: 'Ana' });
    expect(server.received[0]).toMatchObject({
      headers: { authorization: 'a-token' },
      body: { variables: { id: 'C1' } },
    });
  });

  it('returns null for an object that does not exist', async () => {
    const client = await clientOf({ body: { data: { customer: null } } });
    expect(await client.customer({ id: 'C9' })).toBeNull();
  });

  it('turns a GraphQL error into an exception with code, info and path', async () => {
    const client = await clientOf(refusal('OVERPAYMENT', { balance: '5.00' }));
    const error: unknown = await client.registerPayment(PAYMENT).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TallerError);
    expect(error).toMatchObject({
      code: 'OVERPAYMENT',
      info: { balance: '5.00' },
      path: ['registerPayment'],
      message: 'no',
    });
    expect(server.received).toHaveLength(1);
  });

  it('comes again as often as it is told to while it stands in line', async () => {
    const told = Array.from({ length: 9 }, () => refusal('TRY_AGAIN', { retryAfterMs: 1 }));
    const client = await clientOf(...told, PAID);
    expect(await client.registerPayment(PAYMENT)).toMatchObject({ status: 'PAID' });
    expect(new Set(keys()).size).toBe(1);
  });

  it('repeats a lost race with the same idempotency key', async () => {
    const client = await clientOf(refusal('TRY_AGAIN'), refusal('TRY_AGAIN'), PAID);
    expect(await client.registerPayment(PAYMENT)).toMatchObject({ status: 'PAID' });
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('makes a new idempotency key for each call, unless the caller gives one', async () => {
    const client = await clientOf(PAID);
    await client.registerPayment(PAYMENT);
    await client.registerPayment(PAYMENT);
    await client.registerPayment({ ...PAYMENT, idempotencyKey: 'mine' });
    expect(new Set(keys()).size).toBe(3);
    expect(keys()[2]).toBe('mine');
  });

  it('sends no idempotency key if the caller passes null, and then repeats only calls that wrote nothing', async () => {
    const client = await clientOf(refusal('TRY_AGAIN'), PAID);
    await client.registerPayment({ ...PAYMENT, idempotencyKey: null });
    expect(keys()).toEqual([null, null]);
    const unsure = await clientOf('drop', PAID);
    await expect(unsure.registerPayment({ ...PAYMENT, idempotencyKey: null })).rejects.toThrow(NetworkError);
  });

  it('sends no idempotency key with a dry run', async () => {
    const client = await clientOf('drop', PAID);
    await client.registerPayment({ ...PAYMENT, validateOnly: true });
    expect(keys()).toEqual([undefined, undefined]);
  });

  it.each<[string, Answer]>([
    ['a lost connection', 'drop'],
    ['throttling', { status: 429, body: { errors: [{ errorType: 'ThrottlingException', message: 'slow down' }] } }],
    ['a fault of the service', { status: 503, body: { errors: [{ errorType: 'InternalFailure', message: 'fault' }] } }],
    ['an answer that is not JSON', { status: 502, raw: '<html>' }],
    [
      "AppSync's own time-out",
      { body: { data: null, errors: [{ errorType: 'ExecutionTimeout', message: 'Execution timed out.' }] } },
    ],
    ['a database that did not answer', refusal('TRY_AGAIN', { outcome: 'UNKNOWN' })],
  ])('repeats a mutation with a key after %s', async (_name, answer) => {
    const client = await clientOf(answer, PAID);
    expect(await client.registerPayment(PAYMENT)).toMatchObject({ status: 'PAID' });
    expect(new Set(keys()).size).toBe(1);
  });

  it.each<[string, Answer]>([
    ['a lost connection', 'drop'],
    ['a fault of the service', { status: 500, body: {} }],
    ["AppSync's own time-out", { body: { errors: [{ errorType: 'ExecutionTimeout', message: 'timed out' }] } }],
  ])('does not repeat a mutation without a key after %s, because it may have taken place', async (_name, answer) => {
    const client = await clientOf(answer, CUSTOMER);
    await expect(client.createCustomer({ input: { name: 'Ana' }, idempotencyKey: null })).rejects.toBeInstanceOf(
      NetworkError,
    );
    expect(server.received).toHaveLength(1);
  });

  it('repeats a mutation without a key if it certainly did not take place', async () => {
    const client = await clientOf({ status: 429, body: {} }, refusal('TRY_AGAIN'), CUSTOMER);
    expect(await client.createCustomer({ input: { name: 'Ana' }, idempotencyKey: null })).toEqual({ id: 'C1' });
  });

  it('does not repeat a mutation without a key if the database did not answer', async () => {
    const client = await clientOf(refusal('TRY_AGAIN', { outcome: 'UNKNOWN' }), CUSTOMER);
    await expect(client.createCustomer({ input: { name: 'Ana' }, idempotencyKey: null })).rejects.toMatchObject({
      code: 'TRY_AGAIN',
    });
  });

  it('repeats a change of a version and a removal, which the API knows again without a key', async () => {
    const change = { id: 'C1', input: { name: 'Ana' } };
    const client = await clientOf('drop', { body: { data: { updateCustomer: { id: 'C1' } } } });
    expect(await client.updateCustomer({ ...change, expectedVersion: 1 })).toEqual({ id: 'C1' });
    const removing = await clientOf('drop', { body: { data: { deleteCustomer: { id: 'C1' } } } });
    expect(await removing.deleteCustomer({ id: 'C1' })).toEqual({ id: 'C1' });
    const whatever = await clientOf('drop', { body: { data: { updateCustomer: { id: 'C1' } } } });
    await expect(whatever.updateCustomer(change)).rejects.toBeInstanceOf(NetworkError);
  });

  it('gives up after the last attempt, with the last error', async () => {
    const client = await clientOf(refusal('TRY_AGAIN'));
    await expect(client.registerPayment(PAYMENT)).rejects.toMatchObject({ code: 'TRY_AGAIN' });
    expect(server.received).toHaveLength(4);
  });

  it('gives up on an answer that never comes', async () => {
    server = await startTestServer('hang');
    const client = createTallerClient({
      endpoint: server.url,
      auth: () => 'a-token',
      timeout: 50,
      retry: { attempts: 1 },
    });
    await expect(client.customer({ id: 'C1' })).rejects.toMatchObject({
      name: 'NetworkError',
      cause: { name: 'TimeoutError' },
    });
  });

  it('does not repeat a request that the service rejects before any resolver runs', async () => {
    const client = await clientOf({
      status: 401,
      body: { errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] },
    });
    await expect(client.customer({ id: 'C1' })).rejects.toMatchObject({ code: 'UnauthorizedException' });
    expect(server.received).toHaveLength(1);
  });
});

describe('iterate', () => {
  it('yields the objects of all pages, also after an empty page that has a next token', async () => {
    const pages = new Map([
      [null, { items: [1, 2], nextToken: 'b' }],
      ['b', { items: [], nextToken: 'c' }],
      ['c', { items: [3], nextToken: null }],
    ]);
    const found: number[] = [];
    for await (const each of iterate<number>((token) => Promise.resolve(pages.get(token) ?? null))) found.push(each);
    expect(found).toEqual([1, 2, 3]);
  });
});
