import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkCode } from '../check/index.ts';
import { memberSupport } from './members.ts';

const LIB = fileURLToPath(new URL('../../../node_modules/@aws-appsync/utils/lib/', import.meta.url));

/** The type files by the name under which a unit reaches their exports. */
const FILES = { '': 'index.d.ts', ddb: 'dynamodb-helpers.d.ts', rds: 'rds-helpers.d.ts', ai: 'bedrock-helpers.d.ts' };

const program = ts.createProgram(
  Object.values(FILES).map((file) => LIB + file),
  { skipLibCheck: true },
);
const checker = program.getTypeChecker();

/** Every function below a value, as `util.time.nowISO8601`. */
function functionsOf(name: string, type: ts.Type): string[] {
  if (type.getCallSignatures().length > 0) return [name];
  return type
    .getProperties()
    .flatMap((property) => functionsOf(`${name}.${property.name}`, checker.getTypeOfSymbol(property)));
}

function typed(prefix: string, file: string): string[] {
  const source = program.getSourceFile(LIB + file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${file} was not read`);
  return checker.getExportsOfModule(symbol).flatMap((found) => {
    const target = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    if (!(target.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function))) return [];
    return functionsOf(prefix === '' ? found.name : `${prefix}.${found.name}`, checker.getTypeOfSymbol(target));
  });
}

const members = memberSupport();
const byName = new Map(members.map((member) => [member.name, member]));
const inTypes = Object.entries(FILES).flatMap(([prefix, file]) => typed(prefix, file));

describe('the members of the library', () => {
  it('are read from the type files', () => {
    expect(inTypes.length).toBeGreaterThan(100);
    expect(inTypes).toEqual(
      expect.arrayContaining([
        'util.time.nowISO8601',
        'ddb.operations.add',
        'extensions.evictFromApiCache',
        'runtime.earlyReturn',
        'rds.agg.max',
        'ai.converse',
      ]),
    );
  });

  it.each(inTypes)('include %s, or the reason why not', (name) => {
    const member = byName.get(name);
    expect(member).toBeDefined();
    expect(member?.supported === true || (member?.message ?? '').length > 20).toBe(true);
  });

  it('are exactly those of the type files', () => {
    expect(members.map(({ name }) => name).filter((name) => !inTypes.includes(name))).toEqual([]);
  });

  it('have unique names', () => {
    expect(byName.size).toBe(members.length);
  });
});

describe('an unsupported AWS module', () => {
  it.each([
    ['@aws-appsync/utils/rds', 'Amazon RDS'],
    ['@aws-appsync/utils/ai', 'Amazon Bedrock'],
  ])('is refused with its name and a reason: %s', (module, reason) => {
    const source =
      `import * as it from '${module}';\nexport function request() { return {}; }\n` +
      'export function response() { return null; }';
    expect(checkCode({ name: 'unit.js', source })).toEqual([
      {
        file: 'unit.js',
        line: 1,
        column: 1,
        message: expect.stringMatching(`${module} is not run by the local runtime: .*${reason}`) as string,
      },
    ]);
  });
});
