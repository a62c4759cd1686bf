/** Of deliveries, drivers and routes: one call of each mutation that can be repeated or tried, as `validCalls.ts` says it. */
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
import { newOrder, present } from './workshop.ts';

const next = async (stack: Stack): Promise<string> => (await startedRoute(stack)).next;

export const DELIVERY_CALLS: Record<string, (stack: Stack) => Promise<object>> = {
  requestDelivery: async (stack) => ({
    input: {
      ...SQUARE,
      kind: 'PICK_UP_VEHICLE',
      workOrderId: (await newOrder(stack)).id,
      address: 'Av. Grau 1',
      windowFrom: later(),
      windowTo: later(90_000_000),
      contactName: 'Portería',
      contactPhone: '+51987654321',
      load: 5,
      note: 'Timbre',
    },
  }),
  assignDelivery: async (stack) => ({ id: (await newDelivery(stack)).id, driverId: (await newDriver(stack)).id }),
  arriveAtDelivery: async (stack) => ({ id: await next(stack), position: SQUARE }),
  completeDelivery: async (stack) => ({
    id: await next(stack),
    input: { receiverName: 'Ana Quispe', receiverDocument: '41234567', signature: 'M 1 1 L 9 9', ...SQUARE },
  }),
  failDelivery: async (stack) => ({ id: await next(stack), reason: 'Nadie en casa', position: SQUARE }),
  reopenDelivery: async (stack) => ({ id: (await failedDelivery(stack)).id }),
  reportDriverPosition: async (stack) => ({ deliveryId: await next(stack), position: SQUARE }),
  saveDriver: async (stack) => ({
    input: { userId: (await newDriver(stack)).id, vehicle: 'Moto', plate: 'M1A-123', capacity: 30 },
  }),
  planRoute: async (stack) => {
    const { id: driverId } = await newDriver(stack);
    const deliveryIds = [(await givenDelivery(stack, driverId)).id];
    return { input: { driverId, deliveryIds, lockedIds: deliveryIds, startsAt: later(), start: SQUARE } };
  },
  replanRoute: async (stack) => {
    const { route, deliveryIds } = await newRoute(stack, 2);
    return { id: route.id, input: { deliveryIds: [...deliveryIds].reverse() } };
  },
  startRoute: async (stack) => ({ id: (await newRoute(stack)).route.id }),
  finishRoute: async (stack) => {
    const { route } = await startedRoute(stack);
    const advisor = await stack.clientAs('ADVISOR');
    await advisor.failDelivery({ id: present(route.nextDeliveryId), reason: 'Nadie en casa' });
    return { id: route.id };
  },
};
