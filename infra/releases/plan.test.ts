import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDefinition } from '../tables.ts';
import { TABLES } from '../tables.ts';
import type { Indexes } from './indexes.ts';
import { indexesOf, undeployable } from './indexes.ts';
import { planDeployments, planLines, statesOf } from './plan.ts';

const byName: IndexDefinition = { partitionKey: 'kind', sortKey: 'nameKey', include: ['id', 'name'] };
const byDate: IndexDefinition = { partitionKey: 'kind', sortKey: 'createdAt', include: ['id'] };
const wider: IndexDefinition = { ...byName, include: ['id', 'name', 'phone'] };

const linesFor = (released: Indexes, wanted: Indexes): string[] => planLines(planDeployments(released, wanted));

describe('the plan of deployments', () => {
  it('is empty if nothing changes', () => {
    expect(planDeployments({ Customers: { byName } }, { Customers: { byName } })).toEqual([]);
    expect(linesFor(indexesOf(TABLES), indexesOf(TABLES))).toEqual([
      'The tables have the indexes of the last release: any deployment will do.',
    ]);
  });

  it('replaces a changed index by one of another name, lets the code read it, and then removes the old one', () => {
    expect(linesFor({ Customers: { byName } }, { Customers: { byName: wider } })).toEqual([
      '2 deployments, each to every workshop, with npm run release after it, before the next one:',
      '',
      '1.',
      '   - Customers: add byName2 (keys kind, nameKey; includes id, name, phone). The code of this ' +
        'deployment reads it instead of byName, which stays as it was.',
      '',
      '2.',
      '   - Customers: remove byName, which nothing reads any more.',
    ]);
  });

  it('removes an index only after a deployment whose code does not read it', () => {
    expect(linesFor({ Customers: { byName, byDate } }, { Customers: { byName } })).toEqual([
      '2 deployments, each to every workshop, with npm run release after it, before the next one:',
      '',
      '1.',
      '   - Customers: keep byDate as it was; the code of this deployment reads it no longer.',
      '',
      '2.',
      '   - Customers: remove byDate, which nothing reads any more.',
    ]);
  });

  it('changes one index of a table at a time, several tables together, and new tables as a whole', () => {
    const plan = planDeployments(
      { A: { byName }, B: { byName } },
      { A: { byName: wider, byDate }, B: { byName, byDate }, C: { byName, byDate } },
    );
    expect(
      plan.map(({ tables, adds, removes }) => [
        tables,
        adds.map(({ table, name }) => `${table}.${name}`),
        removes.map(({ table, name }) => `${table}.${name}`),
      ]),
    ).toEqual([
      [['C'], ['A.byName2', 'B.byDate'], []],
      [[], ['A.byDate'], []],
      [[], [], ['A.byName']],
    ]);
  });

  it('finds an unused name', () => {
    const plan = planDeployments(
      { A: { byName, byName2: byDate } },
      { A: { byName: wider, byName2: { ...byDate, include: [] } } },
    );
    expect(plan.flatMap(({ adds }) => adds.map(({ name }) => name))).toEqual(['byName3', 'byName4']);
  });

  it('has steps that can each be deployed over the one before, and ends with the wanted indexes of any two releases', () => {
    const attributes = fc.uniqueArray(fc.constantFrom('id', 'name', 'phone', 'total'), { maxLength: 4 });
    const index = fc.record({
      partitionKey: fc.constantFrom('kind', 'state'),
      sortKey: fc.constantFrom('nameKey', 'createdAt'),
      include: attributes,
    });
    const table = fc.dictionary(fc.constantFrom('byName', 'byName2', 'byDate', 'byState', 'lowStock'), index, {
      maxKeys: 5,
    });
    const release = fc.dictionary(fc.constantFrom('A', 'B', 'C'), table, { maxKeys: 3 });
    fc.assert(
      fc.property(release, release, (released, wanted) => {
        const plan = planDeployments(released, wanted);
        const states = statesOf(released, wanted, plan);
        states.forEach((state, step) => {
          expect(undeployable(states[step - 1] ?? released, state)).toEqual([]);
        });
        // Under whatever names, every table ends with the very indexes that are wanted.
        const definitions = (indexes: Indexes[string] = {}): string[] =>
          Object.values(indexes)
            .map((each) => JSON.stringify(each))
            .sort();
        const end = states.at(-1) ?? released;
        for (const name of Object.keys(wanted)) expect(definitions(end[name])).toEqual(definitions(wanted[name]));
        for (const { tables, adds, unread, removes } of plan)
          expect([tables, adds, unread, removes].flat().length).toBeGreaterThan(0);
        // What goes was not read by the code that stood when its deployment began.
        const unread = new Set<string>();
        for (const { unread: now, removes } of plan) {
          for (const each of removes) expect(unread).toContain(`${each.table}.${each.name}`);
          for (const each of now) unread.add(`${each.table}.${each.name}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
