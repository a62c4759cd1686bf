/** The settings after a change, every field of it checked. */
import { util } from '@aws-appsync/utils';
import { taxIdentity } from '../../countries/taxId.ts';
import type { StateTimeLimitInput, UpdateSettingsInput } from '../../generated/schema.ts';
import { currencyOf, failFixedCurrency } from '../currency.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { phoneOf } from '../../kernel/values/phone.ts';
import { rateToday } from '../../documents/pricing.ts';
import { parseMoney } from '../../kernel/values/money.ts';
import type { LaborRatesRow } from '../laborRates.ts';
import { laborRatesOf } from '../laborRates.ts';
import type { SettingsRow } from '../settingsRow.ts';
import { today } from '../../documents/tax.ts';
import { nameOf, optionalInteger, saidText } from '../../kernel/values/text.ts';
import { emailOf } from '../../kernel/values/email.ts';
import { phrasesFrom } from './phrases.ts';
import { purchasingFrom } from './purchasing.ts';
import { taxRows } from './taxes.ts';

const LANGUAGES = ['es', 'en'];
const COLOR = '^#[0-9A-Fa-f]{6}$';
const MAX_NAME = 200;
const MAX_ADDRESS = 300;
const MAX_MINUTES = 525600;
/** States that an order does not leave. */
const FINAL_STATES = ['DELIVERED', 'CANCELLED'];

function timeLimits(inputs: StateTimeLimitInput[]): Record<string, number> {
  const limits: Record<string, number> = {};
  inputs.forEach(({ state, minutes }, index) => {
    const path = `input.stateTimeLimits.${index}`;
    if (FINAL_STATES.indexOf(state) !== -1) refuse(`${path}.state`, `an order stays ${state}`, { actual: state });
    if (limits[state] !== undefined) refuse(`${path}.state`, 'the state is there twice', { actual: state });
    if (minutes < 1 || minutes > MAX_MINUTES)
      refuse(`${path}.minutes`, `expected 1 to ${MAX_MINUTES} minutes`, {
        minimum: 1,
        maximum: MAX_MINUTES,
        actual: minutes,
      });
    limits[state] = minutes;
  });
  return limits;
}

function languageOf(language: string): string {
  if (LANGUAGES.indexOf(language) === -1)
    refuse('input.language', `expected one of ${LANGUAGES.join(', ')}`, {
      expected: LANGUAGES,
      actual: language.slice(0, 20),
    });
  return language;
}

function colorOf(color: string): string {
  if (!util.matches(COLOR, color))
    refuse('input.brandColor', 'expected a colour such as #14506e', { actual: color.slice(0, 20) });
  return color.toLowerCase();
}

function currencyFrom(before: SettingsRow, currency: string): string {
  if (currency === before.currency) return currency;
  if (before.currencyFixed === true) failFixedCurrency(before.currency);
  return currencyOf(currency, 'input.currency');
}

/** What a workshop always has: absent keeps it, null is refused. */
function kept<Value>(value: Value | null | undefined, standing: Value, field: string): Value {
  if (value === null) refuse(field, 'a workshop keeps one');
  return value ?? standing;
}

/** A name that stands stays as it is: it was checked when it was written. */
function nameFrom(standing: string, given: string | null | undefined, field: string): string {
  const name = kept(given, standing, field);
  return name === standing ? standing : nameOf(name, MAX_NAME, field);
}

/** Type and number of the tax id: both change together, and a workshop keeps them. */
function identityOf(before: SettingsRow, input: UpdateSettingsInput): { taxIdType: string | null; taxId: string } {
  if (input.taxIdType === undefined && input.taxId === undefined)
    return { taxIdType: before.taxIdType ?? null, taxId: before.taxId };
  const type = kept(input.taxIdType, before.taxIdType ?? '', 'input.taxIdType');
  const { taxIdType, taxId } = taxIdentity(
    before.country,
    type,
    kept(input.taxId, before.taxId, 'input.taxId'),
    'input',
  );
  return { taxIdType, taxId: kept(taxId, '', 'input.taxId') };
}

