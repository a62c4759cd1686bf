/** The members that AWS's type files declare, read with TypeScript itself: npm `@aws-appsync/utils`. */
import { join } from 'node:path';
import ts from 'typescript';

/** Modules and how their members are called here: `util.time.nowISO8601`, `ddb.get`, `rds.select`. */
const MODULES = {
  '@aws-appsync/utils': '',
  '@aws-appsync/utils/dynamodb': 'ddb.',
  '@aws-appsync/utils/rds': 'rds.',
  '@aws-appsync/utils/ai': 'ai.',
} as const;

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

export interface TypeMember {
  id: string;
  /** The type file that declares it, inside its package. */
  file: string;
}

/** Deprecated twins of the mapping templates' names are members as well: AWS takes them. */
function membersOf(checker: ts.TypeChecker, symbol: ts.Symbol, id: string, at: ts.Node): TypeMember[] {
  const type = checker.getTypeOfSymbolAtLocation(symbol, at);
  const file = symbol.declarations?.[0]?.getSourceFile().fileName.replace(/^.*@aws-appsync\/utils\//, '') ?? '';
  const isObject = type.getCallSignatures().length === 0 && (type.flags & ts.TypeFlags.Object) !== 0;
  const below = isObject
    ? type
        .getProperties()
        .filter((each) =>
          each.declarations?.some((declared) => declared.getSourceFile().fileName.includes('@aws-appsync/utils')),
        )
    : [];
  return below.length === 0
    ? [{ id, file }]
    : below.flatMap((each) => membersOf(checker, each, `${id}.${each.name}`, at));
}

/** @param folder from which the package is found @returns every function and value that a unit can reach */
export function typeMembers(folder: string = process.cwd()): TypeMember[] {
  const entry = join(folder, 'members-of-types.ts');
  const text = Object.keys(MODULES)
    .map((name, index) => `export * as m${index} from '${name}';`)
    .join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version, ...more) =>
    file === entry ? ts.createSourceFile(file, text, version, true) : getSourceFile(file, version, ...more);
  const program = ts.createProgram([entry], OPTIONS, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  if (!source) throw new Error(`${entry} was not read`);
  return Object.values(MODULES).flatMap((prefix, index) => {
    const module = checker
      .getExportsOfModule(checker.getSymbolAtLocation(source) ?? never())
      .find((each) => each.name === `m${index}`);
    const exported = module ? checker.getExportsOfModule(checker.getAliasedSymbol(module)) : [];
    return exported
      .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
      .filter((each) => (each.flags & ts.SymbolFlags.Value) !== 0)
      .flatMap((each) => membersOf(checker, each, `${prefix}${each.name}`, source));
  });
}

function never(): never {
  throw new Error('the type files of @aws-appsync/utils were not found');
}
