/**
 * One call of every field of Query and Mutation that succeeds, so that its whole answer can be looked at. Things are made anew for calls
 * that use them up.
 */
import type { TallerClient } from '../../../client/index.ts';
import type { Stack } from '../stack.ts';
import {
  LABOR,
  makeReady,
  newCustomer,
  newItem,
  newSale,
  newVehicle,
  present,
  unique,
  uniqueDigits,
} from '../workshop.ts';

type Arguments = Record<string, unknown>;
export type Make = () => Arguments | Promise<Arguments>;

/** A workshop in which every field that can have a value has one. */
export async function fullWorkshop(stack: Stack) {
  const admin = await stack.clientAs('ADMIN');
  const technician = present(await (await stack.clientAs('TECHNICIAN')).me()).user.id;
  const roles = ['ADMIN', 'ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'SCREEN', 'INTEGRATOR'];
  for (const role of roles) {
    const { user } = present(await (await stack.clientAs(role)).me());
    await admin.updateUser({ id: user.id, input: { phone: `+519${uniqueDigits(8)}` } });
  }
  await admin.updateSettings({
    input: {
      address: 'Av. Grau 100',
      phone: '+51987654321',
      email: 'hola@taller.example',
      stateTimeLimits: [{ state: 'RECEIVED', minutes: 60 }],
      laborRates: { default: '80.00', byTechnician: [{ technicianId: technician, rate: '95.00' }] },
    },
  });
  const customer = present(
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
  const vehicle = present(
    await admin.createVehicle({
      input: {
        customerId: customer.id,
        plate: unique().slice(-12),
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
  const item = present(
    await admin.createInventoryItem({
      input: { sku: `R-${unique()}`, name: 'Filtro', price: '118.00', location: 'A1', minimumStock: '1' },
    }),
  );
  await admin.recordStockMovement({
    inventoryItemId: item.id,
    input: { type: 'IN', quantity: '200', unitCost: '50.00', reason: 'Compra', reference: 'F-1' },
  });
  const openOrder = async () => {
    const own = present(
      await admin.createVehicle({
        input: {
          customerId: customer.id,
          plate: unique().slice(-12),
          make: 'Kia',
          model: 'Rio',
          year: 2020,
          vin: `KNADE${uniqueDigits(12)}`,
        },
      }),
    );
    return present(
      await admin.createWorkOrder({
        input: {
          customerId: customer.id,
          vehicleId: own.id,
          complaint: 'Ruido al frenar',
          mileage: 20,
          bay: 'B1',
          technicianId: technician,
          promisedAt: '2031-01-01T00:00:00.000Z',
          items: [
            { ...LABOR, technicianId: technician },
            { kind: 'PART', inventoryItemId: item.id, quantity: '1', discountAmount: '1.00' },
          ],
        },
      }),
    );
  };
  const readyOrder = async () => {
    const order = await openOrder();
    await makeReady(stack, order.id);
    return order;
  };
  const issued = async () => present(await admin.createInvoice({ workOrderId: (await readyOrder()).id }));
  // Nobody writes the log of this stack.
  await stack.putRows(
    'AuditLog',
    [1, 2].map((index) => ({
      pk: customer.id,
      sk: `2026-01-01T00:00:00.000Z#${index}`,
      kind: 'ENTRY',
      id: `${index}`,
      entityType: 'CUSTOMER',
      entityId: customer.id,
      action: 'UPDATED',
      at: '2026-01-01T00:00:00.000Z',
      userId: technician,
      operation: 'updateCustomer',
      call: unique(),
      before: '{}',
      after: '{"notes":"Llamar antes"}',
      names: 'API',
    })),
  );
  const invoice = await issued();
  await admin.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '2.00', reference: 'V-1' } });
  await admin.registerPayment({
    invoiceId: invoice.id,
    input: { method: 'CASH', amount: '-1.00', reason: 'Vuelto', reference: 'V-2' },
  });
  const voided = await issued();
  await admin.voidInvoice({ invoiceId: voided.id, reason: 'RUC equivocado' });
  return { admin, technician, customer, vehicle, item, openOrder, readyOrder, issued, invoice, voided };
}

export type FullWorkshop = Awaited<ReturnType<typeof fullWorkshop>>;

/** Arguments by `Type.field`. */
export function callsIn(stack: Stack, made: FullWorkshop): Record<string, Make[]> {
  const { admin, customer, item, invoice, voided, openOrder, readyOrder, issued } = made;
  const page = { limit: 100 };
  const user = async (client: TallerClient) =>
    present(
      await client.createUser({
        input: {
          name: 'Ana Salas',
          email: `${unique().toLowerCase()}@taller.example`,
          role: 'SCREEN',
          phone: '+51987654321',
        },
      }),
    );
  const order = async (more: (id: string, lines: { id: string }[]) => Arguments) => {
    const opened = await openOrder();
    return more(opened.id, opened.items ?? []);
  };
  const firstLine = (lines: { id: string }[]): string => present(lines[0]).id;
  return {
    'Query.me': [() => ({})],
    'Query.settings': [() => ({})],
    'Query.logoUrl': [() => ({})],
    'Query.permissions': [() => ({})],
    'Query.invoiceSeries': [() => ({})],
    'Query.user': [() => ({ id: made.technician })],
    'Query.users': [() => page, () => ({ limit: 1 })],
    'Query.roles': [() => page, () => ({ limit: 1 })],
    'Query.auditLog': [() => page, () => ({ limit: 1 })],
    'Query.customer': [() => ({ id: customer.id })],
    'Query.customers': [() => page, () => ({ limit: 1 })],
    'Query.vehicle': [() => ({ id: made.vehicle.id })],
    'Query.vehicleByPlate': [() => ({ plate: made.vehicle.plate })],
    'Query.vehicles': [() => page, () => ({ limit: 1 })],
    'Query.inventoryItem': [() => ({ id: item.id })],
    'Query.inventoryItemBySku': [() => ({ sku: item.sku })],
    'Query.inventoryItems': [() => page, () => ({ limit: 1 })],
    'Query.stockMovements': [
      () => ({ inventoryItemId: item.id, limit: 1 }),
      () => ({ ...page, inventoryItemId: item.id }),
    ],
    'Query.workOrder': [
      () => order((id) => ({ id })),
      async () => ({ id: (await admin.workOrders({ state: 'INVOICED' }))?.items[0]?.id ?? '' }),
    ],
    'Query.workOrders': [() => page, () => ({ limit: 1 })],
    'Query.workOrderEvents': [
      async () => ({ workOrderId: (await readyOrder()).id, limit: 1 }),
      async () => {
        const { id } = await openOrder();
        await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
        return { workOrderId: id };
      },
    ],
    'Query.invoice': [() => ({ id: invoice.id }), () => ({ id: voided.id })],
    'Query.invoiceByNumber': [() => ({ number: invoice.number })],
    'Query.invoices': [() => page, () => ({ limit: 1 })],
    'Query.invoicePdfUrl': [() => ({ invoiceId: invoice.id })],
    'Query.numberingAudit': [() => ({ series: invoice.series, limit: 1 })],
    'Mutation.saveInvoiceSeries': [
      () => ({ input: { kind: 'QUICK_SALE', prefix: `B${unique().slice(-3)}`, to: 99, expiresOn: '2031-01-01' } }),
    ],
    'Mutation.createUser': [
      () => ({ input: { name: 'Ana', email: `${unique().toLowerCase()}@taller.example`, role: 'SCREEN' } }),
    ],
    'Mutation.updateUser': [async () => ({ id: (await user(admin)).id, input: { name: 'Eva Salas' } })],
    'Mutation.disableUser': [async () => ({ id: (await user(admin)).id })],
    'Mutation.enableUser': [async () => ({ id: (await user(admin)).id })],
    'Mutation.saveRole': [() => ({ input: { name: `R${unique()}`, description: 'Prueba', permissions: [] } })],
    'Mutation.deleteRole': [
      async () => {
        const name = `R${unique()}`;
        await admin.saveRole({ input: { name, permissions: [] } });
        return { name };
      },
    ],
    'Mutation.updateSettings': [() => ({ input: { language: 'es' } })],
    'Mutation.createLogoUpload': [() => ({ type: 'PNG' })],
    'Mutation.createCustomer': [() => ({ input: { name: 'Ana', notes: 'x' } })],
    'Mutation.updateCustomer': [() => ({ id: customer.id, input: { notes: 'Llamar después' } })],
    'Mutation.deleteCustomer': [async () => ({ id: (await newCustomer(stack)).id })],
    'Mutation.createVehicle': [
      () => ({ input: { customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' } }),
    ],
    'Mutation.updateVehicle': [() => ({ id: made.vehicle.id, input: { color: 'Azul' } })],
    'Mutation.deleteVehicle': [async () => ({ id: (await newVehicle(stack, customer.id)).id })],
    'Mutation.createInventoryItem': [() => ({ input: { sku: unique(), name: 'Bujía', price: '10.00' } })],
    'Mutation.updateInventoryItem': [() => ({ id: item.id, input: { location: 'A2' } })],
    'Mutation.deleteInventoryItem': [async () => ({ id: (await newItem(stack, '0')).id })],
    'Mutation.recordStockMovement': [
      () => ({ inventoryItemId: item.id, input: { type: 'IN', quantity: '1', unitCost: '50.00', reason: 'Compra' } }),
    ],
    'Mutation.createWorkOrder': [
      async () => ({
        input: {
          customerId: customer.id,
          vehicleId: (await newVehicle(stack, customer.id)).id,
          complaint: 'Ruido',
          items: [{ kind: 'PART', inventoryItemId: item.id, quantity: '1' }],
        },
      }),
    ],
    'Mutation.changeWorkOrderState': [
      async () => ({ id: (await openOrder()).id, to: 'DIAGNOSIS' }),
      async () => ({ id: (await openOrder()).id, to: 'APPROVED' }),
      async () => {
        const { id } = await readyOrder();
        await admin.createInvoice({ workOrderId: id });
        return { id, to: 'DELIVERED' };
      },
    ],
    'Mutation.addWorkOrderItem': [
      () => order((id) => ({ workOrderId: id, input: { kind: 'LABOR', description: 'Afinamiento', quantity: '1' } })),
    ],
    'Mutation.updateWorkOrderItem': [
      () => order((id, lines) => ({ workOrderId: id, itemId: firstLine(lines), input: { quantity: '2' } })),
    ],
    'Mutation.removeWorkOrderItem': [() => order((id, lines) => ({ workOrderId: id, itemId: firstLine(lines) }))],
    'Mutation.updateWorkOrder': [() => order((id) => ({ id, input: { bay: 'B2' } }))],
    'Mutation.deleteWorkOrder': [
      async () => {
        const own = await newVehicle(stack, customer.id);
        const opened = present(
          await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: own.id, complaint: 'Nada' } }),
        );
        return { id: opened.id };
      },
    ],
    'Mutation.createInvoice': [async () => ({ workOrderId: (await readyOrder()).id })],
    'Mutation.registerPayment': [
      async () => ({ invoiceId: (await issued()).id, input: { method: 'CASH', amount: '1.00' } }),
    ],
    'Mutation.voidInvoice': [async () => ({ invoiceId: (await newSale(stack, [item.id])).id, reason: 'Error' })],
    'Mutation.createQuickSale': [
      () => ({ input: { customerId: customer.id, items: [{ inventoryItemId: item.id, quantity: '1' }] } }),
    ],
  };
}
