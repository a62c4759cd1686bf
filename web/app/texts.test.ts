/** Every word that the app shows is in its texts, in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ErrorCodeValues } from './generated/enums.ts';

const HERE = import.meta.dirname;
const WEB = join(HERE, '..');

type Texts = { [name: string]: string | Texts };

const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts;

const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [`${before}${name}`] : keysOf(text, `${before}${name}.`),
  );

const folders = globSync(
  ['app/texts', 'app/kernel/*/texts', 'app/modules/*/texts', 'app/shell/*/texts', 'shared/texts'],
  {
    cwd: WEB,
  },
).sort();
const textsOf = (language: string): Set<string> =>
  new Set(folders.flatMap((folder) => keysOf(read(join(WEB, folder, `${language}.json`)))));

const sources = globSync('app/**/*.{ts,tsx}', { cwd: WEB, exclude: (path) => /generated|\.test\./.test(path) }).sort();
const parsed = sources.map((path) => ({
  path,
  file: ts.createSourceFile(
    path,
    readFileSync(join(WEB, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  ),
}));

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => each(child, visit));
}

/** Attributes that people read or hear. */
const SAID = ['label', 'title', 'placeholder', 'description', 'aria-label', 'alt', 'error'];
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text);
/** Names of formats, which are the same in every language. */
const NAMES = ['CSV', 'PDF', 'XLSX'];

describe('the texts of the app', () => {
  it.each(folders)('have the same keys in both languages: %s', (folder) => {
    const [es, en] = ['es', 'en'].map((language) => read(join(WEB, folder, `${language}.json`)));
    expect(keysOf(en ?? {})).toEqual(keysOf(es ?? {}));
    const empty = [es, en].flatMap((texts) =>
      Object.values(texts ?? {}).flatMap((each) => (typeof each === 'string' && each.trim() === '' ? [each] : [])),
    );
    expect(empty).toEqual([]);
  });

  it('have the same places to fill in', () => {
    const places = (texts: Texts, before = ''): [string, string][] =>
      Object.entries(texts).flatMap(([name, text]): [string, string][] =>
        typeof text === 'string'
          ? [
              [
                before + name,
                [...text.matchAll(/{{(\w+)}}/g)]
                  .map(([, place]) => place)
                  .sort()
                  .join(),
              ],
            ]
          : places(text, `${before}${name}.`),
      );
    for (const folder of folders) {
      const [es, en] = ['es', 'en'].map((language) => places(read(join(WEB, folder, `${language}.json`))));
      expect(en).toEqual(es);
    }
  });

  it('hold every key that is named as it stands, and words for every refusal', () => {
    const known = textsOf('es');
    const has = (key: string): boolean => known.has(key) || known.has(`${key}_other`);
    const missing: string[] = ErrorCodeValues.map((code) => `error.code.${code}`).filter((key) => !has(key));
    for (const { path, file } of parsed)
      each(file, (node) => {
        if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 't') return;
        const [key] = node.arguments;
        if (key && ts.isStringLiteral(key) && !has(key.text)) missing.push(`${path}: ${key.text}`);
        if (key && ts.isConditionalExpression(key))
          for (const branch of [key.whenTrue, key.whenFalse])
            if (ts.isStringLiteral(branch) && !has(branch.text)) missing.push(`${path}: ${branch.text}`);
      });
    expect(missing).toEqual([]);
  });

  it('are nowhere in the code', () => {
    const found: string[] = [];
    for (const { path, file } of parsed)
      each(file, (node) => {
        if (ts.isJsxText(node) && hasWord(node.text) && !NAMES.includes(node.text.trim()))
          found.push(`${path}: ${node.text.trim()}`);
        if (!ts.isJsxAttribute(node) || !node.initializer || !SAID.includes(node.name.getText())) return;
        if (ts.isStringLiteral(node.initializer) && hasWord(node.initializer.text))
          found.push(`${path}: ${node.initializer.text}`);
      });
    expect(found).toEqual([]);
  });
});
