/**
 * What a bundle carries though its handlers never reach it. The bundler keeps a declaration that it cannot prove to be without effect (a
 * sum of texts, a list spread into another), and an import for each module that has one. In a unit nothing has an effect by being
 * declared: lint allows no call outside of functions.
 */
import { parse } from 'acorn';
import type { ImportDeclaration, Program } from 'acorn';
import { analyze } from 'eslint-scope';
import type { Scope } from 'eslint-scope';

interface Range {
  start: number;
  end: number;
}

/** A top-level declaration, or one imported name. */
interface Part extends Range {
  name: string;
  /** The whole of the statement, where nothing else stands in it. */
  alone: boolean;
  statement: Range;
}

function partsOf(program: Program): Part[] {
  return program.body.flatMap((statement): Part[] => {
    const place = (name: string, { start, end }: Range, alone: boolean): Part => ({
      name,
      start,
      end,
      alone,
      statement,
    });
    if (statement.type === 'FunctionDeclaration') return [place(statement.id.name, statement, true)];
    if (statement.type === 'ImportDeclaration')
      return statement.specifiers.map((each) => place(each.local.name, each, false));
    if (statement.type !== 'VariableDeclaration') return [];
    const { declarations } = statement;
    return declarations.flatMap((each) =>
      each.id.type === 'Identifier' ? [place(each.id.name, each, declarations.length === 1)] : [],
    );
  });
}

function moduleScope(program: Program): Scope {
  // Both packages follow one format of syntax trees, each with types of its own.
  const [scope] = analyze(program as never, { ecmaVersion: 2022, sourceType: 'module' }).globalScope?.childScopes ?? [];
  if (!scope) throw new Error('a module without a scope');
  return scope;
}

/** Where each name is used: the parts that use it, and undefined for whatever stands by itself, such as an exported handler. */
function usersOf(parts: readonly Part[], scope: Scope): Map<Part, ReadonlySet<Part | undefined>> {
  const partAt = (place: number): Part | undefined => parts.find(({ start, end }) => start <= place && place < end);
  return new Map(
    parts.map((part) => {
      const uses = scope.set.get(part.name)?.references.filter(({ init }) => init !== true) ?? [];
      return [part, new Set(uses.map(({ identifier }) => partAt(identifier.range?.[0] ?? 0)))];
    }),
  );
}

function unreachedParts(program: Program): Part[] {
  const parts = partsOf(program);
  const users = usersOf(parts, moduleScope(program));
  const reached = new Set<Part | undefined>([undefined]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [part, by] of users) if ([...by].some((user) => user !== part && reached.has(user))) reached.add(part);
  }
  return parts.filter((part) => !reached.has(part));
}

const parsed = (code: string): Program => parse(code, { ecmaVersion: 'latest', sourceType: 'module', ranges: true });

/** Names of the top-level declarations and imports that no handler reaches. */
export function unreachable(code: string): string[] {
  return unreachedParts(parsed(code)).map(({ name }) => name);
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

function importWithout(code: string, statement: ImportDeclaration, gone: readonly Part[]): string {
  const text = code.slice(statement.start, statement.end);
  const kept = statement.specifiers.filter(({ start }) => !gone.some((part) => part.start === start));
  if (kept.length === 0) return blank(text);
  const names = kept.map(({ start, end }) => code.slice(start, end)).join(', ');
  return `import { ${names} } from ${code.slice(statement.source.start, statement.source.end)};`.padEnd(text.length);
}

/** The same code without them. What goes becomes spaces, so that every place in a source map still holds. */
export function withoutUnreachable(code: string): string {
  const program = parsed(code);
  const gone = unreachedParts(program);
  let left = code;
  const put = ({ start, end }: Range, text: string): void => {
    left = left.slice(0, start) + text + left.slice(end);
  };
  for (const { statement, alone } of gone) if (alone) put(statement, blank(code.slice(statement.start, statement.end)));
  for (const statement of program.body)
    if (statement.type === 'ImportDeclaration') put(statement, importWithout(code, statement, gone));
  return left;
}
