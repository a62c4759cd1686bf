/** One line of an order: what it names is brought in, what it says is checked, and it is priced at the rate of the day. */
import { isGiven, rateToday } from '../documents/pricing.ts';
import { lineAmounts } from '../documents/tax.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { PurchaseOrderLineChange, PurchaseOrderLineInput } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import { formatQuantity, parsePositiveQuantity, parsePrice } from '../kernel/values/money.ts';
import { own } from '../kernel/values/own.ts';
import type { Price } from '../kernel/values/price.ts';
import { requireText, saidLabel, saidText } from '../kernel/values/text.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { PurchaseLineRow } from './purchaseOrder.ts';
import type { Wanted } from './requisitions.ts';
import { partField } from './keys.ts';

const MAX_DESCRIPTION = 200;
const MAX_UNIT = 20;
const MAX_CODE = 60;

/** What a line is made of beside what the caller says. */
export interface LineSource {
  item: InventoryItemRow | null;
  /** What the supplier calls it, and asked for it last. */
  supplierCode: string | null;
  lastCost: Price | null;
  /** Of the requisition's line, where it comes from one. */
  wanted: Wanted | null;
}

/** Costs are before tax, and each line bears the tax on it: what the supplier bills is rounded by the supplier. */
export function purchaseTerms(currency: string): PricingTerms {
  return { pricesIncludeTax: false, taxRounding: 'PER_LINE', currency };
}

type Priced = Pick<PurchaseLineRow, 'base' | 'tax' | 'total' | 'taxRate'>;

/** What a line comes to at the rate of the day. */
export function amountsOf(
  line: Pick<PurchaseLineRow, 'quantity' | 'unitCost' | 'unitCostFraction' | 'taxCode'>,
  settings: SettingsRow,
  currency: string,
  field: string,
): Priced {
  const { rate } = rateToday(settings, line.taxCode, partField(field, 'taxCode'));
  const price = { unitPrice: line.unitCost, unitPriceFraction: line.unitCostFraction, quantity: line.quantity };
  const { taxableAmount, tax, total } = lineAmounts(price, rate, purchaseTerms(currency), field);
  return { base: taxableAmount, tax, total, taxRate: rate };
}

function costFields(price: Price): Pick<PurchaseLineRow, 'unitCost' | 'unitCostFraction'> {
  return { unitCost: price.minor, ...(price.fraction ? { unitCostFraction: price.fraction } : {}) };
}

function quantityOf(input: PurchaseOrderLineInput, wanted: Wanted | null, field: string): number {
  if (wanted && wanted.left <= 0)
    fail('LOCKED', 'Orders cover all of the requisition line', { field: partField(field, 'requisitionLineId') });
  if (!isGiven(input.quantity)) {
    if (!wanted) refuse(partField(field, 'quantity'), 'expected a quantity');
    return wanted.left;
  }
  const quantity = parsePositiveQuantity(input.quantity, partField(field, 'quantity'));
  if (wanted && quantity > wanted.left)
    refuse(partField(field, 'quantity'), 'expected at most what no order covers of the requisition line', {
      maximum: formatQuantity(wanted.left),
      actual: formatQuantity(quantity),
    });
  return quantity;
}

/** @param field path of the line below the arguments, such as `input.lines.2` */
export function newLine(
  input: PurchaseOrderLineInput,
  source: LineSource,
  place: { id: string; position: number },
  settings: SettingsRow,
  currency: string,
  field: string,
): PurchaseLineRow {
  const { item, wanted } = source;
  const cost = isGiven(input.unitCost)
    ? parsePrice(input.unitCost, currency, partField(field, 'unitCost'))
    : source.lastCost;
  if (!cost) refuse(partField(field, 'unitCost'), 'nobody knows what the supplier asks for it');
  const line = {
    quantity: quantityOf(input, wanted, field),
    ...costFields(cost),
    taxCode: input.taxCode ?? item?.taxCode ?? settings.defaultTaxCode,
  };
  const description = saidText(input.description, MAX_DESCRIPTION, `${field}.description`);
  return {
    id: place.id,
    position: place.position,
    inventoryItemId: item?.id ?? null,
    sku: item?.sku ?? null,
    description:
      description ?? wanted?.description ?? item?.name ?? requireText(null, MAX_DESCRIPTION, `${field}.description`),
    unit: saidLabel(input.unit, MAX_UNIT, `${field}.unit`) ?? item?.unit ?? null,
    supplierCode: saidLabel(input.supplierCode, MAX_CODE, `${field}.supplierCode`) ?? source.supplierCode,
    ...line,
    ...amountsOf(line, settings, currency, field),
    requisitionId: wanted ? (input.requisitionId ?? null) : null,
    requisitionLineId: wanted ? (input.requisitionLineId ?? null) : null,
    workOrderId: wanted?.workOrderId ?? null,
    missingPartId: wanted?.missingPartId ?? null,
  };
}

const KEPT = ['description', 'quantity', 'unitCost', 'taxCode'];

/**
 * A line after a change; an absent field keeps what is there.
 * @param left thousandths of its requisition's line that no order covers; null where it comes from none
 */
export function changedLine(
  line: PurchaseLineRow,
  change: PurchaseOrderLineChange,
  left: number | null,
  settings: SettingsRow,
  currency: string,
  field: string,
): PurchaseLineRow {
  const given: Record<string, unknown> = { ...change };
  for (const name of KEPT) if (own(given, name) === null) refuse(`${field}.${name}`, 'a line keeps one');
  const quantity = isGiven(change.quantity)
    ? parsePositiveQuantity(change.quantity, `${field}.quantity`)
    : line.quantity;
  if (left !== null && quantity - line.quantity > left)
    refuse(`${field}.quantity`, 'expected at most what no order covers of the requisition line', {
      maximum: formatQuantity(left + line.quantity),
      actual: formatQuantity(quantity),
    });
  const cost: Price = isGiven(change.unitCost)
    ? parsePrice(change.unitCost, currency, `${field}.unitCost`)
    : { minor: line.unitCost, fraction: line.unitCostFraction };
  const { unitCostFraction: _before, ...kept } = line;
  const priced = { quantity, ...costFields(cost), taxCode: change.taxCode ?? line.taxCode };
  return {
    ...kept,
    description: isGiven(change.description)
      ? requireText(change.description, MAX_DESCRIPTION, `${field}.description`)
      : line.description,
    unit: change.unit === undefined ? line.unit : saidLabel(change.unit, MAX_UNIT, `${field}.unit`),
    supplierCode:
      change.supplierCode === undefined
        ? line.supplierCode
        : saidLabel(change.supplierCode, MAX_CODE, `${field}.supplierCode`),
    ...priced,
    ...amountsOf(priced, settings, currency, field),
  };
}
