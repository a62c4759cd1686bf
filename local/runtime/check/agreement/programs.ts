/** Programs of what AppSync takes, made at random, well typed, one statement a line; and the constructs that it refuses. */
import fc from 'fast-check';

type Type = 'number' | 'text' | 'flag' | 'numbers' | 'texts' | 'thing';

export type Draw = fc.GeneratorValue;

interface Scope {
  draw: Draw;
  /** What is declared, by type. */
  names: Record<Type, readonly string[]>;
  /** Own functions from number to number. */
  functions: readonly string[];
  depth: number;
}

const pick = <T>(draw: Draw, from: readonly T[]): T => draw(fc.constantFrom, ...from) as T;
const chance = (draw: Draw, percent: number): boolean => draw(fc.integer, { min: 1, max: 100 }) <= percent;

/** Names of locals: some are those of JavaScript's objects and of functions elsewhere in the unit, which they hide. */
const LOCALS = [
  'total',
  'name',
  'item',
  'Date',
  'parseInt',
  'process',
  'Promise',
  'includes',
  'toString',
  'value',
  'ctxt',
  'left',
  'own',
  'next',
  'Set',
  'call',
];

type Rule = (scope: Scope) => string;

const expression = (scope: Scope, type: Type): string => {
  const { draw, depth } = scope;
  const inner = { ...scope, depth: depth - 1 };
  const known = scope.names[type];
  if (known.length > 0 && chance(draw, 35)) return pick(draw, known);
  const rules = depth <= 0 ? LEAVES[type] : [...LEAVES[type], ...RULES[type], ...RULES[type]];
  return pick(draw, rules)(inner);
};

const n: Rule = (scope) => expression(scope, 'number');
const t: Rule = (scope) => expression(scope, 'text');
const f: Rule = (scope) => expression(scope, 'flag');
const ns: Rule = (scope) => expression(scope, 'numbers');
const ts: Rule = (scope) => expression(scope, 'texts');
const o: Rule = (scope) => expression(scope, 'thing');

/** A callback's parameter, which hides outer variables of the same name. */
function callback(scope: Scope, type: Type, body: (inner: Scope) => string): string {
  const name = `${pick(scope.draw, LOCALS)}_`;
  const inner = { ...scope, names: { ...scope.names, [type]: [...scope.names[type], name] } };
  const text = body(inner);
  return chance(scope.draw, 70) ? `(${name}) => ${text}` : `function (${name}) { return ${text}; }`;
}

const LEAVES: Record<Type, readonly Rule[]> = {
  number: [
    ({ draw }) => `${draw(fc.integer, { min: 0, max: 99 })}`,
    () => 'ctx.args.count',
    () => 'LIMIT',
    () => 'util.time.nowEpochSeconds()',
  ],
  text: [
    ({ draw }) => JSON.stringify(pick(draw, ['', 'a', 'b-c', 'ñ', "d'e"])),
    () => 'ctx.args.name',
    () => 'util.autoId()',
    () => '`a`',
  ],
  flag: [({ draw }) => pick(draw, ['true', 'false']), () => '!ctx.args.open'],
  numbers: [() => '[]', () => '[1, 2, 3]', () => 'TABLE', () => 'ctx.args.numbers'],
  texts: [() => "['a', 'b']", () => 'ctx.args.names', () => 'Object.keys(ctx.args)'],
  thing: [() => '{}', () => 'ctx.args', () => 'ctx.stash', () => 'ctx.source'],
};

