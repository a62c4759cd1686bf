/** What an answer shows that the role of its caller may not read, by the table of `readable/table.ts`. */
import type { GraphQLOutputType } from 'graphql';
import type { BuiltInRole } from '../../../functions/bootstrap/roles.ts';
import { AGGREGATE_SUPPORT } from '../aggregates/all.ts';
import { reached } from '../readable/reached.ts';
import { READABLE } from '../readable/table.ts';
import type { Actor } from './actors.ts';

const tables = new Map<BuiltInRole, ReadonlySet<string>>();

function tableOf(role: BuiltInRole): ReadonlySet<string> {
  const known = tables.get(role);
  if (known) return known;
  const others = AGGREGATE_SUPPORT.flatMap(({ readable }) => Object.entries(readable[role] ?? {}));
  const fields = [
    ...Object.entries(READABLE[role]).map(([type, names]) => [type, [...names]] as const),
    ...others.map(([type, words]) => [type, words.trim().split(/\s+/)] as const),
  ];
  const table = new Set(fields.flatMap(([type, names]) => names.map((name) => `${type}.${name}`)));
  tables.set(role, table);
  return table;
}

/** @param value under the fields' own names */
export function shownToo(type: GraphQLOutputType, value: unknown, { role, id }: Actor): string[] {
  const table = tableOf(role);
  return [...reached(type, value, id)].filter((field) => !table.has(field));
}
