/**
 * One call of every field of Query and Mutation that succeeds, so that its whole answer can be looked at. Things are made anew for calls
 * that use them up.
 */
import { requestedOrder } from '../missingParts.ts';
import { newCustomer, newItem, newSale, newVehicle, present, unique } from '../workshop.ts';
import type { FullWorkshop } from './fullWorkshop.ts';

type Arguments = Record<string, unknown>;
export type Make = () => Arguments | Promise<Arguments>;
type Calls = Record<string, Make[]>;

const WHOLE = { limit: 100 };
/** So that there is a next one. */
const FIRST = { limit: 1 };
const pages: Make[] = [() => WHOLE, () => FIRST];
const nothing: Make[] = [() => ({})];

const DAY_MS = 86_400_000;
/** As many days as there are orders of, in any zone. */
const thisMonth = () => {
  const day = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  return { from: day(-30), to: day(1) };
};

function queries(made: FullWorkshop): Calls {
  const { admin, customer, vehicle, item, invoice, voided, technician, openOrder, readyOrder } = made;
  return {
    'Query.me': nothing,
    'Query.settings': nothing,
    'Query.logoUrl': nothing,
    'Query.permissions': nothing,
    'Query.invoiceSeries': nothing,
    'Query.user': [() => ({ id: technician })],
    'Query.users': pages,
    // Pages are of people, of whom only some do work: one whose name comes first is on the first.
    'Query.technicians': [
      () => FIRST,
      async () => {
        const input = { name: '0 Técnica', email: `${unique().toLowerCase()}@taller.example`, role: 'TECHNICIAN' };
        await admin.createUser({ input });
        return WHOLE;
      },
    ],
    'Query.roles': pages,
    'Query.auditLog': pages,
    'Query.customer': [() => ({ id: customer.id })],
    'Query.customers': pages,
    'Query.vehicle': [() => ({ id: vehicle.id })],
    'Query.vehicleByPlate': [() => ({ plate: vehicle.plate })],
    'Query.vehicles': pages,
    'Query.inventoryItem': [() => ({ id: item.id })],
    'Query.inventoryItemBySku': [() => ({ sku: item.sku })],
    'Query.inventoryItems': pages,
    'Query.stockMovements': [WHOLE, FIRST].map((page) => () => ({ ...page, inventoryItemId: item.id })),
    'Query.workOrder': [
      async () => ({ id: (await openOrder()).id }),
      async () => ({ id: (await requestedOrder(made.stack)).id }),
      async () => ({ id: (await admin.workOrders({ state: 'INVOICED' }))?.items[0]?.id ?? '' }),
    ],
    'Query.workOrders': pages,
    'Query.workFigures': [WHOLE, FIRST].map((page) => () => ({ what: 'RECEIVED', ...thisMonth(), ...page })),
    'Query.moneyFigures': [WHOLE, FIRST].map((page) => () => ({ what: 'INVOICED', ...thisMonth(), ...page })),
    'Query.workOrderEvents': [
      async () => ({ workOrderId: (await readyOrder()).id, ...FIRST }),
      async () => {
        const { id } = await openOrder();
        await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
        return { workOrderId: id };
      },
    ],
    'Query.invoice': [invoice, voided].map(({ id }) => () => ({ id })),
    'Query.invoiceByNumber': [() => ({ number: invoice.number })],
    'Query.invoices': pages,
    'Query.invoicePdfUrl': [() => ({ invoiceId: invoice.id })],
    'Query.numberingAudit': [() => ({ series: invoice.series, ...FIRST })],
  };
}

