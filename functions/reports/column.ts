/** What reports are made of: columns, and cells that say their values exactly. */

/** How a column's values are written and shown. Numbers are decimal strings, so that none passes through a binary fraction. */
export type ColumnType = 'text' | 'time' | 'day' | 'quantity' | 'price' | 'amount' | 'integer';

export interface Column {
  /** Names the column in the texts. */
  id: string;
  type: ColumnType;
  /** How wide it is beside the others. */
  weight: number;
  /** Whether the last row has its sum. */
  total?: true;
}

/** Null is an empty cell; a time is ISO 8601, a day `YYYY-MM-DD`. */
export type Cell = string | null;

/** What a kind of report comes to for one request. */
export interface Content {
  columns: readonly Column[];
  /** How much there is to do, in steps of the kind's own; each row is given after `done` of them. */
  steps: number;
  rows: AsyncIterable<{ cells: readonly Cell[]; done: number }>;
}

export const isNumber = ({ type }: Column): boolean => ['quantity', 'price', 'amount', 'integer'].includes(type);

/** Decimal places to which sums are exact: more than any quantity or price has. */
const DECIMALS = 9;

/** A decimal string as a whole number of the smallest places. */
export function scaled(text: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = BigInt(whole + fraction.padEnd(DECIMALS, '0').slice(0, DECIMALS));
  return sign === '-' ? -digits : digits;
}

/** Adds decimal strings exactly. */
export class Sum {
  private value = 0n;
  private decimals = 0;

  add(text: string): void {
    this.value += scaled(text);
    this.decimals = Math.max(this.decimals, text.split('.')[1]?.length ?? 0);
  }

  /** With as many decimals as the most exact of what was added. */
  toString(): string {
    const digits = (this.value < 0n ? -this.value : this.value).toString().padStart(DECIMALS + 1, '0');
    const whole = digits.slice(0, -DECIMALS);
    const fraction = digits.slice(-DECIMALS).slice(0, this.decimals);
    return `${this.value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }
}
