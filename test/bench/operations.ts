/** What is measured: each operation with the preparation that it needs, outside the clock. */
import type { Stack } from '../support/stack.ts';
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
  uniqueDigits,
} from '../support/workshop.ts';

export interface MeasuredOperation {
  name: string;
  /** Calls to DynamoDB that the design allows without contention. */
  budget: number;
  /** Largest number of write units, as DynamoDB reports them. */
  writeUnits?: number;
  /** Largest ratio to the bare calls that the project promises; reported, never asserted: time is not a count. */
  ratioGoal?: number;
  /** Prepares one run and returns it. */
  prepare: (stack: Stack) => Promise<() => Promise<unknown>>;
}

/** Things that reads look at: made once. */
async function fixtures(stack: Stack) {
  const order = await readyOrder(stack, [
    LABOR,
    { kind: 'PART', inventoryItemId: (await newItem(stack, '100')).id, quantity: '1' },
  ]);
  const invoiced = await readyOrder(stack);
  const cashier = await stack.clientAs('CASHIER');
  const invoice = present(await cashier.createInvoice({ workOrderId: invoiced.id }));
  const five = [];
  for (let index = 0; index < 5; index += 1) five.push(await newItem(stack, '1000'));
  // A page of 50 orders whose customers and vehicles are all different: what related objects cost at most.
  for (let index = 0; index < PAGE_SIZE; index += 1) await newOrder(stack);
  return {
    order,
    invoice,
    customer: present(order.customer),
    vehicle: present(order.vehicle),
    item: await newItem(stack, '1000'),
    five,
  };
}

let made: Promise<Awaited<ReturnType<typeof fixtures>>> | undefined;

function shared(stack: Stack) {
  made ??= fixtures(stack);
  return made;
}

const LOGGED = 'logged';
let log: Promise<void> | undefined;

/** A page of entries, as the log's function would write them: it does not run here. */
function logged(stack: Stack): Promise<void> {
  log ??= (async () => {
    const { id: userId } = present(await (await stack.clientAs('ADMIN')).me()).user;
    const entry = (index: number) => ({
      pk: LOGGED,
      sk: `2026-01-01T00:00:00.000Z#${index}`,
      kind: 'ENTRY',
      id: `${index}`,
      entityType: 'CUSTOMER',
      entityId: LOGGED,
      action: 'UPDATED',
      at: '2026-01-01T00:00:00.000Z',
      userId,
      operation: 'updateCustomer',
      call: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      before: '{"name":"Ana"}',
      after: '{"name":"Eva"}',
    });
    await stack.putRows(
      'AuditLog',
      Array.from({ length: PAGE_SIZE }, (_, index) => entry(index)),
    );
  })();
  return log;
}

const PAGE_SIZE = 50;
const QUERY = 2;
const QUERY_WITH_RELATED = 3;
const PAGE = 3;
const MUTATION = 3;

/** Two weeks. */
const LAST_DAYS = {
  from: new Date(Date.now() - 13 * 86_400_000).toISOString().slice(0, 10),
  to: new Date().toISOString().slice(0, 10),
};

