/** Tax codes and their rates over time. Lines name the codes, and keep the rate of their day: what has begun is history. */
import { util } from '@aws-appsync/utils';
import type { TaxInput, TaxRateInput } from '../../generated/schema.ts';
import { dayOf } from '../../kernel/values/day.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import type { TaxRateRow, TaxRow } from '../settingsRow.ts';
import { nameOf } from '../../kernel/values/text.ts';

const CODE = '^[A-Z0-9_-]{1,20}$';
const MAX_NAME = 60;
const MAX_TAXES = 20;
const MAX_RATES = 50;
const MAX_RATE = 10000;

function rateRow(input: TaxRateInput, path: string): TaxRateRow {
  const taxed = input.treatment === 'TAXED';
  if (input.rate < 0 || input.rate > MAX_RATE)
    refuse(`${path}.rate`, `expected basis points from 0 to ${MAX_RATE}`, {
      minimum: 0,
      maximum: MAX_RATE,
      actual: input.rate,
    });
  if (taxed !== input.rate > 0)
    refuse(
      `${path}.rate`,
      taxed ? 'a rate of zero is ZERO_RATED, or EXEMPT' : `expected 0: lines that are ${input.treatment} bear no tax`,
      { actual: input.rate },
    );
  return { rate: input.rate, treatment: input.treatment, from: dayOf(input.from, `${path}.from`) };
}

function rateRows(inputs: TaxRateInput[], path: string): TaxRateRow[] {
  if (inputs.length < 1 || inputs.length > MAX_RATES)
    refuse(path, `expected 1 to ${MAX_RATES} rates`, { maximum: MAX_RATES, actual: inputs.length });
  const rates = inputs.map((input, index) => rateRow(input, `${path}.${index}`));
  rates.forEach((rate, index) => {
    const before = rates[index - 1];
    if (before && before.from >= rate.from)
      refuse(`${path}.${index}.from`, 'expected a day after the one on which the rate before begins', {
        minimum: before.from,
        actual: rate.from,
      });
  });
  return rates;
}

/** Rates that have begun stay as they are; those to come are free. */
function requireHistoryKept(before: TaxRow, after: TaxRow, today: string, path: string): void {
  const begun = (tax: TaxRow): string =>
    JSON.stringify(
      tax.rates.filter((rate) => rate.from <= today).map((rate) => [rate.from, rate.rate, rate.treatment]),
    );
  if (begun(before) !== begun(after))
    fail('LOCKED', `${path}: rates of ${before.code} that began by ${today} stay as they are`, {
      field: path,
      code: before.code,
      today,
    });
}

/** @param today in the workshop's own calendar */
export function taxRows(inputs: TaxInput[], before: TaxRow[], today: string): TaxRow[] {
  if (inputs.length < 1 || inputs.length > MAX_TAXES)
    refuse('input.taxes', `expected 1 to ${MAX_TAXES} tax codes`, { maximum: MAX_TAXES, actual: inputs.length });
  const taxes = inputs.map((input, index) => {
    const path = `input.taxes.${index}`;
    if (!util.matches(CODE, input.code))
      refuse(`${path}.code`, 'expected 1 to 20 capitals, digits, dashes and underscores', {
        actual: input.code.slice(0, 40),
      });
    const tax: TaxRow = {
      code: input.code,
      name: nameOf(input.name, MAX_NAME, `${path}.name`),
      rates: rateRows(input.rates, `${path}.rates`),
    };
    const standing = before.find((each) => each.code === tax.code);
    if (standing) requireHistoryKept(standing, tax, today, `${path}.rates`);
    return tax;
  });
  taxes.forEach((tax, index) => {
    if (taxes.findIndex((each) => each.code === tax.code) !== index)
      refuse(`input.taxes.${index}.code`, 'the code is there twice', { actual: tax.code });
  });
  const gone = before.map((tax) => tax.code).filter((code) => !taxes.some((tax) => tax.code === code));
  if (gone.length > 0)
    fail('LOCKED', `input.taxes: the codes ${gone.join(', ')} stay: lines may name them`, {
      field: 'input.taxes',
      codes: gone,
    });
  return taxes;
}
