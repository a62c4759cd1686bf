/** Code units, compiled once into a realm that offers only what AWS offers. Values cross its border as JSON. */
import { randomBytes as nodeRandomBytes } from 'node:crypto';
import vm from 'node:vm';
import { printableLines } from '../printable.ts';
import type { CodeModel } from '../model.ts';
import { checkCode, parseProgram } from './check/index.ts';
import { CodeProblemsError } from './errors.ts';
import { libraryScript } from './libraryScript.ts';
import type { Locate, Place } from './sourceMap.ts';
import { locator } from './sourceMap.ts';
import { toFunction } from './transform.ts';
import { Stash } from './types.ts';
import type { CodeUnit, Ending, Evaluation, HandlerContext, HandlerName, Runtime, RuntimeOptions } from './types.ts';

/** What the library inside the realm needs from outside: functions of primitives only, so that no host object leaks in. */
interface Host {
  now: () => number;
  randomHex: (bytes: number) => string;
  log: (level: string, unit: string, json: string) => void;
}

interface Realm {
  /** Instantiates a unit's function and returns the handle of its handlers. */
  define: (factory: unknown, name: string) => number;
  /** Names of the globals that `define` hands to a unit. */
  globalNames: string;
  /** @returns the JSON of an Evaluation without its stash, and that of the stash; a fault comes as `{kind: 'fault', message, stack}` */
  evaluate: (
    unit: number,
    handler: HandlerName,
    contextJson: string,
    later: Later,
  ) => [evaluation: string, stash: string];
}

/** How AWS calls a unit's file, where no source map names another. */
const FILE = 'code.js';

interface Fault {
  kind: 'fault';
  message: string;
  stack: string;
  appended: [];
  extensions: { invalidations: unknown[] };
}

/** Defining a unit ends here. */
const TIMEOUT_MS = 5_000;

function defaultLog(level: 'log' | 'error', unit: string, values: unknown[]): void {
  // What callers send is in some of it.
  const words = values.map((value) => printableLines(typeof value === 'string' ? value : JSON.stringify(value)));
  process[level === 'error' ? 'stderr' : 'stdout'].write(`[${unit}] ${words.join(' ')}\n`);
}

/** Where a unit's code is, by its name. */
type Places = Map<string, Locate>;

function createRealm(options: RuntimeOptions, places: Places): { realm: Realm; context: vm.Context } {
  const randomBytes = options.randomBytes ?? nodeRandomBytes;
  const log = options.log ?? defaultLog;
  const host: Host = {
    now: options.now ?? Date.now,
    randomHex: (bytes) => Buffer.from(randomBytes(bytes)).toString('hex'),
    log: (level, unit, json) => {
      const values = JSON.parse(json) as unknown[];
      if (level !== 'limit') return log(level === 'error' ? 'error' : 'log', unit, values);
      const place = placeOf(String(values[0]), unit, places.get(unit));
      const where = place ? ` at ${place.file}:${place.line}:${place.column}` : '';
      log('error', unit, [
        `the loop${where} ended after 1,000 rounds, as it does on AWS, where nothing says so; the rest was skipped`,
      ]);
    },
  };
  const context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  const build = vm.runInContext(libraryScript(), context, { filename: 'appsync-runtime' }) as (host: Host) => Realm;
  return { realm: build(host), context };
}

/** What stays the same from handler to handler of a field, and is written as JSON once. */
const LASTING = new Set<string>([
  'arguments',
  'source',
  'env',
  'identity',
  'info',
  'request',
] satisfies (keyof HandlerContext)[]);
const written = new WeakMap<object, string>();

