/** From what a caller asks for to a line of a work order. */
import { util } from '@aws-appsync/utils';
import type { UpdateWorkOrderItemInput, WorkOrderItemInput } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import { formatDecimal } from '../kernel/values/exact.ts';
import { formatMoney, formatQuantity, parsePrice } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { PricedLine } from '../documents/pricing.ts';
import { pricedLine } from '../documents/pricing.ts';
import type { PricingTerms } from '../documents/terms.ts';
import { lineTerms } from '../documents/terms.ts';
import { laborRate } from '../settings/laborRates.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { UserRow } from '../users/userRow.ts';
import { requireText, saidText } from '../kernel/values/text.ts';
import type { LineRow } from './workOrder.ts';
import { own } from '../kernel/values/own.ts';

/** Rows that lines refer to, by id. */
export interface LineSources {
  items: Record<string, InventoryItemRow>;
  users: Record<string, UserRow>;
}

function partOf(input: WorkOrderItemInput, sources: LineSources, field: string): InventoryItemRow | null {
  if (input.kind !== 'PART') {
    if (input.inventoryItemId) refuse(`${field}.inventoryItemId`, 'only a PART names an inventory item');
    return null;
  }
  if (!input.inventoryItemId) refuse(`${field}.inventoryItemId`, 'a PART names an inventory item');
  const part = own(sources.items, input.inventoryItemId);
  if (!part) notFound('Inventory item', input.inventoryItemId, `${field}.inventoryItemId`);
  requireUnarchived('Inventory item', part, `${field}.inventoryItemId`);
  return part;
}

/** A technician is a user of the workshop who may work. */
export function requireTechnician(technicianId: string | null | undefined, sources: LineSources, field: string): void {
  if (!technicianId) return;
  const user = own(sources.users, technicianId);
  if (!user) notFound('User', technicianId, field);
  if (user.status !== 'ENABLED') refuse(field, 'expected a user who is enabled', { actual: technicianId });
}

/** What an hour of labour costs by the settings: of whoever does it, else the default. Null where the line says itself. */
function rateFor(input: WorkOrderItemInput, settings: SettingsRow, terms: PricingTerms, field: string): Price | null {
  if ((input.unitPrice ?? null) !== null) return null;
  if (input.kind !== 'LABOR') refuse(`${field}.unitPrice`, 'work bought from outside has no price of its own');
  const rate = laborRate(settings.laborRates, input.technicianId ?? null);
  if (rate === null)
    refuse(`${field}.unitPrice`, 'the settings have no rate of labour, neither for this technician nor for anybody');
  return parsePrice(rate, terms.currency, 'laborRates');
}

/** @param field path of the line below the arguments, such as `input.items.2` */
export function lineRow(
  input: WorkOrderItemInput,
  sources: LineSources,
  settings: SettingsRow,
  terms: PricingTerms,
  field: string,
  at: string,
): LineRow {
  const part = partOf(input, sources, field);
  if (input.technicianId && input.kind !== 'LABOR') refuse(`${field}.technicianId`, 'only LABOR names a technician');
  requireTechnician(input.technicianId, sources, `${field}.technicianId`);
  const unitPrice = part ? { minor: part.price, fraction: part.priceFraction } : rateFor(input, settings, terms, field);
  const defaults = { unitPrice, taxCode: part?.taxCode ?? null };
  const price = pricedLine(input, defaults, settings, terms, field);
  return {
    id: util.autoUlid(),
    kind: input.kind,
    description: part
      ? (saidText(input.description, 200, `${field}.description`) ?? part.name)
      : requireText(input.description, 200, `${field}.description`),
    inventoryItemId: part?.id ?? null,
    sku: part?.sku ?? null,
    unitCost: part?.averageCost ?? null,
    ...(part?.averageCostFraction ? { unitCostFraction: part.averageCostFraction } : {}),
    ...price,
    technicianId: input.technicianId ?? null,
    createdAt: at,
  };
}

const KEPT = ['description', 'quantity', 'unitPrice', 'taxCode'];

/** The discount that holds after a change: percentage and amount replace each other, and null of either is none. */
function discountOf(
  line: LineRow,
  input: UpdateWorkOrderItemInput,
  currency: string,
): { discountPercent: string | null; discountAmount: string | null } {
  if (input.discountPercent !== undefined || input.discountAmount !== undefined) {
    return { discountPercent: input.discountPercent ?? null, discountAmount: input.discountAmount ?? null };
  }
  return line.discountRate !== null && line.discountRate !== undefined
    ? { discountPercent: formatDecimal(line.discountRate, 2), discountAmount: null }
    : { discountPercent: null, discountAmount: formatMoney(line.discount, currency) };
}

/** What changes the price of a line. */
const PRICED = ['quantity', 'unitPrice', 'discountPercent', 'discountAmount', 'taxCode'];

/**
 * A line's price after a change, on the terms that it was agreed on: at its own rate, unless another tax is named. A change of anything
 * else leaves every amount as it is.
 */
function changedPrice(
  line: LineRow,
  input: UpdateWorkOrderItemInput,
  settings: SettingsRow,
  terms: PricingTerms,
): PricedLine | null {
  const given: Record<string, unknown> = { ...input };
  if (!PRICED.some((name) => own(given, name) !== undefined)) return null;
  const before = { minor: line.unitPrice, fraction: line.unitPriceFraction };
  const price = pricedLine(
    {
      quantity: input.quantity ?? formatQuantity(line.quantity),
      unitPrice: input.unitPrice ?? formatPrice(before, terms.currency),
      taxCode: input.taxCode ?? line.taxCode,
      ...discountOf(line, input, terms.currency),
    },
    { unitPrice: null, taxCode: line.taxCode, taxRate: line.taxRate },
    settings,
    lineTerms(line, terms),
    'input',
  );
  // Zero, where the line had one: what is left out would stay. Its share of the order's discount is another now.
  return {
    ...price,
    ...(line.unitPriceFraction ? { unitPriceFraction: price.unitPriceFraction ?? 0 } : {}),
    ...(line.documentDiscount ? { documentDiscount: 0 } : {}),
  };
}

/** A line after a change. An absent field keeps what is there. */
export function changedLine(
  line: LineRow,
  input: UpdateWorkOrderItemInput,
  sources: LineSources,
  settings: SettingsRow,
  terms: PricingTerms,
): LineRow {
  const given: Record<string, unknown> = { ...input };
  for (const name of KEPT) {
    if (own(given, name) === null) refuse(`input.${name}`, 'a line keeps one');
  }
  if (input.technicianId && line.kind !== 'LABOR') refuse('input.technicianId', 'only LABOR names a technician');
  requireTechnician(input.technicianId, sources, 'input.technicianId');
  return {
    ...line,
    description:
      input.description === undefined ? line.description : requireText(input.description, 200, 'input.description'),
    ...changedPrice(line, input, settings, terms),
    technicianId: input.technicianId === undefined ? (line.technicianId ?? null) : input.technicianId,
  };
}
