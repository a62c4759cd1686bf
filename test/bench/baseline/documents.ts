/** What the mixed day writes of invoices and counter sales. A process may wait: who loses the race for a number waits and tries again. */
import { randomUUID } from 'node:crypto';
import type {
  MutationCreateInvoiceArgs,
  MutationCreateQuickSaleArgs,
  MutationRegisterPaymentArgs,
  PaymentInput,
} from '../../../resolvers/generated/schema.ts';
import type { Line } from './answers.ts';
import { centsOf, text, toInvoice } from './answers.ts';
import { eventOf, sumsOf } from './orders.ts';
import { BY, movePart } from './records.ts';
import type { Action, Row, Tables } from './tables.ts';

const SERIES = { pk: 'SERIES', sk: 'B001' };
const LOST_RACE = 'TransactionCanceledException';
const ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 100;

async function untilItWins<T>(attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (made === ATTEMPTS || !(error instanceof Error) || error.name !== LOST_RACE) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * made)));
    }
  }
}

function invoiceOf(kind: string, sequence: number, lines: readonly Line[], customer: Row | null, at: string): Row {
  const number = `B001-${String(sequence).padStart(8, '0')}`;
  const name = text(customer?.['name']) || 'Varios';
  return {
    ...{ pk: number, sk: 'INVOICE', kind, id: number, number, series: SERIES.sk, status: 'ISSUED', issuedAt: at },
    ...{ customerName: name, lines, ...sumsOf(lines), paid: 0, currency: 'PEN', pricesIncludeTax: true, version: 1 },
    ...{ issuer: { name: 'El Experto' }, recipient: { name }, ...BY },
    ...(customer ? { customerId: customer.pk } : {}),
  };
}

function paymentOf(invoice: Row, input: PaymentInput, at: string): Row {
  const id = randomUUID();
  const about = { method: input.method, amount: centsOf(input.amount), reference: input.reference ?? undefined };
  return { pk: invoice.pk, sk: `PAYMENT#${at}#${id}`, id, ...about, paidOn: at.slice(0, 10), at, ...BY };
}

const takeNumber = (tables: Tables, next: number): Action =>
  tables.update(
    'Settings',
    SERIES,
    'SET #next = :after',
    '#next = :before',
    { ':after': next + 1, ':before': next },
    { '#next': 'next' },
  );

function invoicing(tables: Tables) {
  return {
    createInvoice: ({ workOrderId }: MutationCreateInvoiceArgs) =>
      untilItWins(async () => {
        const found = await tables.batch({
          WorkOrders: [
            { pk: workOrderId, sk: 'ORDER' },
            { pk: workOrderId, sk: 'ITEMS' },
          ],
          Settings: [SERIES],
        });
        const before = found('WorkOrders', workOrderId, 'ORDER');
        if (!before || before['state'] !== 'READY') throw new Error('no order that is ready');
        const customer = await tables.get('Customers', text(before['customerId']), 'CUSTOMER');
        const next = Number(found('Settings', SERIES.pk, SERIES.sk)?.['next']);
        const at = new Date().toISOString();
        const lines = (found('WorkOrders', workOrderId, 'ITEMS')?.['lines'] ?? []) as Line[];
        const invoice = invoiceOf('INVOICE', next, lines, customer, at);
        const version = Number(before['version']) + 1;
        const order: Row = { ...before, state: 'INVOICED', stateSince: at, invoiceId: invoice.pk, version };
        await tables.transact([
          tables.putNew('Invoices', invoice),
          tables.replace('WorkOrders', order, before['version']),
          tables.putNew('WorkOrders', eventOf(order, 'READY', null, at)),
          takeNumber(tables, next),
        ]);
        return toInvoice(invoice, []);
      }),
  };
}

function selling(tables: Tables) {
  return {
    createQuickSale: ({ input }: MutationCreateQuickSaleArgs) =>
      untilItWins(async () => {
        const found = await tables.batch({
          Inventory: input.items.map(({ inventoryItemId }) => ({ pk: inventoryItemId, sk: 'ITEM' })),
          Settings: [SERIES],
        });
        const next = Number(found('Settings', SERIES.pk, SERIES.sk)?.['next']);
        const at = new Date().toISOString();
        const sold = input.items.map(({ inventoryItemId, quantity }) => {
          const part = found('Inventory', inventoryItemId, 'ITEM');
          if (!part) throw new Error('no such item');
          return { part, quantity: Number(quantity) };
        });
        const lines = sold.map(({ part, quantity }): Line => {
          const unitPrice = Number(part['price']);
          const about = { kind: 'PART', description: text(part['name']), inventoryItemId: part.pk };
          return { id: randomUUID(), ...about, quantity, unitPrice, total: quantity * unitPrice, createdAt: at };
        });
        const unpaid = invoiceOf('QUICK_SALE', next, lines, null, at);
        const payments = input.payment ? [paymentOf(unpaid, input.payment, at)] : [];
        const paid = payments.reduce((sum, each) => sum + Number(each['amount']), 0);
        const invoice = { ...unpaid, paid, status: paid >= Number(unpaid['total']) ? 'PAID' : 'ISSUED' };
        await tables.transact([
          tables.putNew('Invoices', invoice),
          ...payments.map((each) => tables.putNew('Invoices', each)),
          takeNumber(tables, next),
          ...sold.flatMap(({ part, quantity }) => movePart(tables, part, -quantity, invoice.pk, at)),
        ]);
        return toInvoice(invoice, payments);
      }),
  };
}

function paying(tables: Tables) {
  return {
    async registerPayment({ invoiceId, input }: MutationRegisterPaymentArgs) {
      const before = await tables.get('Invoices', invoiceId, 'INVOICE');
      if (!before) throw new Error('no such invoice');
      const payment = paymentOf(before, input, new Date().toISOString());
      const paid = Number(before['paid']) + Number(payment['amount']);
      if (paid > Number(before['total'])) throw new Error('more than is owed');
      const status = paid === Number(before['total']) ? 'PAID' : 'PARTIALLY_PAID';
      const invoice: Row = { ...before, paid, status, version: Number(before['version']) + 1 };
      await tables.transact([
        tables.replace('Invoices', invoice, before['version']),
        tables.putNew('Invoices', payment),
      ]);
      return toInvoice(invoice, [payment]);
    },
  };
}

export function documents(tables: Tables) {
  return {
    /** Before the first document. */
    begin: () => tables.write('Settings', { ...SERIES, next: 1 }),
    ...invoicing(tables),
    ...selling(tables),
    ...paying(tables),
  };
}