function administration({ admin }: FullWorkshop): Calls {
  const invitation = () => ({
    name: 'Ana Salas',
    email: `${unique().toLowerCase()}@taller.example`,
    role: 'SCREEN',
    phone: '+51987654321',
  });
  const user = async () => ({ id: present(await admin.createUser({ input: invitation() })).id });
  const series = () => ({ kind: 'QUICK_SALE', prefix: `B${unique().slice(-3)}`, to: 99, expiresOn: '2031-01-01' });
  return {
    'Mutation.saveInvoiceSeries': [() => ({ input: series() })],
    'Mutation.createUser': [() => ({ input: invitation() })],
    'Mutation.updateUser': [async () => ({ ...(await user()), input: { name: 'Eva Salas' } })],
    'Mutation.disableUser': [user],
    'Mutation.enableUser': [user],
    'Mutation.signOutUser': [user],
    'Mutation.resetAuthenticator': [user],
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
  };
}

function things({ stack, customer, vehicle, item }: FullWorkshop): Calls {
  const plate = () => ({ customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' });
  const received = { type: 'IN', quantity: '1', unitCost: '50.00', reason: 'Compra', reference: 'F-2' };
  return {
    'Mutation.createCustomer': [() => ({ input: { name: 'Ana', notes: 'x' } })],
    'Mutation.updateCustomer': [() => ({ id: customer.id, input: { notes: 'Llamar después' } })],
    'Mutation.deleteCustomer': [async () => ({ id: (await newCustomer(stack)).id })],
    'Mutation.createVehicle': [() => ({ input: plate() })],
    'Mutation.updateVehicle': [() => ({ id: vehicle.id, input: { color: 'Azul' } })],
    'Mutation.deleteVehicle': [async () => ({ id: (await newVehicle(stack, customer.id)).id })],
    'Mutation.createInventoryItem': [() => ({ input: { sku: unique(), name: 'Bujía', price: '10.00' } })],
    'Mutation.updateInventoryItem': [() => ({ id: item.id, input: { location: 'A2' } })],
    'Mutation.deleteInventoryItem': [async () => ({ id: (await newItem(stack, '0')).id })],
    'Mutation.recordStockMovement': [() => ({ inventoryItemId: item.id, input: received })],
  };
}

function orders({ stack, admin, customer, item, openOrder, readyOrder }: FullWorkshop): Calls {
  const line = async () => {
    const { id, items } = await openOrder();
    return { workOrderId: id, itemId: present(present(items)[0]).id };
  };
  const visit = async () => ({ customerId: customer.id, vehicleId: (await newVehicle(stack, customer.id)).id });
  const moved = (to: string) => async () => ({ id: (await openOrder()).id, to });
  const part = { kind: 'PART', inventoryItemId: item.id, quantity: '1' };
  const labor = { kind: 'LABOR', description: 'Afinamiento', quantity: '1' };
  return {
    'Mutation.createWorkOrder': [
      // A vehicle that has an open order: the answer warns.
      async () => {
        const { customerId, vehicleId } = await visit();
        await admin.createWorkOrder({ input: { customerId, vehicleId } });
        return { input: { customerId, vehicleId, items: [part] } };
      },
      async () => ({ input: { ...(await visit()), complaint: 'Ruido', items: [part] } }),
    ],
    'Mutation.changeWorkOrderState': [
      moved('DIAGNOSIS'),
      moved('APPROVED'),
      async () => {
        const { id } = await readyOrder();
        await admin.createInvoice({ workOrderId: id });
        return { id, to: 'DELIVERED' };
      },
    ],
    'Mutation.addWorkOrderItem': [async () => ({ workOrderId: (await openOrder()).id, input: labor })],
    'Mutation.updateWorkOrderItem': [async () => ({ ...(await line()), input: { quantity: '2' } })],
    'Mutation.removeWorkOrderItem': [line],
    'Mutation.updateWorkOrder': [async () => ({ id: (await openOrder()).id, input: { bay: 'B2' } })],
    'Mutation.deleteWorkOrder': [
      async () => ({ id: present(await admin.createWorkOrder({ input: await visit() })).id }),
    ],
  };
}

function documents({ stack, customer, item, readyOrder, issued }: FullWorkshop): Calls {
  return {
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

/** Arguments by `Type.field`. */
export function callsIn(made: FullWorkshop): Calls {
  return { ...queries(made), ...administration(made), ...things(made), ...orders(made), ...documents(made) };
}
