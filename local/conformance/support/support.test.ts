import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRecordings } from '../aws/recordings.ts';
import type { ConformanceCase } from '../case.ts';
import { parseCases, readCases } from '../case.ts';
import type { Section } from './inventory.ts';
import { SECTIONS } from './inventory.ts';
import { render } from './render.ts';
import { supportOf } from './rows.ts';

describe('SUPPORT.md', () => {
  const cases = [...readCases(), ...readRecordings()];
  const support = supportOf(cases);

  it('is up to date (npm run support writes it)', () => {
    expect(readFileSync(fileURLToPath(new URL('../../SUPPORT.md', import.meta.url)), 'utf8')).toBe(
      render(support, cases),
    );
  });

  it('has a case or a reason for every feature', () => {
    expect(support.unshown).toEqual([]);
  });

  it('has a row for everything that a case covers', () => {
    expect(support.unknown).toEqual([]);
  });

  it('lists each id in one section', () => {
    const prefixes = SECTIONS.flatMap((section) => section.prefixes);
    expect(prefixes.filter((prefix) => prefixes.some((other) => other !== prefix && other.startsWith(prefix)))).toEqual(
      [],
    );
  });
});

describe('the rows of SUPPORT.md', () => {
  const sections: Section[] = [
    {
      title: 'util',
      prefixes: ['util.'],
      page: 'https://example.com/util',
      closed: true,
      entries: () => [
        { id: 'util.a' },
        { id: 'util.b' },
        { id: 'util.c', no: 'c is not run' },
        { id: 'util.d', withoutCase: 'time decides' },
      ],
    },
    { title: 'Errors', prefixes: ['error.'], page: 'https://example.com/error' },
  ];
  const testOf = (covers: string, source: string, more = 'expect: { value: 1 }'): ConformanceCase[] =>
    parseCases(
      `- title: t\n  covers: [${covers}]\n  source: ${source}\n  kind: evaluate\n  expression: '1'\n  ${more}\n`,
      'x/y.yaml',
    );
  const PAGE = "{ page: 'https://example.com/a', says: it does }";
  const rowsOf = (cases: ConformanceCase[]) =>
    Object.fromEntries(supportOf(cases, sections).sections.flatMap(({ rows }) => rows.map((row) => [row.id, row])));

  it('say yes with the page of a case, and count cases below the id', () => {
    expect(rowsOf([...testOf('util.a', '{ assumed: nobody says }'), ...testOf('util.a.deep', PAGE)])['util.a']).toEqual(
      {
        id: 'util.a',
        state: 'yes',
        note: '',
        cases: 2,
        source: { page: 'https://example.com/a', says: 'it does' },
      },
    );
  });

  it('say no in the words that the runtime uses', () => {
    expect(rowsOf(testOf('util.b', PAGE, "supported: no\n  message: 'b is not run'"))['util.b']).toMatchObject({
      state: 'no',
      note: 'b is not run',
    });
    expect(rowsOf([])['util.c']).toMatchObject({ state: 'no', note: 'c is not run', cases: 0 });
  });

  it('say assumed, with the reason, if no source defines the behaviour', () => {
    expect(rowsOf(testOf('util.b', '{ assumed: nobody says }'))['util.b']).toMatchObject({
      state: 'assumed',
      note: 'nobody says',
    });
    expect(rowsOf([])['util.d']).toMatchObject({ state: 'assumed', note: 'time decides' });
  });

  it('say refused, in the words of the check, where AWS refuses it as well', () => {
    const refusal = testOf('error.A', PAGE, "expect: { problems: [{ line: 1, message: 'no A' }] }").map((test) => ({
      ...test,
      kind: 'check',
    }));
    expect(rowsOf(refusal)['error.A']).toMatchObject({ state: 'refused', note: 'no A' });
    expect(rowsOf([...refusal, ...testOf('error.A', PAGE)])['error.A']).toMatchObject({ state: 'yes' });
  });

  it('say yes of what needs nothing here, and why', () => {
    const ignoring: Section[] = [
      {
        title: 'T',
        prefixes: ['t.'],
        page: 'https://example.com',
        entries: () => [{ id: 't.a', ignored: 'no metrics' }],
      },
    ];
    expect(supportOf([], ignoring).sections[0]?.rows).toMatchObject([
      { state: 'yes', note: 'without effect here, no metrics' },
    ]);
  });

  it('come from the cases if their section is open', () => {
    expect(Object.keys(rowsOf([...testOf('error.B', PAGE), ...testOf('error.A', PAGE)]))).toEqual([
      'util.a',
      'util.b',
      'util.c',
      'util.d',
      'error.A',
      'error.B',
    ]);
  });

  it('report features without a case, and covered features that do not exist', () => {
    const { unshown, unknown } = supportOf([...testOf('util.zz', PAGE), ...testOf('nowhere.x', PAGE)], sections);
    expect(unshown).toEqual(['util.a', 'util.b']);
    expect(unknown).toEqual(['util.zz (x/y.yaml:1)', 'nowhere.x (x/y.yaml:1)']);
  });

  it('are written with their counts at the top, without breaking the table', () => {
    const cases = testOf('util.b', '{ assumed: "a | b" }');
    const text = render(supportOf(cases, sections), cases);
    expect(text).toContain('4 things: 0 yes, 0 refused, 1 no, 3 assumed. 1 cases show it');
    expect(text).toContain('| `util.b` | assumed: a \\| b | 1 | [page](https://example.com/util) |');
  });
});
