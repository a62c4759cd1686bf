/**
 * What a unit sees of the realm: what `check/allowList.ts` lists, with AppSync's ways where they differ from
 * JavaScript's. The library runs beside the units and keeps all of JavaScript: `depth` says whose turn it is, and a
 * built-in that is not listed is there for the library alone. So a member that is reached by a computed name is absent,
 * too.
 */
import { ALLOWED, ALLOWED_GLOBALS, CALLBACK_METHODS } from '../check/allowList.ts';
import { replacePattern } from './javaPattern.ts';

type Method = (this: unknown, ...values: unknown[]) => unknown;
type Thing = Record<PropertyKey, unknown>;

const { apply, ownKeys } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, freeze } = Object;
const { isArray } = Array;
const { join } = Array.prototype as unknown as Record<'join', Method>;
const slice = Array.prototype.slice as unknown as Method;
const NativeError = Error;
const { parse } = JSON;

/** 0 while a unit's own code runs. */
let depth = 1;

/** Runs code of a unit. */
export function asUnit<T>(run: () => T): T {
  const before = depth;
  depth = 0;
  try {
    return run();
  } finally {
    depth = before;
  }
}

/** What a unit may call: the library's function, run with all of JavaScript. */
function entered(inner: Method): Method {
  return (...values) => {
    depth += 1;
    try {
      return apply(inner, undefined, values);
    } finally {
      depth -= 1;
    }
  };
}

/** An object of the library as units get it: its functions enter the library, and nobody changes it. */
export function exposed(members: object): object {
  const outside: Thing = {};
  for (const [name, value] of Object.entries(members)) {
    outside[name] =
      typeof value === 'function'
        ? entered(value as Method)
        : typeof value === 'object' && value !== null
          ? exposed(value as object)
          : value;
  }
  return freeze(outside);
}

/** AWS ends a loop silently after so many rounds; the quotas name the number, aws-appsync-community issue 371 the rest. */
export const MAX_ROUNDS = 1000;

/** Says on the console that a loop ended early. */
let report: (stack: string) => void = () => undefined;

/** The library's turn, also for what makes the stack's text. */
export const limited = entered(() => {
  report(new NativeError('limit').stack ?? '');
});

/** A list's method, over the first thousand of its elements (of `reduceRight` and the like, over the last thousand). */
function upToLimit(native: Method, name: string): Method {
  const backwards = name === 'reduceRight' || name === 'findLast' || name === 'findLastIndex';
  return function (this: unknown, ...values) {
    const list = this as unknown[];
    if (!isArray(list) || list.length <= MAX_ROUNDS) return apply(native, list, values);
    const skipped = backwards ? list.length - MAX_ROUNDS : 0;
    let rounds = 0;
    const callback = values[0] as Method;
    const counted: Method = (...given) => {
      rounds += 1;
      // The index is the one in the whole list; `reduce` and `reduceRight` have the accumulator before it.
      const at = name === 'reduce' || name === 'reduceRight' ? 2 : 1;
      given[at] = (given[at] as number) + skipped;
      given[at + 1] = list;
      return apply(callback, undefined, given);
    };
    const part = apply(slice, list, [skipped, skipped + MAX_ROUNDS]) as unknown[];
    values[0] = counted;
    const result = apply(native, part, values);
    const all = name === 'reduce' || name === 'reduceRight' ? MAX_ROUNDS - 1 : MAX_ROUNDS;
    if (rounds >= all) limited();
    return name === 'findLastIndex' && (result as number) >= 0 ? (result as number) + skipped : result;
  };
}

const LOOPS: readonly string[] = CALLBACK_METHODS;

const replacing = (all: boolean): Method =>
  function (this: unknown, pattern, replacement) {
    depth += 1;
    try {
      return replacePattern(`${this as string}`, `${pattern as string}`, `${replacement as string}`, all);
    } finally {
      depth -= 1;
    }
  };

