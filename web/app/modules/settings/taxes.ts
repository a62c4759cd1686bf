/** Tax codes and their rates over time, as people say them: percent, and days of the workshop's calendar. */
import type { TaxTreatment } from '../../../../client/index.ts';
import { TaxInputFields, TaxRateInputFields } from '../../generated/inputs.ts';
import type { Settings } from '../../kernel/access/Workshop.tsx';
import type { SettingsInput } from './parts.ts';

type TaxInput = Extract<NonNullable<SettingsInput['taxes']>, readonly unknown[]>[number];
export type Tax = Settings['taxes'][number];
export type TaxRate = Tax['rates'][number];

/** Of a form: a rate is typed in percent. */
export const RATE_FIELDS = {
  treatment: TaxRateInputFields.treatment,
  percent: { kind: 'decimal', required: false, decimals: 2 },
  from: TaxRateInputFields.from,
} as const;
export const TAX_FIELDS = { code: TaxInputFields.code, name: TaxInputFields.name, ...RATE_FIELDS } as const;

export interface TypedRate {
  treatment?: TaxTreatment | null;
  percent?: string | null;
  from?: string | null;
}

/** 18 is 1800, 10.5 is 1050. */
export function basisPoints(percent: string | null | undefined): number {
  const [whole = '', fraction = ''] = (percent ?? '').split('.');
  return Number(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`);
}

/** Only what is taxed has a rate. */
export function rateOf({ treatment, percent, from }: TypedRate): TaxRate {
  const means = treatment ?? 'TAXED';
  return { treatment: means, rate: means === 'TAXED' ? basisPoints(percent) : 0, from: from ?? '' };
}

const byDay = (a: TaxRate, b: TaxRate): number => (a.from < b.from ? -1 : Number(a.from > b.from));

/** What is sent: all codes, with one of them changed. */
export function withTax(taxes: readonly Tax[], code: string, change: (tax: Tax) => Tax): TaxInput[] {
  return taxes.map((tax) => inputOf(tax.code === code ? change(tax) : tax));
}

export const inputOf = ({ code, name, rates }: Tax): TaxInput => ({
  code,
  name,
  rates: rates.map(({ rate, treatment, from }) => ({ rate, treatment, from })).sort(byDay),
});

/** The one that holds on a day; null before the first begins. */
export const rateOn = ({ rates }: Tax, day: string): TaxRate | null =>
  [...rates].sort(byDay).findLast(({ from }) => from <= day) ?? null;

/** The form's field of one that the API names by its place in the lists. */
export function taxFieldOf(field: string): string | null {
  const [, own, ofRate] = /^taxes\.\d+\.(?:(code|name)|rates\.\d+\.(rate|treatment|from))$/.exec(field) ?? [];
  if (own !== undefined) return own;
  return ofRate === 'rate' ? 'percent' : (ofRate ?? null);
}
