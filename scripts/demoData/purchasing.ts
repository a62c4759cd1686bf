/** Suppliers, who has to approve what, and requisitions in each of their states: as the workshop buys. */
import type { TallerClient } from '../../client/index.ts';
import { as } from '../support/demoUsers.ts';
import type { DemoPart } from './build.ts';
import { rucCheckDigit } from './build.ts';
import { RULES } from './purchaseStory.ts';

type Clients = ReadonlyMap<string, TallerClient>;

interface DemoSupplier {
  name: string;
  /** The first ten digits of its RUC. */
  ruc: string;
  contact: string;
  mailbox: string;
  address: string;
  paymentDays: number;
  leadTimeDays: number;
  /** Beginnings of the SKUs of what it sells, and how. */
  sells: readonly string[];
  packSize: string | null;
  minimumOrder: string | null;
}

const SUPPLIERS: readonly DemoSupplier[] = [
  {
    name: 'Filtros y Lubricantes del Centro S.A.C.',
    ruc: '2045518230',
    contact: 'Marisol Paredes',
    mailbox: 'ventas@filtroscentro.example',
    address: 'Av. México 1245, La Victoria, Lima',
    paymentDays: 30,
    leadTimeDays: 2,
    sells: ['FAC', 'FAI', 'FCO', 'FCA'],
    packSize: '4',
    minimumOrder: '12',
  },
  {
    name: 'Importadora Frenos Andinos E.I.R.L.',
    ruc: '2060114977',
    contact: 'Óscar Velarde',
    mailbox: 'pedidos@frenosandinos.example',
    address: 'Jr. Antonio Raimondi 318, La Victoria, Lima',
    paymentDays: 15,
    leadTimeDays: 5,
    sells: ['PFD'],
    packSize: null,
    minimumOrder: null,
  },
  {
    name: 'Repuestos Tacna S.A.',
    ruc: '2010087351',
    contact: 'Gloria Chambi',
    mailbox: 'almacen@repuestostacna.example',
    address: 'Av. Tacna 890, Lima',
    paymentDays: 0,
    leadTimeDays: 1,
    sells: ['FAC', 'PFD'],
    packSize: '2',
    minimumOrder: null,
  },
];

/** What a supplier charges of what the parts cost on average. */
const OF_COST = 0.97;
/** Items that each supplier offers: enough to choose from, and loaded in a moment. */
const OFFERED = 12;

const idOf = (made: { id: string } | null): string => {
  if (!made) throw new Error('the API answered nothing');
  return made.id;
};

async function loadSupplier(
  clients: Clients,
  supplier: DemoSupplier,
  parts: readonly DemoPart[],
  partIds: readonly string[],
): Promise<string> {
  const purchaser = as(clients, 'PURCHASER');
  const { name, ruc, contact, mailbox, address, paymentDays, leadTimeDays, packSize, minimumOrder } = supplier;
  const supplierId = idOf(
    await purchaser.createSupplier({
      input: {
        name,
        taxIdType: 'RUC',
        taxId: `${ruc}${rucCheckDigit(ruc)}`,
        contacts: [{ name: contact, email: mailbox }],
        address,
        paymentDays,
        leadTimeDays,
      },
    }),
  );
  const sold = [...parts.entries()].filter(([, { sku }]) => supplier.sells.includes(sku.split('-')[0] ?? ''));
  for (const [index, part] of sold.slice(0, OFFERED))
    await purchaser.setSupplierItem({
      supplierId,
      inventoryItemId: partIds[index] ?? '',
      input: {
        supplierCode: `${part.sku}-X`,
        lastCost: (Number(part.cost) * OF_COST).toFixed(2),
        packSize,
        minimumOrder,
      },
    });
  return supplierId;
}

/** One that a technician begins, one that waits for two, one that somebody rejected, and one that can be ordered. */
async function loadRequisitions(
  clients: Clients,
  partIds: readonly string[],
  supplierIds: readonly string[],
): Promise<void> {
  const [purchaser, storekeeper] = [as(clients, 'PURCHASER'), as(clients, 'STOREKEEPER')];
  // At a cost that meets the rules, whatever the parts cost.
  const line = (index: number, quantity: string) => ({
    inventoryItemId: partIds[index] ?? '',
    quantity,
    unitCost: '25.00',
  });
  await as(clients, 'TECHNICIAN').createRequisition({
    input: { items: [{ description: 'Sensor de oxígeno', quantity: '1' }], note: 'No hay en almacén' },
  });
  const submitted = async (items: ReturnType<typeof line>[], note: string) => {
    const id = idOf(await purchaser.createRequisition({ input: { items, note } }));
    const { version } = (await purchaser.submitRequisition({ id })) ?? { version: 0 };
    return { id, expectedVersion: version };
  };
  await submitted([line(0, '40'), line(1, '40'), line(2, '24')], 'Campaña de mantenimiento');
  const dear = await submitted([line(3, '20')], 'Por si acaso');
  await storekeeper.rejectRequisition({ ...dear, reason: 'Todavía hay bastante' });
  const needed = await submitted([line(4, '16'), line(5, '8')], 'Queda poco');
  await storekeeper.approveRequisition({ ...needed, note: 'Hace falta' });
  await loadQuotations(purchaser, needed.id, supplierIds);
}

/** What the first two of three suppliers ask for each line, and how long they take: one is cheaper, the other faster. */
const ANSWERS = [
  { unitCosts: ['24.10', '26.40'], deliveryDays: 5 },
  { unitCosts: ['25.30', '25.90'], deliveryDays: 1 },
];
const HOLDS_DAYS = 30;

async function loadQuotations(
  purchaser: TallerClient,
  requisitionId: string,
  supplierIds: readonly string[],
): Promise<void> {
  const asked = await purchaser.createQuotationRequest({ input: { requisitionId, supplierIds: [...supplierIds] } });
  const validUntil = new Date(Date.now() + HOLDS_DAYS * 86_400_000).toISOString().slice(0, 10);
  for (const [index, { unitCosts, deliveryDays }] of ANSWERS.entries())
    await purchaser.recordQuotation({
      requestId: idOf(asked),
      supplierId: supplierIds[index] ?? '',
      input: {
        validUntil,
        deliveryDays,
        lines: (asked?.lines ?? []).map(({ id }, at) => ({ lineId: id, unitCost: unitCosts[at] ?? '' })),
      },
    });
}

/** @param partIds of the parts, in their order @returns the ids of the suppliers */
export async function loadPurchasing(
  clients: Clients,
  parts: readonly DemoPart[],
  partIds: readonly string[],
): Promise<string[]> {
  await as(clients, 'ADMIN').updateSettings({ input: RULES });
  const supplierIds: string[] = [];
  for (const supplier of SUPPLIERS) supplierIds.push(await loadSupplier(clients, supplier, parts, partIds));
  await loadRequisitions(clients, partIds, supplierIds);
  return supplierIds;
}
