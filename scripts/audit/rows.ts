/** Every row of the tables that the checks look at, read once. Nothing is written. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';

import { AGGREGATES } from '../../resolvers/generated/aggregates.ts';
import type { TableName } from '../../resolvers/generated/tables.ts';
import type { Row, Table } from '../../resolvers/kernel/dynamodb/aggregate.ts';

export type { TableName } from '../../resolvers/generated/tables.ts';
export type { Row } from '../../resolvers/kernel/dynamodb/aggregate.ts';

/** What goes by itself after a while keeps no books. */
const TABLES = Object.values(AGGREGATES).flatMap(({ tables }) =>
  Object.entries<Table>(tables).flatMap(([name, { timeToLive, keepsBooks }]) =>
    timeToLive === undefined || keepsBooks === true ? [name as TableName] : [],
  ),
);

export type Rows = Record<TableName, Row[]>;

/** @param names physical names by logical name */
export async function readRows(client: DynamoDBDocumentClient, names: Readonly<Record<string, string>>): Promise<Rows> {
  const read = async (table: TableName): Promise<[TableName, Row[]]> => {
    const rows: Row[] = [];
    for await (const page of paginateScan({ client }, { TableName: names[table], ConsistentRead: true }))
      rows.push(...((page.Items ?? []) as Row[]));
    return [table, rows];
  };
  return Object.fromEntries(await Promise.all(TABLES.map(read))) as Rows;
}

export const text = (row: Row | undefined, name: string): string => (typeof row?.[name] === 'string' ? row[name] : '');

export const integer = (row: Row | undefined, name: string): number =>
  typeof row?.[name] === 'number' ? row[name] : 0;

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

export function groupBy<Item = Row>(rows: readonly Item[], key: (row: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
