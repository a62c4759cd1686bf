/** Rows that keep a value to one owner, as the aggregates declare them, and rows that find one. */
import { AGGREGATES } from '../../resolvers/generated/aggregates.ts';
import type { UniqueValue } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import type { Check } from './checks.ts';
import type { Rows, TableName } from './rows.ts';
import { groupBy, text } from './rows.ts';

const keeps = ({ what, table, prefix, owner, ownerKey, value }: UniqueValue): Check => ({
  name: `every ${what} has its sentinel, and every sentinel its owner`,
  run(rows: Rows) {
    const all = rows[table as TableName];
    const owners = all.filter((row) => row.sk === ownerKey);
    const sentinels = all.filter((row) => row.sk === 'SENTINEL' && row.pk.startsWith(prefix));
    const held = new Map(sentinels.map((row) => [row.pk, text(row, owner)]));
    const wanted = new Map(
      owners.flatMap((row) => (value(row) === null ? [] : [[`${prefix}${value(row)}`, row.pk] as const])),
    );
    const missing = [...wanted]
      .filter(([key, id]) => held.get(key) !== id)
      .map(([key, id]) => `${ownerKey} ${id}: ${key} belongs to ${held.get(key) ?? 'nobody'}`);
    const idle = [...held]
      .filter(([key, id]) => wanted.get(key) !== id)
      .map(([key, id]) => `${key}: names ${id}, which does not hold it`);
    return { looked: owners.length, breaches: [...missing, ...idle] };
  },
});

/** Whose archived things keep their rows: they come out of the archive without a call of their own. */
const KEPT_IN_ARCHIVE: readonly TableName[] = ['Inventory'];

const found = (table: TableName, ownerKey: string): Check => ({
  name: `every search row of ${table} finds a thing that is shown`,
  run(rows: Rows) {
    const searches = groupBy(
      rows[table].filter((row) => row.sk.startsWith('SEARCH#')),
      (row) => row.pk,
    );
    const owners = new Map(rows[table].filter((row) => row.sk === ownerKey).map((row) => [row.pk, row]));
    const stray = [...searches.keys()].filter(
      (id) =>
        owners.get(id) === undefined || (owners.get(id)?.['archived'] === true && !KEPT_IN_ARCHIVE.includes(table)),
    );
    const lost = [...owners.values()].filter(
      (row) => row['archived'] !== true && /[\p{L}\p{N}]/u.test(text(row, 'name')) && !searches.has(row.pk),
    );
    return {
      looked: owners.size,
      breaches: [
        ...stray.map((id) => `${ownerKey} ${id}: is found though it is hidden or gone`),
        ...lost.map((row) => `${ownerKey} ${row.pk}: no word finds it`),
      ],
    };
  },
});

/** Aggregates whose things are found by their words: those with the index of searches. */
const searched = Object.values(AGGREGATES).flatMap(({ tables, relations = [], audited = [] }) =>
  Object.entries(tables).flatMap(([name, { indexes }]) => {
    // Where nobody shows a thing of it yet, the audit log knows its rows.
    const ownerKey = [...relations.filter(({ table }) => table === name), ...audited].find(
      ({ sk }) => sk !== undefined,
    )?.sk;
    return Object.hasOwn(indexes, 'bySearch') && ownerKey !== undefined ? [found(name as TableName, ownerKey)] : [];
  }),
);

export const sentinelChecks: readonly Check[] = [
  ...Object.values(AGGREGATES).flatMap(({ unique = [] }) => unique.map(keeps)),
  ...searched,
];
