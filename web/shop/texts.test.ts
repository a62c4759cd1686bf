/** Every word that the shop shows is in its texts, in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = { [name: string]: string | Texts };

const HERE = import.meta.dirname;
const read = (...path: string[]): Texts => JSON.parse(readFileSync(join(HERE, ...path), 'utf8')) as Texts;
const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [`${before}${name}`] : keysOf(text, `${before}${name}.`),
  );
const [es, en] = [read('texts', 'es.json'), read('texts', 'en.json')];

describe('the texts of the shop', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(es));
  });

  it('say nothing that is empty', () => {
    const said = (texts: Texts): string[] =>
      Object.values(texts).flatMap((each) => (typeof each === 'string' ? [each] : said(each)));
    expect([...said(es), ...said(en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('have what the screens ask for', () => {
    const known = new Set([...keysOf(es), ...keysOf(read('..', 'shared', 'texts', 'es.json'))]);
    const asked = globSync('*.tsx', { cwd: HERE }).flatMap((file) =>
      [...readFileSync(join(HERE, file), 'utf8').matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(asked.length).toBeGreaterThan(40);
    expect([...new Set(asked)].filter((key) => !known.has(key) && !known.has(`${key}_other`))).toEqual([]);
  });
});
