/** What AppSync refuses, kind by kind, and who says so. */
import type { Construct } from './programs.ts';

type Line = Construct['line'];

const all = (by: Construct['by'], lines: Readonly<Record<string, Line>>, head?: true): Construct[] =>
  Object.entries(lines).map(([name, line]) => ({ name, by, line, ...(head ? { head } : {}) }));

/** What methods of texts are given; the others a text. */
const TEXT_ARGUMENTS: Readonly<Record<string, string>> = {
  padStart: '2',
  padEnd: '2',
  repeat: '2',
  charCodeAt: '2',
  toLocaleLowerCase: '',
};

/** What global functions are given; the others a number. */
const GLOBAL_ARGUMENTS: Readonly<Record<string, Line>> = {
  'Object.fromEntries': () => '[]',
  parseInt: (make) => make.text(),
  parseFloat: (make) => make.text(),
  encodeURIComponent: (make) => make.text(),
  'Math.pow': (make) => `${make.number()}, 2`,
};

export const CONSTRUCTS: readonly Construct[] = [
  ...all('base', {
    try: (make) => `try { console.log(${make.text()}); } catch (error) { console.log(error); }`,
    while: (make) => `while (${make.number()} > 200) { break; }`,
    'do while': (make) => `do { console.log(${make.text()}); } while (false);`,
    'C-style for': (make) => `for (let i = 0; i < ${make.number()}; i += 1) { break; }`,
    continue: (make) => `for (const x of ${make.numbers()}) { if (x) continue; console.log(x); }`,
    'a label': (make) => `outer: for (const x of ${make.numbers()}) { break outer; }`,
    '++': (make) => `let counter = ${make.number()}; counter++;`,
    '--': (make) => `let counter = ${make.number()}; --counter;`,
    '~': (make) => `const bits = ~${make.number()};`,
    in: (make) => `const has = ${make.text()} in ctx.args;`,
    instanceof: (make) => `const is = ${make.numbers()} instanceof Array;`,
    'a regular expression': (make) => `const found = [/a+/, ${make.text()}];`,
    this: (make) => `const self = [this, ${make.number()}];`,
    'a class': () => 'class Own { }',
    'an async function': () => 'const later = async () => 1;',
    'a promise': () => 'const later = new Promise(() => 1);',
    'assigning args': (make) => `ctx.args = { a: ${make.number()} };`,
    'assigning stash': (make) => `ctx.stash = { a: ${make.text()} };`,
    'a property of the context': (make) => `ctx.own = ${make.numbers()};`,
    'deleting from the context': () => 'delete ctx.args;',
    'the context itself': () => 'ctx = {};',
    'the context in a loop': (make) => `for (ctx.args of ${make.numbers()}) { break; }`,
  }),
  ...all(
    'base',
    {
      'a generator': () => 'function* generate() { yield 1; }',
      'an async declaration': () => 'async function later() { return 1; }',
    },
    true,
  ),
  ...all('recommended', {
    'a function passed to an own function': (make) => `const apply = (give) => give; apply(() => ${make.number()});`,
    'a named function passed to an own function': (make) =>
      `const own = () => ${make.number()}; const apply = (give) => give; apply(own);`,
    'a comparator': (make) => `const sorted = [${make.text()}].sort((a, b) => (a < b ? -1 : 1));`,
    'a function for replaceAll': (make) => `const text = 'a'.replaceAll('a', () => ${make.text()});`,
    'a function for stringify': () => 'const text = JSON.stringify(ctx.args, (key, value) => value);',
    'a second name': (make) => `const first = () => ${make.number()}; const second = first;`,
    'a second name by assignment': (make) => `const first = () => ${make.number()}; let second; second = first;`,
    'returning a function': (make) => `const outer = () => { return () => ${make.number()}; };`,
    'returning a named function': (make) =>
      `const outer = () => { const inner = () => ${make.number()}; return inner; };`,
    'an arrow that gives a function': (make) => `const outer = () => () => ${make.number()};`,
    recursion: () => 'const again = (n) => (n > 0 ? again(n - 1) : 0);',
    'recursion of two': () => 'const odd = (n) => even(n - 1), even = (n) => odd(n - 1);',
    ...Object.fromEntries(
      ['padStart', 'padEnd', 'repeat', 'localeCompare', 'matchAll', 'charCodeAt', 'search', 'toLocaleLowerCase'].map(
        (name): [string, Line] => [
          `${name} of a text`,
          (make) => `const odd = (\`\${${make.number()}}\`).${name}(${TEXT_ARGUMENTS[name] ?? "'a'"});`,
        ],
      ),
    ),
    ...Object.fromEntries(
      ['entries', 'keys', 'values'].map((name): [string, Line] => [
        `${name} of a list`,
        (make) => `const odd = [${make.number()}].${name}();`,
      ]),
    ),
    ...Object.fromEntries(
      ['freeze', 'seal', 'getOwnPropertyNames', 'getPrototypeOf', 'isFrozen'].map((name): [string, Line] => [
        `Object.${name}`,
        (make) => `const odd = Object.${name}({ a: ${make.number()} });`,
      ]),
    ),
  }),
  ...all(
    'recommended',
    {
      'recursion of functions': () => 'function ping(n) { return pong(n); } function pong(n) { return ping(n); }',
    },
    true,
  ),
  ...all('types', {
    'an undeclared name': (make) => `const sum = undeclaredName + ${make.number()};`,
    'an undeclared target': (make) => `undeclaredName = ${make.number()};`,
    'an unknown member of util': (make) => `const text = util.toJson(${make.numbers()});`,
    'an unknown member of util.time': () => 'const now = util.time.now();',
    'an unknown member of ddb': () => 'const got = ddb.getItem({ key: { id: 1 } });',
    'assigning a constant': (make) => `const fixed = ${make.number()}; fixed = 2;`,
    'a text’s method that lists have': () => "const odd = 'abc'.map((x) => x);",
    'a list’s method that texts have': (make) => `const odd = [${make.number()}].trim();`,
  }),
  ...all('types', { 'an unknown import': () => "import { utils } from '@aws-appsync/utils';" }, true),
  ...all('guide', {
    throw: (make) => `if (${make.number()} > 200) throw ${make.text()};`,
    'includes of a list': (make) => `const has = (${make.numbers()}).includes(${make.number()});`,
    'includes of a text': (make) => `const has = (${make.text()}).includes(${make.text()});`,
    'toString of a text': (make) => `const text = (${make.text()}).toString();`,
    toFixed: (make) => `const text = (${make.number()}).toFixed(2);`,
    at: (make) => `const last = (${make.numbers()}).at(-1);`,
    substring: (make) => `const part = (${make.text()}).substring(1);`,
    bind: () => 'const first = (x) => x; const bound = first.bind(null);',
    ...Object.fromEntries(
      [
        'Math.abs',
        'Math.trunc',
        'Math.pow',
        'parseInt',
        'parseFloat',
        'Number',
        'String',
        'Boolean',
        'isNaN',
        'Number.isInteger',
        'Array.isArray',
        'encodeURIComponent',
        'Object.fromEntries',
        'structuredClone',
      ].map((name): [string, Line] => [
        name,
        (make) => `const odd = ${name}(${(GLOBAL_ARGUMENTS[name] ?? ((of) => of.number()))(make)});`,
      ]),
    ),
    Date: () => 'const now = Date.now();',
    'a map': () => 'const known = new Map();',
    'a getter': (make) => `const odd = { get a() { return ${make.number()}; } };`,
    'a pattern over the context': () => '[ctx.args] = [1];',
    'recursion through a callback': () => 'const again = (n) => [n].map((each) => again(each));',
    'a computed member of Math': (make) => `const odd = Math[${make.text()}];`,
    arguments: () => 'const odd = arguments;',
    'a big integer': () => 'const odd = 1n;',
  }),
  ...all('guide', { 'a call at load': () => "const CODES = 'a b'.split(' ');" }, true),
];
