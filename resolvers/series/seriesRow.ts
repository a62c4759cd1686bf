/** A series of invoices as it is stored, under its prefix. */
import type { DocumentType, InvoiceKind } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';

export interface SeriesRow extends Key {
  pk: 'SERIES';
  prefix: string;
  kind: InvoiceKind;
  /** Absent where its prefix tells, or where it numbers any. */
  documentType?: DocumentType | null;
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

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    SETTINGS: SettingsRow | SeriesRow;
  }
  interface GuardedRows {
    series: SeriesRow;
  }
}
