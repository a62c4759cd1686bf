/** What is brought and fetched: who has it, when it was done by the driver's own clock, and that nothing is lost or counted twice. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { DeliveryStatusValues } from '../../web/app/generated/enums.ts';
import { FROM } from '../../resolvers/deliveries/transitions.ts';
import {
  failedDelivery,
  givenDelivery,
  later,
  newDelivery,
  newDriver,
  newRoute,
  partsDelivery,
  SQUARE,
  startedRoute,
} from '../support/deliveries.ts';
import { collect } from '../support/live.ts';
import { mailsTo } from '../support/mails.ts';
import { IN_STATUS, paid, shipped } from '../support/partsOrders.ts';
import { newShopCustomer } from '../support/customers.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { newOrder, present, settle, unique } from '../support/workshop.ts';

let stack: Stack;
let advisor: TallerClient;
let driving: TallerClient;
beforeAll(async () => {
  stack = await startStack();
  advisor = await stack.clientAs('ADVISOR');
  driving = await stack.clientAs('DRIVER');
});

const proof = { receiverName: 'Ana Quispe' };
const minutesAgo = (minutes: number): string => later(-minutes * 60_000);
const history = async (deliveryId: string) =>
  present(await advisor.tracking({ deliveryId, limit: 100 })).items.map(({ kind, at }) => [kind, at]);
const kinds = async (deliveryId: string) => (await history(deliveryId)).map(([kind]) => kind);

/** One in each state. */
const MAKE: Record<(typeof DeliveryStatusValues)[number], () => Promise<string>> = {
  REQUESTED: async () => (await newDelivery(stack)).id,
  ASSIGNED: async () => (await givenDelivery(stack, (await newDriver(stack)).id)).id,
  OUT: async () => (await startedRoute(stack)).next,
  DONE: async () => {
    const { next: id } = await startedRoute(stack);
    await advisor.completeDelivery({ id, input: proof });
    return id;
  },
  FAILED: async () => (await failedDelivery(stack)).id,
};

