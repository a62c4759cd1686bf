/** The tables of all aggregates, as what deploys them needs them. All keys are `pk` and `sk`. */
import { AGGREGATES } from '../resolvers/generated/aggregates.ts';
import type { TableName } from '../resolvers/generated/tables.ts';
import { WHOLE_ROWS } from '../resolvers/kernel/dynamodb/aggregate.ts';
import type { Index, Table } from '../resolvers/kernel/dynamodb/aggregate.ts';

export type { TableName } from '../resolvers/generated/tables.ts';
export type IndexDefinition = Index;
export type TableDefinition = Table;

export const TABLES = Object.assign({}, ...Object.values(AGGREGATES).map(({ tables }) => tables)) as Readonly<
  Record<TableName, Table>
>;

export const holdsWholeRows = ({ include }: Index): boolean => include.join() === WHOLE_ROWS.join();

export const TABLE_NAMES = Object.keys(TABLES).sort() as TableName[];

/** `WorkOrders` is known to the resolvers as `WORK_ORDERS`. */
export function environmentPrefix(table: string): string {
  return table.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();
}

/** The environment variable that holds a table's physical name. */
export function environmentName(table: string): string {
  return `${environmentPrefix(table)}_TABLE`;
}
