import type { AggregateSupport, DayCall } from './all.ts';
import { deliveryCases } from '../deliveryCases.ts';
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
} from '../deliveries.ts';
import { paid } from '../partsOrders.ts';
import type { Stack } from '../stack.ts';
import { newOrder, unique } from '../workshop.ts';

const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;

const DELIVERY = {
  DeliveryPage: 'items nextToken',
  Delivery: `
    id kind status partsOrderId address latitude longitude windowFrom windowTo contactName contactPhone load note driverId driverName
    routeId stopNumber expectedAt position arrivedAt proof failureReason endedAt attempt requestedBy requestedById version
    createdAt updatedAt`,
  DriverPosition: 'latitude longitude at',
  DeliveryProof: 'receiverName receiverDocument signature note latitude longitude at',
  TrackingPage: 'items nextToken',
  TrackingEvent: 'id deliveryId kind status at recordedAt place latitude longitude by byId',
  DriverPage: 'items nextToken',
  Driver: 'id name vehicle plate capacity load openDeliveries active version createdAt updatedAt',
  DeliveryChange:
    'id deliveryId sequence kind from status driverId customerId routeId latitude longitude positionAt at',
};
const ROUTE = {
  RoutePage: 'items nextToken',
  Route: `
    id status driverId driverName startsAt endsAt start end items stopCount endedCount problemCount distanceKm
    homeDistanceKm nextDeliveryId startedAt finishedAt plannedBy version createdAt updatedAt`,
  RouteStop: `
    delivery deliveryId number latitude longitude distanceKm arrivesAt leavesAt waitMinutes lateMinutes problem locked
    outcome`,
  Coordinates: 'latitude longitude',
};
const RELATED = { Delivery: 'workOrder customer' };
const all = (...parts: Record<string, string>[]): Record<string, string> => {
  const types: Record<string, string> = {};
  for (const part of parts)
    for (const [type, fields] of Object.entries(part)) types[type] = `${types[type] ?? ''} ${fields}`;
  return types;
};

/** Three bytes, and two of them when it is put into capitals: the most that a character comes to. */
const WIDE = '\u1f82';
const MOST_STOPS = 100;

const fullTerms = () => ({
  address: WIDE.repeat(300),
  windowFrom: later(3_600_000),
  windowTo: later(7_200_000),
  contactName: WIDE.repeat(200),
  contactPhone: '+51987654321',
  note: WIDE.repeat(500),
});
const proof = {
  receiverName: 'Ana Quispe',
  receiverDocument: '41234567',
  signature: 'M 1 1 L 20 30',
  note: 'Portería',
};

async function largest(stack: Stack): Promise<void> {
  const advisor = await stack.clientAs('ADVISOR');
  const { driver, route, deliveryIds } = await newRoute(stack, MOST_STOPS, fullTerms());
  await advisor.route({ id: route.id });
  await advisor.replanRoute({ id: route.id, input: { lockedIds: deliveryIds } });
  await advisor.startRoute({ id: route.id });
  await advisor.replanRoute({ id: route.id, input: { deliveryIds: [...deliveryIds].reverse() } });
  await advisor.route({ id: route.id });
  const [first = ''] = deliveryIds;
  for (let time = 0; time < 50; time += 1) await advisor.arriveAtDelivery({ id: first, position: SQUARE });
  await advisor.reportDriverPosition({ deliveryId: first, position: SQUARE });
  const signature = `M ${'1.5 '.repeat(1999)}`;
  await advisor.completeDelivery({
    id: first,
    input: {
      ...SQUARE,
      receiverName: WIDE.repeat(200),
      receiverDocument: WIDE.repeat(40),
      signature,
      note: WIDE.repeat(500),
    },
  });
  const small = await startedRoute(stack);
  await advisor.failDelivery({ id: small.next, reason: WIDE.repeat(300), position: SQUARE });
  await advisor.finishRoute({ id: small.route.id });
  await advisor.reopenDelivery({ id: small.next });
  await advisor.updateDelivery({ id: small.next, input: fullTerms() });
  await advisor.assignDelivery({ id: small.next, driverId: small.driver.id });
  await advisor.delivery({ id: first });
  await advisor.tracking({ deliveryId: first, limit: 100 });
  await advisor.deliveries({ driverId: driver.id, limit: 100 });
  await advisor.drivers({ limit: 100 });
  await advisor.routes({ limit: 100 });
  const input = { userId: driver.id, vehicle: WIDE.repeat(100), plate: WIDE.repeat(20), capacity: 50_000 };
  await (await stack.clientAs('ADMIN')).saveDriver({ input });
  await partsDelivery(stack, (await paid(stack)).id);
}

