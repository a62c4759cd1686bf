/** Lines of a bill: as a caller gives them, and as they are matched against what was read of the order. */
import { findTax, lineAmounts, rateOn } from '../documents/tax.ts';
import type { SupplierBillLineInput } from '../generated/schema.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import { parsePositiveQuantity, parsePrice } from '../kernel/values/money.ts';
import { requireText, saidText } from '../kernel/values/text.ts';
import { pageOfLine } from '../purchaseOrders/keys.ts';
import type { ReadOrder } from '../purchaseOrders/reached.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { BillLineRow } from './bill.ts';
import { factsOf } from './facts.ts';

/** As many as paper has; the row of them, and the answer that a key keeps, stay well under what DynamoDB takes for a row. */
export const MAX_LINES = 100;

/** Refuses a list that is empty, too long, or names a line of the order that cannot be one, or twice. */
export function requireBillLines(lines: SupplierBillLineInput[]): void {
  if (lines.length === 0) refuse('input.lines', 'expected at least one line');
  if (lines.length > MAX_LINES)
    fail('LIMIT_EXCEEDED', `A bill has at most ${MAX_LINES} lines`, {
      field: 'input.lines',
      maximum: MAX_LINES,
      actual: lines.length,
    });
  const ids = lines.map(({ orderLineId }) => orderLineId ?? null);
  ids.forEach((id, index) => {
    const field = `input.lines.${index}.orderLineId`;
    if (id === null) return;
    if (pageOfLine(id) === null) notFound('Line of the purchase order', id, field);
    if (ids.indexOf(id) !== index) refuse(field, 'the line is there twice', { actual: id });
  });
}

const NOT_ORDERED = {
  ordered: 0,
  received: 0,
  billedBefore: 0,
  agreedCost: 0,
  agreedCostFraction: null,
  toCome: false,
};

/** @param held the lines that the bill had until now @param billedOn the day whose rates of tax hold */
export function billLine(
  input: SupplierBillLineInput,
  index: number,
  order: ReadOrder,
  held: BillLineRow[],
  settings: SettingsRow,
  billedOn: string,
): BillLineRow {
  const field = `input.lines.${index}`;
  const id = input.orderLineId ?? null;
  const found = id === null ? null : factsOf(order, id, held.find((each) => each.orderLineId === id)?.quantity ?? 0);
  if (id !== null && !found) notFound('Line of the purchase order', id, `${field}.orderLineId`);
  const currency = order.order?.currency ?? settings.currency;
  const said = saidText(input.description, 200, `${field}.description`);
  const quantity = parsePositiveQuantity(input.quantity, `${field}.quantity`);
  const cost = parsePrice(input.unitCost, currency, `${field}.unitCost`);
  const taxCode = input.taxCode ?? found?.line.taxCode ?? settings.defaultTaxCode;
  const taxField = `${field}.taxCode`;
  const { rate } = rateOn(findTax(settings, taxCode, taxField), billedOn, taxField);
  const price = { unitPrice: cost.minor, unitPriceFraction: cost.fraction, quantity };
  // Costs are before tax, and each line bears the tax on it, as on the order.
  const terms = { pricesIncludeTax: false, taxRounding: 'PER_LINE' as const, currency };
  const { taxableAmount, tax, total } = lineAmounts(price, rate, terms, field);
  return {
    id: `${index + 1}`,
    orderLineId: id,
    inventoryItemId: found?.line.inventoryItemId ?? null,
    description: said ?? found?.line.description ?? requireText(null, 200, `${field}.description`),
    quantity,
    unitCost: cost.minor,
    unitCostFraction: cost.fraction || null,
    taxCode,
    taxRate: rate,
    base: taxableAmount,
    tax,
    total,
    ...(found ? found.facts : NOT_ORDERED),
  };
}
