/** Lines as they are asked for, and what they come to. Which rows they need, `sources.ts` says. */
import { util } from '@aws-appsync/utils';
import type { RequisitionLineChange, RequisitionLineInput } from '../generated/schema.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { requirePermission } from '../kernel/request/required.ts';
import { dayOf } from '../kernel/values/day.ts';
import { MAX_AMOUNT } from '../kernel/values/exact.ts';
import { parsePositiveQuantity, parsePrice } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { timesQuantity } from '../kernel/values/price.ts';
import { nameOf } from '../kernel/values/text.ts';
import type { RequisitionLineRow, RequisitionRow } from './requisition.ts';
import type { LineSources } from './sources.ts';
import { expectedCost, requireOpenOrder, sourceItem } from './sources.ts';

export const MAX_LINES = 100;
export const MAX_NEW_LINES = 40;
const MAX_DESCRIPTION = 200;

type Day = string | null | undefined;

export function optionalDay(day: Day, field: string): string | null {
  return typeof day === 'string' ? dayOf(day, field) : null;
}

export function requireAtMost(count: number, maximum: number, field: string): void {
  if (count > maximum)
    fail('LIMIT_EXCEEDED', `${field}: expected at most ${maximum}`, { field, maximum, actual: count });
}

/** What a line comes to; the rest of it as it is. */
export function priced(
  line: RequisitionLineRow,
  cost: Price | null,
  currency: string,
  field: string,
): RequisitionLineRow {
  if (!cost) return { ...line, unitCost: null, unitCostFraction: null, total: null };
  const total = timesQuantity(cost, line.quantity, currency);
  if (total >= MAX_AMOUNT) refuse(`${field}.quantity`, 'the line would come to more than can be counted');
  return { ...line, unitCost: cost.minor, unitCostFraction: cost.fraction || null, total };
}

/** Whoever says what something costs may know it. */
export function requireCostPermission(
  ctx: Ctx,
  lines: { unitCost?: string | null | undefined }[],
  field: string,
): void {
  lines.forEach((line, index) => {
    if (line.unitCost !== undefined && line.unitCost !== null)
      requirePermission(ctx, 'inventory:cost', `${field}.${index}.unitCost`);
  });
}

/** A missing part is one of an order. Whether it is there, and free to be asked for, the order's own rules say. */
function missingPartOf(input: RequisitionLineInput, field: string): string | null {
  const id = input.missingPartId ?? null;
  if (id !== null && (input.workOrderId ?? null) === null)
    refuse(`${field}.workOrderId`, 'expected the work order whose part is missing');
  return id;
}

/** @param field path of the line below the arguments, such as `input.items.2` */
export function newLine(
  input: RequisitionLineInput,
  sources: LineSources,
  currency: string,
  field: string,
): RequisitionLineRow {
  const item = sourceItem(input, sources, field);
  const said = input.description ?? null;
  if (said === null && !item) refuse(`${field}.description`, 'expected an item, or what is needed in words');
  const workOrderId = requireOpenOrder(input.workOrderId, sources, field);
  const line: RequisitionLineRow = {
    id: util.autoUlid(),
    inventoryItemId: item?.id ?? null,
    description: said === null && item ? item.name : nameOf(said, MAX_DESCRIPTION, `${field}.description`),
    quantity: parsePositiveQuantity(input.quantity, `${field}.quantity`),
    neededBy: optionalDay(input.neededBy, `${field}.neededBy`),
    workOrderId,
    missingPartId: missingPartOf(input, field),
  };
  const cost =
    typeof input.unitCost === 'string'
      ? parsePrice(input.unitCost, currency, `${field}.unitCost`)
      : expectedCost(item, sources, currency);
  return priced(line, cost, currency, field);
}

/** An absent field keeps what is there; null clears it. */
export function changedLine(
  line: RequisitionLineRow,
  input: RequisitionLineChange,
  currency: string,
  field: string,
): RequisitionLineRow {
  if (input.description === null) refuse(`${field}.description`, 'a line keeps what it says');
  if (input.quantity === null) refuse(`${field}.quantity`, 'a line keeps a quantity');
  const after: RequisitionLineRow = {
    ...line,
    description:
      input.description === undefined
        ? line.description
        : nameOf(input.description, MAX_DESCRIPTION, `${field}.description`),
    quantity: input.quantity === undefined ? line.quantity : parsePositiveQuantity(input.quantity, `${field}.quantity`),
    neededBy: input.neededBy === undefined ? (line.neededBy ?? null) : optionalDay(input.neededBy, `${field}.neededBy`),
  };
  const standing = line.unitCost ?? null;
  if (input.unitCost === undefined)
    return priced(
      after,
      standing === null ? null : { minor: standing, fraction: line.unitCostFraction },
      currency,
      field,
    );
  const cost = input.unitCost === null ? null : parsePrice(input.unitCost, currency, `${field}.unitCost`);
  return priced(after, cost, currency, field);
}

/** What lines come to, and how many of them nobody knows the cost of. */
export function sumsOf(
  lines: RequisitionLineRow[],
  field: string,
): Pick<RequisitionRow, 'total' | 'unpricedLines' | 'lineCount'> {
  const total = lines.reduce((sum, line) => sum + (line.total ?? 0), 0);
  if (total >= MAX_AMOUNT) refuse(field, 'the lines would come to more than can be counted');
  return {
    total,
    unpricedLines: lines.filter((line) => (line.total ?? null) === null).length,
    lineCount: lines.length,
  };
}

/** Whether a line asks for something else, or for more, than before. A cost that nobody knew and somebody says is more. */
function isUpward(before: RequisitionLineRow | undefined, after: RequisitionLineRow): boolean {
  return (
    !before ||
    after.quantity > before.quantity ||
    after.description !== before.description ||
    (after.total ?? 0) > (before.total ?? 0)
  );
}

/** Whether anything of the lines goes beyond what was there: then whoever approved is asked again. */
export function goesUpward(before: RequisitionLineRow[], after: RequisitionLineRow[]): boolean {
  return after.some((line) =>
    isUpward(
      before.find((each) => each.id === line.id),
      line,
    ),
  );
}

/** A line by its id. @throws NOT_FOUND */
export function lineById(lines: RequisitionLineRow[], id: string, field: string): RequisitionLineRow {
  const line = lines.find((each) => each.id === id);
  if (!line) notFound('Line', id, field);
  return line;
}
