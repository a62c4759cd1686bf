import { Linter } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plugin } from './builtIns.mjs';

/** A project of one file: the types of all that there is would take half a minute. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-keys-'));
  const compilerOptions = { strict: true, target: 'es2022', lib: ['es2023'], types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['unit.ts'] }));
  writeFileSync(join(folder, 'unit.ts'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How many complaints there are about statements, with their types. */
function complaints(statements: string): number {
  const linter = new Linter({ cwd: folder });
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { appsync: plugin },
    languageOptions: {
      parser: tseslint.parser as Linter.Parser,
      parserOptions: { projectService: true, tsconfigRootDir: folder },
    },
    rules: { 'appsync/own-keys': 'error' },
  };
  const messages = linter.verify(
    `type Row = { id: string };\ntype Kind = 'A' | 'B';\n${statements}\n`,
    [config],
    join(folder, 'unit.ts'),
  );
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.length;
}

describe('the rule of own keys', () => {
  it.each([
    'export function f(rows: Record<string, Row>, id: string) { return rows[id]; }',
    'export function f(rows: Record<string, Row>, id: string, row: Row) { rows[id] = row; }',
    "export function f(rows: Record<string, Row>, id: string | undefined) { return rows[id ?? '']; }",
    'export function f(rows: Partial<Record<string, Row>>, id: string) { return rows[id]?.id; }',
    'export function f(rows: Record<string, Row>, id: string) { return rows[`${id}#A`]; }',
    'export function f<Id extends string>(rows: Record<Id, Row>, id: Id) { return rows[id]; }',
    'export function f(rows: Record<string, Row>, id: `${string}Of`) { return rows[id]; }',
  ])('reports a key that is any text: %s', (statements) => {
    expect(complaints(statements)).toBe(1);
  });

  it.each([
    'export function f(rows: Row[], index: number) { return rows[index] ?? rows[0]; }',
    'export function f(rows: Record<Kind, Row>, kind: Kind) { return rows[kind]; }',
    "export function f(rows: Record<string, Row>) { return rows['fixed']; }",
    'export function f(values: Record<string, Row>, index: number, row: Row) { values[`:v${index}`] = row; }',
    'export function f<Name extends keyof Row>(row: Row, name: Name) { return row[name]; }',
    'export function f(rows: Record<`page${number}`, Row>, page: `page${number}`) { return rows[page]; }',
  ])('passes places of lists, and names that the code has written down: %s', (statements) => {
    expect(complaints(statements)).toBe(0);
  });
});