const RULES: Record<Type, readonly Rule[]> = {
  number: [
    (s) => `(${n(s)} ${pick(s.draw, ['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>'])} ${n(s)})`,
    (s) => `Math.${pick(s.draw, ['min', 'max'])}(${n(s)}, ${n(s)})`,
    (s) => `Math.${pick(s.draw, ['floor', 'ceil', 'round'])}(${n(s)})`,
    (s) => `(+${t(s)})`,
    (s) => `(${f(s)} ? ${n(s)} : ${n(s)})`,
    (s) => `(${t(s)}).length`,
    (s) => `(${ts(s)}).length`,
    (s) => `(${ns(s)}).reduce((sum, each) => sum + each, ${n(s)})`,
    (s) => `(${ns(s)}).indexOf(${n(s)})`,
    (s) => `(${t(s)}).${pick(s.draw, ['indexOf', 'lastIndexOf'])}(${t(s)})`,
    (s) => `(ctx.args.maybe?.deep?.[0] ?? ${n(s)})`,
    (s) => `(${ns(s)}).findIndex(${callback(s, 'number', f)})`,
    (s) => (s.functions.length > 0 ? `${pick(s.draw, s.functions)}(${n(s)})` : n(s)),
  ],
  text: [
    (s) => `\`\${${n(s)}}-\${${t(s)}}\``,
    (s) => `(${t(s)}).${pick(s.draw, ['trim', 'trimEnd', 'trimStart', 'toLowerCase', 'toUpperCase'])}()`,
    (s) => `(${t(s)}).slice(${n(s)})`,
    (s) => `(${t(s)}).concat(${t(s)}, ${t(s)})`,
    (s) => `(${t(s)}).${pick(s.draw, ['replace', 'replaceAll'])}('-', ${t(s)})`,
    (s) => `(${t(s)}).charAt(${n(s)})`,
    (s) => `(${ts(s)}).join(${t(s)})`,
    (s) => `(${t(s)} + ${t(s)})`,
    (s) => `typeof ${o(s)}`,
    (s) => `JSON.stringify(${o(s)})`,
    (s) => `util.${pick(s.draw, ['urlEncode', 'base64Encode', 'escapeJavaScript'])}(${t(s)})`,
    (s) => `(${f(s)} ? ${t(s)} : ${t(s)})`,
  ],
  flag: [
    // TypeScript knows what two literals compare to, and refuses that.
    (s) => `(Math.round(${n(s)}) ${pick(s.draw, ['<', '>', '<=', '>=', '===', '!=='])} ${n(s)})`,
    (s) => `(${f(s)} ${pick(s.draw, ['&&', '||'])} ${f(s)})`,
    (s) => `!(${f(s)})`,
    (s) => `(${t(s)}).${pick(s.draw, ['startsWith', 'endsWith'])}(${t(s)})`,
    (s) => `(${ns(s)}).${pick(s.draw, ['some', 'every'])}(${callback(s, 'number', f)})`,
    (s) => `Object.hasOwn(${o(s)}, ${t(s)})`,
    (s) => `Number.${pick(s.draw, ['isFinite', 'isNaN'])}(${n(s)})`,
    (s) => `util.matches(${t(s)}, ${t(s)})`,
  ],
  numbers: [
    (s) => `[${n(s)}, ...${ns(s)}]`,
    (s) => `(${ns(s)}).map(${callback(s, 'number', n)})`,
    (s) => `(${ns(s)}).filter(${callback(s, 'number', f)})`,
    (s) => `(${ts(s)}).map(${callback(s, 'text', n)})`,
    (s) => `(${ns(s)}).flatMap(${callback(s, 'number', (inner) => `[${n(inner)}]`)})`,
    (s) => `(${ns(s)}).concat(${ns(s)})`,
    (s) => `[...${ns(s)}].${pick(s.draw, ['sort', 'reverse', 'flat'])}()`,
    (s) => (s.functions.length > 0 ? `(${ns(s)}).map(${pick(s.draw, s.functions)})` : ns(s)),
  ],
  texts: [
    (s) => `(${t(s)}).split(${t(s)})`,
    (s) => `(${ns(s)}).map(${callback(s, 'number', t)})`,
    (s) => `(${ts(s)}).filter(${callback(s, 'text', f)})`,
    (s) => `[${t(s)}, ...${ts(s)}]`,
    (s) => `Object.keys(${o(s)})`,
  ],
  thing: [
    (s) => `{ a: ${n(s)}, [\`b\${${t(s)}}\`]: ${t(s)}, ...${o(s)} }`,
    (s) => `Object.assign({}, ${o(s)})`,
    (s) => `JSON.parse(${t(s)})`,
    (s) => `util.dynamodb.toMapValues({ id: ${t(s)}, n: ${n(s)} })`,
    (s) => `(ctx.args.maybe ?? ${o(s)})`,
  ],
};

const TYPES: readonly Type[] = ['number', 'text', 'flag', 'numbers', 'texts', 'thing'];

/** Statements of a function's body, each on a line of its own. */
function statements(scope: Scope, count: number, prefix: string): { lines: string[]; scope: Scope } {
  const lines: string[] = [];
  let inner = scope;
  for (let index = 0; index < count; index += 1) {
    const { draw } = scope;
    const type = pick(draw, TYPES);
    const name = `${pick(draw, LOCALS)}${prefix}${index}`;
    const plain = !Object.values(inner.names).some((names) => names.includes(name));
    const kind = draw(fc.integer, { min: 0, max: 9 });
    if (kind <= 4 && plain) {
      lines.push(`${pick(draw, ['const', 'let', 'var'])} ${name} = ${expression(inner, type)};`);
      inner = { ...inner, names: { ...inner.names, [type]: [...inner.names[type], name] } };
    } else {
      const rules: readonly Rule[] = [
        (s) =>
          `for (const each${index} of ${ns(s)}) { if (each${index} > ${n(s)}) break; console.log(each${index}, ${t(s)}); }`,
        (s) => `for (const key${index} in ${o(s)}) { console.log(key${index}); }`,
        (s) =>
          `if (${f(s)}) { ctx.stash.a${index} = ${expression(s, type)}; } else if (${f(s)}) console.error(${t(s)});`,
        (s) => `switch (Math.round(${n(s)})) { case ${n(s)}: ctx.stash.b = ${n(s)}; break; default: break; }`,
        (s) => `(${ns(s)}).forEach(${callback(s, 'number', (i) => `(ctx.stash.c = ${n(i)})`)});`,
        (s) => `ctx.stash.list${index} = ${ns(s)};`,
        // Behind an error for sure, nothing has a type.
        (s) => `if (ctx.args.open && ${f(s)}) util.error(${t(s)}, ${t(s)}, ${o(s)});`,
        (s) => `const { a: a${prefix}${index} = ${n(s)}, ...rest${prefix}${index} } = ctx.args;`,
        () => 'delete ctx.stash.d;',
      ];
      lines.push(pick(draw, rules)(inner));
    }
  }
  return { lines, scope: inner };
}

