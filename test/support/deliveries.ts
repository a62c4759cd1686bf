/** Deliveries, drivers and routes that tests need. */
import type { OperationVariables } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import { Refused, signedQuery } from './workflow.ts';
import { newOrder, present, unique } from './workshop.ts';

type Requested = OperationVariables<'requestDelivery'>['input'];

const DAY_MS = 86_400_000;
/** A moment that comes. */
export const later = (ms = DAY_MS): string => new Date(Date.now() + ms).toISOString();

/** The main square of Cusco: where rounds of tests begin. */
export const SQUARE = { latitude: -13.516667, longitude: -71.978771 };

/** Somebody of their own who drives: suites share a stack, and what others give to a driver counts. */
export async function newDriver(stack: Stack, capacity = 50_000) {
  const admin = await stack.clientAs('ADMIN');
  const email = `${unique().toLowerCase()}@taller.example`;
  const user = present(await admin.createUser({ input: { name: `Chofer ${unique()}`, email, role: 'DRIVER' } }));
  const input = { userId: user.id, vehicle: 'Camioneta', capacity };
  return present(await admin.saveDriver({ input }));
}

/** A vehicle to bring back, some hundred metres from the square. */
export async function newDelivery(stack: Stack, said: Partial<Requested> = {}) {
  const advisor = await stack.clientAs('ADVISOR');
  const workOrderId = said.workOrderId ?? (await newOrder(stack)).id;
  const input: Requested = {
    kind: 'RETURN_VEHICLE',
    workOrderId,
    address: 'Av. El Sol 300, Cusco',
    latitude: SQUARE.latitude - 0.004,
    longitude: SQUARE.longitude + 0.003,
    ...said,
  };
  return present(await advisor.requestDelivery({ input }));
}

/** One that a driver has. */
export async function givenDelivery(stack: Stack, driverId: string, said: Partial<Requested> = {}) {
  const { id } = await newDelivery(stack, said);
  return present(await (await stack.clientAs('ADVISOR')).assignDelivery({ id, driverId }));
}

/** A draft of a round with as many stops. */
export async function newRoute(stack: Stack, stops = 1, said: Partial<Requested> = {}) {
  const driver = await newDriver(stack);
  const workOrderId = (await newOrder(stack)).id;
  const deliveryIds: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    const place = { latitude: SQUARE.latitude - 0.002 * (stop + 1), longitude: SQUARE.longitude + 0.001 * (stop % 3) };
    // One after the other: all of them are counted on one driver.
    deliveryIds.push((await givenDelivery(stack, driver.id, { workOrderId, ...place, ...said })).id);
  }
  const advisor = await stack.clientAs('ADVISOR');
  const input = { driverId: driver.id, deliveryIds, startsAt: later(), start: SQUARE };
  return { driver, deliveryIds, route: present(await advisor.planRoute({ input })) };
}

/** A round that has begun. */
export async function startedRoute(stack: Stack, stops = 1) {
  const made = await newRoute(stack, stops);
  const route = present(await (await stack.clientAs('ADVISOR')).startRoute({ id: made.route.id }));
  return { ...made, route, next: present(route.nextDeliveryId) };
}

/** A delivery that failed. */
export async function failedDelivery(stack: Stack) {
  const { id } = await newDelivery(stack);
  return present(await (await stack.clientAs('ADVISOR')).failDelivery({ id, reason: 'Nadie en casa' }));
}

/** What the workflow of a parts order asks for: its delivery. @throws Refused */
export async function partsDelivery(stack: Stack, partsOrderId: string) {
  const { data, errors } = await signedQuery(
    stack,
    `mutation deliver($input: RequestPartsDeliveryInput!) {
      requestPartsDelivery(input: $input) { id kind status partsOrderId address latitude contactName attempt }
    }`,
    { input: { partsOrderId } },
  );
  const [error] = errors ?? [];
  if (error) throw new Refused(error);
  return present(data?.['requestPartsDelivery'] as { id: string; status: string } | null);
}
