import { describe, expect, it } from 'vitest';
import { ALLOWED } from './allowList.ts';
import { checkCode } from './index.ts';

const HANDLERS = 'export function request(ctx) { return {}; }\nexport function response(ctx) { return ctx.result; }\n';

/** The statement stands on line 3 of the unit, outside of functions. */
function problemsOf(statement: string): { line: number; message: string }[] {
  return checkCode({ name: 'unit.js', source: `${HANDLERS}${statement}` }).map(({ line, message }) => ({
    line,
    message,
  }));
}

/** The statements are the request handler's body, on line 2. */
function messagesIn(statements: string, head = ''): string[] {
  const source = `${head}export function request(ctx) {\n${statements}\n}\nexport function response(ctx) { return ctx.result; }`;
  return checkCode({ name: 'unit.js', source }).map(({ message }) => message);
}

describe('the check at load', () => {
  it('accepts what AWS accepts', () => {
    const taken = `import { util } from '@aws-appsync/utils';
      import * as ddb from '@aws-appsync/utils/dynamodb';
      const table = [1, 2, -0.5];
      function sum(list) { let total = 0; for (const each of list) { total += each; } for (const key in {}) { total += 1; } return total; }
      export const limit = (given) => {
        const { a = 1, ...rest } = { b: sum(table.map((each) => each * 2)) };
        const text = \`\${rest.b ?? a}\`.split('').filter((c) => c >= '0').join('');
        switch (text?.length) { case 0: return null; default: break; }
        if (!limit || typeof text === 'string') console.log(text);
        return text?.length ?? util.time.nowEpochSeconds() ? ddb.operations.increment(1) : void given;
      };`;
    expect(problemsOf(taken)).toEqual([]);
  });

  it.each([
    ['try { a(); } catch { b(); }', 'try/catch is not supported'],
    ['throw "x";', 'throw is not supported; use util.error'],
    ['while (true) { break; }', 'while loops are not supported; use for…of'],
    ['do { } while (false);', 'do/while loops are not supported; use for…of'],
    ['for (let i = 0; i < 3; i += 1) { }', 'C-style for loops are not supported; use for…of'],
    ['for (const x of [1]) { continue; }', 'continue is not supported'],
    ['outer: for (const x of [1]) { }', 'labels are not supported'],
    ['class A { }', 'classes are not supported'],
    ['const A = class { };', 'classes are not supported'],
    ['function* g() { yield 1; }', 'generators are not supported'],
    ['const f = async () => 1;', 'async functions are not supported'],
    ['const t = this;', 'this is not supported'],
    ['const d = new Map();', 'new is not supported'],
    ['const r = /a/;', 'regular-expression literals are not supported; use util.matches'],
    ['let i = 0; i++;', 'the operator ++ is not supported; use += 1'],
    ['let i = 0; --i;', 'the operator -- is not supported; use -= 1'],
    ['const n = ~1;', 'the operator ~ is not supported'],
    ['const n = "a" in {};', 'the operator in is not supported; use Object.hasOwn'],
    ['const n = [] instanceof Array;', 'the operator instanceof is not supported'],
    ['const n = 1n;', 'BigInt is not supported'],
    ['const o = { get a() { return 1; } };', 'getters and setters are not supported'],
    ['debugger;', 'debugger is not supported'],
    ['const u = import.meta;', 'import.meta and new.target are not supported'],
    ['const n = Date.now();', 'Date is not available in APPSYNC_JS; use util.time'],
    ['const p = Promise.resolve();', 'Promise is not available in APPSYNC_JS; use a pipeline of functions'],
    ['const e = process.env;', 'process is not available in APPSYNC_JS; use ctx.env'],
    ['const s = "1".padStart(2);', 'a string’s padStart is not available in APPSYNC_JS; use concat and slice'],
    ['import fs from "node:fs";', 'the module node:fs is not available in APPSYNC_JS'],
    [
      'import { sql } from "@aws-appsync/utils/rds";',
      'the module @aws-appsync/utils/rds is not run by the local runtime: it writes SQL for Amazon RDS, which is not run here',
    ],
    ['import { Util } from "@aws-appsync/utils";', '@aws-appsync/utils does not export Util; did you mean util?'],
    ['function f(n) { return n === 0 ? 0 : f(n - 1); }', 'recursion is not supported: f calls itself'],
    [
      'function f(g) { return g; } const x = f(() => 1);',
      'passing a function is not supported, except to map, find, filter and the like of a list',
    ],
    ['function f() { return () => 1; }', 'returning a function is not supported'],
    ['function f() { return 1; } f = 2;', 'reassigning the function f is not supported'],
    ['const n = [1].map((x) => x);', 'a call outside of functions is not supported: call it in the handler'],
    ['const n = String.raw`a`;', 'a call outside of functions is not supported: call it in the handler'],
    ['export default 1;', 'only named exports are supported'],
  ])('refuses %s', (statement, message) => {
    expect(problemsOf(statement)).toContainEqual({ line: 3, message });
  });

  it('finds recursion through another function, a callback and an alias', () => {
    const named = (...names: string[]) => names.map((name) => `recursion is not supported: ${name} calls itself`);
    const recursive = (source: string) =>
      problemsOf(source)
        .map(({ message }) => message)
        .filter((message) => message.startsWith('recursion'));
    expect(recursive('function a() { return b(); } function b() { return a(); }')).toEqual(named('a', 'b'));
    expect(recursive('function a(n) { return [n].map((each) => a(each)); }')).toEqual(named('a'));
    expect(recursive('const a = (list) => list.map(a);')).toEqual(named('a'));
    expect(recursive('const a = function inner(n) { return inner(n); };')).toEqual(named('inner'));
    expect(recursive('function a() { const b = (a) => a; return b(1); }')).toEqual([]);
  });

  it('reports what is missing, too long, or cannot be parsed', () => {
    expect(checkCode({ name: 'u.js', source: 'export function request() { }' })).toMatchObject([
      { file: 'u.js', message: 'the function response is not exported' },
    ]);
    expect(checkCode({ name: 'u.js', source: `${HANDLERS}//${'x'.repeat(32_000)}` })).toMatchObject([
      { message: 'a code unit has at most 32000 characters' },
    ]);
    expect(checkCode({ name: 'u.js', source: `${HANDLERS}const = 1;` })).toMatchObject([
      { line: 3, column: 7, message: 'Unexpected token' },
    ]);
    expect(
      checkCode({ name: 'u.js', source: 'export const request = 1; export const { response } = { response: 1 };' }),
    ).toMatchObject([
      { message: 'the function response is not exported' },
      { message: 'the export request is not a function' },
    ]);
  });

  it('points into the source through an inline source map', () => {
    const map = { version: 3, sources: ['resolvers/a.ts'], names: [], mappings: ';;AAQA' };
    const inline = Buffer.from(JSON.stringify(map)).toString('base64');
    const source = `${HANDLERS}throw 1;\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
    expect(checkCode({ name: 'u.js', source })).toEqual([
      { file: 'resolvers/a.ts', line: 9, column: 1, message: 'throw is not supported; use util.error' },
    ]);
  });

  it('reports every problem, in the order of the source', () => {
    expect(
      checkCode({
        name: 'u.js',
        source: `${HANDLERS}function f(a) {\n  let b = parseInt(a);\n  b++;\n  return c + Math.abs(b) + util.nope();\n}`,
      }),
    ).toEqual([
      {
        file: 'u.js',
        line: 4,
        column: 11,
        message: 'parseInt is not available in APPSYNC_JS; use +value, with Math.floor',
      },
      { file: 'u.js', line: 5, column: 3, message: 'the operator ++ is not supported; use += 1' },
      { file: 'u.js', line: 6, column: 10, message: 'c is not declared' },
      {
        file: 'u.js',
        line: 6,
        column: 14,
        message: 'Math.abs is not available in APPSYNC_JS; use value < 0 ? -value : value',
      },
      { file: 'u.js', line: 6, column: 28, message: 'util has no nope' },
    ]);
  });
});

describe('the check of names', () => {
  it.each([
    ['a parameter called like a function', 'const twice = (request) => request * 2; return twice(2);'],
    ['a local called like a function', 'const response = 1; return response + 1;'],
    ['a callback’s parameter called like a function', 'return [1].map((helper) => helper);'],
    [
      'a parameter that is returned and called like a function',
      'const same = (helper) => { return helper; }; return same(1);',
    ],
    ['a local called like a global', 'const Date = { now: 1 }; return Date.now;'],
    ['a parameter called like a global', 'const at = (parseInt) => parseInt + 1; return at(1);'],
    ['a local called like a built-in object', 'const Math = { abs: 1 }; return Math.abs;'],
    ['a local called util', 'const util = { nope: 1 }; return util.nope;'],
    ['a shadowed context', 'if (ctx.args.a) { const ctx = { args: 1 }; ctx.args = 2; return ctx; } return {};'],
    ['globals of the guide', 'return [util.autoId(), NaN, Infinity, undefined, runtime.earlyReturn, extensions];'],
    [
      'default parameters and destructuring',
      'const f = ({ a, b: { c } = {} } = {}, [d = a] = []) => [a, c, d]; return f();',
    ],
    ['a name that is a property', 'return { parseInt: ctx.args.Date, includes: ctx.args.process };'],
    ['an own function of a built-in’s name', 'const own = { includes: (x) => x }; return own.includes(1);'],
  ])('accepts %s', (_, statements) => {
    expect(messagesIn(statements, 'function helper() { return 1; } ')).toEqual([]);
  });

  it.each([
    'export const request = (ctx) => ({}); export const response = (ctx) => ctx.result;',
    'function a(ctx) { return {}; } const b = (c) => c.result; export { a as request, b as response };',
    'export { a as request, b as response }; function a(ctx) { return {}; } function b(c) { return c.result; }',
    'export function request({ args }) { return args; } export function response() { return null; }',
  ])('accepts the handlers of %s', (source) => {
    expect(checkCode({ name: 'u.js', source })).toEqual([]);
  });

  it.each([
    ['ctx.args = {};', 'ctx.args cannot be assigned; put values into ctx.stash'],
    ['ctx.stash = {};', 'ctx.stash cannot be assigned; put values into ctx.stash'],
    ["ctx['result'] = 1;", 'ctx.result cannot be assigned; put values into ctx.stash'],
    ['ctx.own = 1;', 'ctx.own cannot be assigned; put values into ctx.stash'],
    ['ctx.args += 1;', 'ctx.args cannot be assigned; put values into ctx.stash'],
    ['delete ctx.stash;', 'ctx.stash cannot be assigned; put values into ctx.stash'],
    ['[ctx.args] = [1];', 'ctx.args cannot be assigned; put values into ctx.stash'],
    ['({ a: ctx.args } = { a: 1 });', 'ctx.args cannot be assigned; put values into ctx.stash'],
    ['for (ctx.args of [1]) { }', 'ctx.args cannot be assigned; put values into ctx.stash'],
    ['ctx = {};', 'the context ctx cannot be assigned'],
    ['const one = 1; one = 2;', 'the constant one cannot be assigned'],
    ['undefined = 1;', 'undefined cannot be assigned'],
    ['total = 1;', 'total is not declared'],
    ['return argz;', 'argz is not declared'],
    ['return arguments[0];', 'arguments is not available in APPSYNC_JS; use a rest parameter (...values)'],
  ])('refuses %s', (statements, message) => {
    expect(messagesIn(statements)).toEqual([message]);
  });

  it('refuses to assign the context of any handler, whatever its parameter is called', () => {
    const source =
      'const a = (given) => { given.stash.x = 1; given.stash = {}; return {}; }; export { a as request }; ' +
      'export const response = function (c) { c.args = 1; };';
    expect(checkCode({ name: 'u.js', source }).map(({ message }) => message)).toEqual([
      'given.stash cannot be assigned; put values into given.stash',
      'c.args cannot be assigned; put values into c.stash',
    ]);
  });

  it.each([
    ['ctx.stash.a = 1; ctx.args.b = 2; ctx.stash.list.push(1); delete ctx.args.c; ctx.arguments.d.e = 1;'],
    ['const copy = { ...ctx.args }; copy.a = 1; const own = {}; own[ctx.args] = 1;'],
  ])('accepts %s', (statements) => {
    expect(messagesIn(statements)).toEqual([]);
  });
});

describe('the check of built-ins', () => {
  const VALUES: Record<string, string> = { String: '"a"', Array: '[1]' };

  it.each(
    Object.entries(ALLOWED).flatMap(([name, { statics, members }]) => [
      ...statics.map((member) => (name === 'String' ? 'String.raw`a`' : `${name}.${member}(ctx.args)`)),
      ...members.map((member) =>
        member === 'length' ? `${VALUES[name] ?? ''}.length` : `${VALUES[name] ?? ''}.${member}()`,
      ),
    ]),
  )('accepts %s', (expression) => {
    expect(messagesIn(`return ${expression};`)).toEqual([]);
  });

  it.each([
    ['String(1)', 'String(…) is not available in APPSYNC_JS; use `${value}`'],
    ['Number("1")', 'Number(…) is not available in APPSYNC_JS; use +value'],
    ['Boolean(1)', 'Boolean is not available in APPSYNC_JS; use !!value'],
    ['[1].map(String)', 'String(…) is not available in APPSYNC_JS; use `${value}`'],
    ['[1].filter(Boolean)', 'Boolean is not available in APPSYNC_JS; use !!value'],
    ['Math.PI', 'Math.PI is not available in APPSYNC_JS; use 3.141592653589793'],
    ['Math["abs"](1)', 'Math.abs is not available in APPSYNC_JS; use value < 0 ? -value : value'],
    ['Math[ctx.args.name](1)', 'a computed member of Math is not supported'],
    ['[Math]', 'Math is not a value in APPSYNC_JS: only its members can be used'],
    ['Array.isArray([])', 'Array.isArray is not available in APPSYNC_JS; use typeof value and value.length'],
    ['ctx.args.list.includes(1)', 'the method includes is not available in APPSYNC_JS; use indexOf(value) !== -1'],
    ['ctx.args.list?.includes(1)', 'the method includes is not available in APPSYNC_JS; use indexOf(value) !== -1'],
    ["ctx.args.list['includes'](1)", 'the method includes is not available in APPSYNC_JS; use indexOf(value) !== -1'],
    ['ctx.args.text.toString()', 'the method toString is not available in APPSYNC_JS; use `${value}`'],
    ['ctx.args.text.match("a")', 'the method match is not available in APPSYNC_JS; use util.matches'],
    ['(1).toFixed(2)', 'a number’s toFixed is not available in APPSYNC_JS; use Math.round and a template literal'],
    ['"a".map((x) => x)', 'a string’s map is not available in APPSYNC_JS'],
    ['[1].split("")', 'a list’s split is not available in APPSYNC_JS'],
    ['"a b".split(" ").trim()', 'a list’s trim is not available in APPSYNC_JS'],
    ['[2, 1].sort((a, b) => a - b)', 'sort takes no comparator in APPSYNC_JS'],
    ['ctx.args.list.sort((a, b) => a - b)', 'sort takes no comparator in APPSYNC_JS'],
    ['console.warn(1)', 'console.warn is not available in APPSYNC_JS; use console.error'],
  ])('refuses %s', (expression, message) => {
    expect(messagesIn(`return ${expression};`)).toContain(message);
  });

  it.each(['call', 'apply', 'bind'])('refuses %s of a function', (name) => {
    expect(messagesIn(`const f = (x) => x; return f.${name}(1);`)).toContainEqual(
      expect.stringContaining(`a function’s ${name} is not available`),
    );
  });
});

describe('the check of AWS’s modules', () => {
  it.each([
    ['util.toJson({})', 'util has no toJson; use JSON.stringify'],
    ['util.time.nowIso8601()', 'util.time has no nowIso8601; did you mean util.time.nowISO8601?'],
    ['util.dynamodb.toMapValue({})', 'util.dynamodb has no toMapValue; did you mean util.dynamodb.toMapValues?'],
    ['util.error.call(null)', 'util.error has no call'],
    ['runtime.earlyreturn(1)', 'runtime has no earlyreturn; did you mean runtime.earlyReturn?'],
    ['extensions.setFilter({})', 'extensions has no setFilter'],
    ['ddb.gett({})', 'ddb has no gett; did you mean ddb.get?'],
    ['ddb.operations.incr(1)', 'ddb.operations has no incr'],
    ['up({ a: 1 })', '@aws-appsync/utils/dynamodb does not export updat; did you mean update?'],
  ])('refuses %s', (expression, message) => {
    const head = "import * as ddb from '@aws-appsync/utils/dynamodb';";
    const misspelt = "import { updat as up } from '@aws-appsync/utils/dynamodb';";
    expect(messagesIn(`return ${expression};`, expression.startsWith('up(') ? misspelt : head)).toEqual([message]);
  });

  it('follows a constant and a pattern', () => {
    expect(
      messagesIn('const { time, nope } = util; const clock = time; const t = util.time; return [clock, t.now()];'),
    ).toEqual(['util has no nope', 'util.time has no now']);
  });
});
