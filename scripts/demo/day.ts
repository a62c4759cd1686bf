/** One day, role by role. Every name is made for this run, so that the day can be played again on the same data. */
import { TallerError } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import { invoiceFile } from '../support/invoicePdf.ts';
import { as } from '../support/demoUsers.ts';
import type { Report } from './report.ts';

type Clients = ReadonlyMap<string, TallerClient>;

function requireAnswer<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the API answered nothing');
  return value;
}

const sequence = (number: string): number => Number(number.split('-').at(-1));

export async function playDay(clients: Clients, report: Report): Promise<void> {
  const run = Date.now().toString(36).toUpperCase();
  const { padId, oilId } = await stockUp(clients, report, run);
  const first = await receive(clients, report, run, padId, oilId);
  await work(clients, report, first, oilId);
  const number = await invoiceAndPay(clients, report, first, padId);
  await secondInvoice(clients, report, run, number);
  await counterSale(clients, report, oilId);
  await beyondStock(clients, report, run, padId);
}

async function stockUp(clients: Clients, report: Report, run: string): Promise<{ padId: string; oilId: string }> {
  const storekeeper = as(clients, 'STOREKEEPER');
  report.part('08:00  Almacén recibe repuestos');
  const pad = requireAnswer(
    await storekeeper.createInventoryItem({
      input: {
        sku: `PFD-${run}`,
        name: 'Pastillas de freno delanteras',
        unit: 'juego',
        price: '189.00',
        minimumStock: '2',
      },
    }),
  );
  const oil = requireAnswer(
    await storekeeper.createInventoryItem({
      input: { sku: `ACE-${run}`, name: 'Aceite 5W-30', unit: 'litro', price: '48.00' },
    }),
  );
  const pads = requireAnswer(
    await storekeeper.recordStockMovement({
      inventoryItemId: pad.id,
      input: { type: 'IN', quantity: '4', unitCost: '110.00', reference: 'Guía 001-4471' },
    }),
  );
  await storekeeper.recordStockMovement({
    inventoryItemId: oil.id,
    input: { type: 'IN', quantity: '20', unitCost: '29.50' },
  });
  report.step(`${pads.item.stock} juegos de pastillas y 20 litros de aceite`);
  report.check('the stock of pads is 4', pads.item.stock, '4');
  return { padId: pad.id, oilId: oil.id };
}

async function receive(clients: Clients, report: Report, run: string, padId: string, oilId: string): Promise<string> {
  const advisor = as(clients, 'ADVISOR');
  report.part('08:40  Recepción: llega un cliente');
  const customer = requireAnswer(
    await advisor.createCustomer({
      input: { name: 'Íngrid Núñez Peña', phone: '+51987001122', email: 'ingrid@correo.example' },
    }),
  );
  const vehicle = requireAnswer(
    await advisor.createVehicle({
      input: {
        customerId: customer.id,
        plate: run.slice(-7),
        make: 'Toyota',
        model: 'Hilux',
        year: 2021,
        mileage: 84_200,
      },
    }),
  );
  report.step(`${customer.name}, ${vehicle.make} ${vehicle.model}, placa ${vehicle.plate}`);
  const order = requireAnswer(
    await advisor.createWorkOrder({
      input: {
        customerId: customer.id,
        vehicleId: vehicle.id,
        complaint: 'Chirrido al frenar; toca cambio de aceite',
        bay: 'B2',
        items: [
          { kind: 'LABOR', description: 'Cambio de pastillas y aceite', quantity: '2', unitPrice: '65.00' },
          { kind: 'PART', inventoryItemId: padId, quantity: '1' },
          { kind: 'PART', inventoryItemId: oilId, quantity: '4.5' },
        ],
      },
    }),
  );
  report.step(`orden abierta: ${order.itemCount} líneas, S/ ${requireAnswer(order.total)}`);
  report.check('the order totals 130.00 + 189.00 + 216.00', order.total, '535.00');
  report.check('the pads left the stock', requireAnswer(await advisor.inventoryItem({ id: padId })).stock, '3');
  report.check('so did the oil', requireAnswer(await advisor.inventoryItem({ id: oilId })).stock, '15.5');
  const approved = requireAnswer(
    await advisor.changeWorkOrderState({ id: order.id, to: 'APPROVED', note: 'Aprobado por teléfono' }),
  );
  report.step(`estado: ${approved.state}`);
  return order.id;
}

