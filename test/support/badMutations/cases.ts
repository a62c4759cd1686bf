import { LABOR, unique } from '../workshop.ts';
import type { Fixtures } from './fixtures.ts';

/** What is wrong, the arguments, the code, and the argument that `errorInfo.field` names. */
export type Case = [wrong: string, args: object, code: string, field: string];

const LONG = 'x'.repeat(10_000);

const part = (inventoryItemId: string, more: object = {}) => ({
  kind: 'PART',
  inventoryItemId,
  quantity: '1',
  ...more,
});

/** By mutation. `versioned` ids get a stale version in addition. */
export const CASES: Record<string, (made: Fixtures) => Case[]> = {
  createCustomer: ({ dni }) => [
    ['an empty name', { input: { name: '' } }, 'VALIDATION', 'input.name'],
    ['a blank name', { input: { name: '   ' } }, 'VALIDATION', 'input.name'],
    ['a name too long', { input: { name: LONG } }, 'VALIDATION', 'input.name'],
    ['notes too long', { input: { name: 'Ana', notes: LONG } }, 'VALIDATION', 'input.notes'],
    ['an address too long', { input: { name: 'Ana', address: LONG } }, 'VALIDATION', 'input.address'],
    ['mail without an address', { input: { name: 'Ana', notify: ['EMAIL'] } }, 'VALIDATION', 'input.notify'],
    [
      'an e-mail that SES does not take',
      { input: { name: 'Ana', email: 'peña@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    [
      'an e-mail with two dots together',
      { input: { name: 'Ana', email: 'a..b@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    [
      'an e-mail that begins with a dot',
      { input: { name: 'Ana', email: '.a@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    ['an e-mail too long', { input: { name: 'Ana', email: `${LONG}@correo.example` } }, 'VALIDATION', 'input.email'],
    // AppSync takes a number without a country only where it is North American.
    ['a telephone without its country', { input: { name: 'Ana', phone: '201 555 0123' } }, 'VALIDATION', 'input.phone'],
    ['a tax id without its kind', { input: { name: 'Ana', taxId: '10117410' } }, 'VALIDATION', 'input.taxIdType'],
    ['a kind without its tax id', { input: { name: 'Ana', taxIdType: 'DNI' } }, 'VALIDATION', 'input.taxId'],
    [
      'a kind of another country',
      { input: { name: 'Ana', taxIdType: 'RFC', taxId: 'GODE561231GR8' } },
      'VALIDATION',
      'input.taxIdType',
    ],
    [
      'a wrong check digit',
      { input: { name: 'Ana', taxIdType: 'RUC', taxId: '20131312954' } },
      'VALIDATION',
      'input.taxId',
    ],
    ['a tax id too long', { input: { name: 'Ana', taxIdType: 'DNI', taxId: LONG } }, 'VALIDATION', 'input.taxId'],
    [
      "another's tax id",
      { input: { name: 'Ana', taxIdType: 'dni', taxId: ` ${dni.slice(0, 2)}.${dni.slice(2)} ` } },
      'DUPLICATE',
      'input.taxId',
    ],
  ],
  updateCustomer: ({ customer, dni }) => [
    ['an id that is nobody', { id: 'nobody', input: { name: 'Ana' } }, 'NOT_FOUND', 'id'],
    ['an empty id', { id: '', input: { name: 'Ana' } }, 'NOT_FOUND', 'id'],
    ['an id too long', { id: LONG, input: { name: 'Ana' } }, 'VALIDATION', 'id'],
    ['mail without an address', { id: customer.id, input: { notify: ['EMAIL'] } }, 'VALIDATION', 'input.notify'],
    [
      'an e-mail that SES does not take',
      { id: customer.id, input: { email: 'peña@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    [
      'an e-mail that ends with a dot',
      { id: customer.id, input: { email: 'a.@correo.example' } },
      'VALIDATION',
      'input.email',
    ],
    ['no name', { id: customer.id, input: { name: null } }, 'VALIDATION', 'input.name'],
    ['an empty name', { id: customer.id, input: { name: '' } }, 'VALIDATION', 'input.name'],
    ["another's tax id", { id: customer.id, input: { taxIdType: 'DNI', taxId: dni } }, 'DUPLICATE', 'input.taxId'],
    [
      'a stale version',
      { id: customer.id, expectedVersion: 99, input: { name: 'Ana' } },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ],
  deleteCustomer: ({ customer }) => [
    ['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id'],
    ['a customer with history', { id: customer.id }, 'LOCKED', 'id'],
    ['a stale version', { id: customer.id, expectedVersion: 99 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  createVehicle: ({ customer, vehicle, hidden }) => {
    const input = { customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' };
    return [
      ['an owner who is nobody', { input: { ...input, customerId: 'nobody' } }, 'NOT_FOUND', 'input.customerId'],
      ['an owner who is archived', { input: { ...input, customerId: hidden.customer } }, 'LOCKED', 'input.customerId'],
      ['no plate', { input: { ...input, plate: ' - ' } }, 'VALIDATION', 'input.plate'],
      ['a plate too long', { input: { ...input, plate: LONG } }, 'VALIDATION', 'input.plate'],
      ["another's plate", { input: { ...input, plate: vehicle.plate.toLowerCase() } }, 'DUPLICATE', 'input.plate'],
      ['a VIN with an O', { input: { ...input, vin: '1HGCM82633OO04352' } }, 'VALIDATION', 'input.vin'],
      ['an empty make', { input: { ...input, make: '' } }, 'VALIDATION', 'input.make'],
      ['a model too long', { input: { ...input, model: LONG } }, 'VALIDATION', 'input.model'],
      ['a year before cars', { input: { ...input, year: 1899 } }, 'VALIDATION', 'input.year'],
      ['a negative mileage', { input: { ...input, mileage: -1 } }, 'VALIDATION', 'input.mileage'],
    ];
  },
  updateVehicle: ({ vehicle, foreign, hidden }) => [
    ['an id that is no vehicle', { id: 'nothing', input: {} }, 'NOT_FOUND', 'id'],
    ['no owner', { id: vehicle.id, input: { customerId: null } }, 'VALIDATION', 'input.customerId'],
    ['an owner who is nobody', { id: vehicle.id, input: { customerId: 'nobody' } }, 'NOT_FOUND', 'input.customerId'],
    [
      'an owner who is archived',
      { id: vehicle.id, input: { customerId: hidden.customer } },
      'LOCKED',
      'input.customerId',
    ],
    ["another's plate", { id: vehicle.id, input: { plate: foreign.plate } }, 'DUPLICATE', 'input.plate'],
    ['an empty make', { id: vehicle.id, input: { make: '' } }, 'VALIDATION', 'input.make'],
    ['a mileage too large', { id: vehicle.id, input: { mileage: 10_000_000 } }, 'VALIDATION', 'input.mileage'],
    ['a stale version', { id: vehicle.id, expectedVersion: 7, input: {} }, 'STALE_VERSION', 'expectedVersion'],
  ],
  deleteVehicle: ({ vehicle }) => [
    ['an id that is no vehicle', { id: 'nothing' }, 'NOT_FOUND', 'id'],
    ['a vehicle with orders', { id: vehicle.id }, 'LOCKED', 'id'],
    ['a stale version', { id: vehicle.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  createInventoryItem: ({ item }) => {
    const input = { sku: unique(), name: 'Bujía', price: '10.00' };
    return [
      ['an empty SKU', { input: { ...input, sku: '' } }, 'VALIDATION', 'input.sku'],
      ['a SKU with a slash', { input: { ...input, sku: 'A/1' } }, 'VALIDATION', 'input.sku'],
      ["another's SKU", { input: { ...input, sku: item.sku.toLowerCase() } }, 'DUPLICATE', 'input.sku'],
      ['an empty name', { input: { ...input, name: '' } }, 'VALIDATION', 'input.name'],
      ['an empty unit', { input: { ...input, unit: '' } }, 'VALIDATION', 'input.unit'],
      ['a negative price', { input: { ...input, price: '-1' } }, 'VALIDATION', 'input.price'],
      ['a price of three decimals', { input: { ...input, price: '1.005' } }, 'VALIDATION', 'input.price'],
      ['a price in words', { input: { ...input, price: 'diez' } }, 'VALIDATION', 'input.price'],
      ['a price too large', { input: { ...input, price: '99999999999.00' } }, 'VALIDATION', 'input.price'],
      ['a negative minimum', { input: { ...input, minimumStock: '-1' } }, 'VALIDATION', 'input.minimumStock'],
      ['a tax that is none', { input: { ...input, taxCode: 'VAT' } }, 'VALIDATION', 'input.taxCode'],
      ['a location too long', { input: { ...input, location: LONG } }, 'VALIDATION', 'input.location'],
    ];
  },
  updateInventoryItem: ({ item, taken }) => [
    ['an id that is no item', { id: 'nothing', input: {} }, 'NOT_FOUND', 'id'],
    ['no price', { id: item.id, input: { price: null } }, 'VALIDATION', 'input.price'],
    ["another's SKU", { id: item.id, input: { sku: taken.sku } }, 'DUPLICATE', 'input.sku'],
    ['hiding what is in stock', { id: item.id, input: { archived: true } }, 'LOCKED', 'input.archived'],
    ['a stale version', { id: item.id, expectedVersion: 7, input: {} }, 'STALE_VERSION', 'expectedVersion'],
  ],
  deleteInventoryItem: ({ item }) => [
    ['an id that is no item', { id: 'nothing' }, 'NOT_FOUND', 'id'],
    ['an item that moved', { id: item.id }, 'LOCKED', 'id'],
    ['a stale version', { id: item.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  recordStockMovement: ({ item, hidden }) => {
    const call = (more: object) => ({ inventoryItemId: item.id, input: { type: 'OUT', quantity: '1', ...more } });
    return [
      ['an id that is no item', { ...call({}), inventoryItemId: 'nothing' }, 'NOT_FOUND', 'inventoryItemId'],
      ['an item that is archived', { ...call({}), inventoryItemId: hidden.item }, 'LOCKED', 'inventoryItemId'],
      ['a quantity of 0', call({ quantity: '0' }), 'VALIDATION', 'input.quantity'],
      ['a negative quantity', call({ quantity: '-1' }), 'VALIDATION', 'input.quantity'],
      ['four decimals', call({ quantity: '0.0001' }), 'VALIDATION', 'input.quantity'],
      ['more than there is', call({ quantity: '999' }), 'INSUFFICIENT_STOCK', 'input.quantity'],
      ['goods without cost', call({ type: 'IN' }), 'VALIDATION', 'input.unitCost'],
      ['a cost of goods that go', call({ unitCost: '1.00' }), 'VALIDATION', 'input.unitCost'],
      ['a count without a reason', call({ type: 'ADJUSTMENT' }), 'VALIDATION', 'input.reason'],
      ['a count with an empty reason', call({ type: 'ADJUSTMENT', reason: ' ' }), 'VALIDATION', 'input.reason'],
      ['a reference too long', call({ reference: LONG }), 'VALIDATION', 'input.reference'],
    ];
  },
  createWorkOrder: ({ customer, vehicle, foreign, item, hidden }) => {
    const call = (more: object) => ({ input: { customerId: customer.id, vehicleId: vehicle.id, ...more } });
    return [
      ['a customer who is nobody', call({ customerId: 'nobody' }), 'NOT_FOUND', 'input.customerId'],
      [
        'a customer who is archived',
        { input: { customerId: hidden.customer, vehicleId: vehicle.id } },
        'VALIDATION',
        'input.vehicleId',
      ],
      ['a vehicle that is none', call({ vehicleId: 'nothing' }), 'NOT_FOUND', 'input.vehicleId'],
      ["another customer's vehicle", call({ vehicleId: foreign.id }), 'VALIDATION', 'input.vehicleId'],
      ['a vehicle that is archived', call({ vehicleId: hidden.vehicle }), 'LOCKED', 'input.vehicleId'],
      ['a technician who is nobody', call({ technicianId: 'nobody' }), 'NOT_FOUND', 'input.technicianId'],
      ['a negative mileage', call({ mileage: -5 }), 'VALIDATION', 'input.mileage'],
      ['a complaint too long', call({ complaint: LONG }), 'VALIDATION', 'input.complaint'],
      ['41 lines', call({ items: Array.from({ length: 41 }, () => LABOR) }), 'LIMIT_EXCEEDED', 'input.items'],
      ['a part that is none', call({ items: [LABOR, part('nothing')] }), 'NOT_FOUND', 'input.items.1.inventoryItemId'],
      ['a part that is archived', call({ items: [part(hidden.item)] }), 'LOCKED', 'input.items.0.inventoryItemId'],
      [
        'a part without an item',
        call({ items: [{ kind: 'PART', quantity: '1' }] }),
        'VALIDATION',
        'input.items.0.inventoryItemId',
      ],
      [
        'labour that names an item',
        call({ items: [{ ...LABOR, inventoryItemId: item.id }] }),
        'VALIDATION',
        'input.items.0.inventoryItemId',
      ],
      [
        'labour without a price',
        call({ items: [{ kind: 'LABOR', description: 'Horas', quantity: '1' }] }),
        'VALIDATION',
        'input.items.0.unitPrice',
      ],
      [
        'labour without words',
        call({ items: [{ ...LABOR, description: '' }] }),
        'VALIDATION',
        'input.items.0.description',
      ],
      [
        'a part with a technician',
        call({ items: [part(item.id, { technicianId: 'nobody' })] }),
        'VALIDATION',
        'input.items.0.technicianId',
      ],
      [
        'a discount over 100 %',
        call({ items: [{ ...LABOR, discountPercent: '100.01' }] }),
        'VALIDATION',
        'input.items.0.discountPercent',
      ],
      [
        'a discount over the line',
        call({ items: [{ ...LABOR, discountAmount: '100.01' }] }),
        'VALIDATION',
        'input.items.0',
      ],
      [
        'two discounts',
        call({ items: [{ ...LABOR, discountPercent: '0', discountAmount: '0' }] }),
        'VALIDATION',
        'input.items.0.discountAmount',
      ],
      ['a tax that is none', call({ items: [{ ...LABOR, taxCode: 'VAT' }] }), 'VALIDATION', 'input.items.0.taxCode'],
      [
        'more parts than there are',
        call({ items: [part(item.id, { quantity: '999' })] }),
        'INSUFFICIENT_STOCK',
        'quantity',
      ],
    ];
  },
  updateWorkOrder: ({ order }) => [
    ['an id that is no order', { id: 'nothing', input: {} }, 'NOT_FOUND', 'id'],
    [
      'a technician who is nobody',
      { id: order.id, input: { technicianId: 'nobody' } },
      'NOT_FOUND',
      'input.technicianId',
    ],
    ['a bay too long', { id: order.id, input: { bay: LONG } }, 'VALIDATION', 'input.bay'],
    ['a negative mileage', { id: order.id, input: { mileage: -1 } }, 'VALIDATION', 'input.mileage'],
    ['a stale version', { id: order.id, expectedVersion: 9, input: {} }, 'STALE_VERSION', 'expectedVersion'],
  ],
  deleteWorkOrder: ({ order, ready, empty }) => [
    ['an id that is no order', { id: 'nothing' }, 'NOT_FOUND', 'id'],
    ['an order with lines', { id: order.id }, 'LOCKED', 'id'],
    ['an order that moved on', { id: ready.id }, 'LOCKED', 'id'],
    ['a stale version', { id: empty.id, expectedVersion: 9 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  changeWorkOrderState: ({ order, ready }) => [
    ['an id that is no order', { id: 'nothing', to: 'APPROVED' }, 'NOT_FOUND', 'id'],
    ['a move that is none', { id: order.id, to: 'READY' }, 'INVALID_TRANSITION', 'to'],
    ['INVOICED without an invoice', { id: ready.id, to: 'INVOICED' }, 'INVALID_TRANSITION', 'to'],
    ['delivery of what is to be charged', { id: ready.id, to: 'DELIVERED' }, 'INVALID_TRANSITION', 'to'],
    ['cancelling without a reason', { id: order.id, to: 'CANCELLED' }, 'VALIDATION', 'note'],
    ['a note too long', { id: order.id, to: 'APPROVED', note: LONG }, 'VALIDATION', 'note'],
    ['a stale version', { id: order.id, to: 'APPROVED', expectedVersion: 9 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  addWorkOrderItem: ({ order, item, hidden }) => [
    ['an id that is no order', { workOrderId: 'nothing', input: LABOR }, 'NOT_FOUND', 'workOrderId'],
    ['a part that is none', { workOrderId: order.id, input: part('nothing') }, 'NOT_FOUND', 'input.inventoryItemId'],
    ['a part that is archived', { workOrderId: order.id, input: part(hidden.item) }, 'LOCKED', 'input.inventoryItemId'],
    ['an empty quantity', { workOrderId: order.id, input: { ...LABOR, quantity: '' } }, 'VALIDATION', 'input.quantity'],
    [
      'a line too dear',
      { workOrderId: order.id, input: { ...LABOR, unitPrice: '9999999999.00', quantity: '999999' } },
      'VALIDATION',
      'input',
    ],
    [
      'more than there is',
      { workOrderId: order.id, input: part(item.id, { quantity: '999' }) },
      'INSUFFICIENT_STOCK',
      'quantity',
    ],
    [
      'a stale version',
      { workOrderId: order.id, input: LABOR, expectedVersion: 9 },
      'STALE_VERSION',
      'expectedVersion',
    ],
    ['a key too long', { workOrderId: order.id, input: LABOR, idempotencyKey: LONG }, 'VALIDATION', 'idempotencyKey'],
  ],
  updateWorkOrderItem: ({ order, lineId, partLineId }) => [
    ['an id that is no order', { workOrderId: 'nothing', itemId: lineId, input: {} }, 'NOT_FOUND', 'workOrderId'],
    ['a line that is none', { workOrderId: order.id, itemId: 'nothing', input: {} }, 'NOT_FOUND', 'itemId'],
    [
      'no quantity',
      { workOrderId: order.id, itemId: lineId, input: { quantity: null } },
      'VALIDATION',
      'input.quantity',
    ],
    [
      'a quantity of 0',
      { workOrderId: order.id, itemId: lineId, input: { quantity: '0' } },
      'VALIDATION',
      'input.quantity',
    ],
    [
      'an empty description',
      { workOrderId: order.id, itemId: lineId, input: { description: '' } },
      'VALIDATION',
      'input.description',
    ],
    [
      'two discounts',
      { workOrderId: order.id, itemId: lineId, input: { discountPercent: '1', discountAmount: '1' } },
      'VALIDATION',
      'input.discountAmount',
    ],
    [
      'a technician on a part',
      { workOrderId: order.id, itemId: partLineId, input: { technicianId: 'nobody' } },
      'VALIDATION',
      'input.technicianId',
    ],
    [
      'more than there is',
      { workOrderId: order.id, itemId: partLineId, input: { quantity: '999' } },
      'INSUFFICIENT_STOCK',
      'quantity',
    ],
    [
      'a stale version',
      { workOrderId: order.id, itemId: lineId, input: {}, expectedVersion: 9 },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ],
  removeWorkOrderItem: ({ order, lineId }) => [
    ['an id that is no order', { workOrderId: 'nothing', itemId: lineId }, 'NOT_FOUND', 'workOrderId'],
    ['a line that is none', { workOrderId: order.id, itemId: 'nothing' }, 'NOT_FOUND', 'itemId'],
    ['a reason too long', { workOrderId: order.id, itemId: lineId, reason: LONG }, 'VALIDATION', 'reason'],
    [
      'a stale version',
      { workOrderId: order.id, itemId: lineId, expectedVersion: 9 },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ],
  createInvoice: ({ order, ready }) => [
    ['an id that is no order', { workOrderId: 'nothing' }, 'NOT_FOUND', 'workOrderId'],
    ['an order that is not ready', { workOrderId: order.id }, 'INVALID_TRANSITION', 'workOrderId'],
    ['a series that is none', { workOrderId: ready.id, series: 'F999' }, 'NOT_FOUND', 'series'],
    ['a series of receipts', { workOrderId: ready.id, series: 'B001' }, 'VALIDATION', 'series'],
    ['an empty series', { workOrderId: ready.id, series: '' }, 'NOT_FOUND', 'series'],
    ['a stale version', { workOrderId: ready.id, expectedVersion: 99 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  voidInvoice: ({ sale, voided, paid }) => [
    ['a number that is none', { invoiceId: 'B001-99999999', reason: 'Error' }, 'NOT_FOUND', 'invoiceId'],
    ['an id that is no number', { invoiceId: 'nothing', reason: 'Error' }, 'NOT_FOUND', 'invoiceId'],
    ['an empty reason', { invoiceId: sale.id, reason: ' ' }, 'VALIDATION', 'reason'],
    ['a reason too long', { invoiceId: sale.id, reason: LONG }, 'VALIDATION', 'reason'],
    ['an invoice that is voided', { invoiceId: voided.id, reason: 'Error' }, 'LOCKED', 'invoiceId'],
    ['an invoice that was paid', { invoiceId: paid.id, reason: 'Error' }, 'LOCKED', 'invoiceId'],
    [
      'a stale version',
      { invoiceId: sale.id, reason: 'Error', expectedVersion: 9 },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ],
  generateInvoicePdf: () => [
    ['a number that is none', { invoiceId: 'B001-99999999' }, 'NOT_FOUND', 'invoiceId'],
    ['an id that is no number', { invoiceId: 'nothing' }, 'NOT_FOUND', 'invoiceId'],
    ['an empty id', { invoiceId: '' }, 'NOT_FOUND', 'invoiceId'],
    ['an id too long', { invoiceId: LONG }, 'VALIDATION', 'invoiceId'],
  ],
  registerPayment: ({ invoice, voided }) => {
    const call = (more: object) => ({ invoiceId: invoice.id, input: { method: 'CASH', amount: '1.00', ...more } });
    return [
      ['a number that is none', { ...call({}), invoiceId: 'F001-99999999' }, 'NOT_FOUND', 'invoiceId'],
      ['nothing', call({ amount: '0' }), 'VALIDATION', 'input.amount'],
      ['three decimals', call({ amount: '1.001' }), 'VALIDATION', 'input.amount'],
      ['an empty amount', call({ amount: '' }), 'VALIDATION', 'input.amount'],
      ['more than is due', call({ amount: '999999.00' }), 'OVERPAYMENT', 'input.amount'],
      ['a refund without a reason', call({ amount: '-1.00' }), 'VALIDATION', 'input.reason'],
      ['a refund of what was not paid', call({ amount: '-1.00', reason: 'Error' }), 'VALIDATION', 'input.amount'],
      ['a reference too long', call({ reference: LONG }), 'VALIDATION', 'input.reference'],
      ['a voided receipt', { ...call({}), invoiceId: voided.id }, 'LOCKED', 'invoiceId'],
    ];
  },
  createQuickSale: ({ item, hidden }) => {
    const call = (more: object) => ({ input: { items: [{ inventoryItemId: item.id, quantity: '1' }], ...more } });
    const line = (more: object) => call({ items: [{ inventoryItemId: item.id, quantity: '1', ...more }] });
    return [
      ['no lines', call({ items: [] }), 'VALIDATION', 'input.items'],
      ['an item that is none', line({ inventoryItemId: 'nothing' }), 'NOT_FOUND', 'input.items.0.inventoryItemId'],
      ['an empty item', line({ inventoryItemId: '' }), 'VALIDATION', 'input.items.0.inventoryItemId'],
      ['an item that is archived', line({ inventoryItemId: hidden.item }), 'LOCKED', 'input.items.0.inventoryItemId'],
      ['a negative quantity', line({ quantity: '-1' }), 'VALIDATION', 'input.items.0.quantity'],
      ['a negative price', line({ unitPrice: '-1' }), 'VALIDATION', 'input.items.0.unitPrice'],
      ['a description too long', line({ description: LONG }), 'VALIDATION', 'input.items.0.description'],
      ['a tax that is none', line({ taxCode: 'VAT' }), 'VALIDATION', 'input.items.0.taxCode'],
      ['more than there is', line({ quantity: '999' }), 'INSUFFICIENT_STOCK', 'quantity'],
      ['a buyer who is nobody', call({ customerId: 'nobody' }), 'NOT_FOUND', 'input.customerId'],
      ['a buyer who is archived', call({ customerId: hidden.customer }), 'LOCKED', 'input.customerId'],
      ['a series of invoices', call({ series: 'F001' }), 'VALIDATION', 'input.series'],
      ['a series that is none', call({ series: 'B999' }), 'NOT_FOUND', 'input.series'],
      [
        'a payment over the total',
        call({ payment: { method: 'CASH', amount: '999.00' } }),
        'OVERPAYMENT',
        'input.payment.amount',
      ],
      [
        'a payment that is negative',
        call({ payment: { method: 'CASH', amount: '-1.00', reason: 'No' } }),
        'VALIDATION',
        'input.payment.amount',
      ],
    ];
  },
  saveInvoiceSeries: () => {
    const input = { prefix: 'F00Z', kind: 'INVOICE', to: 100 };
    return [
      ['a prefix of another country', { input: { ...input, prefix: '001-001' } }, 'VALIDATION', 'input.prefix'],
      ['an empty prefix', { input: { ...input, prefix: '' } }, 'VALIDATION', 'input.prefix'],
      ['a range that ends before it begins', { input: { ...input, from: 10, to: 9 } }, 'VALIDATION', 'input.to'],
      ['a range that begins at 0', { input: { ...input, from: 0 } }, 'VALIDATION', 'input.from'],
      ['13 digits', { input: { ...input, padding: 13 } }, 'VALIDATION', 'input.padding'],
      [
        'another kind for numbers that were taken',
        { input: { prefix: 'F001', kind: 'QUICK_SALE', to: 99_999_999 } },
        'LOCKED',
        'input.kind',
      ],
      [
        'fewer digits for numbers that were taken',
        { input: { prefix: 'F001', kind: 'INVOICE', padding: 4, to: 99_999_999 } },
        'LOCKED',
        'input.padding',
      ],
      [
        'another kind for the default of a kind',
        { input: { prefix: 'FC01', kind: 'INVOICE', to: 99_999_999 } },
        'LOCKED',
        'input.kind',
      ],
      [
        'another kind for the default of a kind, as the default of that one',
        { input: { prefix: 'FC01', kind: 'INVOICE', to: 99_999_999, isDefault: true } },
        'LOCKED',
        'input.kind',
      ],
      [
        'the default of a kind no more',
        { input: { prefix: 'FC01', kind: 'CREDIT_NOTE', to: 99_999_999, isDefault: false } },
        'LOCKED',
        'input.isDefault',
      ],
      [
        'a last day with a time zone',
        { input: { ...input, expiresOn: '2030-01-01-05:00' } },
        'VALIDATION',
        'input.expiresOn',
      ],
      [
        'an end before the last number',
        { input: { prefix: 'B001', kind: 'QUICK_SALE', to: 1 } },
        'VALIDATION',
        'input.to',
      ],
      [
        'a stale version',
        { input: { prefix: 'F001', kind: 'INVOICE', to: 99_999_999 }, expectedVersion: 77 },
        'STALE_VERSION',
        'expectedVersion',
      ],
    ];
  },
  createUser: ({ user }) => {
    const input = { name: 'Ana', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' };
    return [
      ['no name', { input: { ...input, name: ' ' } }, 'VALIDATION', 'input.name'],
      ['a name too long', { input: { ...input, name: LONG } }, 'VALIDATION', 'input.name'],
      ['an e-mail that is none', { input: { ...input, email: 'ana' } }, 'VALIDATION', 'input.email'],
      ['an e-mail without a domain', { input: { ...input, email: 'ana@taller' } }, 'VALIDATION', 'input.email'],
      [
        'an e-mail that Cognito does not take',
        { input: { ...input, email: 'peña@taller.example' } },
        'VALIDATION',
        'input.email',
      ],
      ['an e-mail too long', { input: { ...input, email: `${LONG}@taller.example` } }, 'VALIDATION', 'input.email'],
      [
        'an e-mail with two dots together',
        { input: { ...input, email: 'a..b@taller.example' } },
        'VALIDATION',
        'input.email',
      ],
      ["another's e-mail", { input: { ...input, email: user.email.toUpperCase() } }, 'DUPLICATE', 'input.email'],
      ['a telephone without its country', { input: { ...input, phone: '987654321' } }, 'VALIDATION', 'input.phone'],
      ['a role that is not there', { input: { ...input, role: 'PILOT' } }, 'NOT_FOUND', 'input.role'],
      ['no role', { input: { ...input, role: '' } }, 'NOT_FOUND', 'input.role'],
    ];
  },
  updateUser: ({ user, userId }) => [
    ['an id that is nobody', { id: 'nobody', input: { name: 'Ana' } }, 'NOT_FOUND', 'id'],
    ['no name', { id: user.id, input: { name: null } }, 'VALIDATION', 'input.name'],
    ['an empty name', { id: user.id, input: { name: '' } }, 'VALIDATION', 'input.name'],
    ['no role', { id: user.id, input: { role: null } }, 'VALIDATION', 'input.role'],
    ['a role that is not there', { id: user.id, input: { role: 'PILOT' } }, 'NOT_FOUND', 'input.role'],
    ['a telephone without its country', { id: user.id, input: { phone: '1' } }, 'VALIDATION', 'input.phone'],
    [
      'a stale version',
      { id: user.id, input: { name: 'Ana' }, expectedVersion: 77 },
      'STALE_VERSION',
      'expectedVersion',
    ],
    ['the last administrator demoted', { id: userId, input: { role: 'ADVISOR' } }, 'LOCKED', 'id'],
  ],
  disableUser: ({ userId }) => [
    ['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id'],
    ['the last administrator', { id: userId }, 'LOCKED', 'id'],
  ],
  enableUser: () => [['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id']],
  signOutUser: () => [['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id']],
  // Takes nothing that could be wrong.
  signOutEverywhere: () => [],
  resetAuthenticator: () => [['an id that is nobody', { id: 'nobody' }, 'NOT_FOUND', 'id']],
  updateSettings: () => {
    const igv = { code: 'IGV', name: 'IGV', rates: [{ rate: 1800, treatment: 'TAXED', from: '2011-03-01' }] };
    const exempt = { code: 'EXO', name: 'Exonerado', rates: [{ rate: 0, treatment: 'EXEMPT', from: '2000-01-01' }] };
    const fresh = { code: 'ISC', name: 'Selectivo', rates: [{ rate: 500, treatment: 'TAXED', from: '2030-01-01' }] };
    const taxes = (...more: object[]) => ({ input: { taxes: [igv, exempt, ...more] } });
    const rates = (...list: object[]) => taxes({ ...fresh, rates: list });
    const limits = (...stateTimeLimits: object[]) => ({ input: { stateTimeLimits } });
    return [
      ['no name', { input: { displayName: null } }, 'VALIDATION', 'input.displayName'],
      ['an empty name', { input: { legalName: ' ' } }, 'VALIDATION', 'input.legalName'],
      ['a name too long', { input: { displayName: LONG } }, 'VALIDATION', 'input.displayName'],
      ['an address too long', { input: { address: LONG } }, 'VALIDATION', 'input.address'],
      ['a tax id of a wrong check digit', { input: { taxId: '20601030014' } }, 'VALIDATION', 'input.taxId'],
      ['a kind of another country', { input: { taxIdType: 'RFC' } }, 'VALIDATION', 'input.taxIdType'],
      ['a telephone without its country', { input: { phone: '014567890' } }, 'VALIDATION', 'input.phone'],
      ['a colour that is none', { input: { brandColor: 'blue' } }, 'VALIDATION', 'input.brandColor'],
      ['a colour with more behind it', { input: { brandColor: '#14506e;x' } }, 'VALIDATION', 'input.brandColor'],
      ['an e-mail that is none', { input: { email: 'taller' } }, 'VALIDATION', 'input.email'],
      ['an empty e-mail', { input: { email: '' } }, 'VALIDATION', 'input.email'],
      ['a currency that is none', { input: { currency: 'PESO' } }, 'LOCKED', 'input.currency'],
      ['no currency', { input: { currency: null } }, 'VALIDATION', 'input.currency'],
      ['a language that nobody wrote', { input: { language: 'qu' } }, 'VALIDATION', 'input.language'],
      [
        'prices that are neither with tax nor without',
        { input: { pricesIncludeTax: null } },
        'VALIDATION',
        'input.pricesIncludeTax',
      ],
      ['a logo under no key of an upload', { input: { logoKey: '../logos/other' } }, 'VALIDATION', 'input.logoKey'],
      [
        'a logo that nobody uploaded',
        { input: { logoKey: 'uploads/00000000-0000-4000-8000-000000000000' } },
        'NOT_FOUND',
        'input.logoKey',
      ],
      ['no taxes', { input: { taxes: [] } }, 'VALIDATION', 'input.taxes'],
      ['a tax code in small letters', taxes({ ...fresh, code: 'isc' }), 'VALIDATION', 'input.taxes.2.code'],
      ['a tax code twice', taxes(fresh, fresh), 'VALIDATION', 'input.taxes.3.code'],
      ['a tax without a name', taxes({ ...fresh, name: '' }), 'VALIDATION', 'input.taxes.2.name'],
      ['a tax without rates', rates(), 'VALIDATION', 'input.taxes.2.rates'],
      [
        'a rate of more than everything',
        rates({ rate: 10_001, treatment: 'TAXED', from: '2030-01-01' }),
        'VALIDATION',
        'input.taxes.2.rates.0.rate',
      ],
      [
        'a negative rate',
        rates({ rate: -1, treatment: 'TAXED', from: '2030-01-01' }),
        'VALIDATION',
        'input.taxes.2.rates.0.rate',
      ],
      [
        'an exemption that is taxed',
        rates({ rate: 1, treatment: 'EXEMPT', from: '2030-01-01' }),
        'VALIDATION',
        'input.taxes.2.rates.0.rate',
      ],
      [
        'a tax of nothing',
        rates({ rate: 0, treatment: 'TAXED', from: '2030-01-01' }),
        'VALIDATION',
        'input.taxes.2.rates.0.rate',
      ],
      ['two rates from one day on', rates(...fresh.rates, ...fresh.rates), 'VALIDATION', 'input.taxes.2.rates.1.from'],
      [
        'rates out of order',
        rates(...fresh.rates, { rate: 400, treatment: 'TAXED', from: '2029-01-01' }),
        'VALIDATION',
        'input.taxes.2.rates.1.from',
      ],
      [
        'a day with a time zone',
        rates({ rate: 400, treatment: 'TAXED', from: '2029-01-01Z' }),
        'VALIDATION',
        'input.taxes.2.rates.0.from',
      ],
      [
        'a rate that began, changed',
        { input: { taxes: [{ ...igv, rates: [{ rate: 1900, treatment: 'TAXED', from: '2011-03-01' }] }, exempt] } },
        'LOCKED',
        'input.taxes.0.rates',
      ],
      [
        'a rate from yesterday on',
        {
          input: {
            taxes: [{ ...igv, rates: [...igv.rates, { rate: 1900, treatment: 'TAXED', from: '2026-01-01' }] }, exempt],
          },
        },
        'LOCKED',
        'input.taxes.0.rates',
      ],
      ['a tax code taken away', { input: { taxes: [igv] } }, 'LOCKED', 'input.taxes'],
      ['a default that is no tax code', { input: { defaultTaxCode: 'VAT' } }, 'VALIDATION', 'input.defaultTaxCode'],
      ['a default that is empty', { input: { defaultTaxCode: '' } }, 'VALIDATION', 'input.defaultTaxCode'],
      [
        'a default without a rate today',
        { input: { ...taxes(fresh).input, defaultTaxCode: 'ISC' } },
        'VALIDATION',
        'input.defaultTaxCode',
      ],
      ['a limit of nothing', limits({ state: 'READY', minutes: 0 }), 'VALIDATION', 'input.stateTimeLimits.0.minutes'],
      [
        'a limit of two years',
        limits({ state: 'READY', minutes: 1_051_200 }),
        'VALIDATION',
        'input.stateTimeLimits.0.minutes',
      ],
      [
        'a limit twice',
        limits({ state: 'READY', minutes: 1 }, { state: 'READY', minutes: 2 }),
        'VALIDATION',
        'input.stateTimeLimits.1.state',
      ],
      [
        'a limit of a state that orders stay in',
        limits({ state: 'DELIVERED', minutes: 1 }),
        'VALIDATION',
        'input.stateTimeLimits.0.state',
      ],
      ['a stale version', { input: { address: 'Lima' }, expectedVersion: 77_777 }, 'STALE_VERSION', 'expectedVersion'],
    ];
  },
  // Its argument is an enum: what is wrong with it is no document of the schema.
  createLogoUpload: () => [],
  saveRole: () => {
    const input = { name: 'PILOT', permissions: ['self:read'] };
    return [
      [
        'a permission misspelt',
        { input: { ...input, permissions: ['self:read', 'workorder:reed'] } },
        'VALIDATION',
        'input.permissions.1',
      ],
      ['a name in small letters', { input: { ...input, name: 'pilot' } }, 'VALIDATION', 'input.name'],
      ['an empty name', { input: { ...input, name: '' } }, 'VALIDATION', 'input.name'],
      ['a description too long', { input: { ...input, description: LONG } }, 'VALIDATION', 'input.description'],
      [
        'an administrator who could not administer',
        { input: { name: 'ADMIN', permissions: ['self:read'] } },
        'LOCKED',
        'input.permissions',
      ],
      ['a version of what is not there', { input, expectedVersion: 1 }, 'STALE_VERSION', 'expectedVersion'],
      [
        'a stale version',
        { input: { name: 'SCREEN', permissions: ['self:read'] }, expectedVersion: 77 },
        'STALE_VERSION',
        'expectedVersion',
      ],
    ];
  },
  deleteRole: () => [
    ['a role that is not there', { name: 'PILOT' }, 'NOT_FOUND', 'name'],
    ['a role that was there from the start', { name: 'INTEGRATOR' }, 'LOCKED', 'name'],
    ['a stale version', { name: 'INTEGRATOR', expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
  ],
};
