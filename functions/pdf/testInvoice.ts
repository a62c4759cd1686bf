/** For tests and measurements: invoices of any length, and what they are printed with. */
import type { InvoiceLineRow, InvoiceRow, PaymentRow } from '../../resolvers/invoices/invoice.ts';
import type { SettingsRow } from '../../resolvers/settings/settingsRow.ts';

export const ISSUER = {
  name: 'Taller El Experto S.A.C.',
  taxIdType: 'RUC',
  taxId: '20601030013',
  address: 'Av. Grau 1120, La Victoria, Lima',
  phone: '+5114567890',
  email: 'recepcion@el-experto.example',
};
const RECIPIENT = {
  name: 'Transportes Ñandú & Hijos S.A.',
  taxIdType: 'RUC',
  taxId: '20512345678',
  address: 'Jr. Cusco 123, Áncash',
};
export const VEHICLE = {
  plate: 'ABC-123',
  make: 'Toyota',
  model: 'Hilux',
  year: 2021,
  vin: '8AJHA8CD1L1234567',
  mileage: 84_200,
};
const PERCENT = 10_000;

/** Amounts grow with the line, so that no two lines look alike. */
function testLine(index: number, rate: number, pricesIncludeTax: boolean): InvoiceLineRow {
  const quantity = 1_000 + index * 250;
  const unitPrice = 11_800 + index * 37;
  const discount = index % 5 === 2 ? 150 : 0;
  const charged = Math.round((quantity * unitPrice) / 1_000) - discount;
  const base = pricesIncludeTax ? Math.round((charged * PERCENT) / (PERCENT + rate)) : charged;
  return {
    description: `Línea ${index + 1}: señal «ñandú» ₡ € 🔧`,
    ...(index % 2 === 0 ? { sku: `SKU-${index + 1}`, inventoryItemId: `item-${index}` } : {}),
    quantity,
    unitPrice,
    ...(discount > 0 ? { discount } : {}),
    base,
    taxCode: 'IGV',
    taxTreatment: 'TAXED',
    taxRate: rate,
    tax: pricesIncludeTax ? charged - base : Math.round((base * rate) / PERCENT),
  };
}

export function testInvoice(lineCount: number, change: Partial<InvoiceRow> = {}, pricesIncludeTax = true): InvoiceRow {
  const lines =
    change.lines ?? Array.from({ length: lineCount }, (_, index) => testLine(index, 1_800, pricesIncludeTax));
  const subtotal = lines.reduce((sum, line) => sum + line.base, 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  return {
    pk: 'SERIES#F001',
    sk: 'NUMBER#000000000012',
    id: 'F001-00000012',
    number: 'F001-00000012',
    seriesPrefix: 'F001',
    sequence: 12,
    kind: 'INVOICE',
    status: 'ISSUED',
    issuedAt: '2026-11-27T15:04:05.000Z',
    customerId: 'c',
    customerName: RECIPIENT.name,
    workOrderId: 'w',
    issuer: ISSUER,
    recipient: RECIPIENT,
    vehicle: VEHICLE,
    lines,
    taxes: [{ code: 'IGV', treatment: 'TAXED', rate: 1_800, base: subtotal, tax }],
    subtotal,
    tax,
    total: subtotal + tax,
    paid: 0,
    currency: 'PEN',
    by: 'Carla Ríos',
    byId: 'u',
    voided: null,
    version: 1,
    ...change,
  };
}

export function testPayment(amount: number, change: Partial<PaymentRow> = {}): PaymentRow {
  return {
    pk: 'SERIES#F001',
    sk: 'NUMBER#000000000012#PAYMENT#1',
    id: '1',
    method: 'CARD',
    amount,
    reference: 'Op. 448122',
    reason: null,
    by: 'Carla Ríos',
    byId: 'u',
    at: '2026-11-27T15:10:00.000Z',
    ...change,
  };
}

export function testSettings(change: Partial<SettingsRow> = {}): SettingsRow {
  return {
    pk: 'SETTINGS',
    sk: 'WORKSHOP',
    displayName: 'Taller El Experto',
    legalName: ISSUER.name,
    taxId: ISSUER.taxId,
    country: 'PE',
    currency: 'PEN',
    language: 'es',
    timeZone: 'America/Lima',
    pricesIncludeTax: true,
    allowNegativeStock: false,
    taxes: [],
    defaultTaxCode: 'IGV',
    defaultSeries: {},
    version: 1,
    ...change,
  };
}
