/** SUPPORT.md as text. */
import type { ConformanceCase, Source } from '../case.ts';
import { SOURCE_KINDS, sourceKind } from '../case.ts';
import type { Row, State, Support } from './rows.ts';

const STATES: readonly State[] = ['yes', 'no', 'assumed'];

/** A cell holds neither a line's end nor a column's. */
const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();

function link(source: Source | null, page: string): string {
  if (source === null || 'assumed' in source) return `[page](${page})`;
  if ('page' in source) return `[page](${source.page})`;
  return 'types' in source ? `types: ${cell(source.types)}` : `recorded: ${cell(source.recorded)}`;
}

const countsOf = (rows: readonly Row[]): number[] => [
  ...STATES.map((state) => rows.filter((row) => row.state === state).length),
  rows.reduce((sum, row) => sum + row.cases, 0),
];

/** @returns the whole file */
export function render({ sections }: Support, cases: readonly ConformanceCase[]): string {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const rows = filled.flatMap((each) => each.rows);
  const total = STATES.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`).join(', ');
  const sources = SOURCE_KINDS.map((kind) => `${cases.filter((test) => sourceKind(test.source) === kind).length} ${kind}`).join(
    ', ',
  );
  const overview = filled.map(({ section, rows: own }) => {
    const [yes, no, assumed] = countsOf(own);
    return `| [${section.title}](#${section.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9 _-]/g, '')
      .replaceAll(' ', '-')}) | ${yes} | ${no} | ${assumed} |`;
  });
  const tables = filled.flatMap(({ section, rows: own }) => [
    '',
    `## ${section.title}`,
    '',
    '| | runs | cases | source |',
    '|---|---|---|---|',
    ...own.map(
      (row) =>
        `| \`${row.id}\` | ${row.state}${row.note === '' ? '' : `: ${cell(row.note)}`} | ${row.cases} | ${link(row.source, section.page)} |`,
    ),
  ]);
  return [
    '# What of AppSync runs here',
    '',
    `${rows.length} things: ${total}. ${cases.length} cases show it (sources: ${sources}).`,
    '',
    'Made from the suite in `conformance/` by `npm run support`; a test fails where it is stale. **yes**: it runs, and cases hold it',
    'against the source named. **no**: it does not run, and says so in these words. **assumed**: it runs, but nothing that AWS',
    'publishes defines it, or no case shows it.',
    '',
    '| | yes | no | assumed |',
    '|---|---|---|---|',
    ...overview,
    ...tables,
    '',
  ].join('\n');
}
