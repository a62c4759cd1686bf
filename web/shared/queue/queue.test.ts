import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../../client/index.ts';
import { AuthenticationError, NetworkError, TallerError } from '../../../client/index.ts';
import { within, answerTo } from '../database.ts';
import { ALREADY_OPEN, KEY_HOLDS, UNCERTAIN } from './chain.ts';
import type { Call } from './queue.ts';
import { begin, decide, discard, goesWith, known, sendAll, sendOrKeep, takeExisting, waiting } from './queue.ts';
import { all, rewrite } from './store.ts';

/** A server that keeps what it is sent, and refuses what it is told to refuse. */
function server() {
  const calls: [string, Record<string, unknown>][] = [];
  const refusals = new Map<string, Error>();
  let open: object[] = [];
  const take =
    (name: string) =>
    (variables: Record<string, unknown>): Promise<{ id: string }> => {
      const refused = refusals.get(name);
      if (refused) return Promise.reject(refused);
      calls.push([name, variables]);
      return Promise.resolve({ id: `${name}-${calls.length}` });
    };
  const client = {
    createCustomer: take('customer'),
    createVehicle: take('vehicle'),
    createWorkOrder: take('order'),
    changeWorkOrderState: take('move'),
    startRoute: take('start'),
    arriveAtDelivery: take('arrive'),
    completeDelivery: take('complete'),
    failDelivery: take('fail'),
    finishRoute: take('finish'),
    workOrders: () => Promise.resolve({ items: open, nextToken: null }),
  } as unknown as TallerClient;
  return {
    client,
    calls,
    refuse: (name: string, error: Error | null) => (error ? refusals.set(name, error) : refusals.delete(name)),
    hasOpen: (orders: object[]) => (open = orders),
  };
}

const CUSTOMER: Call<'createCustomer'> = { key: 'c', kind: 'createCustomer', label: 'Rosa', input: { name: 'Rosa' } };
const VEHICLE: Call<'createVehicle'> = {
  key: 'v',
  kind: 'createVehicle',
  label: 'ABC-123',
  input: { customerId: 'c', plate: 'ABC-123', make: 'Toyota', model: 'Hilux' },
};
const ORDER: Call<'openOrder'> = {
  key: 'o',
  kind: 'openOrder',
  label: 'ABC-123',
  input: { vehicleId: 'v', customerId: 'c', complaint: 'Frenos' },
  known: null,
};

const unsent = (): Promise<never> => Promise.reject(new NetworkError('nobody answers'));
async function fillIn(): Promise<void> {
  await sendOrKeep(CUSTOMER, unsent);
  await sendOrKeep(VEHICLE, unsent);
  await sendOrKeep(ORDER, unsent);
}
const refusedCodes = () => waiting().map(({ key, refused }) => [key, refused?.code]);
const duplicate = (existingId: string) => new TallerError('taken', 'DUPLICATE', { field: 'input.plate', existingId });