async function work(clients: Clients, report: Report, orderId: string, oilId: string): Promise<void> {
  const technician = as(clients, 'TECHNICIAN');
  report.part('09:30  Taller: el técnico trabaja');
  await technician.changeWorkOrderState({ id: orderId, to: 'IN_PROGRESS' });
  const added = requireAnswer(
    await technician.addWorkOrderItem({
      workOrderId: orderId,
      input: { kind: 'PART', inventoryItemId: oilId, quantity: '0.5' },
    }),
  );
  report.step('añade medio litro de aceite');
  report.check('the order has 4 lines', added.itemCount, 4);
  report.check('a technician sees no prices', added.total, null);
  report.check('the stock of oil is 15', requireAnswer(await technician.inventoryItem({ id: oilId })).stock, '15');
  const checked = requireAnswer(await technician.changeWorkOrderState({ id: orderId, to: 'QUALITY_CHECK' }));
  report.step(`estado: ${checked.state}`);
}

async function invoiceAndPay(clients: Clients, report: Report, orderId: string, padId: string): Promise<number> {
  const [advisor, cashier] = [as(clients, 'ADVISOR'), as(clients, 'CASHIER')];
  report.part('12:10  Caja: factura y dos pagos');
  await advisor.changeWorkOrderState({ id: orderId, to: 'READY' });
  const invoice = requireAnswer(await cashier.createInvoice({ workOrderId: orderId }));
  report.step(
    `factura ${invoice.number}: S/ ${requireAnswer(invoice.subtotal)} + IGV ${requireAnswer(invoice.tax)} = S/ ${invoice.total}`,
  );
  report.check(
    'subtotal and tax add up to the total',
    (Number(invoice.subtotal) + Number(invoice.tax)).toFixed(2),
    invoice.total,
  );
  const half = requireAnswer(
    await cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '300.00' } }),
  );
  report.check('after 300.00 it is partially paid', [half.status, half.balance], ['PARTIALLY_PAID', '259.00']);
  const full = requireAnswer(
    await cashier.registerPayment({
      invoiceId: invoice.id,
      input: { method: 'CARD', amount: half.balance, reference: 'VISA 7731' },
    }),
  );
  report.check('after the rest it is paid', [full.status, full.balance], ['PAID', '0.00']);
  await refused(report, 'a payment beyond the balance is refused', 'OVERPAYMENT', () =>
    cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '1.00' } }),
  );
  const { number, bytes } = await invoiceFile(cashier, invoice.id);
  report.check(
    'its PDF opens at its address, and shows both payments',
    [
      number,
      Buffer.from(bytes.subarray(0, 5)).toString(),
      requireAnswer(await cashier.invoice({ id: invoice.id })).pdf?.current,
    ],
    [invoice.number, '%PDF-', true],
  );
  const delivered = requireAnswer(await cashier.changeWorkOrderState({ id: orderId, to: 'DELIVERED' }));
  report.check('the vehicle is back with its owner', delivered.state, 'DELIVERED');
  await refused(report, 'the invoiced order is locked', 'LOCKED', () =>
    advisor.addWorkOrderItem({ workOrderId: orderId, input: { kind: 'PART', inventoryItemId: padId, quantity: '1' } }),
  );
  return sequence(invoice.number);
}