describe('a delivery', () => {
  it('goes from being asked for to a proof, and tells what happened in its order', async () => {
    const { next: id, driver, route } = await startedRoute(stack);
    const [left, there, done] = [minutesAgo(30), minutesAgo(12), minutesAgo(10)];
    expect(await advisor.delivery({ id })).toMatchObject({ status: 'OUT', driverName: driver.name, stopNumber: 1 });
    await advisor.arriveAtDelivery({ id, at: there, position: SQUARE });
    await advisor.reportDriverPosition({ deliveryId: id, position: SQUARE });
    expect((await advisor.delivery({ id }))?.position).toMatchObject(SQUARE);
    const input = { ...proof, receiverDocument: '41234567', signature: 'M 1 1 L 20 30', ...SQUARE, at: done };
    const ended = present(await advisor.completeDelivery({ id, input }));
    expect(ended).toMatchObject({ status: 'DONE', arrivedAt: there, endedAt: done, position: null, proof: input });
    expect(left < there).toBe(true);
    const told = await history(id);
    expect(told.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['REQUESTED', 'ASSIGNED', 'OUT', 'ARRIVED', 'DONE']),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        ['ARRIVED', there],
        ['DONE', done],
      ]),
    );
    expect(await advisor.finishRoute({ id: route.id })).toMatchObject({ status: 'FINISHED', endedCount: 1 });
    expect(
      present(await advisor.drivers({ limit: 100 })).items.find((each) => each.id === driver.id) ?? driver,
    ).toMatchObject({
      load: 0,
      openDeliveries: 0,
    });
  });

  it('lets what happened to it go thirty days after its end, and nothing of it before', async () => {
    const { next: id } = await startedRoute(stack);
    const rows = async () =>
      (await stack.allRows('Deliveries')).filter(({ pk, sk }) => pk === id && String(sk).startsWith('TRACKING#'));
    expect((await rows()).map(({ expiresAt }) => expiresAt)).toEqual([undefined, undefined, undefined]);
    const at = minutesAgo(5);
    await advisor.completeDelivery({ id, input: { ...proof, at } });
    const due = Math.floor(Date.parse(at) / 1000) + 30 * 86_400;
    expect((await rows()).map(({ expiresAt }) => expiresAt)).toEqual([due, due, due, due]);
  });

  it('keeps why it failed, and is asked for again', async () => {
    const { next: id, driver } = await startedRoute(stack);
    const failed = present(await advisor.failDelivery({ id, reason: 'Nadie en casa' }));
    expect(failed).toMatchObject({ status: 'FAILED', failureReason: 'Nadie en casa', attempt: 1 });
    const again = present(await advisor.reopenDelivery({ id }));
    expect(again).toMatchObject({
      status: 'REQUESTED',
      failureReason: null,
      driverId: null,
      routeId: null,
      attempt: 2,
    });
    expect(await advisor.assignDelivery({ id, driverId: driver.id })).toMatchObject({ status: 'ASSIGNED' });
    expect(await kinds(id)).toEqual(expect.arrayContaining(['FAILED', 'REOPENED']));
  });

  const STEPS: [step: keyof typeof FROM, run: (id: string) => Promise<unknown>][] = [
    ['UPDATE', (id) => advisor.updateDelivery({ id, input: { note: 'Timbre' } })],
    ['ASSIGN', async (id) => advisor.assignDelivery({ id, driverId: (await newDriver(stack)).id })],
    ['UNASSIGN', (id) => advisor.assignDelivery({ id, driverId: null })],
    ['ARRIVE', (id) => advisor.arriveAtDelivery({ id })],
    ['REPORT', (deliveryId) => advisor.reportDriverPosition({ deliveryId, position: SQUARE })],
    ['COMPLETE', (id) => advisor.completeDelivery({ id, input: proof })],
    ['FAIL', (id) => advisor.failDelivery({ id, reason: 'Nadie en casa' })],
    ['REOPEN', (id) => advisor.reopenDelivery({ id })],
  ];

  it.each(STEPS.flatMap(([name, run]) => DeliveryStatusValues.map((status) => [name, status, run] as const)))(
    'takes the step %s where it is %s exactly if the table says so',
    async (name, status, run) => {
      const id = await MAKE[status]();
      if (FROM[name].includes(status)) expect(await run(id)).toMatchObject({ id });
      else await expect(run(id)).rejects.toMatchObject({ code: 'LOCKED' });
    },
  );

  it("is not another driver's to end, nor one's own while somebody else has it", async () => {
    const { next: id } = await startedRoute(stack);
    const wrong = [
      () => driving.completeDelivery({ id, input: proof }),
      () => driving.failDelivery({ id, reason: 'No es mío' }),
      () => driving.arriveAtDelivery({ id }),
    ];
    for (const call of wrong)
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN', info: { permission: 'delivery:assign' } });
    await expect(driving.reportDriverPosition({ deliveryId: id, position: SQUARE })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is not given to a driver beyond what the vehicle takes, however many try at once', async () => {
    const driver = await newDriver(stack, 50);
    const { id: workOrderId } = await newOrder(stack);
    const made = [];
    for (let index = 0; index < 6; index += 1) made.push(await newDelivery(stack, { workOrderId, load: 20 }));
    // Whoever lost a race tries again, as the client does.
    const give = async (id: string): Promise<unknown> => {
      for (;;) {
        try {
          return await advisor.assignDelivery({ id, driverId: driver.id });
        } catch (error) {
          if ((error as { code?: string }).code !== 'TRY_AGAIN') throw error;
        }
      }
    };
    const { answers, errors } = await settle(made.map(({ id }) => give(id)));
    expect(answers).toHaveLength(2);
    for (const error of errors)
      expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', info: { maximum: 50, actual: 60 } });
  });
});

