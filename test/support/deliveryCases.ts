/** What mutations about deliveries, drivers and routes refuse: each with its code and the argument that it is about. */
import type { Case } from './badMutations/case.ts';
import { LONG } from './badMutations/case.ts';
import {
  failedDelivery,
  givenDelivery,
  later,
  newDelivery,
  newDriver,
  newRoute,
  SQUARE,
  startedRoute,
} from './deliveries.ts';
import type { Stack } from './stack.ts';
import { newOrder, unique } from './workshop.ts';

const NOBODY = 'nothing';
const DAYS_AGO = later(-3 * 86_400_000);

/** Places that are none, by the argument that holds them. */
const places = (path: string, at: (place: object) => object): Case[] => [
  ['beyond the pole', at({ ...SQUARE, latitude: 90.1 }), 'VALIDATION', `${path}.latitude`],
  ['beyond the other pole', at({ ...SQUARE, latitude: -91 }), 'VALIDATION', `${path}.latitude`],
  ['beyond the date line', at({ ...SQUARE, longitude: 180.000001 }), 'VALIDATION', `${path}.longitude`],
  ['east of nowhere', at({ ...SQUARE, longitude: -1e9 }), 'VALIDATION', `${path}.longitude`],
];

const moments = (field: string, at: (moment: string) => object): Case[] => [
  ['what is to come', at(later(3_600_000)), 'VALIDATION', field],
  ['what was long ago', at(DAYS_AGO), 'VALIDATION', field],
];

/** What is wrong with what people say of a delivery. */
const terms = (saying: (change: object) => object): Case[] => [
  ['no address', saying({ address: ' ' }), 'VALIDATION', 'input.address'],
  ['an address too long', saying({ address: LONG }), 'VALIDATION', 'input.address'],
  ...places('input', (place) => saying(place)),
  ['half a place', saying({ latitude: null, longitude: 1 }), 'VALIDATION', 'input.latitude'],
  ['the other half', saying({ latitude: 1, longitude: null }), 'VALIDATION', 'input.longitude'],
  [
    'a window that closes before it opens',
    saying({ windowFrom: later(7_200_000), windowTo: later(3_600_000) }),
    'VALIDATION',
    'input.windowTo',
  ],
  ['a telephone without its country', saying({ contactPhone: '014567890' }), 'VALIDATION', 'input.contactPhone'],
  ['a name too long', saying({ contactName: LONG }), 'VALIDATION', 'input.contactName'],
  ['less than nothing', saying({ load: -1 }), 'VALIDATION', 'input.load'],
  ['more than a lorry', saying({ load: 50_001 }), 'VALIDATION', 'input.load'],
  ['a note too long', saying({ note: LONG }), 'VALIDATION', 'input.note'],
];

async function requesting(stack: Stack): Promise<Case[]> {
  const { id: workOrderId } = await newOrder(stack);
  const input = { kind: 'RETURN_VEHICLE', workOrderId, address: 'Av. Grau 1' };
  const saying = (change: object): object => ({ input: { ...input, ...change } });
  return [
    ['no order', saying({ workOrderId: NOBODY }), 'NOT_FOUND', 'input.workOrderId'],
    ['parts without their order', saying({ kind: 'SHIP_PARTS' }), 'VALIDATION', 'input.kind'],
    ...terms(saying),
  ];
}

