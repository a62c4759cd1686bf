/** From an ES module to a function in the sandbox, with the way back to the places of the module. */
import { SourceMap } from 'node:module';
import type { AnyNode, Program } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';

/** AppSync quotas, "Iterations in a foreach loop": rounds of one loop. Then it ends. */
const MAX_ROUNDS = 1000;

export interface SandboxCode {
  /** An expression: a function of the unit's globals that gives a function of what the sandbox hands in. */
  code: string;
  /** From a place in the code to that in the module; all are 1-based. */
  origin: (line: number, column: number) => { line: number; column: number };
}

type Loop = Extract<AnyNode, { type: 'ForOfStatement' | 'ForInStatement' }>;

/** A name that the module does not contain. */
function freshName(source: string, base: string): string {
  let name = base;
  while (source.includes(name)) name += '_';
  return name;
}

/** @param globals names of the unit's globals, in the order in which the sandbox hands them in */
export function toFunction(source: string, program: Program, globals: string): SandboxCode {
  const text = new MagicString(source);
  const sandbox = freshName(source, '__appsync');
  const imports: string[] = [];
  const handlers = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const from = `${sandbox}.modules[${JSON.stringify(statement.source.value)}]`;
      for (const specifier of statement.specifiers) {
        const member = specifier.type === 'ImportSpecifier' ? `[${JSON.stringify(nameOf(specifier.imported))}]` : '';
        imports.push(`const ${specifier.local.name} = ${from}${member};`);
      }
      removeKeepingLines(text, source, statement);
    } else if (statement.type === 'ExportNamedDeclaration') {
      const { declaration } = statement;
      if (declaration) {
        text.remove(statement.start, declaration.start);
        for (const name of declaredNames(declaration)) handlers.set(name, name);
      } else {
        for (const specifier of statement.specifiers) handlers.set(nameOf(specifier.exported), nameOf(specifier.local));
        removeKeepingLines(text, source, statement);
      }
    }
  }
  const rounds = freshName(source, '__rounds');
  full(program, (node) => {
    if (node.type === 'ForOfStatement' || node.type === 'ForInStatement')
      limitRounds(text, node as Loop, `${rounds}${node.start}`, sandbox);
  });
  const exports = ['request', 'response'].map((name) => `${name}: ${handlers.get(name) ?? 'undefined'}`).join(', ');
  text.prepend(`(function (${globals}) { return function (${sandbox}) { "use strict"; ${imports.join(' ')} `);
  text.append(`\nreturn { ${exports} }; }; })`);
  let map: SourceMap | undefined;
  return {
    code: text.toString(),
    origin(line, column) {
      const generated = text.generateMap({ hires: true });
      map ??= new SourceMap({
        ...generated,
        file: '',
        sourceRoot: '',
        version: 3,
        sourcesContent: [],
        sources: ['unit'],
      });
      const found = map.findEntry(line - 1, column - 1);
      return 'originalLine' in found
        ? { line: found.originalLine + 1, column: found.originalColumn + 1 }
        : { line, column };
    },
  };
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';
}

function declaredNames(declaration: AnyNode): string[] {
  if (declaration.type === 'FunctionDeclaration') return declaration.id ? [declaration.id.name] : [];
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap((each) => (each.id.type === 'Identifier' ? [each.id.name] : []));
}

/** Each run of a loop counts for itself (aws-appsync-community issue 371: loops in loops get further). */
function limitRounds(text: MagicString, loop: Loop, rounds: string, sandbox: string): void {
  const guard = ` if ((${rounds} += 1) > ${MAX_ROUNDS}) { ${sandbox}.limited(); break; } `;
  // Loops come inner first, and may touch: what opens goes before what opened inside, what closes belongs to the text on its left.
  text.prependRight(loop.start, `{ let ${rounds} = 0; `);
  if (loop.body.type === 'BlockStatement') text.prependRight(loop.body.start + 1, guard);
  else text.prependRight(loop.body.start, `{${guard}`).appendLeft(loop.body.end, ' }');
  text.appendLeft(loop.end, ' }');
}

function removeKeepingLines(text: MagicString, source: string, node: AnyNode): void {
  const lines = source.slice(node.start, node.end).split('\n').length - 1;
  if (lines === 0) text.remove(node.start, node.end);
  else text.overwrite(node.start, node.end, '\n'.repeat(lines));
}
