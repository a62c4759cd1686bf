import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ddb } from '../library/ddb.ts';
import { extensions, runtime, util } from '../library/util.ts';
import type { Members } from './members.ts';
import { MODULES, MODULES_NOT_RUN } from './members.ts';

const FOLDER = fileURLToPath(new URL('../../../node_modules/@aws-appsync/utils/', import.meta.url));

/** What a module of the type files exports at run time, read by TypeScript. */
function declared(file: string): Members {
  const program = ts.createProgram([`${FOLDER}${file}`], { strict: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${FOLDER}${file}`);
  const module = source && checker.getSymbolAtLocation(source);
  const membersOf = (type: ts.Type): Members | null =>
    type.getCallSignatures().length > 0
      ? null
      : Object.fromEntries(
          checker.getPropertiesOfType(type).map((each) => [each.name, membersOf(checker.getTypeOfSymbol(each))]),
        );
  const values = (module ? checker.getExportsOfModule(module) : [])
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .filter((each) => (each.flags & ts.SymbolFlags.Value) !== 0);
  return Object.fromEntries(values.map((each) => [each.name, membersOf(checker.getTypeOfSymbol(each))]));
}

function pathsOf(members: Members, head: string): string[] {
  return Object.entries(members).flatMap(([name, inner]) =>
    inner ? pathsOf(inner, `${head}${name}.`) : [`${head}${name}`],
  );
}

describe('the members of AWS’s modules', () => {
  it.each([
    ['@aws-appsync/utils', 'lib/index.d.ts'],
    ['@aws-appsync/utils/dynamodb', 'dynamodb.d.ts'],
  ])('are those that %s declares', (name, file) => {
    expect(MODULES[name]).toEqual(declared(file));
  });

  it.each(MODULES_NOT_RUN)('include %s as one that does not run', (name) => {
    expect(Object.keys(declared(`${name.split('/').at(-1) ?? ''}.d.ts`)).length).toBeGreaterThan(0);
  });

  it.each([
    ...pathsOf(MODULES['@aws-appsync/utils'] ?? {}, ''),
    ...pathsOf(MODULES['@aws-appsync/utils/dynamodb'] ?? {}, 'ddb.'),
  ])('exist in the runtime for %s', (path) => {
    const found = path
      .split('.')
      .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], {
        util,
        runtime,
        extensions,
        ddb,
      });
    expect(typeof found).toBe('function');
  });
});