/** Something that AppSync refuses. */
export interface Construct {
  name: string;
  /** Who besides our own check refuses it. */
  by: 'base' | 'recommended' | 'types' | 'guide';
  /** Stands on one line in the request handler, or, with `head`, on a line before the handlers. */
  line: (make: { number: () => string; text: () => string; numbers: () => string; texts: () => string }) => string;
  head?: true;
}

export interface GeneratedProgram {
  source: string;
  /** 1-based line of the construct; absent if there is none. */
  line?: number;
  construct?: Construct;
}

const HEAD = [
  "import { util, runtime } from '@aws-appsync/utils';",
  "import * as ddb from '@aws-appsync/utils/dynamodb';",
];

/** What helpers use in the place of a context that they do not have. */
function withoutContext(body: string): string {
  return Object.entries({
    'ctx.args.maybe?.deep?.[0]': 'LIMIT',
    'ctx.args.count': 'LIMIT',
    '!ctx.args.open': '(LIMIT > 1)',
    'ctx.args.numbers': 'TABLE',
    'ctx.args.names': "['n']",
    'ctx.args.name': "'n'",
    'ctx.args.maybe': 'FACTS',
    'ctx.args': 'FACTS',
    'ctx.stash': 'FACTS',
    'ctx.source': 'FACTS',
  }).reduce((text, [from, to]) => text.replaceAll(from, to), body);
}

/** A program, with a construct where one is given. */
export function programOf(construct?: Construct): fc.Arbitrary<GeneratedProgram> {
  return fc.gen().map((draw) => {
    const lines = [
      ...HEAD,
      `const LIMIT = ${draw(fc.integer, { min: 1, max: 9 })};`,
      'const TABLE = [1, 2, 3];',
      'const FACTS = { a: 1 };',
    ];
    const names = { number: [], text: [], flag: [], numbers: [], texts: [], thing: [] };
    const empty: Scope = { draw, names, functions: [], depth: 2 };
    const helpers = helpersOf(empty);
    lines.push(...helpers.lines);
    const scope: Scope = { ...empty, functions: helpers.names };
    let line: number | undefined;
    if (construct?.head) line = lines.push(construct.line(makers({ ...empty, depth: 0, names: HEAD_NAMES })));
    lines.push('export function request(ctx) {');
    const first = statements(scope, draw(fc.integer, { min: 0, max: 3 }), 'A');
    lines.push(...first.lines);
    if (construct && !construct.head) line = lines.push(construct.line(makers({ ...first.scope, depth: 1 })));
    const last = statements(first.scope, draw(fc.integer, { min: 0, max: 3 }), 'B');
    lines.push(...last.lines, `return { operation: 'Invoke', payload: ${o(last.scope)} };`, '}');
    lines.push(...responseOf(scope));
    return { source: `${lines.join('\n')}\n`, ...(line === undefined || !construct ? {} : { line, construct }) };
  });
}

/** Names that are there before the handlers. */
const HEAD_NAMES: Scope['names'] = {
  number: ['1'],
  text: ["'a'"],
  flag: [],
  numbers: ['TABLE'],
  texts: ["['a']"],
  thing: [],
};

const makers = (scope: Scope): Parameters<Construct['line']>[0] => ({
  number: () => n(scope),
  text: () => t(scope),
  numbers: () => ns(scope),
  texts: () => ts(scope),
});

/** Functions beside the handlers, in any form. */
function helpersOf(empty: Scope): { lines: string[]; names: string[] } {
  const { draw } = empty;
  const lines: string[] = [];
  const names: string[] = [];
  for (let index = 0; index < draw(fc.integer, { min: 0, max: 3 }); index += 1) {
    // Calls of earlier functions only.
    const scope = { ...empty, functions: [...names], names: { ...empty.names, number: ['given'] } };
    const body = withoutContext(n(scope));
    const forms = [
      `function helper${index}(given) { return ${body}; }`,
      `const helper${index} = (given) => ${body};`,
      `const helper${index} = function (given) { return ${body}; };`,
    ];
    lines.push(forms[draw(fc.integer, { min: 0, max: 2 })] ?? '');
    names.push(`helper${index}`);
  }
  return { lines, names };
}

function responseOf(scope: Scope): string[] {
  const form = scope.draw(fc.integer, { min: 0, max: 2 });
  if (form === 0) return ['export const response = (ctx) => ctx.result;'];
  if (form === 1) return ['function answer(ctx) { return ctx.prev.result; }', 'export { answer as response };'];
  const { lines } = statements(scope, 2, 'C');
  return ['export function response(ctx) {', ...lines, 'return runtime.earlyReturn(ctx.result);', '}'];
}
