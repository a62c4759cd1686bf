/** People at work: each takes an order from its customer to its last payment, over and over, and sells over the counter between. */
import type { WorkOrderState } from '../../client/index.ts';
import type { Journal } from './journal.ts';

const TO_READY: readonly [role: string, to: WorkOrderState][] = [
  ['ADVISOR', 'APPROVED'],
  ['TECHNICIAN', 'IN_PROGRESS'],
  ['TECHNICIAN', 'QUALITY_CHECK'],
  ['ADVISOR', 'READY'],
];
const LABOR = { kind: 'LABOR', description: 'Mano de obra', quantity: '1', unitPrice: '100.00' };

let made = 0;
const idOf = (answer: Record<string, unknown>): string => String(answer['id']);

/** What all of them sell: one item, whose stock is everybody's. */
export async function stockUp({ call }: Journal): Promise<string> {
  const sku = `SOAK-${process.pid}`;
  const item = await call('STOREKEEPER', 'createInventoryItem', {
    input: { sku, name: 'Filtro de aceite', price: '118.00' },
  });
  await call('STOREKEEPER', 'recordStockMovement', {
    inventoryItemId: idOf(item),
    input: { type: 'IN', quantity: '100000', unitCost: '50.00' },
  });
  return idOf(item);
}

/** @param working whether another order is begun, or another step taken: a step that is begun is done */
export async function work({ call }: Journal, itemId: string, working: () => boolean): Promise<void> {
  const part = { kind: 'PART', inventoryItemId: itemId, quantity: '1' };
  while (working()) {
    const number = (made += 1);
    const email = `soak${process.pid}.${number}@correo.example`;
    const customer = await call('ADVISOR', 'createCustomer', {
      input: { name: `Ana Peña ${number}`, email, notify: ['EMAIL'] },
    });
    const plate = `S${number.toString(36).toUpperCase().padStart(5, '0')}`;
    const vehicle = await call('ADVISOR', 'createVehicle', {
      input: { customerId: idOf(customer), plate, make: 'Kia', model: 'Rio' },
    });
    const order = await call('ADVISOR', 'createWorkOrder', {
      input: {
        customerId: idOf(customer),
        vehicleId: idOf(vehicle),
        complaint: 'Ruido al frenar',
        items: [LABOR, part],
      },
    });
    for (const [role, to] of TO_READY) {
      if (!working()) return;
      await call(role, 'changeWorkOrderState', { id: idOf(order), to });
    }
    const invoice = await call('CASHIER', 'createInvoice', { workOrderId: idOf(order) });
    await call('CASHIER', 'registerPayment', {
      invoiceId: idOf(invoice),
      input: { method: 'CARD', amount: String(invoice['total']), reference: `Caja ${number}` },
    });
    if (!working()) return;
    await call('CASHIER', 'createQuickSale', {
      input: { items: [{ inventoryItemId: itemId, quantity: '1' }] },
    });
  }
}
