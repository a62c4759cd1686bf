/** The check that AWS makes when a code unit is deployed, with a place for every problem. */
import type { Program } from 'acorn';
import { parse } from 'acorn';
import type { CodeModel } from '../../model.ts';
import { locator } from '../sourceMap.ts';
import type { CodeProblem } from '../types.ts';
import { builtinProblems } from './builtins.ts';
import { contextProblems } from './context.ts';
import { calledValues, functionProblems } from './functions.ts';
import { handlersOf, moduleProblems } from './module.ts';
import { memberProblems, undeclaredProblems } from './names.ts';
import type { Problem } from './problem.ts';
import { syntaxProblems } from './syntax.ts';
import type { FunctionNode, Tree } from './tree.ts';
import { treeOf } from './tree.ts';

/** Characters; the API reference says 32,768, the quota page 32,000. The smaller holds. */
const MAX_CHARACTERS = 32_000;
const SOURCE_MAP = /\n\/\/# sourceMappingURL=.*\s*$/;

const PARSE = { ecmaVersion: 'latest', sourceType: 'module', locations: true, ranges: true } as const;

function problemsOf(tree: Tree, handlers: readonly FunctionNode[]): Problem[] {
  return [
    ...moduleProblems(tree),
    ...syntaxProblems(tree),
    ...undeclaredProblems(tree),
    ...memberProblems(tree),
    ...builtinProblems(tree),
    ...functionProblems(tree),
    ...calledValues(tree),
    ...contextProblems(tree, handlers),
  ];
}

/** @throws SyntaxError with its place as `loc` */
export function parseProgram(source: string): Program {
  return parse(source, PARSE);
}

/** Every problem of a code unit, in the order of the source. */
export function checkCode(code: CodeModel): CodeProblem[] {
  const locate = locator(code.source, code.name);
  const problems: CodeProblem[] = [];
  if (code.source.replace(SOURCE_MAP, '').length > MAX_CHARACTERS) {
    problems.push({
      file: code.name,
      line: 1,
      column: 1,
      message: `a code unit has at most ${MAX_CHARACTERS} characters`,
    });
  }
  let program: Program;
  try {
    program = parseProgram(code.source);
  } catch (error) {
    const place = (error as { loc?: { line: number; column: number } }).loc ?? { line: 1, column: 0 };
    const message = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
    problems.push({ ...locate(place.line, place.column + 1), message });
    return problems;
  }
  const tree = treeOf(program);
  const handlers = handlersOf(tree);
  const found = problemsOf(tree, handlers).sort((a, b) => a.node.start - b.node.start);
  for (const { node, message } of found) {
    const start = node.loc?.start ?? { line: 1, column: 0 };
    problems.push({ ...locate(start.line, start.column + 1), message });
  }
  return problems;
}