describe('what was filled in without network', () => {
  beforeEach(async () => {
    await rewrite((rows) => ({ remove: rows.map(({ key }) => key) }));
    await begin('me');
  });

  it('is kept in the order in which it was filled in, under the keys of its calls', async () => {
    await fillIn();
    expect((await all()).map(({ key, needs }) => [key, needs])).toEqual([
      ['c', undefined],
      ['v', { customerId: 'c' }],
      ['o', { vehicleId: 'v', customerId: 'c' }],
    ]);
  });

  it('is sent as a chain, once, and later calls have the ids of earlier ones', async () => {
    await fillIn();
    const { client, calls } = server();
    expect(await Promise.all([sendAll(client), sendAll(client)])).toEqual([3, 0]);
    expect(await sendAll(client)).toBe(0);
    expect(calls).toEqual([
      ['customer', { input: { name: 'Rosa' }, idempotencyKey: 'c' }],
      ['vehicle', { input: { ...VEHICLE.input, customerId: 'customer-1' }, idempotencyKey: 'v' }],
      ['order', { input: { ...ORDER.input, customerId: 'customer-1', vehicleId: 'vehicle-2' }, idempotencyKey: 'o' }],
    ]);
    expect(waiting()).toEqual([]);
  });

  it('is sent once, in order and with its own times, of a driver without network for an hour', async () => {
    const at = (minute: number): string => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
    const done = { receiverName: 'Ana', at: at(20) };
    const steps: Call<'startRoute' | 'arriveAtDelivery' | 'completeDelivery' | 'failDelivery' | 'finishRoute'>[] = [
      { key: '1', kind: 'startRoute', label: 'Ana', input: { id: 'r', at: at(0) } },
      { key: '2', kind: 'arriveAtDelivery', label: 'Av. Grau', input: { id: 'd1', at: at(10) } },
      { key: '3', kind: 'completeDelivery', label: 'Av. Grau', input: { id: 'd1', input: done } },
      { key: '4', kind: 'failDelivery', label: 'Av. Sol', input: { id: 'd2', reason: 'Cerrado', at: at(40) } },
      { key: '5', kind: 'finishRoute', label: 'Ana', input: { id: 'r', at: at(59) } },
    ];
    for (const step of steps) await sendOrKeep(step, unsent, waiting().length > 0);
    const { client, calls, refuse } = server();
    // The network is back, and goes again in the middle of it.
    refuse('complete', new NetworkError('nobody answers'));
    expect(await sendAll(client)).toBe(2);
    refuse('complete', null);
    expect(await sendAll(client)).toBe(3);
    expect(await sendAll(client)).toBe(0);
    expect(calls.map(([name, variables]) => [name, variables['at'] ?? done.at, variables['idempotencyKey']])).toEqual([
      ['start', at(0), '1'],
      ['arrive', at(10), '2'],
      ['complete', at(20), '3'],
      ['fail', at(40), '4'],
      ['finish', at(59), '5'],
    ]);
  });

  it('goes behind what waits, although it could be sent at once', async () => {
    await sendOrKeep(CUSTOMER, unsent);
    const call: Call<'finishRoute'> = { key: 'f', kind: 'finishRoute', label: 'Ana', input: { id: 'r' } };
    expect(await sendOrKeep(call, () => Promise.reject(new Error('sent before the others')), true)).toEqual({
      kept: 'f',
    });
  });

  it('names things by the keys of their calls also after they were sent', async () => {
    await sendOrKeep(CUSTOMER, unsent);
    await sendAll(server().client);
    const given: unknown[] = [];
    await sendOrKeep(VEHICLE, (input) => Promise.resolve(given.push(input)));
    expect(given).toEqual([{ ...VEHICLE.input, customerId: 'customer-1' }]);
    expect(known().map(({ key, answer }) => [key, answer?.id])).toEqual([['c', 'customer-1']]);
  });

  it('waits behind what waits, although there is a network again', async () => {
    await sendOrKeep(CUSTOMER, unsent);
    expect(await sendOrKeep(VEHICLE, () => Promise.reject(new Error('sent before its owner')))).toEqual({ kept: 'v' });
  });

  it.each([
    ['network', new NetworkError('nobody answers')],
    ['session', new AuthenticationError('over', 'x', 'SIGNED_OUT')],
    ['lost race', new TallerError('again', 'TRY_AGAIN')],
  ])('stops where sending goes no further, and goes on from there: %s', async (_name, error) => {
    await fillIn();
    const { client, calls, refuse } = server();
    refuse('vehicle', error);
    expect(await sendAll(client)).toBe(1);
    expect(refusedCodes()).toEqual([
      ['v', undefined],
      ['o', undefined],
    ]);
    refuse('vehicle', null);
    expect(await sendAll(client)).toBe(2);
    expect(calls.map(([name]) => name)).toEqual(['customer', 'vehicle', 'order']);
  });

  it('is decided where it is refused, and what needs it waits; what does not, goes', async () => {
    await fillIn();
    await sendOrKeep({ ...CUSTOMER, key: 'c2', label: 'Luis' }, unsent);
    const { client, calls, refuse } = server();
    refuse('vehicle', duplicate('theirs'));
    expect(await sendAll(client)).toBe(2);
    expect(refusedCodes()).toEqual([
      ['v', 'DUPLICATE'],
      ['o', undefined],
    ]);
    expect(calls.map(([name]) => name)).toEqual(['customer', 'customer']);
  });

  it('takes what exists in its place, and gives those behind it what belongs to that', async () => {
    await fillIn();
    const { client, calls, refuse } = server();
    refuse('vehicle', duplicate('theirs'));
    await sendAll(client);
    await takeExisting('v', 'theirs', { customerId: 'their-owner' });
    expect(await sendAll(client)).toBe(1);
    expect(calls.at(-1)?.[1]).toMatchObject({ input: { vehicleId: 'theirs', customerId: 'their-owner' } });
  });

  it('changed, is another call, and those behind it wait for that', async () => {
    await fillIn();
    const { client, calls, refuse } = server();
    refuse('vehicle', duplicate('theirs'));
    await sendAll(client);
    refuse('vehicle', null);
    await decide('v', { input: { ...waiting()[0]?.input, plate: 'ABC-124' }, label: 'ABC-124' });
    expect(waiting()[0]?.key).not.toBe('v');
    // A page that went on with it before calls it by the key that it had.
    await sendOrKeep({ ...ORDER, key: 'o2', input: { vehicleId: 'v', customerId: 'c' } }, unsent);
    expect(await sendAll(client)).toBe(3);
    expect(calls.slice(1)).toMatchObject([
      ['vehicle', { input: { plate: 'ABC-124', customerId: 'customer-1' } }],
      ['order', { input: { vehicleId: 'vehicle-2' }, idempotencyKey: 'o' }],
      ['order', { input: { vehicleId: 'vehicle-2' }, idempotencyKey: 'o2' }],
    ]);
  });

  it('unchanged, is the same call with the same key', async () => {
    await sendOrKeep(CUSTOMER, unsent);
    const { client, calls, refuse } = server();
    refuse('customer', new TallerError('fault', 'INTERNAL'));
    await sendAll(client);
    refuse('customer', null);
    await decide('c', { input: { name: 'Rosa' } });
    await sendAll(client);
    expect(calls).toMatchObject([['customer', { idempotencyKey: 'c' }]]);
  });

  it('goes with all that needs it, where it is discarded', async () => {
    await fillIn();
    expect(goesWith('c').map(({ key }) => key)).toEqual(['v', 'o']);
    await discard('v');
    expect(waiting().map(({ key }) => key)).toEqual(['c']);
  });

  it('is shown to nobody else, and sent by nobody else', async () => {
    await fillIn();
    await begin('somebody else');
    const { client, calls } = server();
    expect([waiting(), await sendAll(client), calls]).toEqual([[], 0, []]);
    await begin('me');
    expect(await sendAll(client)).toBe(3);
  });
});

