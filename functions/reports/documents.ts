/** What reports of documents of purchasing share. */
import { formatDecimal } from '../../resolvers/kernel/values/exact.ts';
import { currencyExponent } from '../../resolvers/kernel/values/exponents.ts';
import type { Price } from '../../resolvers/kernel/values/price.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';

/** Documents whose rows are asked for at a time. */
export const AHEAD = 8;
const QUANTITY_DECIMALS = 3;

export const quantityOf = (thousandths: number): string => formatDecimal(thousandths, QUANTITY_DECIMALS);
export const amountOf = (minor: number, currency: string): string => formatDecimal(minor, currencyExponent(currency));
export const currencyOf = (row: Row): string => text(row, 'currency') ?? 'USD';
export const iso = (moment: number): string => new Date(moment).toISOString();
export const unitCostOf = (line: Row): Price => ({
  minor: integer(line, 'unitCost'),
  fraction: integer(line, 'unitCostFraction'),
});

/** Maps within a row. */
export const rowsIn = (row: Row, name: string): Row[] => (Array.isArray(row[name]) ? (row[name] as Row[]) : []);