/** The methods that AppSync has in a way of its own. */
function ownWay(kind: string, name: string, native: unknown): unknown {
  if (kind === 'Array' && LOOPS.indexOf(name) >= 0) return upToLimit(native as Method, name);
  if (kind === 'String' && (name === 'replace' || name === 'replaceAll')) return replacing(name === 'replaceAll');
  return native;
}

/** A member that units see differently from the library, or not at all. */
function conceal(target: object, name: string, seen: unknown): void {
  const native = getOwnPropertyDescriptor(target, name);
  if (!native?.configurable) return;
  const nativeOf = (self: unknown): unknown => (native.get ? apply(native.get, self, []) : native.value);
  defineProperty(target, name, {
    configurable: false,
    enumerable: false,
    get(this: unknown) {
      return depth > 0 ? nativeOf(this) : seen;
    },
    // A property of one's own may have any name.
    set(this: unknown, value: unknown) {
      defineProperty(this as object, name, { value, writable: true, enumerable: true, configurable: true });
    },
  });
}

/** Values become texts and numbers as they do in JavaScript, without the methods by which JavaScript does it. */
function toPrimitive(this: unknown, hint: string): unknown {
  // The library's turn is JavaScript's own way: a stack's text is made of objects of the realm that have one.
  const own = depth > 0 ? (this as Thing)['toString'] : undefined;
  const text =
    typeof own === 'function'
      ? (apply(own as Method, this, []) as string)
      : isArray(this)
        ? (apply(join, this, [',']) as string)
        : typeof this === 'function'
          ? 'function'
          : '[object Object]';
  return hint === 'number' ? +text : text;
}

const PROTOTYPES = {
  Object: Object.prototype,
  Function: Function.prototype,
  String: String.prototype,
  Number: Number.prototype,
  Boolean: Boolean.prototype,
  Array: Array.prototype,
} as const;

/** `JSON.parse` of what is no JSON gives a blank text (the guide's page, section "JSON"). */
function parseJson(text: unknown): unknown {
  try {
    return parse(text as string);
  } catch {
    return '';
  }
}

/** `Object`, `Math` and the like as units get them: no functions, and nothing but the members that are listed. */
function containers(): Thing {
  const seen: Thing = {};
  for (const [name, { statics }] of Object.entries(ALLOWED)) {
    if (name === 'console') continue;
    const native = (globalThis as unknown as Record<string, Thing>)[name] ?? {};
    const container: Thing = {};
    for (const member of statics) container[member] = native[member];
    if (name === 'JSON') container['parse'] = parseJson;
    if (statics.length > 0) seen[name] = freeze(container);
  }
  return seen;
}

/**
 * Takes from units what AppSync does not offer. Called once.
 * @returns the globals of a unit, by name; those that it must not have as `undefined`
 */
export function close(globals: Readonly<Thing>, onLimit: (stack: string) => void): Thing {
  report = onLimit;
  const seen: Thing = { ...containers(), ...globals };
  defineProperty(Object.prototype, Symbol.toPrimitive, { value: toPrimitive });
  for (const [kind, prototype] of Object.entries(PROTOTYPES)) {
    const listed: readonly string[] = Object.hasOwn(ALLOWED, kind) ? ALLOWED[kind as keyof typeof ALLOWED].members : [];
    for (const name of ownKeys(prototype)) {
      if (typeof name !== 'string' || name === 'length' || name === 'name') continue;
      const native = getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      const view = listed.indexOf(name) >= 0 ? ownWay(kind, name, native) : undefined;
      if (view === undefined || view !== native) conceal(prototype, name, view);
    }
  }
  const kept: readonly unknown[] = ALLOWED_GLOBALS;
  const names = ownKeys(globalThis).filter(
    (name): name is string => typeof name === 'string' && kept.indexOf(name) < 0,
  );
  return { ...Object.fromEntries(names.map((name) => [name, undefined])), ...seen };
}
