/** Lines of approved requisitions that orders are made for: what they have left, and what orders cover of them. */
import type { PurchaseOrderLineInput } from '../generated/schema.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { orderLines } from '../requisitions/ordering.ts';
import type { RequisitionRow } from '../requisitions/requisition.ts';
import { requireStep } from '../requisitions/transitions.ts';
import type { PurchaseLineRow } from './purchaseOrder.ts';
import { partField } from './keys.ts';

const MAX_ID = 200;
/** Of one order: each is written with it, where what it ordered is given back. */
const MAX_REQUISITIONS = 20;

function eachOnce(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) === index);
}

export function keysOf(ids: string[]): Key[] {
  return eachOnce(ids).map((id) => ({ pk: id, sk: 'REQUISITION' }));
}

/** Keys of the requisitions that lines name. @param field path of the lines, such as `input.lines` */
export function requisitionKeys(inputs: PurchaseOrderLineInput[], field: string): Key[] {
  const ids = inputs.flatMap(({ requisitionId, requisitionLineId }, index) => {
    const [id, lineId] = [requisitionId ?? null, requisitionLineId ?? null];
    const path = `${field}.${index}`;
    if ((id === null) !== (lineId === null))
      refuse(`${path}.${id === null ? 'requisitionId' : 'requisitionLineId'}`, 'expected a requisition and its line');
    if (id === '' || (id ?? '').length > MAX_ID) refuse(`${path}.requisitionId`, 'expected the id of a requisition');
    return id === null ? [] : [id];
  });
  return keysOf(ids);
}

/** What a line of a requisition wants. */
export interface Wanted {
  inventoryItemId: string | null;
  description: string;
  /** Thousandths that no order covers. */
  left: number;
  workOrderId: string | null;
  missingPartId: string | null;
}

/** @param taken thousandths of the line that lines before it in the same call take @param field path of the order's line */
export function wantedOf(
  rows: RequisitionRow[],
  input: PurchaseOrderLineInput,
  taken: number,
  field: string,
): Wanted | null {
  const [id, lineId] = [input.requisitionId ?? null, input.requisitionLineId ?? null];
  if (id === null || lineId === null) return null;
  const row = rows.find((each) => each.pk === id);
  if (!row) notFound('Requisition', id, partField(field, 'requisitionId'));
  requireStep(row, 'ORDER', partField(field, 'requisitionId'));
  const line = row.lines.find((each) => each.id === lineId);
  if (!line) notFound('Requisition line', lineId, partField(field, 'requisitionLineId'));
  return {
    inventoryItemId: line.inventoryItemId ?? null,
    description: line.description,
    left: line.quantity - (line.ordered ?? 0) - taken,
    workOrderId: line.workOrderId ?? null,
    missingPartId: line.missingPartId ?? null,
  };
}

/** Thousandths of a line's requisition that no order covers; null where it comes from none. */
export function leftFor(rows: RequisitionRow[], line: PurchaseLineRow): number | null {
  const wanted = rows
    .find((row) => row.pk === line.requisitionId)
    ?.lines.find((each) => each.id === line.requisitionLineId);
  return wanted ? wanted.quantity - (wanted.ordered ?? 0) : null;
}

/** How much more, or less, an order covers of a requisition's line. */
export interface Covering {
  requisitionId: string;
  lineId: string;
  /** Thousandths; below zero gives back. */
  quantity: number;
}

/** What a line covers, or gives back. @param quantity thousandths, signed */
export function covering(line: PurchaseLineRow, quantity: number): Covering[] {
  const [requisitionId, lineId] = [line.requisitionId ?? null, line.requisitionLineId ?? null];
  return requisitionId === null || lineId === null || quantity === 0 ? [] : [{ requisitionId, lineId, quantity }];
}

/** The actions that write it: one for each requisition. @param rows as just read */
export function coveringActions(ctx: Ctx, rows: RequisitionRow[], coverings: Covering[], field: string): Action[] {
  return eachOnce(coverings.map(({ requisitionId }) => requisitionId)).flatMap((id) => {
    const row = rows.find((each) => each.pk === id);
    if (!row) notFound('Requisition', id, field);
    const covered = coverings
      .filter(({ requisitionId }) => requisitionId === id)
      .map(({ lineId, quantity }) => ({ lineId, quantity }));
    return orderLines(ctx, row, covered, field);
  });
}

/** The requisitions of an order once it has these lines, too. */
export function withRequisitions(ids: string[], lines: PurchaseLineRow[], field: string): string[] {
  const all = eachOnce([...ids, ...lines.flatMap(({ requisitionId }) => requisitionId ?? [])]);
  if (all.length > MAX_REQUISITIONS)
    fail('LIMIT_EXCEEDED', `An order is for at most ${MAX_REQUISITIONS} requisitions`, {
      field,
      maximum: MAX_REQUISITIONS,
      actual: all.length,
    });
  return all;
}

/** Whoever wrote anything of these requisitions: they do not approve what is ordered for them. */
export function askersOf(rows: RequisitionRow[]): string[] {
  return eachOnce(rows.flatMap(({ askerIds }) => askerIds ?? []));
}
