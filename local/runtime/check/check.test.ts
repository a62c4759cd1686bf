import { describe, expect, it } from 'vitest';
import { checkCode } from './index.ts';

const HANDLERS = 'export function request(ctx) { return {}; }\nexport function response(ctx) { return ctx.result; }\n';

/** The statement stands on line 3 of the unit. */
function problemsOf(statement: string): { line: number; message: string }[] {
  return checkCode({ name: 'unit.js', source: `${HANDLERS}${statement}` }).map(({ line, message }) => ({ line, message }));
}

describe('the check at load', () => {
  it('passes what AWS takes', () => {
    const taken = `import { util } from '@aws-appsync/utils';
      import * as ddb from '@aws-appsync/utils/dynamodb';
      const table = [1, 2].map((each) => each * 2);
      function sum(list) { let total = 0; for (const each of list) { total += each; } for (const key in {}) { total += 1; } return total; }
      const { a = 1, ...rest } = { b: sum(table) };
      const text = \`\${rest.b ?? a}\`.split('').filter((c) => c >= '0').join('');
      export const limit = text?.length ?? util.time.nowEpochSeconds() ? ddb.operations.increment(1) : null;
      if (!limit || typeof text === 'string') console.log(text);`;
    expect(problemsOf(taken)).toEqual([]);
  });

  it.each([
    ['try { a(); } catch { b(); }', 'try/catch is not supported'],
    ['throw "x";', 'throw is not supported'],
    ['while (true) { break; }', 'while loops are not supported'],
    ['do { } while (false);', 'do/while loops are not supported'],
    ['for (let i = 0; i < 3; i += 1) { }', 'C-style for loops are not supported'],
    ['for (const x of [1]) { continue; }', 'continue is not supported'],
    ['outer: for (const x of [1]) { }', 'labels are not supported'],
    ['class A { }', 'classes are not supported'],
    ['function* g() { yield 1; }', 'generators are not supported'],
    ['const f = async () => 1;', 'async functions are not supported'],
    ['const t = this;', 'this is not supported'],
    ['const d = new Map();', 'new is not supported'],
    ['const r = /a/;', 'regular-expression literals are not supported; use util.matches'],
    ['let i = 0; i++;', 'the operator ++ is not supported'],
    ['let i = 0; --i;', 'the operator -- is not supported'],
    ['const n = ~1;', 'the operator ~ is not supported'],
    ['const n = "a" in {};', 'the operator in is not supported'],
    ['const n = [] instanceof Array;', 'the operator instanceof is not supported'],
    ['const n = 1n;', 'BigInt is not supported'],
    ['const n = Date.now();', 'Date is not available'],
    ['const p = Promise.resolve();', 'Promise is not available'],
    ['const e = process.env;', 'process is not available'],
    ['const s = "1".padStart(2);', 'the method padStart is not implemented'],
    ['import fs from "node:fs";', 'the module node:fs is not supported by the local runtime'],
    ['function f(n) { return n === 0 ? 0 : f(n - 1); }', 'recursion is not supported: f calls itself'],
    ['function f(g) { return g; } const x = f(() => 1);', 'passing a function to a function is not supported'],
    ['function f() { return () => 1; }', 'returning a function is not supported'],
    ['function f() { return 1; } f = 2;', 'reassigning the function f is not supported'],
  ])('refuses %s', (statement, message) => {
    expect(problemsOf(statement)).toContainEqual({ line: 3, message });
  });

  it('finds recursion through another function', () => {
    expect(problemsOf('function a() { return b(); } function b() { return a(); }').map((problem) => problem.message)).toEqual([
      'recursion is not supported: a calls itself',
      'recursion is not supported: b calls itself',
    ]);
  });

  it('takes a local name that shadows a global', () => {
    expect(problemsOf('const Date = { now: 1 }; const n = Date.now;')).toEqual([]);
  });

  it('names what is missing, too long, or does not parse', () => {
    expect(checkCode({ name: 'u.js', source: 'export function request() { }' })).toMatchObject([{ file: 'u.js', message: 'the function response is not exported' }]);
    expect(checkCode({ name: 'u.js', source: `${HANDLERS}//${'x'.repeat(32_000)}` })).toMatchObject([{ message: 'a code unit has at most 32000 characters' }]);
    expect(checkCode({ name: 'u.js', source: `${HANDLERS}const = 1;` })).toMatchObject([{ line: 3, column: 7, message: 'Unexpected token' }]);
  });

  it('points into the source through an inline source map', () => {
    const map = { version: 3, sources: ['resolvers/a.ts'], names: [], mappings: ';;AAQA' };
    const source = `${HANDLERS}throw 1;\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}\n`;
    expect(checkCode({ name: 'u.js', source })).toEqual([{ file: 'resolvers/a.ts', line: 9, column: 1, message: 'throw is not supported' }]);
  });
});
