/** SUPPORT.md as text. */
import type { ConformanceCase, Source } from '../case.ts';
import { SOURCE_KINDS, sourceKind } from '../case.ts';
import type { Row, State, Support } from './rows.ts';

const STATES: readonly State[] = ['yes', 'refused', 'no', 'assumed'];

/** A cell holds neither a line's end nor a column's. */
const cell = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();

function link(source: Source | null, page: string): string {
  if (source === null || 'assumed' in source) return `[page](${page})`;
  if ('page' in source) return `[page](${source.page})`;
  return 'types' in source ? `types: ${cell(source.types)}` : `recorded: ${cell(source.recorded)}`;
}

const countsOf = (rows: readonly Row[]): number[] =>
  STATES.map((state) => rows.filter((row) => row.state === state).length);

/** As GitHub names a heading. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');

/** @returns the whole file */
export function render({ sections }: Support, cases: readonly ConformanceCase[]): string {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const rows = filled.flatMap((each) => each.rows);
  const total = STATES.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`).join(', ');
  const sources = SOURCE_KINDS.map(
    (kind) => `${cases.filter((test) => sourceKind(test.source) === kind).length} ${kind}`,
  ).join(', ');
  const overview = filled.map(({ section, rows: own }) => {
    const counts = countsOf(own);
    return `| [${section.title}](#${anchorOf(section.title)}) | ${counts.join(' | ')} |`;
  });
  const tables = filled.flatMap(({ section, rows: own }) => [
    '',
    `## ${section.title}`,
    '',
    '| | runs | cases | source |',
    '|---|---|---|---|',
    ...own.map(
      (row) =>
        `| \`${row.id}\` | ${row.state}${row.note === '' ? '' : `: ${cell(row.note)}`} | ${row.cases} | ` +
        `${link(row.source, section.page)} |`,
    ),
  ]);
  return [
    '# What of AppSync runs here',
    '',
    `${rows.length} things: ${total}. ${cases.length} cases show it (sources: ${sources}).`,
    '',
    'Made from the suite in `conformance/` by `npm run support`; a test fails where it is stale.',
    '',
    '- **yes**: it runs, and cases hold it against the source named.',
    '- **refused**: AWS has it not, and this runtime refuses it too, in these words.',
    '- **no**: it runs on AWS and not here, which is said in these words.',
    '- **assumed**: it runs, but nothing that AWS publishes defines it, or no case shows it.',
    '',
    '| | yes | refused | no | assumed |',
    '|---|---|---|---|---|',
    ...overview,
    ...tables,
    '',
  ].join('\n');
}