describe('a position', () => {
  it('changes nothing where a newer one is known', async () => {
    const { next: deliveryId } = await startedRoute(stack);
    const at = minutesAgo(1);
    await advisor.reportDriverPosition({ deliveryId, position: SQUARE, at });
    const old = { latitude: 1, longitude: 1 };
    const answer = present(await advisor.reportDriverPosition({ deliveryId, position: old, at: minutesAgo(2) }));
    expect(answer.position).toEqual({ ...SQUARE, at });
    expect((await advisor.delivery({ id: deliveryId }))?.position).toEqual({ ...SQUARE, at });
  });
});

describe('a round', () => {
  it('keeps windows, names those that it cannot keep with why, and leaves locked stops where they are', async () => {
    const driver = await newDriver(stack);
    const place = (north: number) => ({ latitude: SQUARE.latitude + north, longitude: SQUARE.longitude });
    const startsAt = later(3_600_000);
    const early = await givenDelivery(stack, driver.id, { ...place(0.05), windowTo: later(3_600_000 + 45 * 60_000) });
    const near = await givenDelivery(stack, driver.id, place(-0.001));
    const lost = await givenDelivery(stack, driver.id, { ...place(1), windowTo: later(3_660_000) });
    const ids = [near.id, early.id, lost.id];
    const plan = (lockedIds: string[]) =>
      advisor.planRoute({ input: { driverId: driver.id, deliveryIds: ids, startsAt, start: SQUARE, lockedIds } });
    const route = present(await plan([]));
    const byId = (of: typeof route, id: string) => present(of.items).find((stop) => stop.deliveryId === id);
    expect(byId(route, lost.id)).toMatchObject({ problem: 'TOO_FAR' });
    expect(byId(route, early.id)).toMatchObject({ problem: null, lateMinutes: 0 });
    expect(route.problemCount).toBe(1);
    const distances = [...present(route.items).map(({ distanceKm }) => distanceKm), route.homeDistanceKm].map(Number);
    expect(distances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(route.distanceKm), 0);
    const locked = present(await plan([lost.id]));
    expect(present(locked.items)[2]).toMatchObject({ deliveryId: lost.id, locked: true });
  });

  it('is planned anew on the way: what is done stays in front, what joins goes off, what leaves waits', async () => {
    const { route, driver, next } = await startedRoute(stack, 3);
    await advisor.completeDelivery({ id: next, input: proof });
    const joining = await givenDelivery(stack, driver.id);
    const [, kept = '', leaving = ''] = present(route.items).map(({ deliveryId }) => deliveryId);
    const after = present(await advisor.replanRoute({ id: route.id, input: { deliveryIds: [joining.id, kept] } }));
    const stops = present(after.items);
    expect(stops[0]).toMatchObject({ deliveryId: next, outcome: 'DONE' });
    expect(stops.map(({ deliveryId }) => deliveryId).sort()).toEqual([next, kept, joining.id].sort());
    expect(after).toMatchObject({
      status: 'STARTED',
      stopCount: 3,
      endedCount: 1,
      nextDeliveryId: stops[1]?.deliveryId,
    });
    expect(await advisor.delivery({ id: joining.id })).toMatchObject({ status: 'OUT', routeId: route.id });
    expect(await advisor.delivery({ id: leaving })).toMatchObject({ status: 'ASSIGNED', routeId: null });
  });

  it('begins as a whole, also of more stops than one transaction takes, and goes on where it was cut short', async () => {
    const { route, deliveryIds } = await newRoute(stack, 50);
    // As a call leaves it that wrote a part and was cut short: the first has gone off, the round is a draft.
    const first = deliveryIds[0] ?? '';
    await stack.setAttribute('Deliveries', { pk: first, sk: 'DELIVERY' }, 'status', 'OUT');
    await stack.setAttribute('Deliveries', { pk: first, sk: 'DELIVERY' }, 'routeId', route.id);
    const started = present(await advisor.startRoute({ id: route.id }));
    expect(started).toMatchObject({ status: 'STARTED', stopCount: 50 });
    const out = present(await advisor.deliveries({ driverId: route.driverId, status: 'OUT', limit: 100 })).items;
    expect(out.map(({ id }) => id).sort()).toEqual([...deliveryIds].sort());
    for (const id of deliveryIds) await advisor.failDelivery({ id, reason: 'Fin de la prueba' });
  });

  it('arrives once, in order and with its own times, after an hour without network', async () => {
    const { route, deliveryIds } = await newRoute(stack, 2);
    const [first = '', second = ''] = present(route.items).map(({ deliveryId }) => deliveryId);
    expect([first, second].sort()).toEqual([...deliveryIds].sort());
    const times = [60, 45, 40, 20, 15, 1].map((minutes) => minutesAgo(minutes));
    const [left = '', there = '', done = '', there2 = '', failed = '', back = ''] = times;
    const calls: ((idempotencyKey: string) => Promise<unknown>)[] = [
      (idempotencyKey) => advisor.startRoute({ id: route.id, at: left, idempotencyKey }),
      (idempotencyKey) => advisor.arriveAtDelivery({ id: first, at: there, idempotencyKey }),
      (idempotencyKey) => advisor.completeDelivery({ id: first, input: { ...proof, at: done }, idempotencyKey }),
      (idempotencyKey) => advisor.arriveAtDelivery({ id: second, at: there2, idempotencyKey }),
      (idempotencyKey) => advisor.failDelivery({ id: second, reason: 'Cerrado', at: failed, idempotencyKey }),
      (idempotencyKey) => advisor.finishRoute({ id: route.id, at: back, idempotencyKey }),
    ];
    const keys = calls.map(() => unique());
    const answers: unknown[] = [];
    for (const [index, call] of calls.entries()) answers.push(await call(keys[index] ?? ''));
    // The phone heard no answer, and sends all of it again.
    for (const [index, call] of calls.entries()) expect(await call(keys[index] ?? '')).toEqual(answers[index]);
    expect(await advisor.route({ id: route.id })).toMatchObject({
      status: 'FINISHED',
      startedAt: left,
      finishedAt: back,
      endedCount: 2,
    });
    const own = (await history(first)).filter(([kind]) => ['OUT', 'ARRIVED', 'DONE'].includes(String(kind)));
    expect(own).toEqual([
      ['OUT', left],
      ['ARRIVED', there],
      ['DONE', done],
    ]);
    expect((await history(second)).filter(([kind]) => kind === 'FAILED')).toEqual([['FAILED', failed]]);
  });

  it("is a driver's own to begin, and nobody else's", async () => {
    const me = present(await driving.me()).user;
    await (await stack.clientAs('ADMIN')).saveDriver({ input: { userId: me.id, vehicle: 'Moto', capacity: 100 } });
    const { id } = await givenDelivery(stack, me.id);
    const input = { driverId: me.id, deliveryIds: [id], startsAt: later(), start: SQUARE };
    const route = present(await advisor.planRoute({ input }));
    await driving.startRoute({ id: route.id });
    await driving.completeDelivery({ id, input: proof });
    expect(await driving.finishRoute({ id: route.id })).toMatchObject({ status: 'FINISHED' });
    const other = await newRoute(stack);
    await expect(driving.startRoute({ id: other.route.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the parts of an order', () => {
  it('are brought once for each attempt, to where the order says, however often that is asked for', async () => {
    const order = await paid(stack);
    const asked = await Promise.all([1, 2, 3].map(() => partsDelivery(stack, order.id)));
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set([`${order.id}-1`]));
    expect(asked[0]).toMatchObject({
      kind: 'SHIP_PARTS',
      status: 'REQUESTED',
      partsOrderId: order.id,
      address: 'Jr. de la Unión 120, Lima, Lima, 15001',
    });
    expect(await kinds(`${order.id}-1`)).toEqual(['REQUESTED']);
  });

  it.each(['PENDING', 'PAYMENT_FAILED', 'CANCELLED'] as const)('are not brought of one that is %s', async (status) => {
    const { id } = await IN_STATUS[status](stack);
    await expect(partsDelivery(stack, id)).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'input.partsOrderId', actual: status },
    });
    expect(await advisor.delivery({ id: `${id}-1` })).toBeNull();
  });

  it('are not brought of an unknown order', async () => {
    await expect(partsDelivery(stack, 'nothing')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      info: { field: 'input.partsOrderId' },
    });
  });

  it('tell their order when they have arrived', async () => {
    const { id: orderId } = await shipped(stack);
    const { id } = await partsDelivery(stack, orderId);
    await advisor.updateDelivery({ id, input: SQUARE });
    const { id: driverId } = await newDriver(stack);
    await advisor.assignDelivery({ id, driverId });
    const input = { driverId, deliveryIds: [id], startsAt: later(), start: SQUARE };
    const route = present(await advisor.planRoute({ input }));
    await advisor.startRoute({ id: route.id });
    await advisor.completeDelivery({ id, input: proof });
    await expect.poll(async () => (await advisor.partsOrder({ id: orderId }))?.status).toBe('DELIVERED');
  });

  it('are followed by the customer whose they are, and by no other', async () => {
    const [one, other] = [await newShopCustomer(stack), await newShopCustomer(stack)];
    const { id: orderId } = await paid(stack, undefined, '1', { customerId: one.id });
    const { id } = await partsDelivery(stack, orderId);
    expect(await one.client.delivery({ id })).toMatchObject({ id, status: 'REQUESTED' });
    expect(present(await one.client.tracking({ deliveryId: id })).items).toMatchObject([{ kind: 'REQUESTED' }]);
    expect(await other.client.delivery({ id })).toBeNull();
    expect(present(await other.client.tracking({ deliveryId: id })).items).toEqual([]);
  });
});

