/**
 * What a migration is: the change of one row of one table. `run.ts` brings it to every row, however often it is cut
 * off.
 */
import type { TableName } from '../../resolvers/generated/tables.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** Attributes of the row itself; what lies within one is set as a whole. At least one where rows change beside it. */
export interface Change {
  set?: Readonly<Record<string, unknown>>;
  remove?: readonly string[];
  /** What is written together with the row's own change, or not at all. */
  beside?: Beside;
}

/** Rows of the same table that follow from the row. */
export interface Beside {
  /** Rows of the row's own collection whose sort keys begin so: they become exactly these. */
  own?: { prefix: string; rows: readonly Row[] };
  /** Rows elsewhere, whatever stands there, and rows that go. */
  put?: readonly Row[];
  drop?: readonly Readonly<Pick<Row, 'pk' | 'sk'>>[];
}

/** What a migration may rest on beside the row. */
export interface Workshop {
  /** Of amounts; empty where no workshop was set up yet, and so nothing was charged. */
  currency: string;
}

/**
 * What the release before reads must still be there afterwards: it serves while the deployment runs, and again where
 * the deployment is taken back (docs/decisions/025). An attribute therefore gets another name in two releases.
 */
export interface Migration {
  /** Three digits, one more than the last: the order in which they run. It stands at the front of its file's name. */
  number: string;
  /** The release that brings it. */
  release: string;
  table: TableName;
  /**
   * Of the row and of what stays in a workshop, the same each time. Null where there is nothing to do, so also for a row
   * that has been changed already. A row whose changes are told to others by its `version` gets the next one here.
   */
  change(row: Row, workshop: Workshop): Change | null;
  /** Other rows that change because of this one. They are changed first, each by what it is then. */
  elsewhere?(row: Row): readonly RowElsewhere[];
}

/** A row that another one says to change. One that is not there is left alone. */
export interface RowElsewhere {
  table: TableName;
  key: { pk: string; sk: string };
  change(row: Row): Change | null;
}