async function day(call: DayCall): Promise<void> {
  const customer = await call('ADVISOR', 'createCustomer', { input: { name: 'Ana que espera' } });
  const input = { customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' };
  const vehicle = await call('ADVISOR', 'createVehicle', { input });
  const order = await call('ADVISOR', 'createWorkOrder', { input: { vehicleId: vehicle.id, customerId: customer.id } });
  const email = `${unique().toLowerCase()}@taller.example`;
  const user = await call('ADMIN', 'createUser', { input: { name: 'Mario Ccori', email, role: 'DRIVER' } });
  const driver = { userId: user.id, vehicle: 'Camioneta', plate: 'X1A-123', capacity: 800 };
  await call('ADMIN', 'saveDriver', { input: driver });
  const asked = (kind: string, address: string) =>
    call('ADVISOR', 'requestDelivery', {
      input: { ...SQUARE, kind, workOrderId: order.id, address, load: 20, contactName: 'Ana', note: 'Tocar fuerte' },
    });
  const [fetched, brought] = [
    await asked('PICK_UP_VEHICLE', 'Av. Grau 1'),
    await asked('RETURN_VEHICLE', 'Av. Grau 2'),
  ];
  const windows = { windowFrom: later(3_600_000), windowTo: later(9_000_000), contactPhone: '+51987654321' };
  await call('ADVISOR', 'updateDelivery', { id: fetched.id, input: windows });
  for (const { id } of [fetched, brought]) await call('ADVISOR', 'assignDelivery', { id, driverId: user.id });
  const plan = { driverId: user.id, deliveryIds: [fetched.id, brought.id], startsAt: later(60_000), start: SQUARE };
  const { id } = await call('ADVISOR', 'planRoute', { input: plan });
  await call('ADVISOR', 'replanRoute', { id, input: { lockedIds: [brought.id] } });
  await call('ADVISOR', 'startRoute', { id });
  await call('ADVISOR', 'reportDriverPosition', { deliveryId: fetched.id, position: SQUARE });
  await call('ADVISOR', 'arriveAtDelivery', { id: fetched.id, position: SQUARE });
  await call('ADVISOR', 'completeDelivery', { id: fetched.id, input: { ...proof, ...SQUARE } });
  await call('ADVISOR', 'failDelivery', { id: brought.id, reason: 'Nadie en casa' });
  await call('ADVISOR', 'finishRoute', { id });
  await call('ADVISOR', 'reopenDelivery', { id: brought.id });
  await call('ADVISOR', 'assignDelivery', { id: brought.id, driverId: user.id });
}

/** A delivery of which there is everything to see, and its route. */
async function doneDelivery(stack: Stack) {
  const made = await startedRoute(stack, 2);
  const advisor = await stack.clientAs('ADVISOR');
  await advisor.arriveAtDelivery({ id: made.next, position: SQUARE });
  await advisor.completeDelivery({ id: made.next, input: { ...proof, ...SQUARE } });
  return made;
}

async function lateRoute(stack: Stack) {
  const { route } = await newRoute(stack, 1, { windowTo: later(1_000) });
  return route;
}

type Calls = ReturnType<AggregateSupport['calls']>;

function reads(stack: Stack): Calls {
  const positioned = async () => {
    const { next } = await startedRoute(stack);
    await (await stack.clientAs('ADVISOR')).reportDriverPosition({ deliveryId: next, position: SQUARE });
    return next;
  };
  return {
    'Query.delivery': [
      async () => ({ id: (await doneDelivery(stack)).next }),
      async () => ({ id: await positioned() }),
      async () => ({ id: (await failedDelivery(stack)).id }),
      async () => ({ id: (await partsDelivery(stack, (await paid(stack)).id)).id }),
    ],
    'Query.deliveries': [() => ({ limit: 100 }), () => ({ limit: 1 })],
    'Query.tracking': [
      async () => ({ deliveryId: (await doneDelivery(stack)).next }),
      async () => ({ deliveryId: (await doneDelivery(stack)).next, limit: 1 }),
    ],
    'Query.drivers': [
      async () => {
        const { id: userId } = await newDriver(stack);
        const input = { userId, vehicle: 'Moto', plate: 'M1A-123', capacity: 30 };
        await (await stack.clientAs('ADMIN')).saveDriver({ input });
        return { limit: 100 };
      },
      () => ({ limit: 1 }),
    ],
    'Query.route': [
      async () => ({ id: (await doneDelivery(stack)).route.id }),
      async () => ({ id: (await lateRoute(stack)).id }),
    ],
    'Query.routes': [
      async () => {
        const { route, next } = await startedRoute(stack);
        const advisor = await stack.clientAs('ADVISOR');
        await advisor.failDelivery({ id: next, reason: 'Nadie en casa' });
        await advisor.finishRoute({ id: route.id });
        return { limit: 100 };
      },
      () => ({ limit: 1 }),
    ],
  };
}

function steps(stack: Stack): Calls {
  const full = async () => {
    const workOrderId = (await newOrder(stack)).id;
    const said = { workOrderId, kind: 'PICK_UP_VEHICLE', address: 'Av. Grau 1', ...SQUARE, load: 5, note: 'Timbre' };
    return { ...said, contactName: 'Ana', contactPhone: '+51987654321', windowFrom: later(), windowTo: later(9e7) };
  };
  return {
    'Mutation.requestDelivery': [async () => ({ input: await full() })],
    'Mutation.updateDelivery': [async () => ({ id: (await newDelivery(stack)).id, input: { note: 'Timbre' } })],
    'Mutation.assignDelivery': [
      async () => ({ id: (await newDelivery(stack)).id, driverId: (await newDriver(stack)).id }),
    ],
    'Mutation.arriveAtDelivery': [async () => ({ id: (await startedRoute(stack)).next, position: SQUARE })],
    'Mutation.completeDelivery': [
      async () => ({ id: (await startedRoute(stack)).next, input: { ...proof, ...SQUARE } }),
    ],
    'Mutation.failDelivery': [async () => ({ id: (await newDelivery(stack)).id, reason: 'Ya no hace falta' })],
    'Mutation.reopenDelivery': [async () => ({ id: (await failedDelivery(stack)).id })],
    'Mutation.reportDriverPosition': [async () => ({ deliveryId: (await startedRoute(stack)).next, position: SQUARE })],
    'Mutation.saveDriver': [
      async () => ({
        input: { userId: (await newDriver(stack)).id, vehicle: 'Moto', plate: 'M1A-123', capacity: 30 },
      }),
    ],
  };
}

function rounds(stack: Stack): Calls {
  return {
    'Mutation.planRoute': [
      async () => {
        const driver = await newDriver(stack);
        const deliveryIds = [(await givenDelivery(stack, driver.id)).id];
        return { input: { driverId: driver.id, deliveryIds, startsAt: later(), start: SQUARE } };
      },
    ],
    'Mutation.replanRoute': [async () => ({ id: (await newRoute(stack)).route.id, input: {} })],
    'Mutation.startRoute': [async () => ({ id: (await newRoute(stack)).route.id })],
    'Mutation.finishRoute': [
      async () => {
        const { route, next } = await startedRoute(stack);
        await (await stack.clientAs('ADVISOR')).failDelivery({ id: next, reason: 'Nadie en casa' });
        return { id: route.id };
      },
    ],
  };
}

export const support: AggregateSupport = {
  refused: deliveryCases,
  largest: (_admin, stack) => largest(stack),
  day,
  readable: {
    ADVISOR: all(DELIVERY, ROUTE, RELATED),
    STOREKEEPER: all(DELIVERY, ROUTE, { Delivery: 'workOrder' }),
    DRIVER: all(DELIVERY, ROUTE),
    ADMIN: all(DELIVERY, ROUTE, RELATED),
  },
  calls: ({ stack }) => ({ ...reads(stack), ...steps(stack), ...rounds(stack) }),
  measured: [
    {
      name: 'tracking',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { next } = await doneDelivery(stack);
        return () => client.tracking({ deliveryId: next });
      },
    },
    {
      name: 'deliveries (a page of 50)',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        return () => client.deliveries({ limit: 50 });
      },
    },
    {
      name: 'routes',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        return () => client.routes({ limit: 50 });
      },
    },
    {
      name: 'route',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { route } = await doneDelivery(stack);
        return () => client.route({ id: route.id });
      },
    },
    {
      name: 'requestDelivery',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { id: workOrderId } = await newOrder(stack);
        return () =>
          client.requestDelivery({ input: { kind: 'RETURN_VEHICLE', workOrderId, address: 'Av. Grau 1', ...SQUARE } });
      },
    },
    {
      name: 'assignDelivery',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const [{ id }, { id: driverId }] = [await newDelivery(stack), await newDriver(stack)];
        return () => client.assignDelivery({ id, driverId });
      },
    },
    {
      name: 'planRoute (10 stops)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { driver, deliveryIds } = await newRoute(stack, 10);
        const input = { driverId: driver.id, deliveryIds, startsAt: later(), start: SQUARE };
        return () => client.planRoute({ input });
      },
    },
    {
      name: 'startRoute (10 stops)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { route } = await newRoute(stack, 10);
        return () => client.startRoute({ id: route.id });
      },
    },
    {
      name: 'completeDelivery',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { next } = await startedRoute(stack, 2);
        return () => client.completeDelivery({ id: next, input: proof });
      },
    },
    {
      name: 'failDelivery',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADVISOR');
        const { next } = await startedRoute(stack, 2);
        return () => client.failDelivery({ id: next, reason: 'Nadie en casa' });
      },
    },
  ],
};
