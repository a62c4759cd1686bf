/** Parts that customers may order from afar, and orders of them: one that waits for its payment, and one that was given up. */
import type { TallerClient } from '../../client/index.ts';
import { as } from '../support/demoUsers.ts';

type Clients = ReadonlyMap<string, TallerClient>;

/** A loading that fails starts anew as a whole. */
const idempotencyKey = null;
/** How many of the parts are for sale. */
const FOR_SALE = 12;

const METHODS = [
  { code: 'PICK_UP', name: 'Recojo en el taller', price: '0.00', days: 0 },
  { code: 'LIMA', name: 'Envío en Lima', price: '12.00', days: 1 },
  { code: 'PROVINCE', name: 'Envío a provincia', price: '28.00', days: 4 },
];

const HOME = {
  street: 'Av. Arequipa 2450',
  city: 'Lince',
  state: 'Lima',
  zipCode: '15046',
  country: 'PE',
  latitude: -12.0853,
  longitude: -77.0347,
};

function idOf(made: { id: string } | null): string {
  if (!made) throw new Error('the API answered nothing');
  return made.id;
}

/** Those of which there are some to sell. */
async function inStock(storekeeper: TallerClient, ids: readonly string[]): Promise<string[]> {
  const items = await Promise.all(ids.map((id) => storekeeper.inventoryItem({ id })));
  return items.flatMap((item) => (item && Number(item.available) >= 1 ? [item.id] : []));
}

/** @param partIds of the parts, in their order */
export async function loadPartsOrders(clients: Clients, partIds: readonly string[]): Promise<void> {
  const [advisor, storekeeper] = [as(clients, 'ADVISOR'), as(clients, 'STOREKEEPER')];
  await as(clients, 'ADMIN').updateSettings({ input: { shippingMethods: METHODS } });
  for (const id of partIds.slice(0, FOR_SALE)) await storekeeper.updateInventoryItem({ id, input: { forSale: true } });
  const customerId = idOf(
    await advisor.createCustomer({
      idempotencyKey,
      input: {
        name: 'Elena Ríos Campos',
        taxIdType: 'DNI',
        taxId: '40918273',
        phone: '+51987111222',
        email: 'elena.rios@correo.example',
      },
    }),
  );
  const [first = '', second = ''] = await inStock(storekeeper, partIds.slice(0, FOR_SALE));
  const place = async (inventoryItemId: string, shippingMethod: string) =>
    idOf(
      await advisor.placePartsOrder({
        idempotencyKey,
        input: {
          customerId,
          lines: [{ inventoryItemId, quantity: '1' }],
          shippingAddress: HOME,
          shippingMethod,
        },
      }),
    );
  await place(first, 'LIMA');
  await advisor.cancelPartsOrder({
    idempotencyKey,
    id: await place(second, 'PICK_UP'),
    reason: 'Lo consiguió más cerca',
  });
}
