/** The workshop's own drivers: what is sent is a delivery that is asked for, one for each attempt of an order. */
import { callApi } from '../../shared/api.ts';
import type { ShipmentPort } from './port.ts';

const ASK =
  'mutation ask($input: RequestPartsDeliveryInput!) { delivery: requestPartsDelivery(input: $input) { id expectedAt } }';

export const own: ShipmentPort = {
  async arrange({ id }) {
    const { delivery } = (await callApi(ASK, { input: { partsOrderId: id } })) as {
      delivery?: { id: string; expectedAt: string | null } | null;
    };
    if (!delivery) throw new Error('the API answered no delivery');
    // Nobody knows the day before it stands on a route.
    const expectedOn = delivery.expectedAt === null ? null : delivery.expectedAt.slice(0, 10);
    return { carrier: 'OWN', trackingNumber: delivery.id, expectedOn };
  },
};
