/** What mutations of work orders refuse. */
import { LABOR } from '../workshop.ts';
import type { Case, CasesByMutation } from './case.ts';
import { LONG, part } from './case.ts';
import type { Fixtures } from './fixtures.ts';

/** Of parts on the lines that an order is opened with. */
function wrongParts(call: (more: object) => object, { item, hidden }: Fixtures): Case[] {
  return [
    ['a part that is none', call({ items: [LABOR, part('nothing')] }), 'NOT_FOUND', 'input.items.1.inventoryItemId'],
    ['a part that is archived', call({ items: [part(hidden.item)] }), 'LOCKED', 'input.items.0.inventoryItemId'],
    [
      'a part without an item',
      call({ items: [{ kind: 'PART', quantity: '1' }] }),
      'VALIDATION',
      'input.items.0.inventoryItemId',
    ],
    [
      'a part with a technician',
      call({ items: [part(item.id, { technicianId: 'nobody' })] }),
      'VALIDATION',
      'input.items.0.technicianId',
    ],
    [
      'more parts than there are',
      call({ items: [part(item.id, { quantity: '999' })] }),
      'INSUFFICIENT_STOCK',
      'quantity',
    ],
  ];
}

/** Of labour on them, and of their number. */
function wrongLabor(call: (more: object) => object, { item }: Fixtures): Case[] {
  return [
    ['41 lines', call({ items: Array.from({ length: 41 }, () => LABOR) }), 'LIMIT_EXCEEDED', 'input.items'],
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
  ];
}

export const workOrders: CasesByMutation = {
  createWorkOrder: (made) => {
    const { customer, vehicle, foreign, hidden } = made;
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
      ...wrongParts(call, made),
      ...wrongLabor(call, made),
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
};
