/** From what a caller asks for to a priced line. */
import { util } from '@aws-appsync/utils';
import type { WorkOrderItemInput } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { notFound, refuse } from '../shared/errors.ts';
import { parseDecimal } from '../shared/exact.ts';
import { parseMoney, parsePositiveQuantity } from '../shared/money.ts';
import type { SettingsRow, UserRow } from '../shared/rows.ts';
import { findTax, lineAmounts, rateOn, today } from '../shared/tax.ts';
import { optionalText, requiredText } from '../shared/text.ts';
import type { LineRow } from './workOrder.ts';

const WHOLE = 10000;

/** Rows that lines refer to, by id. */
export interface LineSources {
  items: Record<string, InventoryItemRow>;
  users: Record<string, UserRow>;
}

/** Percent with two decimals is basis points: "12.5" is 1250. */
function discountRateOf(percent: string | null | undefined, field: string): number | null {
  if (percent === null || percent === undefined) return null;
  const rate = parseDecimal(percent, 2);
  if (rate === null || rate < 0 || rate > WHOLE) refuse(field, 'expected a percentage from 0 to 100 with at most 2 decimals', { actual: percent.slice(0, 40) });
  return rate;
}

function partOf(input: WorkOrderItemInput, sources: LineSources, field: string): InventoryItemRow | null {
  if (input.kind !== 'PART') {
    if (input.inventoryItemId) refuse(`${field}.inventoryItemId`, 'only a PART names an inventory item');
    return null;
  }
  if (!input.inventoryItemId) refuse(`${field}.inventoryItemId`, 'a PART names an inventory item');
  const part = sources.items[input.inventoryItemId];
  if (!part) notFound('Inventory item', input.inventoryItemId, `${field}.inventoryItemId`);
  return part;
}

/** @param field path of the line below the arguments, such as `input.items.2` */
export function lineRow(input: WorkOrderItemInput, sources: LineSources, settings: SettingsRow, field: string, at: string): LineRow {
  const part = partOf(input, sources, field);
  if (!part && (input.unitPrice === null || input.unitPrice === undefined)) refuse(`${field}.unitPrice`, 'only a PART has a price of its own');
  if (input.discountPercent && input.discountAmount) refuse(`${field}.discountAmount`, 'expected either a percentage or an amount');
  if (input.technicianId) {
    if (input.kind !== 'LABOR') refuse(`${field}.technicianId`, 'only LABOR names a technician');
    if (!sources.users[input.technicianId]) notFound('User', input.technicianId, `${field}.technicianId`);
  }
  const quantity = parsePositiveQuantity(input.quantity, `${field}.quantity`);
  const unitPrice = input.unitPrice ? parseMoney(input.unitPrice, settings.currency, `${field}.unitPrice`) : (part?.price ?? 0);
  const discountRate = discountRateOf(input.discountPercent, `${field}.discountPercent`);
  const discountAmount = input.discountAmount ? parseMoney(input.discountAmount, settings.currency, `${field}.discountAmount`) : null;
  const taxCode = input.taxCode ?? part?.taxCode ?? settings.defaultTaxCode;
  const rate = rateOn(findTax(settings, taxCode, `${field}.taxCode`), today(settings)).rate;
  const amounts = lineAmounts({ unitPrice, quantity, discountRate, discountAmount }, rate, settings.pricesIncludeTax, field);
  return {
    id: util.autoUlid(),
    kind: input.kind,
    description: part ? (optionalText(input.description, 200, `${field}.description`) ?? part.name) : requiredText(input.description, 200, `${field}.description`),
    inventoryItemId: part?.id ?? null,
    sku: part?.sku ?? null,
    quantity,
    unitPrice,
    unitCost: part?.averageCost ?? null,
    discountRate,
    ...amounts,
    taxCode,
    technicianId: input.technicianId ?? null,
    createdAt: at,
  };
}

/** Quantity per inventory item over several lines: a transaction touches each row once. */
export function takenBy(lines: LineRow[]): Record<string, number> {
  const taken: Record<string, number> = {};
  for (const line of lines) {
    if (line.inventoryItemId) taken[line.inventoryItemId] = (taken[line.inventoryItemId] ?? 0) + line.quantity;
  }
  return taken;
}

/** Refuses lines that the loaded stock does not cover, naming every shortage. The transaction checks once more. */
export function shortagesIn(taken: Record<string, number>, items: Record<string, InventoryItemRow>): string[] {
  return Object.keys(taken).filter((id) => (taken[id] ?? 0) > (items[id]?.stock ?? 0));
}
