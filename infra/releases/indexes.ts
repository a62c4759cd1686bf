/**
 * Whether the tables' indexes can be deployed over those of the last release. DynamoDB keeps what an index projects and is keyed by:
 * CloudFormation refuses another ("Cannot update GSI's properties other than Provisioned Throughput …"). It also makes or removes one
 * index of a table in an update ("Cannot perform more than one GSI creation or deletion in a single update"; user guide,
 * AWS::DynamoDB::Table, GlobalSecondaryIndexes). Both would come up in the middle of a deployment; here they fail the synth.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SynthError } from '../errors.ts';
import { ROOT } from '../paths.ts';
import type { IndexDefinition, TableDefinition } from '../tables.ts';
import { holdsWholeRows } from '../tables.ts';

/** Indexes by table and name. */
export type Indexes = Readonly<Record<string, Readonly<Record<string, IndexDefinition>>>>;

/** What the last release has deployed: written by `npm run release`, and committed with it. */
export const RELEASED = join(ROOT, 'infra', 'releases', 'indexes.json');

export function indexesOf(tables: Readonly<Record<string, TableDefinition>>): Indexes {
  return Object.fromEntries(Object.entries(tables).map(([name, { indexes }]) => [name, indexes]));
}

function isIndex(value: unknown): value is IndexDefinition {
  const { partitionKey, sortKey, include } = (value ?? {}) as Partial<IndexDefinition>;
  return (
    typeof partitionKey === 'string' &&
    typeof sortKey === 'string' &&
    Array.isArray(include) &&
    include.every((each) => typeof each === 'string')
  );
}

function isIndexes(value: unknown): value is Indexes {
  const isRecord = (each: unknown): each is Record<string, unknown> =>
    typeof each === 'object' && each !== null && !Array.isArray(each);
  return (
    isRecord(value) && Object.values(value).every((table) => isRecord(table) && Object.values(table).every(isIndex))
  );
}

/** @throws SynthError if the file has another format */
export function readReleased(file = RELEASED): Indexes {
  let released: unknown;
  try {
    released = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SynthError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isIndexes(released)) throw new SynthError(`${file}: expected indexes by table and name`);
  return released;
}

/**
 * The difference in words; empty if there is none. The order of attributes counts, because it counts in the template.
 */
export function difference(before: IndexDefinition, after: IndexDefinition): string | null {
  const keys = ({ partitionKey, sortKey, sortKeyType }: IndexDefinition): string =>
    `${partitionKey}, ${sortKey}${sortKeyType === 'N' ? ' as a number' : ''}`;
  if (keys(before) !== keys(after)) return `its keys were ${keys(before)} and would be ${keys(after)}`;
  const added = after.include.filter((name) => !before.include.includes(name));
  const gone = before.include.filter((name) => !after.include.includes(name));
  const changes = [
    added.length > 0 ? `gains ${added.join(', ')}` : '',
    gone.length > 0 ? `loses ${gone.join(', ')}` : '',
  ].filter((each) => each !== '');
  if (changes.length > 0) return `what it includes ${changes.join(' and ')}`;
  return before.include.join() === after.include.join() ? null : 'what it includes stands in another order';
}

/** What of the tables cannot be deployed over the last release, each with what to do instead. A table that is new takes any indexes. */
export function undeployable(released: Indexes, tables: Indexes): string[] {
  return Object.entries(tables).flatMap(([table, indexes]) => {
    const before = released[table];
    if (!before) return [];
    const changed = Object.entries(indexes).flatMap(([name, index]) => {
      const old = before[name];
      const words = old ? difference(old, index) : null;
      return words === null
        ? []
        : [
            `${table}.${name}: ${words}; DynamoDB changes no index that stands. Leave it, add one of another ` +
              'name, and remove this one in the release after',
          ];
    });
    const added = Object.keys(indexes)
      .filter((name) => !Object.hasOwn(before, name))
      .map((name) => `adds ${name}`);
    const removed = Object.keys(before)
      .filter((name) => !Object.hasOwn(indexes, name))
      .map((name) => `removes ${name}`);
    const moves = [...added, ...removed];
    return moves.length > 1
      ? [
          ...changed,
          `${table}: this release ${moves.join(', ')}; DynamoDB takes one index of a table at a time. Make it ${moves.length} releases`,
        ]
      : changed;
  });
}

/** Attributes that an index names, and that all of a table's do together. */
const MAX_NAMED = 20;
const MAX_NAMED_IN_ALL = 100;

/**
 * Indexes that name more attributes than DynamoDB takes: 20 each and 100 together, the same one counted in each; those that hold whole rows
 * name none (CloudFormation user guide, AWS::DynamoDB::Table Projection, NonKeyAttributes).
 */
export function overfull(tables: Indexes): string[] {
  return Object.entries(tables).flatMap(([table, indexes]) => {
    const named = Object.entries(indexes).filter(([, index]) => !holdsWholeRows(index));
    const all = named.reduce((sum, [, { include }]) => sum + include.length, 0);
    return [
      ...named
        .filter(([, { include }]) => include.length > MAX_NAMED)
        .map(
          ([name, { include }]) =>
            `${table}.${name}: includes ${include.length} attributes; DynamoDB takes ${MAX_NAMED}`,
        ),
      ...(all > MAX_NAMED_IN_ALL
        ? [`${table}: its indexes include ${all} attributes in all; DynamoDB takes ${MAX_NAMED_IN_ALL}, or whole rows`]
        : []),
    ];
  });
}

/** @throws SynthError with everything that cannot be deployed, a line each */
export function checkIndexes(tables: Readonly<Record<string, TableDefinition>>, released = readReleased()): void {
  const problems = [...overfull(indexesOf(tables)), ...undeployable(released, indexesOf(tables))];
  if (problems.length > 0)
    throw new SynthError(
      `${problems.map((problem) => `infra/tables.ts: ${problem}`).join('\n')} (npm run plan says in which order)`,
    );
}
