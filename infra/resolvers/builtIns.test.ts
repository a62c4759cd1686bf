import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ALLOWED, ALLOWED_GLOBALS, CALLBACK_METHODS as LOCAL_CALLBACKS } from '../../local/runtime/check/allowList.ts';
import { ARRAY_METHODS, CALLBACK_METHODS, GLOBAL_VALUES, plugin, STATIC_CALLS, STRING_METHODS } from './builtIns.mjs';

const CONFIG: Linter.Config = {
  files: ['**/*.js'],
  plugins: { appsync: plugin },
  rules: { 'appsync/listed-built-ins': 'error' },
};

/** Complaints about a unit with the given statements in its request handler. */
function complaints(statements: string, top = ''): string[] {
  const code =
    "import { util, runtime } from '@aws-appsync/utils';\nimport * as ddb from '@aws-appsync/utils/dynamodb';\n" +
    `${top}\nexport function request(ctx) {\n${statements}\n}\n`;
  return new Linter().verify(code, [CONFIG], 'unit.js').map(({ message }) => message);
}

describe('the rule of listed built-ins', () => {
  it('passes every function of the list, and the modules of AppSync', () => {
    const own = Object.entries(STATIC_CALLS).flatMap(([object, names]) =>
      names.map((name) => `${object}.${name}(ctx);`),
    );
    const methods = [...STRING_METHODS, ...ARRAY_METHODS]
      .filter((name) => !name.startsWith('replace'))
      .map((name) => `ctx.a.${name}();`);
    expect(complaints([...own, ...methods, "ctx.a.replaceAll('-', '');", 'return String.raw`a`;'].join('\n'))).toEqual(
      [],
    );
    expect(
      complaints(
        'util.time.nowISO8601(); runtime.earlyReturn(ddb.get({ key: { id: ctx.args.id } })); return [NaN, Infinity, undefined];',
      ),
    ).toEqual([]);
  });

  it('goes by the list that the local runtime goes by', () => {
    const calls = (members: readonly string[]): string[] => members.filter((name) => name !== 'length').sort();
    expect(
      Object.fromEntries(Object.entries(STATIC_CALLS).map(([object, names]) => [object, [...names].sort()])),
    ).toEqual(
      Object.fromEntries(
        Object.entries(ALLOWED).flatMap(([object, { statics }]) =>
          statics.length > 0 ? [[object, [...statics].sort()]] : [],
        ),
      ),
    );
    expect([[...STRING_METHODS].sort(), [...ARRAY_METHODS].sort()]).toEqual([
      calls(ALLOWED.String.members),
      calls(ALLOWED.Array.members),
    ]);
    expect([[...CALLBACK_METHODS].sort(), [...GLOBAL_VALUES].sort()]).toEqual([
      [...LOCAL_CALLBACKS].sort(),
      [...ALLOWED_GLOBALS].sort(),
    ]);
  });

  it('passes functions that are declared, called, and given to methods of lists', () => {
    const top = 'const RATES = { a: 1 };\nfunction double(n) { return n * 2; }\nconst half = (n) => n / 2;';
    expect(complaints('return ctx.list.map(double).map(half).filter((n) => double(n) > RATES.a);', top)).toEqual([]);
  });

  it.each([
    ['Math.abs(ctx.a);', 'Math.abs'],
    ['Math.trunc(ctx.a);', 'Math.trunc'],
    ['ctx.a.includes(1);', 'includes'],
    ['ctx.a?.includes(1);', 'includes'],
    ['ctx.a?.b.at(-1);', 'method at'],
    ['Array.isArray(ctx.a);', 'has no Array'],
    ['parseInt(ctx.a, 10);', 'parseInt'],
    ['parseFloat(ctx.a);', 'parseFloat'],
    ['String(ctx.a);', 'String as a value or function'],
    ['Number(ctx.a);', 'Number as a value or function'],
    ['ctx.list.filter(Boolean);', 'has no Boolean'],
    ['Number.isInteger(ctx.a);', 'Number.isInteger'],
    ['ctx.a.substring(1);', 'substring'],
    ['ctx.a.toString();', 'toString'],
    ['ctx.a.toFixed(2);', 'toFixed'],
    ['ctx.a.call(null);', 'method call'],
    ['new Date();', 'AppSync has no new'],
    ['Date.now();', 'has no Date'],
    ['Object.freeze({});', 'Object.freeze'],
    ['Object.fromEntries([]);', 'Object.fromEntries'],
    ['encodeURIComponent(ctx.a);', 'encodeURIComponent'],
    ['ctx.a.sort((a, b) => a - b);', 'no comparator'],
    ["ctx.a.replaceAll('.', '');", 'regular expression'],
    ['ctx.a.replace(ctx.b, "");', 'regular expression'],
    ['ctx.a[ctx.b]();', 'called by its name'],
    ['(() => 1)();', 'called by its name'],
    ['ctx.a.constructor;', 'constructor'],
    ["ctx.a['__proto__'];", '__proto__'],
    ['const m = Math; return m;', 'Math as a value'],
    ['const { floor } = Math;', 'Math as a value'],
    ['const f = Math.floor; return f;', 'never kept or passed'],
    ['const table = { f: (n) => n };', 'stores, passes and returns none'],
    ['return () => 1;', 'stores, passes and returns none'],
    ['return ctx.a.with(0, 1);', 'method with'],
  ])('refuses %s', (statements, words) => {
    expect(complaints(statements)).toContainEqual(expect.stringContaining(words));
  });

  it('refuses calls outside of functions', () => {
    expect(complaints('', 'const ZEROS = [0, 0].join("");')).toEqual([expect.stringContaining('outside of functions')]);
    expect(complaints('', 'const ID = util.autoId();')).toEqual([expect.stringContaining('outside of functions')]);
  });

  it('refuses own functions as values', () => {
    const top = 'function double(n) { return n; }\nfunction apply(f) { return f(1); }';
    expect(complaints('return apply(double);', top)).toEqual([
      expect.stringContaining('f is a parameter'),
      expect.stringContaining('double is a function'),
    ]);
    expect(complaints('return { double };', top)).toContainEqual(expect.stringContaining('double is a function'));
  });

  it('takes a name of its own for what it is, not for the built-in of that name', () => {
    expect(complaints('const Map = { size: 1 }; return Map.size;')).toEqual([]);
    expect(complaints('const util = ctx.a; return util.includes(1);')).toEqual([expect.stringContaining('includes')]);
  });
});
