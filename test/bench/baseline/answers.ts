/** From rows to what the schema promises. Amounts are kept in cents. */
import type { Row, Tables } from './tables.ts';

export const money = (cents: unknown): string => (Number(cents ?? 0) / 100).toFixed(2);
export const centsOf = (amount: string | null | undefined): number => Math.round(Number(amount ?? 0) * 100);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const NEXT: Readonly<Record<string, readonly string[]>> = {
  RECEIVED: ['DIAGNOSIS', 'APPROVED', 'CANCELLED'],
  DIAGNOSIS: ['AWAITING_APPROVAL', 'CANCELLED'],
  AWAITING_APPROVAL: ['APPROVED', 'DIAGNOSIS', 'CANCELLED'],
  APPROVED: ['IN_PROGRESS', 'DIAGNOSIS', 'CANCELLED'],
  IN_PROGRESS: ['WAITING_PARTS', 'QUALITY_CHECK', 'AWAITING_APPROVAL', 'CANCELLED'],
  WAITING_PARTS: ['IN_PROGRESS', 'CANCELLED'],
  QUALITY_CHECK: ['READY', 'IN_PROGRESS', 'CANCELLED'],
  READY: ['IN_PROGRESS', 'CANCELLED'],
  INVOICED: ['DELIVERED'],
};

export const mayMove = (from: unknown, to: string): boolean => (NEXT[text(from)] ?? []).includes(to);

export const toCustomer = (row: Row | null) => row && { notify: [], archived: false, ...row };

export const toVehicle = (row: Row | null, customer: Row | null) =>
  row && { archived: false, mileageCorrections: [], ...row, customer: toCustomer(customer) };

export const toItem = (row: Row | null) =>
  row && {
    archived: false,
    ...row,
    price: money(row['price']),
    averageCost: money(row['cost']),
    stock: String(row['stock']),
    minimumStock: '0',
    low: false,
  };

export interface Line {
  id: string;
  kind: string;
  description: string;
  inventoryItemId?: string | undefined;
  quantity: number;
  unitPrice: number;
  total: number;
  createdAt: string;
}

export const toLine = (line: Line) => ({
  ...line,
  quantity: String(line.quantity),
  unitPrice: money(line.unitPrice),
  total: money(line.total),
  taxCode: 'IGV',
});

interface WithOrder {
  lines?: Row | null;
  events?: readonly Row[];
  customer: Row | null;
  vehicle: Row | null;
  invoice?: Row | null;
}

export function toOrder(row: Row, { lines, events, customer, vehicle, invoice }: WithOrder) {
  const next = NEXT[text(row['state'])] ?? [];
  const { name = '' } = (customer ?? {}) as { name?: string };
  return {
    ...row,
    subtotal: money(row['subtotal']),
    tax: money(row['tax']),
    total: money(row['total']),
    nextStates: next,
    nextMoves: next.map((to) => ({ to, noteRequired: false })),
    timeInState: [],
    items: ((lines?.['lines'] ?? []) as Line[]).map(toLine),
    events: events ?? null,
    customer: toCustomer(customer),
    vehicle: toVehicle(vehicle, customer),
    boardVehicle: vehicle,
    boardCustomer: customer && { firstName: name.split(' ')[0] },
    invoice: invoice ? toInvoice(invoice, []) : null,
  };
}

export function toInvoice(row: Row, payments: readonly Row[]) {
  const lines = (row['lines'] ?? []) as Line[];
  return {
    ...row,
    total: money(row['total']),
    subtotal: money(row['subtotal']),
    tax: money(row['tax']),
    paid: money(row['paid']),
    balance: money(Number(row['total']) - Number(row['paid'])),
    lines: lines.map((line) => ({
      ...toLine(line),
      discount: '0.00',
      documentDiscount: '0.00',
      taxableAmount: money(line.total),
      base: money(line.total),
      taxTreatment: 'TAXED',
      taxRate: 1_800,
      tax: money(Math.round(line.total * 0.18)),
    })),
    taxes: [],
    payments: payments.map((each) => ({ ...each, amount: money(each['amount']), rounding: '0.00' })),
    warnings: [],
  };
}

/** Customers and vehicles of orders, in one call. */
export async function relatedOf(tables: Tables, orders: readonly Row[]) {
  const found = await tables.batch({
    Customers: orders.map((row) => ({ pk: text(row['customerId']), sk: 'CUSTOMER' })),
    Vehicles: orders.map((row) => ({ pk: text(row['vehicleId']), sk: 'VEHICLE' })),
  });
  return (row: Row) => ({
    customer: found('Customers', row['customerId'], 'CUSTOMER'),
    vehicle: found('Vehicles', row['vehicleId'], 'VEHICLE'),
  });
}
