/**
 * A day of a driver: the vehicle of one customer was brought this morning, two more are on the way, one failed, and two wait to be given
 * to somebody. The places are streets of Cusco.
 */
import type { TallerClient } from '../../client/index.ts';
import type { Clock } from '../support/stack.ts';
import { as } from '../support/demoUsers.ts';

type Clients = ReadonlyMap<string, TallerClient>;

const idempotencyKey = null;
const HOUR = 3_600_000;
const HOME = { latitude: -13.531954, longitude: -71.967463 };
/** Where customers live, and what they are called by whoever opens the door. */
const PLACES = [
  { address: 'Av. El Sol 314, Cusco', latitude: -13.520944, longitude: -71.975601, contactName: 'Portería' },
  { address: 'Plaza San Blas 120, Cusco', latitude: -13.514982, longitude: -71.974905, contactName: 'Sra. Condori' },
  { address: 'Av. de la Cultura 1520, Wanchaq', latitude: -13.526012, longitude: -71.951876, contactName: 'Guardia' },
  { address: 'Calle Saphi 410, Cusco', latitude: -13.513205, longitude: -71.981904, contactName: 'Recepción' },
  { address: 'Av. Grau 820, Santiago', latitude: -13.529604, longitude: -71.981205, contactName: 'Sr. Huamán' },
  { address: 'Urb. Magisterio C-4, Cusco', latitude: -13.525301, longitude: -71.957702, contactName: 'Familia Ríos' },
] as const;
const ON_THE_ROUND = 4;

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the API answered nothing');
  return value;
}

export async function loadDeliveries(clients: Clients, clock: Clock): Promise<void> {
  const [admin, advisor, driving] = [as(clients, 'ADMIN'), as(clients, 'ADVISOR'), as(clients, 'DRIVER')];
  clock.reset();
  await admin.updateSettings({ input: { homeLatitude: HOME.latitude, homeLongitude: HOME.longitude } });
  const driver = present(await driving.me()).user;
  await admin.saveDriver({
    idempotencyKey,
    input: { userId: driver.id, vehicle: 'Camioneta Hilux', plate: 'X2C-451', capacity: 900 },
  });
  const orders = present(await advisor.workOrders({ open: true, limit: PLACES.length })).items;
  const ids: string[] = [];
  for (const [index, place] of PLACES.entries()) {
    const order = orders[index % Math.max(orders.length, 1)];
    if (!order) return;
    const kind = index % 2 === 0 ? 'RETURN_VEHICLE' : 'PICK_UP_VEHICLE';
    const input = { ...place, kind, workOrderId: order.id, contactPhone: '+51984100200' } as const;
    ids.push(present(await advisor.requestDelivery({ idempotencyKey, input })).id);
  }
  const deliveryIds = ids.slice(0, ON_THE_ROUND);
  for (const id of deliveryIds) await advisor.assignDelivery({ idempotencyKey, id, driverId: driver.id });
  const startsAt = new Date(Date.now() - HOUR).toISOString();
  const route = present(
    await advisor.planRoute({ idempotencyKey, input: { driverId: driver.id, deliveryIds, startsAt } }),
  );
  await driving.startRoute({ idempotencyKey, id: route.id, at: startsAt });
  const [first, second, third] = present(route.items);
  if (!first || !second || !third) return;
  const at = new Date(Date.now() - HOUR / 2).toISOString();
  await driving.arriveAtDelivery({ idempotencyKey, id: first.deliveryId, at });
  await driving.completeDelivery({
    idempotencyKey,
    id: first.deliveryId,
    input: {
      receiverName: 'Marta Ccoa',
      receiverDocument: '41230987',
      signature: 'M 10 60 L 60 20 L 110 80 L 200 30',
      at,
    },
  });
  await driving.failDelivery({ idempotencyKey, id: second.deliveryId, reason: 'Nadie abrió la puerta', at });
  const position = { latitude: third.latitude + 0.002, longitude: third.longitude - 0.002 };
  await driving.reportDriverPosition({ idempotencyKey, deliveryId: third.deliveryId, position });
}
