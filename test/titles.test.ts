/**
 * A failed run is read by its titles: each is a sentence about behaviour, with the describe above it as its subject.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faultsOf, titlesOf } from './support/titles.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['client', 'functions', 'infra', 'local', 'resolvers', 'scripts', 'test', 'web'];

describe('the titles of the tests', () => {
  const files = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: ROOT })).sort();

  it('are understood without the code', () => {
    const titles = files.flatMap((file) => titlesOf(join(ROOT, file)).map((title) => ({ ...title, file })));
    expect(titles.length).toBeGreaterThan(1_000);
    expect(
      titles.flatMap((title) =>
        faultsOf(title).map((reason) => `${title.file}:${title.line}: "${title.text}" ${reason}`),
      ),
    ).toEqual([]);
  });

  it('are understood in the cases of the conformance suite, too', () => {
    const cases = globSync('local/conformance/cases/**/*.yaml', { cwd: ROOT }).flatMap((file) => {
      const parsed = parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true }) as { title: string }[];
      return parsed.map(({ title }) => ({ file, title }));
    });
    expect(cases.length).toBeGreaterThan(1_000);
    expect(
      cases.flatMap(({ file, title }) => faultsOf({ text: title }).map((reason) => `${file}: "${title}" ${reason}`)),
    ).toEqual([]);
  });

  it.each([
    ['', 'is empty'],
    ['x'.repeat(121), 'is longer than 120 characters'],
    ['of an invoice that was paid', 'begins in the middle of a sentence'],
    ['When it is disabled', 'begins in the middle of a sentence'],
    ['refuses a text that is no JSON', 'says "that is no …"'],
    ['refuses an invoice that is none', 'ends in "is none"'],
    ['loses no row that never came', 'denies twice'],
  ])('are refused like %j, which %s', (text, reason) => {
    expect(faultsOf({ text })).toContainEqual(expect.stringMatching(new RegExp(`^${reason}`)));
  });

  it('are read from every form of describe and it', () => {
    const source = `
      describe('a client', () => {
        it('sends', () => {});
        it.each([['one', 1]])('takes %s', () => {});
        test.for<number>([1])(\`counts \${by}\`, () => {});
        other('is not a test', () => {});
        it(named, () => {});
      });`;
    expect(titlesOf('a.test.ts', source)).toEqual([
      { file: 'a.test.ts', line: 2, text: 'a client' },
      { file: 'a.test.ts', line: 3, text: 'sends' },
      { file: 'a.test.ts', line: 4, text: 'takes %s' },
      { file: 'a.test.ts', line: 5, text: 'counts ${by}' },
    ]);
  });
});
