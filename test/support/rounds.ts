/**
 * How long the lists are that code units go through, measured in the units themselves: before each loop, and each method of a list
 * that is given a function, a unit prints the list's length. Independent of the counters of the local runtime.
 */
import type { Node } from 'acorn';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import MagicString from 'magic-string';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALLBACK_METHODS } from '../../infra/resolvers/builtIns.mjs';

const MARK = 'rounds of';
const BEGIN = 'a handler begins';
/** In a list of its own: a name that some function has elsewhere is no function here. */
const COUNT = `function _m(site, lists) { console.log('${MARK}', site, (lists[0] ?? '').length); return lists[0]; }`;

interface Site extends Node {
  right: Node;
  callee: Node & { computed?: boolean; optional?: boolean; property?: Node & { name?: string }; object?: Node };
}

/** The unit with marks. A place is the character at which the list ends, negative for a loop. */
export function withMarks(source: string): string {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const text = new MagicString(source);
  const wrap = (list: Node, loop: boolean, close = '])'): void => {
    // What stands further out begins at the same place and comes later. Minified, a list may follow `of` without a space.
    text.prependRight(list.start, ` _m(${loop ? 0 - list.end : list.end},[`).appendLeft(list.end, close);
  };
  const exported = program.body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' ? statement.specifiers : [],
  );
  const declared = program.body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'FunctionDeclaration'
      ? [statement.declaration.id?.name ?? '']
      : [],
  );
  const handlers = new Set([
    ...declared,
    ...exported.map(({ local }) => (local.type === 'Identifier' ? local.name : '')),
  ]);
  simple(program, {
    FunctionDeclaration(node) {
      if (node.id && handlers.has(node.id.name)) text.appendRight(node.body.start + 1, ` console.log('${BEGIN}');`);
    },
    ForOfStatement(node) {
      wrap((node as unknown as Site).right, true);
    },
    ForInStatement() {
      throw new Error('for…in is not measured: no unit uses it');
    },
    CallExpression(node) {
      const { callee } = node as unknown as Site;
      if (
        callee.type === 'MemberExpression' &&
        callee.object &&
        callee.computed !== true &&
        CALLBACK_METHODS.includes(callee.property?.name ?? '')
      ) {
        // A chain that may end early goes on behind the mark.
        const { type, start, end } = callee.object;
        const isChain = type === 'MemberExpression' || type === 'CallExpression';
        const mayEnd = isChain && callee.optional !== true && source.slice(start, end).includes('?.');
        wrap(callee.object, false, mayEnd ? '])?' : '])');
      }
    },
  });
  // The marks would make the longest units too long.
  return transformSync(`${text.toString()}\n${COUNT}\n`, {
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    target: 'esnext',
    charset: 'utf8',
  }).code;
}

/** The assembly with marks in every code unit. */
export function markedAssembly(assembly: string, folder: string): void {
  for (const name of readdirSync(assembly)) {
    if (/^asset\..*\.js$/.test(name))
      writeFileSync(join(folder, name), withMarks(readFileSync(join(assembly, name), 'utf8')));
    else symlinkSync(join(assembly, name), join(folder, name));
  }
}

export interface Rounds {
  log: (level: string, unit: string, values: unknown[]) => void;
  /** The longest list at each place. */
  longest: () => { unit: string; site: number; length: number }[];
  /** The most rounds that the `for…of` loops of one run of a handler make together, by unit. */
  together: () => Map<string, number>;
  /** Units of which a handler has run. */
  ran: ReadonlySet<string>;
}

export function createRounds(): Rounds {
  const lengths = new Map<string, { unit: string; site: number; length: number }>();
  const sums = new Map<string, number>();
  const ran = new Set<string>();
  let sum = 0;
  return {
    log(_level, unit, [mark, site, length]) {
      if (mark === BEGIN) {
        ran.add(unit);
        sum = 0;
      }
      if (mark !== MARK) return;
      const place = `${unit} ${String(site)}`;
      const before = lengths.get(place)?.length ?? 0;
      lengths.set(place, { unit, site: Math.abs(Number(site)), length: Math.max(before, Number(length)) });
      if (Number(site) < 0) sums.set(unit, Math.max(sums.get(unit) ?? 0, (sum += Number(length))));
    },
    longest: () => [...lengths.values()].sort((a, b) => b.length - a.length),
    together: () => sums,
    ran,
  };
}