describe('an order that was filled in without network', () => {
  const order = { ...ORDER, input: { vehicleId: 'known', customerId: 'them', complaint: 'Frenos' } };
  const theirs = { id: 'theirs', complaint: 'Aceite', receivedAt: new Date().toISOString() };
  beforeEach(async () => {
    await rewrite((rows) => ({ remove: rows.map(({ key }) => key) }));
    await begin('me');
  });

  it('is decided where another was opened meanwhile, and sent once somebody says so', async () => {
    await sendOrKeep(order, unsent);
    const { client, calls, hasOpen } = server();
    hasOpen([theirs]);
    expect(await sendAll(client)).toBe(0);
    expect(waiting()[0]?.refused).toMatchObject({ code: ALREADY_OPEN, info: { existingId: 'theirs' } });
    await decide('o', { known: ['theirs'] });
    expect(await sendAll(client)).toBe(1);
    expect(calls).toMatchObject([['order', { idempotencyKey: 'o' }]]);
  });

  it('is sent where whoever filled it in knew of the other one', async () => {
    await sendOrKeep({ ...order, known: ['theirs'] }, unsent);
    const { client, hasOpen } = server();
    hasOpen([theirs]);
    expect(await sendAll(client)).toBe(1);
  });

  it('is not taken for another one where it had arrived without an answer', async () => {
    await sendOrKeep(order, unsent);
    const { client, hasOpen } = server();
    hasOpen([{ id: 'itself', complaint: 'Frenos', receivedAt: new Date().toISOString() }]);
    expect(await sendAll(client)).toBe(1);
  });

  it('is decided where its first attempt is older than keys are known', async () => {
    await sendOrKeep(order, unsent);
    await rewrite((rows) => ({ put: rows.map((row) => ({ ...row, triedAt: Date.now() - KEY_HOLDS - 1 })) }));
    const { client, calls } = server();
    await sendAll(client);
    expect(refusedCodes()).toEqual([['o', UNCERTAIN]]);
    await decide('o');
    expect(await sendAll(client)).toBe(1);
    // Whoever looked for it and did not find it makes another call of it.
    expect(calls[0]?.[1]['idempotencyKey']).not.toBe('o');
  });

  it('is sent as it was where the release before has kept it', async () => {
    const row = {
      key: 'old',
      kind: 'openOrder',
      label: 'X',
      input: { vehicleId: 'a', customerId: 'b' },
      by: 'me',
      at: 1,
    };
    await within('waiting', 'readwrite', (store) => answerTo(store.put(row)));
    const { client, calls, hasOpen } = server();
    hasOpen([theirs]);
    expect(await sendAll(client)).toBe(1);
    expect(calls).toEqual([['order', { input: row.input, idempotencyKey: 'old' }]]);
  });
});
