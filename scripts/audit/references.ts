/** Counters of what refers to a thing, as the aggregates declare them: deleting trusts them. */
import { AGGREGATES } from '../../resolvers/generated/aggregates.ts';
import type { Check } from './checks.ts';
import type { Rows, TableName } from './rows.ts';
import { groupBy, integer, text } from './rows.ts';

const counters = Object.values(AGGREGATES).flatMap(({ counters: own = [] }) => own);

export const referenceChecks: readonly Check[] = counters.map(
  ({ what, table, ownerKey, attribute: counter, counts }) => ({
    name: what,
    run(rows: Rows) {
      const by = typeof counts.by === 'string' ? [counts.by] : counts.by;
      const referring = rows[counts.table as TableName].filter(counts.rows);
      const pairs = referring.flatMap((row) =>
        by.map((name) => ({ row, id: text(row, name) })).filter(({ id }, index) => index === 0 || id !== ''),
      );
      const references = groupBy(pairs, ({ id }) => id);
      const owners = rows[table as TableName].filter((row) => row.sk === ownerKey);
      const wrong = owners.flatMap((owner) => {
        const there = references.get(owner.pk)?.length ?? 0;
        return there === integer(owner, counter)
          ? []
          : [`${ownerKey} ${owner.pk}: ${counter} ${integer(owner, counter)}, there are ${there}`];
      });
      const known = new Set(owners.map((owner) => owner.pk));
      const lost = [...references.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `${references.get(id)?.length} rows refer to ${ownerKey} ${id}, which is not there`);
      return { looked: owners.length, breaches: [...wrong, ...lost] };
    },
  }),
);
