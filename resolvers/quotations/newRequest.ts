/** A request for quotation as it is made: of a requisition, to suppliers. */
import { util } from '@aws-appsync/utils';
import { today } from '../documents/tax.ts';
import type { MutationCreateQuotationRequestArgs } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { dayOf } from '../kernel/values/day.ts';
import { saidText } from '../kernel/values/text.ts';
import type { RequisitionLineRow, RequisitionRow } from '../requisitions/requisition.ts';
import type { SupplierRow } from '../suppliers/supplier.ts';
import type { AskedRow, QuotationRequestRow, RequestLineRow } from './quotation.ts';
import { MAX_SUPPLIERS } from './request.ts';

const MAX_ID = 200;
const MAX_NOTE = 1000;
/** What nobody has asked for yet, or nobody wants any more. */
const SILENT = ['DRAFT', 'REJECTED', 'CANCELLED'];

type CreateCtx = Ctx<MutationCreateQuotationRequestArgs>;

export function requireRequisition(ctx: CreateCtx): RequisitionRow {
  const requisition = loadedRow(ctx.stash, 'requisition');
  const { requisitionId } = ctx.args.input;
  if (!requisition) notFound('Requisition', requisitionId, 'input.requisitionId');
  if (SILENT.indexOf(requisition.state) !== -1)
    fail('LOCKED', `The requisition is ${requisition.state}; only one that was submitted is asked for`, {
      field: 'input.requisitionId',
      actual: requisition.state,
    });
  return requisition;
}

/** Checks what the call names, before anything is read for it. */
export function requireAsked(ctx: CreateCtx): void {
  requireRequisition(ctx);
  const { supplierIds } = ctx.args.input;
  if (supplierIds.length === 0) refuse('input.supplierIds', 'expected at least one supplier');
  if (supplierIds.length > MAX_SUPPLIERS)
    fail('LIMIT_EXCEEDED', `One request asks at most ${MAX_SUPPLIERS} suppliers`, {
      field: 'input.supplierIds',
      maximum: MAX_SUPPLIERS,
      actual: supplierIds.length,
    });
  supplierIds.forEach((id, index) => {
    const field = `input.supplierIds.${index}`;
    if (id === '' || id.length > MAX_ID) refuse(field, 'expected the id of a supplier');
    if (supplierIds.indexOf(id) !== index) refuse(field, 'expected each supplier once', { actual: id });
  });
}

function askedOf(ctx: CreateCtx, suppliers: SupplierRow[]): AskedRow[] {
  return ctx.args.input.supplierIds.map((id, index) => {
    const field = `input.supplierIds.${index}`;
    const supplier = suppliers.find((each) => each.id === id);
    if (!supplier) notFound('Supplier', id, field);
    requireUnarchived('Supplier', supplier, field);
    const { currency } = ctx.stash.settings;
    if (supplier.currency !== currency)
      refuse(field, `expected a supplier who sells in ${currency}`, { expected: currency, actual: supplier.currency });
    return { supplierId: id, name: supplier.name, quotationId: util.autoUlid() };
  });
}

/** The requisition's lines that are asked for. */
export function wantedLines(ctx: CreateCtx, requisition: RequisitionRow): RequisitionLineRow[] {
  const lineIds = ctx.args.input.lineIds ?? null;
  if (lineIds === null) return requisition.lines;
  if (lineIds.length === 0) refuse('input.lineIds', 'expected at least one line');
  lineIds.forEach((id, index) => {
    const field = `input.lineIds.${index}`;
    if (lineIds.indexOf(id) !== index) refuse(field, 'expected each line once', { actual: id });
    if (!requisition.lines.some((line) => line.id === id)) notFound('Requisition line', id, field);
  });
  return requisition.lines.filter((line) => lineIds.indexOf(line.id) !== -1);
}

/** As they are now: who answers later answers these. */
function linesOf(ctx: CreateCtx, requisition: RequisitionRow, items: InventoryItemRow[]): RequestLineRow[] {
  return wantedLines(ctx, requisition).map((line) => {
    const item = items.find((each) => each.id === line.inventoryItemId) ?? null;
    return {
      id: line.id,
      inventoryItemId: line.inventoryItemId ?? null,
      sku: item?.sku ?? null,
      description: line.description,
      unit: item?.unit ?? null,
      quantity: line.quantity,
    };
  });
}

export function newRequest(ctx: CreateCtx, suppliers: SupplierRow[], items: InventoryItemRow[]): QuotationRequestRow {
  const { input } = ctx.args;
  const { caller, settings } = ctx.stash;
  const requisition = requireRequisition(ctx);
  const id = util.autoUlid();
  const now = util.time.nowISO8601();
  const answerBy = input.answerBy ? dayOf(input.answerBy, 'input.answerBy') : null;
  if (answerBy !== null && answerBy < today(settings))
    refuse('input.answerBy', 'expected today or later', { minimum: today(settings), actual: answerBy });
  return {
    pk: id,
    sk: 'QUOTATION_REQUEST',
    kind: 'QUOTATION_REQUEST',
    id,
    state: 'SENT',
    requisitionId: requisition.id,
    suppliers: askedOf(ctx, suppliers),
    supplierCount: input.supplierIds.length,
    answerCount: 0,
    lines: linesOf(ctx, requisition, items),
    answerBy,
    note: saidText(input.note, MAX_NOTE, 'input.note'),
    currency: settings.currency,
    ended: null,
    by: caller.name,
    byId: caller.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    newQuotationRequest?: QuotationRequestRow;
  }
}