async function assigning(stack: Stack): Promise<Case[]> {
  const [driver, small, gone] = [await newDriver(stack), await newDriver(stack, 10), await newDriver(stack)];
  const admin = await stack.clientAs('ADMIN');
  await admin.saveDriver({ input: { userId: gone.id, vehicle: 'Moto', capacity: 50, active: false } });
  const [{ id }, heavy, failed] = [
    await newDelivery(stack),
    await newDelivery(stack, { load: 11 }),
    await failedDelivery(stack),
  ];
  const out = await startedRoute(stack);
  return [
    ['no delivery', { id: NOBODY, driverId: driver.id }, 'NOT_FOUND', 'id'],
    ['no driver', { id, driverId: NOBODY }, 'NOT_FOUND', 'driverId'],
    ['a driver over capacity', { id: heavy.id, driverId: small.id }, 'LIMIT_EXCEEDED', 'driverId'],
    ['a driver who gets nothing', { id, driverId: gone.id }, 'LOCKED', 'driverId'],
    ['a delivery that has gone off', { id: out.next, driverId: driver.id }, 'LOCKED', 'id'],
    ['a delivery that failed', { id: failed.id, driverId: driver.id }, 'LOCKED', 'id'],
    ['a delivery that nobody has, taken from them', { id, driverId: null }, 'LOCKED', 'id'],
    ['a version that is gone', { id, driverId: driver.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
  ];
}

async function completing(stack: Stack): Promise<Case[]> {
  const [{ next: id }, waiting] = [await startedRoute(stack), await newDelivery(stack)];
  const input = { receiverName: 'Ana Quispe' };
  const saying = (change: object): object => ({ id, input: { ...input, ...change } });
  return [
    ['no delivery', { id: NOBODY, input }, 'NOT_FOUND', 'id'],
    ['one that has not gone off', { id: waiting.id, input }, 'LOCKED', 'id'],
    ['a proof without a name', saying({ receiverName: '' }), 'VALIDATION', 'input.receiverName'],
    ['a proof with signs for a name', saying({ receiverName: '...' }), 'VALIDATION', 'input.receiverName'],
    ['a name too long', saying({ receiverName: LONG }), 'VALIDATION', 'input.receiverName'],
    ['a document too long', saying({ receiverDocument: 'x'.repeat(41) }), 'VALIDATION', 'input.receiverDocument'],
    ['a drawing with more in it', saying({ signature: 'M 1 1 "/><script>' }), 'VALIDATION', 'input.signature'],
    ['too long a drawing', saying({ signature: `M ${'1 '.repeat(4_000)}` }), 'VALIDATION', 'input.signature'],
    ['a note too long', saying({ note: LONG }), 'VALIDATION', 'input.note'],
    ...places('input', (place) => saying(place)),
    ...moments('input.at', (at) => saying({ at })),
  ];
}

async function saving(stack: Stack): Promise<Case[]> {
  const driver = await newDriver(stack);
  await givenDelivery(stack, driver.id, { load: 40 });
  const admin = await stack.clientAs('ADMIN');
  const email = `${unique().toLowerCase()}@taller.example`;
  const user = await admin.createUser({ input: { name: 'Que se fue', email, role: 'DRIVER' } });
  await admin.disableUser({ id: user?.id ?? '' });
  const input = { userId: driver.id, vehicle: 'Camioneta', capacity: 100 };
  const saying = (change: object): object => ({ input: { ...input, ...change } });
  return [
    ['no user', saying({ userId: NOBODY }), 'NOT_FOUND', 'input.userId'],
    ['a user who is shut out', saying({ userId: user?.id }), 'LOCKED', 'input.userId'],
    ['no vehicle', saying({ vehicle: ' ' }), 'VALIDATION', 'input.vehicle'],
    ['a plate too long', saying({ plate: 'X'.repeat(21) }), 'VALIDATION', 'input.plate'],
    ['less than nothing', saying({ capacity: -1 }), 'VALIDATION', 'input.capacity'],
    ['more than a lorry', saying({ capacity: 50_001 }), 'VALIDATION', 'input.capacity'],
    ['less than what is given to them', saying({ capacity: 39 }), 'VALIDATION', 'input.capacity'],
    ['nothing for who has something', saying({ active: false }), 'LOCKED', 'input.active'],
    ['a version that is gone', { input, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
  ];
}

const many = (count: number): string[] => Array.from({ length: count }, (_id, index) => `d${index}`);

async function planning(stack: Stack): Promise<Case[]> {
  const driver = await newDriver(stack);
  const other = await newDriver(stack);
  const [given, waiting, placeless] = [
    await givenDelivery(stack, driver.id),
    await newDelivery(stack),
    await givenDelivery(stack, driver.id, { latitude: null, longitude: null }),
  ];
  const input = { driverId: driver.id, deliveryIds: [given.id], startsAt: later(), start: SQUARE };
  const saying = (change: object): object => ({ input: { ...input, ...change } });
  const stops = 'input.deliveryIds';
  return [
    ['no stop', saying({ deliveryIds: [] }), 'VALIDATION', stops],
    ['101 stops', saying({ deliveryIds: many(101) }), 'LIMIT_EXCEEDED', stops],
    ['a stop twice', saying({ deliveryIds: [given.id, given.id] }), 'VALIDATION', `${stops}.1`],
    ['no delivery', saying({ deliveryIds: [given.id, NOBODY] }), 'NOT_FOUND', `${stops}.1`],
    ['one that nobody has', saying({ deliveryIds: [waiting.id] }), 'LOCKED', `${stops}.0`],
    ["another driver's", saying({ driverId: other.id }), 'LOCKED', `${stops}.0`],
    ['one that is nowhere', saying({ deliveryIds: [placeless.id] }), 'VALIDATION', `${stops}.0`],
    ['no driver', saying({ driverId: NOBODY }), 'NOT_FOUND', 'input.driverId'],
    ['a lock on what is not there', saying({ lockedIds: [NOBODY] }), 'VALIDATION', 'input.lockedIds.0'],
    ...places('input.start', (start) => saying({ start })),
  ];
}

async function replanning(stack: Stack): Promise<Case[]> {
  const [draft, waiting] = [await newRoute(stack), await newDelivery(stack)];
  const { id } = draft.route;
  const finished = await startedRoute(stack);
  const advisor = await stack.clientAs('ADVISOR');
  await advisor.failDelivery({ id: finished.next, reason: 'Nadie en casa' });
  await advisor.finishRoute({ id: finished.route.id });
  const saying = (input: object): object => ({ id, input });
  const stops = 'input.deliveryIds';
  return [
    ['no route', { id: NOBODY, input: {} }, 'NOT_FOUND', 'id'],
    ['one that is finished', { id: finished.route.id, input: {} }, 'LOCKED', 'id'],
    ['no stop', saying({ deliveryIds: [] }), 'VALIDATION', stops],
    ['101 stops', saying({ deliveryIds: many(101) }), 'LIMIT_EXCEEDED', stops],
    ['one that nobody has', saying({ deliveryIds: [waiting.id] }), 'LOCKED', `${stops}.0`],
    ['a lock on what is not there', saying({ lockedIds: [NOBODY] }), 'VALIDATION', 'input.lockedIds.0'],
    ['no time', saying({ startsAt: null }), 'VALIDATION', 'input.startsAt'],
    ['a version that is gone', { id, input: {}, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ...places('input.start', (start) => saying({ start })),
  ];
}

async function driving(stack: Stack): Promise<{ out: string; waiting: string; done: string }> {
  const [{ next: out }, waiting, failed] = [
    await startedRoute(stack),
    await newDelivery(stack),
    await failedDelivery(stack),
  ];
  return { out, waiting: waiting.id, done: failed.id };
}

export const deliveryCases: Record<string, (made: unknown, stack: Stack) => Promise<Case[]>> = {
  requestDelivery: (_made, stack) => requesting(stack),
  updateDelivery: async (_made, stack) => {
    const driver = await newDriver(stack);
    const [{ id }, given, out] = [
      await newDelivery(stack),
      await givenDelivery(stack, driver.id),
      await startedRoute(stack),
    ];
    return [
      ['no delivery', { id: NOBODY, input: {} }, 'NOT_FOUND', 'id'],
      ['one that has gone off', { id: out.next, input: {} }, 'LOCKED', 'id'],
      ['another load for a driver', { id: given.id, input: { load: 5 } }, 'LOCKED', 'input.load'],
      ['its address taken away', { id, input: { address: null } }, 'VALIDATION', 'input.address'],
      ['a version that is gone', { id, input: {}, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ...terms((input) => ({ id, input })),
    ];
  },
  assignDelivery: (_made, stack) => assigning(stack),
  arriveAtDelivery: async (_made, stack) => {
    const { out: id, waiting } = await driving(stack);
    return [
      ['no delivery', { id: NOBODY }, 'NOT_FOUND', 'id'],
      ['one that has not gone off', { id: waiting }, 'LOCKED', 'id'],
      ...places('position', (position) => ({ id, position })),
      ...moments('at', (at) => ({ id, at })),
    ];
  },
  completeDelivery: (_made, stack) => completing(stack),
  failDelivery: async (_made, stack) => {
    const { out: id, done } = await driving(stack);
    const reason = 'Nadie en casa';
    return [
      ['no delivery', { id: NOBODY, reason }, 'NOT_FOUND', 'id'],
      ['one that has ended', { id: done, reason }, 'LOCKED', 'id'],
      ['no reason', { id, reason: ' ' }, 'VALIDATION', 'reason'],
      ['a reason too long', { id, reason: LONG }, 'VALIDATION', 'reason'],
      ...places('position', (position) => ({ id, reason, position })),
      ...moments('at', (at) => ({ id, reason, at })),
    ];
  },
  reopenDelivery: async (_made, stack) => {
    const [{ id }, failed] = [await newDelivery(stack), await failedDelivery(stack)];
    return [
      ['no delivery', { id: NOBODY }, 'NOT_FOUND', 'id'],
      ['one that did not fail', { id }, 'LOCKED', 'id'],
      ['a version that is gone', { id: failed.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ];
  },
  reportDriverPosition: async (_made, stack) => {
    const { out: deliveryId, waiting } = await driving(stack);
    return [
      ['no delivery', { deliveryId: NOBODY, position: SQUARE }, 'NOT_FOUND', 'deliveryId'],
      ['one that has not gone off', { deliveryId: waiting, position: SQUARE }, 'LOCKED', 'deliveryId'],
      ...places('position', (position) => ({ deliveryId, position })),
      ...moments('at', (at) => ({ deliveryId, position: SQUARE, at })),
    ];
  },
  saveDriver: (_made, stack) => saving(stack),
  planRoute: (_made, stack) => planning(stack),
  replanRoute: (_made, stack) => replanning(stack),
  startRoute: async (_made, stack) => {
    const [started, draft, taken] = [await startedRoute(stack), await newRoute(stack), await newRoute(stack)];
    const advisor = await stack.clientAs('ADVISOR');
    await advisor.assignDelivery({ id: taken.deliveryIds[0] ?? '', driverId: null });
    return [
      ['no route', { id: NOBODY }, 'NOT_FOUND', 'id'],
      ['one that has begun', { id: started.route.id }, 'LOCKED', 'id'],
      ['one whose delivery was taken from the driver', { id: taken.route.id }, 'LOCKED', 'id'],
      ...moments('at', (at) => ({ id: draft.route.id, at })),
    ];
  },
  finishRoute: async (_made, stack) => {
    const [draft, started, over] = [await newRoute(stack), await startedRoute(stack), await startedRoute(stack)];
    await (await stack.clientAs('ADVISOR')).failDelivery({ id: over.next, reason: 'Nadie en casa' });
    return [
      ['no route', { id: NOBODY }, 'NOT_FOUND', 'id'],
      ['one that has not begun', { id: draft.route.id }, 'LOCKED', 'id'],
      ['one with stops left', { id: started.route.id }, 'LOCKED', 'id'],
      ...moments('at', (at) => ({ id: over.route.id, at })),
    ];
  },
};
