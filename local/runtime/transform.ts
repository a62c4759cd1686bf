/** From an ES module to the body of a function in the sandbox; every line keeps its number. */
import type { Node, Program } from 'acorn';
import { simple } from 'acorn-walk';
import MagicString from 'magic-string';

/** Name by which loops report their iterations to the sandbox. */
const COUNT = '__countIteration';

interface Loop extends Node {
  body: Node;
}

/** @returns an expression: a function of the modules and the loop counter that gives `{request, response}`. */
export function toFunction(source: string, program: Program): string {
  const text = new MagicString(source);
  const handlers = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const bindings = statement.specifiers.map((specifier) => {
        const from = `__modules[${JSON.stringify(statement.source.value)}]`;
        if (specifier.type === 'ImportSpecifier') {
          const name = specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value);
          return `const ${specifier.local.name} = ${from}[${JSON.stringify(name)}];`;
        }
        return `const ${specifier.local.name} = ${from};`;
      });
      replaceKeepingLines(text, source, statement, bindings.join(' '));
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) {
        text.remove(statement.start, statement.declaration.start);
        const declaration = statement.declaration;
        if (declaration.type === 'FunctionDeclaration' && declaration.id) handlers.set(declaration.id.name, declaration.id.name);
      } else {
        for (const specifier of statement.specifiers) {
          if (specifier.exported.type === 'Identifier' && specifier.local.type === 'Identifier') handlers.set(specifier.exported.name, specifier.local.name);
        }
        replaceKeepingLines(text, source, statement, '');
      }
    }
  }
  const count = (node: Node) => countIterations(text, (node as Loop).body);
  simple(program, { ForOfStatement: count, ForInStatement: count });
  const exports = ['request', 'response'].map((name) => `${name}: ${handlers.get(name) ?? 'undefined'}`).join(', ');
  // The source begins on the first line, so that faults name the line of the unit.
  return `(function (__modules, console, ${COUNT}) { "use strict"; ${text.toString()}\nreturn { ${exports} }; })`;
}

function countIterations(text: MagicString, body: Node): void {
  if (body.type === 'BlockStatement') {
    text.appendRight(body.start + 1, ` ${COUNT}();`);
  } else {
    text.appendLeft(body.start, `{ ${COUNT}(); `).appendRight(body.end, ' }');
  }
}

function replaceKeepingLines(text: MagicString, source: string, node: Node, replacement: string): void {
  const lines = source.slice(node.start, node.end).split('\n').length - 1;
  const content = replacement + '\n'.repeat(lines);
  if (content === '') text.remove(node.start, node.end);
  else text.overwrite(node.start, node.end, content);
}