async function secondInvoice(clients: Clients, report: Report, run: string, before: number): Promise<void> {
  const [advisor, technician, cashier] = [as(clients, 'ADVISOR'), as(clients, 'TECHNICIAN'), as(clients, 'CASHIER')];
  report.part('15:00  Un segundo cliente');
  const customer = requireAnswer(await advisor.createCustomer({ input: { name: 'Óscar Ibáñez' } }));
  const vehicle = requireAnswer(
    await advisor.createVehicle({
      input: { customerId: customer.id, plate: `Z${run.slice(-6)}`, make: 'Kia', model: 'Rio' },
    }),
  );
  const order = requireAnswer(
    await advisor.createWorkOrder({
      input: {
        customerId: customer.id,
        vehicleId: vehicle.id,
        items: [{ kind: 'LABOR', description: 'Alineamiento', quantity: '1', unitPrice: '80.00' }],
      },
    }),
  );
  await advisor.changeWorkOrderState({ id: order.id, to: 'APPROVED' });
  await technician.changeWorkOrderState({ id: order.id, to: 'IN_PROGRESS' });
  await technician.changeWorkOrderState({ id: order.id, to: 'QUALITY_CHECK' });
  await advisor.changeWorkOrderState({ id: order.id, to: 'READY' });
  const key = crypto.randomUUID();
  const invoice = requireAnswer(await cashier.createInvoice({ workOrderId: order.id, idempotencyKey: key }));
  const repeated = requireAnswer(await cashier.createInvoice({ workOrderId: order.id, idempotencyKey: key }));
  report.step(`factura ${invoice.number}`);
  report.check('it has the next number', sequence(invoice.number), before + 1);
  report.check('asking again with the same key gives the same invoice', repeated.id, invoice.id);
}

async function counterSale(clients: Clients, report: Report, oilId: string): Promise<void> {
  const cashier = as(clients, 'CASHIER');
  report.part('16:10  Venta en el mostrador');
  const stock = async (): Promise<string> => requireAnswer(await cashier.inventoryItem({ id: oilId })).stock;
  const before = await stock();
  const sale = requireAnswer(
    await cashier.createQuickSale({
      input: { items: [{ inventoryItemId: oilId, quantity: '2' }], payment: { method: 'CASH', amount: '96.00' } },
    }),
  );
  report.step(`boleta ${sale.number}, ${sale.customerName}, S/ ${sale.total}`);
  report.check(
    'it is paid, and the oil left the stock',
    [sale.status, Number(before) - Number(await stock())],
    ['PAID', 2],
  );
  await refused(report, 'a paid receipt is not voided', 'LOCKED', () =>
    cashier.voidInvoice({ invoiceId: sale.id, reason: 'Devolución' }),
  );
  await cashier.registerPayment({
    invoiceId: sale.id,
    input: { method: 'CASH', amount: '-96.00', reason: 'Devolución' },
  });
  const voided = requireAnswer(await cashier.voidInvoice({ invoiceId: sale.id, reason: 'Devolución' }));
  report.check(
    'refunded and voided it keeps its number, and the oil is back',
    [voided.status, voided.number, await stock()],
    ['VOIDED', sale.number, before],
  );
  const audit = requireAnswer(await cashier.numberingAudit({ series: sale.series }));
  report.check(
    'its series has neither gap nor duplicate',
    [audit.missing.length, audit.duplicated.length, audit.continuous],
    [0, 0, true],
  );
}

async function beyondStock(clients: Clients, report: Report, run: string, padId: string): Promise<void> {
  const advisor = as(clients, 'ADVISOR');
  report.part('17:30  Piden más de lo que hay');
  const vehicle = requireAnswer(await advisor.vehicleByPlate({ plate: run.slice(-7) }));
  const customerId = requireAnswer(vehicle.customer).id;
  const count = async (): Promise<number> =>
    requireAnswer(await advisor.workOrders({ vehicleId: vehicle.id })).items.length;
  const before = [requireAnswer(await advisor.inventoryItem({ id: padId })).stock, await count()];
  await refused(report, 'an order for 10 sets of pads is refused', 'INSUFFICIENT_STOCK', () =>
    advisor.createWorkOrder({
      input: { customerId, vehicleId: vehicle.id, items: [{ kind: 'PART', inventoryItemId: padId, quantity: '10' }] },
    }),
  );
  report.check(
    'stock and orders are as before',
    [requireAnswer(await advisor.inventoryItem({ id: padId })).stock, await count()],
    before,
  );
}

async function refused(report: Report, promise: string, code: string, call: () => Promise<unknown>): Promise<void> {
  const answer = await call().then(
    () => 'no error',
    (error: unknown) =>
      error instanceof TallerError
        ? error.code
        : Promise.reject(error instanceof Error ? error : new Error(String(error))),
  );
  report.check(`${promise} (${code})`, answer, code);
}
