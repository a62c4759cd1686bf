/** The check that AWS makes when a code unit is deployed, with a place for every problem. */
import type { Node, Program } from 'acorn';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import type { CodeModel } from '../../model.ts';
import { locator } from '../sourceMap.ts';
import type { CodeProblem } from '../types.ts';
import { SUPPORTED_MODULES } from './denied.ts';
import { functionProblems } from './functions.ts';
import { deniedGlobal, SYNTAX_RULES } from './syntax.ts';

/** Characters; the API reference says 32,768, the quota page 32,000. The smaller holds. */
const MAX_CHARACTERS = 32_000;
const SOURCE_MAP = /\n\/\/# sourceMappingURL=.*\s*$/;

export interface ParsedCode {
  program: Program;
  problems: CodeProblem[];
}

/** Parses once; the sandbox uses the same tree. The program is empty where the source does not parse. */
export function parseCode(code: CodeModel): ParsedCode {
  const locate = locator(code.source, code.name);
  const problems: CodeProblem[] = [];
  const report = (node: Node, message: string) => {
    const start = node.loc?.start ?? { line: 1, column: 0 };
    problems.push({ ...locate(start.line, start.column + 1), message });
  };
  if (code.source.replace(SOURCE_MAP, '').length > MAX_CHARACTERS) {
    problems.push({ file: code.name, line: 1, column: 1, message: `a code unit has at most ${MAX_CHARACTERS} characters` });
  }
  let program: Program;
  try {
    program = parse(code.source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (error) {
    const place = (error as { loc?: { line: number; column: number } }).loc ?? { line: 1, column: 0 };
    const message = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
    problems.push({ ...locate(place.line, place.column + 1), message });
    return { program: parse('', { ecmaVersion: 'latest', sourceType: 'module' }), problems };
  }
  checkModule(program, report);
  checkSyntax(program, report);
  for (const problem of functionProblems(program)) report(problem.node, problem.message);
  return { program, problems };
}

/** Every problem of a code unit, in the order of the source. */
export function checkCode(code: CodeModel): CodeProblem[] {
  return parseCode(code).problems;
}

type Report = (node: Node, message: string) => void;

function checkModule(program: Program, report: Report): void {
  const exported = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && !SUPPORTED_MODULES.includes(String(statement.source.value))) {
      report(statement, `the module ${String(statement.source.value)} is not supported by the local runtime`);
    }
    if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration') {
      report(statement, 'only named exports are supported');
    }
    if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration?.type === 'FunctionDeclaration' && statement.declaration.id) exported.add(statement.declaration.id.name);
      for (const specifier of statement.specifiers) if (specifier.exported.type === 'Identifier') exported.add(specifier.exported.name);
    }
  }
  for (const name of ['request', 'response']) if (!exported.has(name)) report(program, `the function ${name} is not exported`);
}

/** Nodes that bring names into being. */
interface Declaring extends Node {
  id?: (Node & { name?: string }) | null;
  params?: (Node & { name?: string })[];
}

function declaredBy(node: Declaring): string[] {
  const binders = node.type === 'VariableDeclarator' || node.type.includes('Function') ? [node.id, ...(node.params ?? [])] : [];
  return binders.flatMap((binder) => (binder?.name === undefined ? [] : [binder.name]));
}

function checkSyntax(program: Program, report: Report): void {
  const declared = new Set<string>();
  const identifiers: (Node & { name: string })[] = [];
  full(program, (node) => {
    const message = SYNTAX_RULES[node.type]?.(node as never);
    if (message) report(node, message);
    for (const name of declaredBy(node as Declaring)) declared.add(name);
    if (node.type === 'Identifier') identifiers.push(node as Node & { name: string });
  });
  for (const identifier of identifiers) {
    const message = deniedGlobal(identifier.name, declared);
    if (message) report(identifier, message);
  }
}
