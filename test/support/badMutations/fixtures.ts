import type { Stack } from '../stack.ts';
import {
  LABOR,
  newCustomer,
  newItem,
  newOrder,
  newSale,
  newVehicle,
  present,
  readyOrder,
  unique,
} from '../workshop.ts';

/** What is archived: no new order may name it. */
async function makeHidden(stack: Stack, customerId: string) {
  const admin = await stack.clientAs('ADMIN');
  const hidden = {
    customer: (await newCustomer(stack)).id,
    vehicle: (await newVehicle(stack, customerId)).id,
    item: (await newItem(stack, '0')).id,
  };
  await admin.updateCustomer({ id: hidden.customer, input: { archived: true } });
  await admin.updateVehicle({ id: hidden.vehicle, input: { archived: true } });
  await admin.updateInventoryItem({ id: hidden.item, input: { archived: true } });
  return hidden;
}

/** Fixtures that the cases refer to: made once. */
export async function makeFixtures(stack: Stack) {
  const [admin, customer, other] = [await stack.clientAs('ADMIN'), await newCustomer(stack), await newCustomer(stack)];
  const [vehicle, foreign, item, taken] = [
    await newVehicle(stack, customer.id),
    await newVehicle(stack, other.id),
    await newItem(stack, '5'),
    await newItem(stack, '5'),
  ];
  const order = present(
    await admin.createWorkOrder({
      input: {
        customerId: customer.id,
        vehicleId: vehicle.id,
        items: [LABOR, { kind: 'PART', inventoryItemId: item.id, quantity: '1' }],
      },
    }),
  );
  const invoice = present(await admin.createInvoice({ workOrderId: (await readyOrder(stack)).id }));
  const sale = await newSale(stack, [item.id]);
  const voided = await newSale(stack, [item.id]);
  await admin.voidInvoice({ invoiceId: voided.id, reason: 'Error' });
  const paid = await newSale(stack, [item.id]);
  await admin.registerPayment({ invoiceId: paid.id, input: { method: 'CASH', amount: '1.00' } });
  const hidden = await makeHidden(stack, customer.id);
  const dni = String(10_000_000 + Math.floor(Math.random() * 80_000_000));
  await admin.updateCustomer({ id: other.id, input: { taxIdType: 'DNI', taxId: dni } });
  const userId = present(await admin.me()).user.id;
  const user = present(
    await admin.createUser({
      input: { name: 'Ana Salas', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' },
    }),
  );
  return {
    customer,
    other,
    vehicle,
    foreign,
    item,
    taken,
    order,
    lineId: present(order.items)[0]?.id ?? '',
    partLineId: present(order.items)[1]?.id ?? '',
    invoice,
    sale,
    voided,
    paid,
    hidden,
    dni,
    userId,
    user,
    ready: await readyOrder(stack),
    /** Of somebody without a RUC. */
    personal: await readyOrder(stack, undefined, await newCustomer(stack)),
    empty: await newOrder(stack, []),
  };
}

export type Fixtures = Awaited<ReturnType<typeof makeFixtures>>;
