/** Amounts are stored in the smallest unit of the workshop's currency: the first one that is stored fixes it. */
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { update } from '../kernel/dynamodb/transactions.ts';

/** Currencies in which workshops of the Americas charge (ISO 4217), whose exponents `money.ts` knows. */
const CURRENCIES: string[] = [
  'ARS',
  'BOB',
  'BRL',
  'CAD',
  'CLP',
  'COP',
  'CRC',
  'CUP',
  'DOP',
  'EUR',
  'GTQ',
  'HNL',
  'MXN',
  'NIO',
  'PAB',
  'PEN',
  'PYG',
  'USD',
  'UYU',
  'VES',
];

export function currencyOf(currency: string, field: string): string {
  if (CURRENCIES.indexOf(currency) === -1)
    refuse(field, `expected one of ${CURRENCIES.join(', ')}`, { expected: CURRENCIES, actual: currency.slice(0, 20) });
  return currency;
}

export function failFixedCurrency(currency: string): never {
  fail('LOCKED', `input.currency: amounts in ${currency} are stored`, { field: 'input.currency', currency });
}

/**
 * The action that fixes the currency with the first work order or inventory item; every other amount comes after one of them.
 * None once it is fixed.
 */
export function fixCurrency(ctx: Ctx): Action[] {
  const { settings } = ctx.stash;
  if (settings.currencyFixed === true) return [];
  const stands = { expression: 'currency = :currency', values: { ':currency': settings.currency } };
  return [
    update(
      'currency',
      tableName(ctx, 'SETTINGS'),
      settings,
      { expression: 'SET currencyFixed = :fixed', values: { ':fixed': true } },
      stands,
    ),
  ];
}