function jsonOf(key: string, value: unknown): string {
  if (value instanceof Stash) return value.json;
  if (!LASTING.has(key) || typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let json = written.get(value);
  if (json === undefined) written.set(value, (json = JSON.stringify(value)));
  return json;
}

/** Variables of a request are in the context of every field, and seldom looked at: where they are long they come by themselves. */
const MAX_INLINE = 4_096;

/** What handlers seldom look at: it is written as JSON, and crosses the border, when one does. */
type Part = 'env' | 'identity' | 'request' | 'info' | 'variables';

/** @returns the part's JSON; of the variables nothing where they stand in the info */
type Later = (part: Part) => string;

const laterOf =
  ({ env, identity, request, info }: HandlerContext): Later =>
  (part) => {
    if (part === 'env') return jsonOf('env', env);
    if (part === 'identity') return jsonOf('identity', identity);
    if (part === 'request') return jsonOf('request', request);
    const variables = jsonOf('info', info?.variables ?? {});
    const apart = variables.length > MAX_INLINE;
    if (part === 'variables') return apart ? variables : '';
    return jsonOf('info', apart ? withoutVariables(info) : info);
  };

const bare = new WeakMap<object, object>();

/** The same object for the same info: its JSON is written once. */
function withoutVariables(info: HandlerContext['info']): object {
  let found = bare.get(info);
  if (found === undefined) bare.set(info, (found = { ...info, variables: {} }));
  return found;
}

const PARTS = new Set<string>(['env', 'identity', 'request', 'info'] satisfies Part[]);

/** The rest of the context. */
function contextJson(context: HandlerContext): string {
  let json = '';
  for (const [key, value] of Object.entries(context)) {
    if (value === undefined || PARTS.has(key)) continue;
    json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${jsonOf(key, value)}`;
  }
  return `{${json}}`;
}

export function createRuntime(options: RuntimeOptions = {}): Runtime {
  const places: Places = new Map();
  const { realm, context } = createRealm(options, places);
  return {
    compile(code: CodeModel): CodeUnit {
      if (!options.checked?.has(code.source)) {
        const problems = checkCode(code);
        if (problems.length > 0) throw new CodeProblemsError(problems);
        options.checked?.add(code.source);
      }
      let handle: number | undefined;
      return {
        name: code.name,
        evaluate(handler: HandlerName, handlerContext: HandlerContext): Evaluation {
          options.onEvaluate?.(code, handler, handlerContext);
          if (handle === undefined) {
            const sandboxed = toFunction(code.source, parseProgram(code.source), realm.globalNames);
            const script = new vm.Script(sandboxed.code, { filename: code.name });
            const locate = locator(code.source, FILE);
            places.set(code.name, (line, column) => {
              const origin = sandboxed.origin(line, column);
              return locate(origin.line, origin.column);
            });
            handle = realm.define(script.runInContext(context, { timeout: TIMEOUT_MS }), code.name);
          }
          const [json, stash] = realm.evaluate(handle, handler, contextJson(handlerContext), laterOf(handlerContext));
          const evaluation = JSON.parse(json) as Ending | Fault;
          return Object.assign(
            evaluation.kind === 'fault' ? faultOf(evaluation, code.name, places.get(code.name)) : evaluation,
            { stash: new Stash(stash) },
          );
        },
      };
    },
  };
}

/** The innermost place of a stack that is in the unit. */
function placeOf(stack: string, name: string, locate: Locate | undefined): Place | undefined {
  const frame = stack.split('\n').find((line) => line.includes(`${name}:`));
  const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame ?? '') ?? [];
  return line === undefined ? undefined : locate?.(Number(line), Number(column));
}

/**
 * AWS answers a fault at run time with errorType `Code` and the place before the message: `code.js:162:13: ReferenceError:
 * … is not defined` (aws-appsync-community issue 328). With a source map the place is that of the source.
 */
function faultOf(fault: Fault, name: string, locate: Locate | undefined): Ending {
  const place = placeOf(fault.stack, name, locate);
  const where = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  return {
    kind: 'error',
    error: { message: `${where}${fault.message}`, errorType: 'Code', data: null, errorInfo: null },
    appended: fault.appended,
    extensions: fault.extensions,
  };
}
