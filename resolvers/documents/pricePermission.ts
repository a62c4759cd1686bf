/** Who sets a price: others charge what the catalogue and the settings say. */
import { refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import { requirePermission } from '../kernel/request/required.ts';
import { parsePositiveQuantity } from '../kernel/values/money.ts';
import { own } from '../kernel/values/own.ts';
import { timesQuantity } from '../kernel/values/price.ts';

/** Arguments that set a price, or a part of one. */
const PRICED = ['unitPrice', 'discountPercent', 'discountAmount', 'taxCode'];

/**
 * Refuses arguments that set a price to whoever may not.
 * @param input whatever may name them @param field its path below the arguments, such as `input.items.2`
 */
export function requirePricePermission(ctx: Ctx, input: object, field: string): void {
  const given: Record<string, unknown> = { ...input };
  for (const name of PRICED)
    if ((own(given, name) ?? null) !== null) requirePermission(ctx, 'workorder:price', `${field}.${name}`);
}

/** The same of a change, where null takes something away. */
export function requireRepricePermission(ctx: Ctx, input: object, field: string): void {
  const given: Record<string, unknown> = { ...input };
  for (const name of PRICED)
    if (own(given, name) !== undefined) requirePermission(ctx, 'workorder:price', `${field}.${name}`);
}

/**
 * A smaller quantity of a line whose discount is an amount may be worth less than the discount. The refusal that pricing has for that says
 * how much the line is worth: whoever does not see prices gets this one before.
 */
export function requireDiscountFits(
  ctx: Ctx,
  line: { unitPrice: number; unitPriceFraction?: number; discount: number; discountRate: number | null },
  quantity: string | null | undefined,
  field: string,
): void {
  if (mayCaller(ctx.stash, 'workorder:price') || typeof quantity !== 'string') return;
  if ((line.discountRate ?? null) !== null) return;
  const thousandths = parsePositiveQuantity(quantity, field);
  const price = { minor: line.unitPrice, fraction: line.unitPriceFraction };
  if (timesQuantity(price, thousandths, ctx.stash.settings.currency) < line.discount)
    refuse(field, 'the line has a discount that is more than so little of it; who sets prices can change it');
}
