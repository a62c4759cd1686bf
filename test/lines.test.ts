/**
 * No line over 140 columns, so that two files fit beside each other. ESLint's `max-len` says so of programs; here it is
 * said of what ESLint does not read.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const COLUMNS = 140;
const KINDS = '**/*.{graphql,css,md,yml,yaml}';

/** What people do not write line by line. */
const EXCEPT: Readonly<Record<string, string>> = {
  '**/node_modules/**': 'installed',
  '**/generated/**': 'made by npm run codegen',
  '**/dist/**': 'built',
  'cdk.out/**': 'made by the synth',
  '.cache/**': 'fetched or built',
  '.local/**': 'data of a local run',
  'client/appsync.graphql': 'made by npm run codegen',
  'local/SUPPORT.md': 'made by npm run support',
  'local/conformance/cases/**': 'a case is one row of a table: what is asked, what is expected, and the source',
  'test/fixtures/**': 'kept as earlier releases and tools wrote it',
};

/** Tables of Markdown cannot be wrapped, nor can what is one address. */
function cannotBeWrapped(line: string, file: string): boolean {
  return /https?:\/\/\S{100}/.test(line) || (file.endsWith('.md') && line.trimStart().startsWith('|'));
}

const tooLong = (file: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      [...line].length > COLUMNS && !cannotBeWrapped(line, file) ? [`${file}:${index + 1}`] : [],
    );

describe('the lines of schemas, styles, documents and templates', () => {
  const files = globSync(KINDS, { cwd: ROOT, exclude: Object.keys(EXCEPT) }).sort();

  it(`have at most ${COLUMNS} columns`, () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'schema/live.api.graphql']));
    expect(files.filter((file) => file.includes('node_modules') || file.includes('generated'))).toEqual([]);
    expect(files.flatMap((file) => tooLong(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['a.graphql', `"${'word '.repeat(30)}"`, ['a.graphql:1']],
    ['a.graphql', `| ${'word '.repeat(30)}`, ['a.graphql:1']],
    ['a.md', `\n${'word '.repeat(30)}`, ['a.md:2']],
    ['a.md', `| ${'cell | '.repeat(30)}`, []],
    ['a.md', `[here](https://example.com/${'a'.repeat(120)})`, []],
    ['a.css', 'ñ'.repeat(140), []],
  ])('are measured in %s: %j', (file, text, faults) => {
    expect(tooLong(file, text)).toEqual(faults);
  });
});
