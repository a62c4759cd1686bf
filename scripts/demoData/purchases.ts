/**
 * One purchase as it goes: half of it arrives, then more than was ordered; freight is billed apart, and a broken piece goes back. The first
 * bill asks for too much, is disputed, corrected and paid; one for the rest is disputed still.
 */
import type { TallerClient } from '../../client/index.ts';
import { as } from '../support/demoUsers.ts';
import type { DemoPart } from './build.ts';

type Clients = ReadonlyMap<string, TallerClient>;

/** A loading that fails starts anew as a whole. */
const idempotencyKey = null;
/** How many parts are ordered, and of each. */
const PARTS = 4;
const ORDERED = 10;
const TOLERANCE = 10;

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the API answered nothing');
  return value;
}

/** @param partIds of the parts, in their order */
export async function loadPurchases(
  clients: Clients,
  partIds: readonly string[],
  parts: readonly DemoPart[],
): Promise<void> {
  const [purchaser, storekeeper] = [as(clients, 'PURCHASER'), as(clients, 'STOREKEEPER')];
  await as(clients, 'ADMIN').updateSettings({ input: { overReceiptPercent: String(TOLERANCE) } });
  const supplier = present(
    await purchaser.createSupplier({
      idempotencyKey,
      input: {
        name: 'Repuestos Canalco S.A.C.',
        contacts: [{ name: 'Julio Paredes', email: 'ventas@canalco.example', phone: '+51987000111' }],
        paymentDays: 30,
        leadTimeDays: 3,
      },
    }),
  );
  const lines = parts.slice(0, PARTS).map(({ cost }, index) => ({
    inventoryItemId: partIds[index] ?? '',
    quantity: String(ORDERED),
    unitCost: cost,
  }));
  const order = present(
    await purchaser.createPurchaseOrder({ idempotencyKey, input: { supplierId: supplier.id, lines } }),
  );
  await purchaser.approvePurchaseOrder({ idempotencyKey, id: order.id, expectedVersion: order.version });
  await purchaser.sendPurchaseOrder({ idempotencyKey, id: order.id });
  const receive = async (quantity: number, deliveryNote: string) =>
    present(
      await storekeeper.receiveGoods({
        idempotencyKey,
        purchaseOrderId: order.id,
        input: {
          deliveryNote,
          lines: present(order.changedLines).map(({ id: lineId }) => ({ lineId, quantity: String(quantity) })),
        },
      }),
    );
  const half = await receive(ORDERED / 2, 'T001-00004711');
  await receive(ORDERED / 2 + (ORDERED * TOLERANCE) / 100, 'T001-00004735');
  await purchaser.addLandedCost({
    idempotencyKey,
    receiptId: half.id,
    input: { kind: 'FREIGHT', description: 'Flete Lima - taller', amount: '38.50', spreadBy: 'AMOUNT' },
  });
  const broken = present(half.items)[0]?.id ?? '';
  await storekeeper.returnToSupplier({
    idempotencyKey,
    receiptId: half.id,
    input: { lines: [{ lineId: broken, quantity: '1' }], reason: 'Llegó con la caja rota' },
  });
  await loadBills(
    purchaser,
    order.id,
    lines,
    present(order.changedLines).map(({ id }) => id),
  );
}

/** Days before today. */
function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

async function loadBills(
  purchaser: TallerClient,
  purchaseOrderId: string,
  ordered: readonly { unitCost: string }[],
  lineIds: readonly string[],
): Promise<void> {
  const linesAt = (quantity: number, dearer: number) =>
    ordered.map(({ unitCost }, index) => ({
      orderLineId: lineIds[index] ?? '',
      quantity: String(quantity),
      unitCost: index === 0 && dearer !== 1 ? (Number(unitCost) * dearer).toFixed(2) : unitCost,
    }));
  const bill = async (number: string, quantity: number, days: number) =>
    present(
      await purchaser.recordSupplierBill({
        idempotencyKey,
        input: { purchaseOrderId, number, billedOn: dayBefore(days), lines: linesAt(quantity, 1.12) },
      }),
    );
  const { id } = await bill('F004-00018822', ORDERED / 2, 6);
  const corrected = present(
    await purchaser.correctSupplierBill({ idempotencyKey, id, input: { lines: linesAt(ORDERED / 2, 1) } }),
  );
  await purchaser.paySupplierBill({
    idempotencyKey,
    id,
    input: { method: 'TRANSFER', amount: present(corrected.total), reference: 'OP-5501207' },
  });
  await bill('F004-00018861', 4, 2);
}
