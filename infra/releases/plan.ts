/**
 * In which deployments several changes of indexes reach a workshop that is in use. DynamoDB makes or removes one index
 * of a table in an update, and changes none that stands; a deployment updates the tables before the code. So an index
 * is there before what reads it, and goes in a deployment after the one whose code no longer reads it. One that would
 * change is made under another name.
 */
import type { IndexDefinition } from '../tables.ts';
import { holdsWholeRows } from '../tables.ts';
import type { Indexes } from './indexes.ts';
import { difference } from './indexes.ts';

export interface AddedIndex {
  table: string;
  name: string;
  index: IndexDefinition;
  /** The index that it stands in for; absent where it is an addition. */
  insteadOf?: string;
}

export interface RemovedIndex {
  table: string;
  name: string;
}

export interface PlannedDeployment {
  /** Tables that come whole, with whatever indexes they have. */
  tables: string[];
  /** The code of the same deployment may read them. */
  adds: AddedIndex[];
  /** The code of this deployment reads them no longer. */
  unread: RemovedIndex[];
  removes: RemovedIndex[];
}

/** A name that neither release knows: `byName2` after `byName`. */
function nextName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, number = '1'] = /^(.*?)(\d*)$/.exec(name) ?? [];
  for (let next = Number(number === '' ? '1' : number) + 1; ; next += 1) {
    if (!taken.has(`${stem}${next}`)) return `${stem}${next}`;
  }
}

interface TableChanges {
  adds: AddedIndex[];
  removes: RemovedIndex[];
}

function changesOf(table: string, before: Indexes[string], after: Indexes[string]): TableChanges {
  const taken = new Set([...Object.keys(before), ...Object.keys(after)]);
  const adds: AddedIndex[] = [];
  const removes: RemovedIndex[] = Object.keys(before)
    .filter((name) => !Object.hasOwn(after, name))
    .map((name) => ({ table, name }));
  for (const [name, index] of Object.entries(after)) {
    const old = before[name];
    if (!old) adds.push({ table, name, index });
    if (!old || difference(old, index) === null) continue;
    const fresh = nextName(name, taken);
    taken.add(fresh);
    adds.push({ table, name: fresh, index, insteadOf: name });
    removes.push({ table, name });
  }
  return { adds, removes };
}

/**
 * @param released what is deployed
 * @param wanted what the tables are to have in the end
 * @returns none where nothing changes
 */
export function planDeployments(released: Indexes, wanted: Indexes): PlannedDeployment[] {
  const deployments: PlannedDeployment[] = [];
  const deployment = (number: number): PlannedDeployment => {
    while (deployments.length <= number) deployments.push({ tables: [], adds: [], unread: [], removes: [] });
    return deployments[number] as PlannedDeployment;
  };
  for (const [table, after] of Object.entries(wanted)) {
    const before = released[table];
    if (!before) {
      deployment(0).tables.push(table);
      continue;
    }
    const { adds, removes } = changesOf(table, before, after);
    adds.forEach((add, turn) => {
      deployment(turn).adds.push(add);
      if (add.insteadOf !== undefined) deployment(turn).unread.push({ table, name: add.insteadOf });
    });
    const replaced = new Set(adds.map(({ insteadOf }) => insteadOf));
    for (const remove of removes) if (!replaced.has(remove.name)) deployment(0).unread.push(remove);
    // After all additions, and never in the deployment whose code is the first not to read it.
    removes.forEach((remove, turn) => deployment(Math.max(1, adds.length) + turn).removes.push(remove));
  }
  return deployments;
}

/** What is deployed after each step, so that each can be held against the one before. */
export function statesOf(released: Indexes, wanted: Indexes, deployments: readonly PlannedDeployment[]): Indexes[] {
  let state = released;
  return deployments.map(({ tables, adds, removes }) => {
    const next: Record<string, Record<string, IndexDefinition>> = Object.fromEntries(
      Object.entries(state).map(([table, indexes]) => [table, { ...indexes }]),
    );
    for (const table of tables) next[table] = { ...wanted[table] };
    for (const { table, name, index } of adds) (next[table] ??= {})[name] = index;
    for (const { table, name } of removes) delete next[table]?.[name];
    state = next;
    return next;
  });
}

const keysOf = ({ partitionKey, sortKey, sortKeyType }: IndexDefinition): string =>
  `${partitionKey}, ${sortKey}${sortKeyType === 'N' ? ' as a number' : ''}`;

function linesOf({ tables, adds, unread, removes }: PlannedDeployment): string[] {
  const replaced = new Set(
    adds.flatMap(({ table, insteadOf }) => (insteadOf === undefined ? [] : [`${table}.${insteadOf}`])),
  );
  return [
    ...tables.map((table) => `${table} is new: it comes with all of its indexes.`),
    ...adds.map(({ table, name, index, insteadOf }) => {
      const reads =
        insteadOf === undefined
          ? 'The code of this deployment may read it'
          : `The code of this deployment reads it instead of ${insteadOf}, which stays as it was`;
      const includes = holdsWholeRows(index) ? 'whole rows' : index.include.join(', ');
      return `${table}: add ${name} (keys ${keysOf(index)}; includes ${includes}). ${reads}.`;
    }),
    ...unread
      .filter(({ table, name }) => !replaced.has(`${table}.${name}`))
      .map(({ table, name }) => `${table}: keep ${name} as it was; the code of this deployment reads it no longer.`),
    ...removes.map(({ table, name }) => `${table}: remove ${name}, which nothing reads any more.`),
  ];
}

/** The plan as a person follows it, a line each. */
export function planLines(deployments: readonly PlannedDeployment[]): string[] {
  if (deployments.length === 0) return ['The tables have the indexes of the last release: any deployment will do.'];
  const heading =
    deployments.length === 1
      ? 'One deployment:'
      : `${deployments.length} deployments, each to every workshop, with npm run release after it, before the next one:`;
  return [
    heading,
    ...deployments.flatMap((deployment, index) => [
      '',
      `${index + 1}.`,
      ...linesOf(deployment).map((line) => `   - ${line}`),
    ]),
  ];
}
