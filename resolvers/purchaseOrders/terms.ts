/** What an order says besides its lines. */
import { util } from '@aws-appsync/utils';
import type { CreatePurchaseOrderInput, UpdatePurchaseOrderInput } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, update } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { dayOf } from '../kernel/values/day.ts';
import { optionalInteger, requireText, saidText } from '../kernel/values/text.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { SupplierRow } from '../suppliers/supplier.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';

const MAX_PLACE = 300;
const MAX_NOTE = 1000;
const MAX_DAYS = 365;
const DAY_MS = 86_400_000;

type Terms = Pick<PurchaseOrderRow, 'deliveryPlace' | 'expectedOn' | 'paymentDays' | 'note'>;

/** The day in the workshop's own calendar that lies so many days ahead. */
function dayAhead(days: number, settings: SettingsRow): string {
  const moment = util.time.nowEpochMilliSeconds() + days * DAY_MS;
  return util.time.epochMilliSecondsToFormatted(moment, 'yyyy-MM-dd', settings.timeZone ?? 'UTC');
}

function expectedOf(day: string | null | undefined, supplier: SupplierRow, settings: SettingsRow): string | null {
  if (day) return dayOf(day, 'input.expectedOn');
  const leadTime = supplier.leadTimeDays ?? null;
  return leadTime === null ? null : dayAhead(leadTime, settings);
}

/** What a new order says, and where it says nothing the supplier and the settings. */
export function newTerms(
  input: Omit<CreatePurchaseOrderInput, 'supplierId' | 'lines'>,
  supplier: SupplierRow,
  settings: SettingsRow,
): Terms {
  return {
    deliveryPlace:
      saidText(input.deliveryPlace, MAX_PLACE, 'input.deliveryPlace') ??
      settings.deliveryPlace ??
      settings.address ??
      null,
    expectedOn: expectedOf(input.expectedOn, supplier, settings),
    paymentDays: optionalInteger(input.paymentDays, 0, MAX_DAYS, 'input.paymentDays') ?? supplier.paymentDays ?? null,
    note: saidText(input.note, MAX_NOTE, 'input.note'),
  };
}

/**
 * The action that makes the place of an order the workshop's own, where the settings say neither a place nor an address: whoever orders is
 * asked once. Where there is one, another place is that order's alone.
 */
export function rememberPlace(ctx: Ctx, order: PurchaseOrderRow): Action[] {
  const { settings } = ctx.stash;
  const place = order.deliveryPlace ?? null;
  if (place === null || (settings.deliveryPlace ?? settings.address ?? null) !== null) return [];
  return [
    update(
      'settings',
      tableName(ctx, 'SETTINGS'),
      settings,
      { expression: 'SET deliveryPlace = if_not_exists(deliveryPlace, :place)', values: { ':place': place } },
      PRESENT,
    ),
  ];
}

/** What it says after a change. */
export function changedTerms(order: PurchaseOrderRow, input: UpdatePurchaseOrderInput): Terms {
  if (input.deliveryPlace === null) refuse('input.deliveryPlace', 'an order keeps one');
  return {
    deliveryPlace:
      input.deliveryPlace === undefined
        ? order.deliveryPlace
        : requireText(input.deliveryPlace, MAX_PLACE, 'input.deliveryPlace'),
    expectedOn:
      input.expectedOn === undefined
        ? order.expectedOn
        : input.expectedOn === null
          ? null
          : dayOf(input.expectedOn, 'input.expectedOn'),
    paymentDays:
      input.paymentDays === undefined
        ? order.paymentDays
        : optionalInteger(input.paymentDays, 0, MAX_DAYS, 'input.paymentDays'),
    note: input.note === undefined ? order.note : saidText(input.note, MAX_NOTE, 'input.note'),
  };
}
