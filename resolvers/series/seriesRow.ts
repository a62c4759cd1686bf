/** A series of invoices as it is stored, under its prefix. */
import type { InvoiceKind } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';

export interface SeriesRow extends Key {
  prefix: string;
  kind: InvoiceKind;
  padding: number;
  next: number;
  from: number;
  to: number;
  expiresOn?: string;
  /** Grows with each change of the definition. */
  version: number;
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    series: SeriesRow;
  }
}