const MAX_INVOICES = 50;

function invoiceLimit(before: SettingsRow, input: UpdateSettingsInput): number | undefined {
  const field = 'input.maxInvoicesPerWorkOrder';
  if (input.maxInvoicesPerWorkOrder === undefined) return before.maxInvoicesPerWorkOrder;
  return optionalInteger(kept(input.maxInvoicesPerWorkOrder, 0, field), 1, MAX_INVOICES, field) ?? MAX_INVOICES;
}

/** The rates as they stand must be amounts of the currency, also of one that is new. */
function ratesOf(before: SettingsRow, input: UpdateSettingsInput, currency: string): LaborRatesRow | null {
  const rates = input.laborRates === undefined ? before.laborRates : input.laborRates;
  return rates ? laborRatesOf(rates, currency, 'input.laborRates') : null;
}

/** Null goes back to what the country says. An amount of another currency does not survive the change of it. */
function identifyOver(before: SettingsRow, input: UpdateSettingsInput): number | null {
  const { identifyBuyerOver: over, currency } = input;
  if (typeof over === 'string') return parseMoney(over, currency ?? before.currency, 'input.identifyBuyerOver');
  const kept = over === undefined && (currency ?? before.currency) === before.currency;
  return kept ? (before.identifyBuyerOver ?? null) : null;
}

/** An absent field keeps what is there; null clears it. */
export function changed(before: SettingsRow, input: UpdateSettingsInput): SettingsRow {
  const identity = identityOf(before, input);
  const currency = currencyFrom(before, kept(input.currency, before.currency, 'input.currency'));
  const taxes = input.taxes
    ? taxRows(input.taxes, before.taxes, today(before))
    : kept(input.taxes, before.taxes, 'input.taxes');
  const after: SettingsRow = {
    ...before,
    ...identity,
    displayName: nameFrom(before.displayName, input.displayName, 'input.displayName'),
    legalName: nameFrom(before.legalName, input.legalName, 'input.legalName'),
    address: input.address === undefined ? before.address : saidText(input.address, MAX_ADDRESS, 'input.address'),
    phone: input.phone === undefined ? before.phone : phoneOf(input.phone, 'input.phone'),
    email:
      typeof input.email === 'string'
        ? emailOf(input.email, 'input.email')
        : input.email === undefined
          ? before.email
          : null,
    brandColor:
      typeof input.brandColor === 'string'
        ? colorOf(input.brandColor)
        : input.brandColor === undefined
          ? before.brandColor
          : null,
    currency,
    language: languageOf(kept(input.language, before.language, 'input.language')),
    pricesIncludeTax: kept(input.pricesIncludeTax, before.pricesIncludeTax, 'input.pricesIncludeTax'),
    allowNegativeStock: kept(input.allowNegativeStock, before.allowNegativeStock, 'input.allowNegativeStock'),
    taxes,
    defaultTaxCode: kept(input.defaultTaxCode, before.defaultTaxCode, 'input.defaultTaxCode'),
    stateTimeLimits: input.stateTimeLimits
      ? timeLimits(input.stateTimeLimits)
      : input.stateTimeLimits === undefined
        ? before.stateTimeLimits
        : {},
    laborRates: ratesOf(before, input, currency),
    identifyBuyerOver: identifyOver(before, input),
    maxInvoicesPerWorkOrder: invoiceLimit(before, input),
    complaintPhrases: phrasesFrom(before.complaintPhrases, input.complaintPhrases),
    ...purchasingFrom(before, input, currency),
    version: before.version + 1,
    updatedAt: util.time.nowISO8601(),
  };
  if (before.allowNegativeStock || after.allowNegativeStock) after.negativeStockWasAllowed = true;
  // Lines that name no code need its rate. A change of anything else is not refused for a default that has none.
  if (input.defaultTaxCode !== undefined || input.taxes !== undefined)
    rateToday(after, after.defaultTaxCode, input.defaultTaxCode === undefined ? 'input.taxes' : 'input.defaultTaxCode');
  return after;
}