describe('whoever waits', () => {
  it('sees each step and the moving point, and gets a mail at each turn once', async () => {
    const email = `${unique().toLowerCase()}@clientes.example`;
    const customer = present(
      await advisor.createCustomer({ input: { name: 'Ana que espera', email, notify: ['EMAIL'] } }),
    );
    const order = await newOrder(stack, [], customer);
    const driver = await newDriver(stack);
    const other = await givenDelivery(stack, driver.id);
    const { id } = await givenDelivery(stack, driver.id, { workOrderId: order.id, latitude: -13.6 });
    let live: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (live = resolve));
    const subscription = advisor.onDeliveryChanged({ id }, { onLive: () => live() });
    const { events } = collect(subscription);
    await begun;
    const plan = {
      driverId: driver.id,
      deliveryIds: [other.id, id],
      lockedIds: [other.id, id],
      startsAt: later(),
      start: SQUARE,
    };
    const subjects = async () => (await mailsTo(stack, email)).map(({ subject }) => subject);
    const words: string[] = [];
    // What has gone on since is not told any more: whoever waits is told before it does.
    const isTold = async (word: string): Promise<void> => {
      words.push(`Entrega de su vehículo: ${word}`);
      await expect.poll(subjects).toEqual(words);
    };
    await isTold('confirmado');
    const route = present(await advisor.planRoute({ input: plan }));
    await advisor.startRoute({ id: route.id });
    await isTold('en camino');
    await advisor.failDelivery({ id: other.id, reason: 'Nadie en casa' });
    await isTold('usted es el siguiente');
    await advisor.reportDriverPosition({ deliveryId: id, position: SQUARE });
    await advisor.completeDelivery({ id, input: proof });
    await isTold('hecho');
    // Those of before it went off may come after the following began.
    const seen = () =>
      events
        .filter(({ status }) => status === 'OUT' || status === 'DONE')
        .map(({ status, latitude }) => `${status}${latitude === null ? '' : '*'}`);
    await expect.poll(seen).toEqual(['OUT', 'OUT*', 'DONE']);
    subscription.close();
  });
});