export const OPERATIONS: MeasuredOperation[] = [
  { name: 'me', budget: QUERY, prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.me()) },
  {
    name: 'customer',
    budget: QUERY,
    prepare: async (stack) => {
      const { customer } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.customer({ id: customer.id }));
    },
  },
  {
    name: 'customers',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.customers({ limit: 50 })),
  },
  {
    name: 'customers (search)',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.customers({ search: 'pena maria', limit: 50 })),
  },
  {
    name: 'vehicle',
    budget: QUERY_WITH_RELATED,
    prepare: async (stack) => {
      const { vehicle } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.vehicle({ id: vehicle.id }));
    },
  },
  {
    name: 'vehicleByPlate',
    budget: QUERY_WITH_RELATED,
    prepare: async (stack) => {
      const { vehicle } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.vehicleByPlate({ plate: present(vehicle.plate) }));
    },
  },
  {
    name: 'vehicles',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.vehicles({ limit: 50 })),
  },
  {
    name: 'inventoryItem',
    budget: QUERY,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.inventoryItem({ id: item.id }));
    },
  },
  {
    name: 'inventoryItemBySku',
    budget: QUERY,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.inventoryItemBySku({ sku: item.sku }));
    },
  },
  {
    name: 'inventoryItems',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.inventoryItems({ limit: 50 })),
  },
  {
    name: 'inventoryItems (search)',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.inventoryItems({ search: 'aceite', limit: 50 })),
  },
  {
    name: 'inventoryItems (low)',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.inventoryItems({ lowStock: true, limit: 50 })),
  },
  {
    name: 'stockMovements',
    budget: PAGE,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.stockMovements({ inventoryItemId: item.id }));
    },
  },
  {
    name: 'workOrder',
    budget: QUERY_WITH_RELATED,
    ratioGoal: 2.5,
    prepare: async (stack) => {
      const { order } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.workOrder({ id: order.id }));
    },
  },
  {
    name: 'workOrders',
    budget: PAGE,
    prepare: async (stack) =>
      client(stack, 'ADVISOR', (api) => api.workOrders({ limit: 50 })).then(async (call) => {
        await shared(stack);
        return call;
      }),
  },
  {
    name: 'invoice',
    budget: QUERY_WITH_RELATED,
    prepare: async (stack) => {
      const { invoice } = await shared(stack);
      return client(stack, 'CASHIER', (api) => api.invoice({ id: invoice.id }));
    },
  },
  {
    name: 'invoiceByNumber',
    budget: QUERY_WITH_RELATED,
    prepare: async (stack) => {
      const { invoice } = await shared(stack);
      return client(stack, 'CASHIER', (api) => api.invoiceByNumber({ number: invoice.number }));
    },
  },
  {
    name: 'invoices',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'CASHIER', (api) => api.invoices({ limit: 50 })),
  },
  {
    name: 'workOrderEvents',
    budget: QUERY,
    prepare: async (stack) => {
      const { order } = await shared(stack);
      return client(stack, 'ADVISOR', (api) => api.workOrderEvents({ workOrderId: order.id, limit: 50 }));
    },
  },
  {
    name: 'invoicePdfUrl',
    budget: QUERY,
    prepare: async (stack) => {
      const { invoice } = await shared(stack);
      await (await stack.clientAs('CASHIER')).generateInvoicePdf({ invoiceId: invoice.id });
      return client(stack, 'CASHIER', (api) => api.invoicePdfUrl({ invoiceId: invoice.id }));
    },
  },
  {
    name: 'generateInvoicePdf (stored)',
    budget: MUTATION,
    prepare: async (stack) => {
      const { invoice } = await shared(stack);
      return client(stack, 'CASHIER', (api) => api.generateInvoicePdf({ invoiceId: invoice.id }));
    },
  },
  {
    name: 'numberingAudit',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'CASHIER', (api) => api.numberingAudit({ series: 'F001' })),
  },
  { name: 'settings', budget: QUERY, prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.settings()) },
  {
    name: 'invoiceSeries',
    budget: QUERY,
    prepare: async (stack) => client(stack, 'CASHIER', (api) => api.invoiceSeries()),
  },
  {
    name: 'user',
    budget: QUERY,
    prepare: async (stack) => {
      const id = present(await (await stack.clientAs('SCREEN')).me()).user.id;
      return client(stack, 'ADMIN', (api) => api.user({ id }));
    },
  },
  { name: 'users', budget: QUERY, prepare: async (stack) => client(stack, 'ADMIN', (api) => api.users({ limit: 50 })) },
  ...(['RECEIVED', 'DELIVERED'] as const).map((what) => ({
    name: `workFigures (${what})`,
    budget: QUERY,
    prepare: async (stack: Stack) => client(stack, 'ADVISOR', (api) => api.workFigures({ what, ...LAST_DAYS })),
  })),
  ...(['INVOICED', 'SOLD', 'PAID'] as const).map((what) => ({
    name: `moneyFigures (${what})`,
    budget: QUERY,
    prepare: async (stack: Stack) =>
      client(stack, 'CASHIER', (api) =>
        api.moneyFigures({ what, method: what === 'PAID' ? 'CASH' : null, ...LAST_DAYS }),
      ),
  })),
  {
    name: 'technicians',
    budget: PAGE,
    prepare: async (stack) => client(stack, 'ADVISOR', (api) => api.technicians({ limit: 50 })),
  },
  {
    name: 'auditLog',
    budget: PAGE,
    prepare: async (stack) => {
      await logged(stack);
      return client(stack, 'ADMIN', (api) => api.auditLog({ limit: 50 }));
    },
  },
  {
    name: 'auditLog (of one thing)',
    budget: PAGE,
    prepare: async (stack) => {
      await logged(stack);
      return client(stack, 'ADMIN', (api) => api.auditLog({ entityId: LOGGED, limit: 50 }));
    },
  },
  { name: 'roles', budget: PAGE, prepare: async (stack) => client(stack, 'ADMIN', (api) => api.roles({ limit: 50 })) },
  {
    name: 'updateSettings',
    budget: MUTATION,
    prepare: async (stack) =>
      client(stack, 'ADMIN', (api) => api.updateSettings({ input: { address: `Av. Grau ${unique()}` } })),
  },
  {
    name: 'saveRole',
    budget: MUTATION,
    prepare: async (stack) =>
      client(stack, 'ADMIN', (api) =>
        api.saveRole({ input: { name: `ROLE_${unique()}`, permissions: ['self:read'] } }),
      ),
  },
  {
    name: 'createCustomer',
    budget: MUTATION,
    prepare: async (stack) =>
      client(stack, 'ADVISOR', (api) =>
        api.createCustomer({ input: { name: 'María Peña', taxIdType: 'DNI', taxId: uniqueDigits(8) } }),
      ),
  },
  {
    name: 'updateCustomer',
    budget: MUTATION,
    prepare: async (stack) => {
      const customer = await newCustomer(stack);
      return client(stack, 'ADVISOR', (api) =>
        api.updateCustomer({ id: customer.id, input: { notes: 'Llamar antes' } }),
      );
    },
  },
  {
    name: 'createVehicle',
    budget: MUTATION,
    prepare: async (stack) => {
      const { customer } = await shared(stack);
      return client(stack, 'ADVISOR', (api) =>
        api.createVehicle({
          input: { customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' },
        }),
      );
    },
  },
  {
    name: 'updateVehicle',
    budget: MUTATION,
    prepare: async (stack) => {
      const vehicle = await newVehicle(stack, (await newCustomer(stack)).id);
      return client(stack, 'ADVISOR', (api) => api.updateVehicle({ id: vehicle.id, input: { mileage: 84_000 } }));
    },
  },
  {
    name: 'deleteVehicle',
    budget: MUTATION,
    prepare: async (stack) => {
      const vehicle = await newVehicle(stack, (await newCustomer(stack)).id);
      return client(stack, 'ADVISOR', (api) => api.deleteVehicle({ id: vehicle.id }));
    },
  },
  {
    name: 'deleteCustomer',
    budget: MUTATION,
    prepare: async (stack) => {
      const customer = await newCustomer(stack);
      return client(stack, 'ADVISOR', (api) => api.deleteCustomer({ id: customer.id }));
    },
  },
  {
    name: 'updateInventoryItem',
    budget: MUTATION,
    prepare: async (stack) => {
      const item = await newItem(stack, '1');
      return client(stack, 'STOREKEEPER', (api) =>
        api.updateInventoryItem({ id: item.id, input: { price: '120.00' } }),
      );
    },
  },
  {
    name: 'deleteInventoryItem',
    budget: MUTATION,
    prepare: async (stack) => {
      const item = await newItem(stack, '0');
      return client(stack, 'STOREKEEPER', (api) => api.deleteInventoryItem({ id: item.id }));
    },
  },
  {
    name: 'createInventoryItem',
    budget: MUTATION,
    prepare: async (stack) =>
      client(stack, 'STOREKEEPER', (api) =>
        api.createInventoryItem({ input: { sku: unique(), name: 'Bujía', price: '25.00' } }),
      ),
  },
  {
    name: 'recordStockMovement',
    budget: MUTATION,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      return client(stack, 'STOREKEEPER', (api) =>
        api.recordStockMovement({ inventoryItemId: item.id, input: { type: 'IN', quantity: '1', unitCost: '10.00' } }),
      );
    },
  },
  {
    name: 'createWorkOrder',
    budget: MUTATION,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      const customer = await newCustomer(stack);
      const vehicle = await newVehicle(stack, customer.id);
      const items = [LABOR, { kind: 'PART' as const, inventoryItemId: item.id, quantity: '1' }];
      return client(stack, 'ADVISOR', (api) =>
        api.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items } }),
      );
    },
  },
  {
    name: 'changeWorkOrderState',
    budget: MUTATION,
    prepare: async (stack) => {
      const order = await newOrder(stack);
      return client(stack, 'ADVISOR', (api) => api.changeWorkOrderState({ id: order.id, to: 'APPROVED' }));
    },
  },
  {
    name: 'addWorkOrderItem',
    budget: MUTATION,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      const order = await newOrder(stack);
      return client(stack, 'TECHNICIAN', (api) =>
        api.addWorkOrderItem({
          workOrderId: order.id,
          input: { kind: 'PART', inventoryItemId: item.id, quantity: '1' },
        }),
      );
    },
  },
  {
    name: 'updateWorkOrderItem',
    budget: MUTATION,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      const order = await newOrder(stack, [{ kind: 'PART' as const, inventoryItemId: item.id, quantity: '1' }]);
      return client(stack, 'TECHNICIAN', (api) =>
        api.updateWorkOrderItem({
          workOrderId: order.id,
          itemId: present(order.items)[0]?.id ?? '',
          input: { quantity: '2' },
        }),
      );
    },
  },
  {
    name: 'removeWorkOrderItem',
    budget: MUTATION,
    prepare: async (stack) => {
      const { item } = await shared(stack);
      const order = await newOrder(stack, [{ kind: 'PART' as const, inventoryItemId: item.id, quantity: '1' }]);
      return client(stack, 'TECHNICIAN', (api) =>
        api.removeWorkOrderItem({ workOrderId: order.id, itemId: present(order.items)[0]?.id ?? '' }),
      );
    },
  },
  {
    name: 'updateWorkOrder',
    budget: MUTATION,
    prepare: async (stack) => {
      const order = await newOrder(stack);
      return client(stack, 'ADVISOR', (api) => api.updateWorkOrder({ id: order.id, input: { bay: 'B4' } }));
    },
  },
  {
    name: 'deleteWorkOrder',
    budget: MUTATION,
    prepare: async (stack) => {
      const order = await newOrder(stack, []);
      return client(stack, 'ADVISOR', (api) => api.deleteWorkOrder({ id: order.id }));
    },
  },
  {
    name: 'createQuickSale',
    budget: MUTATION,
    writeUnits: 30,
    prepare: async (stack) => {
      const { five } = await shared(stack);
      return client(stack, 'CASHIER', (api) =>
        api.createQuickSale({ input: { items: five.map((item) => ({ inventoryItemId: item.id, quantity: '1' })) } }),
      );
    },
  },
  {
    name: 'voidInvoice',
    budget: MUTATION,
    prepare: async (stack) => {
      const sale = await newSale(stack, [(await shared(stack)).item.id]);
      return client(stack, 'CASHIER', (api) => api.voidInvoice({ invoiceId: sale.id, reason: 'Error de digitación' }));
    },
  },
  {
    name: 'createInvoice',
    budget: MUTATION,
    ratioGoal: 1.6,
    prepare: async (stack) => {
      const order = await readyOrder(
        stack,
        Array.from({ length: 10 }, () => LABOR),
      );
      return client(stack, 'CASHIER', (api) => api.createInvoice({ workOrderId: order.id }));
    },
  },
  {
    name: 'registerPayment',
    budget: MUTATION,
    prepare: async (stack) => {
      const cashier = await stack.clientAs('CASHIER');
      const order = await readyOrder(stack);
      const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
      return client(stack, 'CASHIER', (api) =>
        api.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '10.00' } }),
      );
    },
  },
];

/** One call by a role's client. */
export async function client(
  stack: Stack,
  role: string,
  call: (api: Awaited<ReturnType<Stack['clientAs']>>) => Promise<unknown>,
): Promise<() => Promise<unknown>> {
  const api = await stack.clientAs(role);
  return () => call(api);
}
