/** What the mixed day reads. */
import type {
  QueryCustomerArgs,
  QueryCustomersArgs,
  QueryInventoryItemArgs,
  QueryInventoryItemsArgs,
  QueryInvoiceArgs,
  QueryInvoicesArgs,
  QueryVehicleByPlateArgs,
  QueryWorkOrderArgs,
  QueryWorkOrdersArgs,
} from '../../../resolvers/generated/schema.ts';
import { relatedOf, text, toCustomer, toInvoice, toItem, toOrder, toVehicle } from './answers.ts';
import type { Row, Tables } from './tables.ts';

function people(tables: Tables) {
  return {
    customer: async ({ id }: QueryCustomerArgs) => toCustomer(await tables.get('Customers', id, 'CUSTOMER')),

    async customers({ search, limit, nextToken }: QueryCustomersArgs) {
      const begins = search ? { begins: ['nameKey', search.toLowerCase()] as [string, string] } : {};
      const page = await tables.query('Customers', {
        index: 'byName',
        of: ['kind', 'CUSTOMER'],
        forward: true,
        limit,
        nextToken,
        ...begins,
      });
      return { ...page, items: page.items.map(toCustomer) };
    },

    async vehicleByPlate({ plate }: QueryVehicleByPlateArgs) {
      const owner = await tables.get('Vehicles', `PLATE#${plate}`, 'UNIQUE');
      if (!owner) return null;
      const row = await tables.get('Vehicles', text(owner['vehicleId']), 'VEHICLE');
      return toVehicle(row, row && (await tables.get('Customers', text(row['customerId']), 'CUSTOMER')));
    },
  };
}

function work(tables: Tables) {
  return {
    async workOrder({ id }: QueryWorkOrderArgs) {
      const { items } = await tables.query('WorkOrders', { of: ['pk', id], forward: true, limit: 200 });
      const row = items.find(({ sk }) => sk === 'ORDER');
      if (!row) return null;
      const related = (await relatedOf(tables, [row]))(row);
      const invoiceId = text(row['invoiceId']);
      const invoice = invoiceId === '' ? null : await tables.get('Invoices', invoiceId, 'INVOICE');
      const events = items.filter(({ sk }) => sk.startsWith('EVENT#'));
      return toOrder(row, { ...related, lines: items.find(({ sk }) => sk === 'ITEMS') ?? null, events, invoice });
    },

    async workOrders({ open, state, customerId, limit, nextToken }: QueryWorkOrdersArgs) {
      const [index, of]: [string, [string, string]] = open
        ? ['openByDate', ['open', 'OPEN']]
        : state
          ? ['byState', ['state', state]]
          : customerId
            ? ['byCustomer', ['customerId', customerId]]
            : ['byDate', ['kind', 'ORDER']];
      const page = await tables.query('WorkOrders', { index, of, limit, nextToken });
      const related = await relatedOf(tables, page.items);
      return { ...page, items: page.items.map((row) => toOrder(row, related(row))) };
    },
  };
}

function papers(tables: Tables) {
  return {
    async invoice({ id }: QueryInvoiceArgs) {
      const { items } = await tables.query('Invoices', { of: ['pk', id], forward: true, limit: 200 });
      const row = items.find(({ sk }) => sk === 'INVOICE');
      return (
        row &&
        toInvoice(
          row,
          items.filter(({ sk }) => sk.startsWith('PAYMENT#')),
        )
      );
    },

    async invoices({ customerId, status, kind, limit, nextToken }: QueryInvoicesArgs) {
      const [index, of]: [string, [string, string]] = customerId
        ? ['byCustomer', ['customerId', customerId]]
        : status
          ? ['byStatus', ['status', status]]
          : ['byDate', ['kind', kind ?? 'INVOICE']];
      const page = await tables.query('Invoices', { index, of, limit, nextToken });
      // The index does not hold the series: a number begins with it.
      const series = (row: Row): string => text(row['number']).split('-')[0] ?? '';
      return { ...page, items: page.items.map((row) => toInvoice({ ...row, series: series(row) }, [])) };
    },
  };
}

function store(tables: Tables) {
  return {
    inventoryItem: async ({ id }: QueryInventoryItemArgs) => toItem(await tables.get('Inventory', id, 'ITEM')),

    async inventoryItems({ limit, nextToken }: QueryInventoryItemsArgs) {
      const of: [string, string] = ['kind', 'ITEM'];
      const page = await tables.query('Inventory', { index: 'byName', of, forward: true, limit, nextToken });
      // The index holds ids alone.
      const found = await tables.batch({ Inventory: page.items.map(({ pk }) => ({ pk, sk: 'ITEM' })) });
      return { ...page, items: page.items.map(({ pk }) => toItem(found('Inventory', pk, 'ITEM'))) };
    },
  };
}

export function queries(tables: Tables) {
  return { ...people(tables), ...work(tables), ...papers(tables), ...store(tables) };
}
