/** A workshop in which every field that can have a value has one. */
import type { TallerClient } from '../../../client/index.ts';
import type { Stack } from '../stack.ts';
import { LABOR, makeReady, present, unique, uniqueDigits } from '../workshop.ts';

const ROLES = [
  'ADMIN',
  'ADVISOR',
  'TECHNICIAN',
  'CASHIER',
  'STOREKEEPER',
  'PURCHASER',
  'DRIVER',
  'SCREEN',
  'INTEGRATOR',
];

/** Telephones of everybody, and a technician whom nobody is. @returns the technician's id */
async function people(stack: Stack, admin: TallerClient): Promise<string> {
  for (const role of ROLES) {
    const { user } = present(await (await stack.clientAs(role)).me());
    await admin.updateUser({ id: user.id, input: { phone: `+519${uniqueDigits(8)}` } });
  }
  const email = `${unique().toLowerCase()}@taller.example`;
  const input = { name: 'Julio Ramos', email, role: 'TECHNICIAN', phone: '+51987654321' };
  const technician = present(await admin.createUser({ input })).id;
  const byTechnician = [{ technicianId: technician, rate: '95.00' }];
  await admin.updateSettings({
    input: {
      laborRates: { default: '80.00', byTechnician },
      complaintPhrases: ['Cambio de aceite'],
      deliveryPlace: 'Jr. Puno 2',
      homeLatitude: -13.531954,
      homeLongitude: -71.967463,
      partsReservationMinutes: 45,
      shippingMethods: [
        { code: 'PICK_UP', name: 'Recojo en tienda', price: '0', days: 0 },
        { code: 'STANDARD', name: 'Envío', price: '15.00', days: 3 },
      ],
      partsOrdersToldTo: ['pedidos@taller.example'],
      approvalLevels: [{ document: 'REQUISITION', fromAmount: '900000.00', role: 'ADMIN', count: 1 }],
    },
  });
  return technician;
}

const fullCustomer = async (admin: TallerClient) =>
  present(
    await admin.createCustomer({
      input: {
        name: 'María Peña',
        taxIdType: 'DNI',
        taxId: uniqueDigits(8),
        phone: '+51987654321',
        email: `${unique().toLowerCase()}@correo.example`,
        address: 'Jr. Puno 1',
        notes: 'Llamar antes',
        notify: ['EMAIL'],
      },
    }),
  );

const fullVehicle = async (admin: TallerClient, customerId: string) =>
  present(
    await admin.createVehicle({
      input: {
        customerId,
        plate: unique().slice(-12),
        number: `N-${unique().slice(-12)}`,
        make: 'Kia',
        model: 'Rio',
        year: 2020,
        vin: `KNADE${uniqueDigits(12)}`,
        color: 'Rojo',
        mileage: 10,
        notes: 'Raya en la puerta',
      },
    }),
  );

async function fullItem(admin: TallerClient) {
  const item = present(
    await admin.createInventoryItem({
      input: {
        sku: `R-${unique()}`,
        name: 'Filtro',
        price: '118.00',
        location: 'A1',
        minimumStock: '1',
        maximumStock: '20',
      },
    }),
  );
  await admin.recordStockMovement({
    inventoryItemId: item.id,
    input: { type: 'IN', quantity: '200', unitCost: '50.00', reason: 'Compra', reference: 'F-1' },
  });
  return item;
}

/** Nobody writes the log of a stack that tests share. */
const log = (stack: Stack, entityId: string, userId: string): Promise<void> =>
  stack.putRows(
    'AuditLog',
    [1, 2].map((index) => ({
      pk: entityId,
      sk: `2026-01-01T00:00:00.000Z#${index}`,
      kind: 'ENTRY',
      id: `${index}`,
      entityType: 'CUSTOMER',
      entityId,
      action: 'UPDATED',
      at: '2026-01-01T00:00:00.000Z',
      userId,
      operation: 'updateCustomer',
      call: unique(),
      before: '{}',
      after: '{"notes":"Llamar antes"}',
      names: 'API',
    })),
  );

export async function fullWorkshop(stack: Stack) {
  const admin = await stack.clientAs('ADMIN');
  const technician = await people(stack, admin);
  const customer = await fullCustomer(admin);
  const [vehicle, item] = [await fullVehicle(admin, customer.id), await fullItem(admin)];
  await log(stack, customer.id, technician);
  const openOrder = async () =>
    present(
      await admin.createWorkOrder({
        input: {
          customerId: customer.id,
          vehicleId: (await fullVehicle(admin, customer.id)).id,
          complaint: 'Ruido al frenar',
          // Less than before: somebody changed the instrument.
          mileage: 5,
          mileageReason: 'REPLACED',
          mileageNote: 'Tablero nuevo',
          bay: 'B1',
          discountPercent: '10',
          technicianId: technician,
          promisedAt: '2031-01-01T00:00:00.000Z',
          items: [
            { ...LABOR, technicianId: technician },
            { kind: 'PART', inventoryItemId: item.id, quantity: '1', discountAmount: '1.00' },
          ],
        },
      }),
    );
  const readyOrder = async () => {
    const order = await openOrder();
    await makeReady(stack, order.id);
    return order;
  };
  // Its part stays on the vehicle: written off.
  const left = await openOrder();
  const mountedItemIds = present(left.items).flatMap(({ id, kind }) => (kind === 'PART' ? [id] : []));
  await admin.changeWorkOrderState({ id: left.id, to: 'CANCELLED', note: 'Se lo llevó', mountedItemIds });
  const issued = async () => present(await admin.createInvoice({ workOrderId: (await readyOrder()).id }));
  const [invoice, voided] = [await issued(), await issued()];
  const pay = (amount: string, reason: string | null) =>
    admin.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount, reason, reference: 'V-1' } });
  await pay('2.00', null);
  await pay('-1.00', 'Vuelto');
  await admin.voidInvoice({ invoiceId: voided.id, reason: 'RUC equivocado' });
  return { stack, admin, technician, customer, vehicle, item, openOrder, readyOrder, issued, invoice, voided };
}

export type FullWorkshop = Awaited<ReturnType<typeof fullWorkshop>>;
