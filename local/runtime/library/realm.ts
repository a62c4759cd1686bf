/** The realm's entry points: closes it to what AWS does not offer, then runs handlers. */
import { ddb } from './ddb.ts';
import type { Host } from './host.ts';
import { host, setHost } from './host.ts';
import { asUnit, close, exposed, limited } from './sandbox.ts';
import { EarlyReturn, HandlerError, run } from './signals.ts';
import { extensions, runtime, util } from './util.ts';

type Handler = (context: unknown) => unknown;
type Handlers = Record<string, Handler | undefined>;
/** Takes a unit's globals in the order of `globalNames`. */
type Factory = (...globals: unknown[]) => (unit: { modules: unknown; limited: () => unknown }) => Handlers;

/** Taken now: the realm closes below. */
const { stringify, parse } = JSON;
const { defineProperty } = Object;

const units: { handlers: Handlers; name: string }[] = [];

const logger = {
  log: (...values: unknown[]) => host().log('log', run.unit, stringify(values)),
  error: (...values: unknown[]) => host().log('error', run.unit, stringify(values)),
};

let modules: Record<string, unknown> = {};
let globals: Record<string, unknown> = {};

function define(factory: Factory, name: string): number {
  const unit = asUnit(() => factory(...Object.values(globals)));
  return units.push({ handlers: asUnit(() => unit({ modules, limited })), name }) - 1;
}

/** Reads a member when somebody looks, and once. @param read gives it */
function readLater(object: object, name: string, read: () => unknown): void {
  const set = (value: unknown): void =>
    void defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  const get = (): unknown => {
    const value = read();
    set(value);
    return value;
  };
  defineProperty(object, name, { get, set, enumerable: true, configurable: true });
}

type Later = (part: 'env' | 'identity' | 'request' | 'info' | 'variables') => string;

/** Long variables stand beside the info. */
function readInfo(later: Later): unknown {
  const info = parse(later('info')) as object;
  if (later('variables') !== '') readLater(info, 'variables', () => parse(later('variables')));
  return info;
}

/**
 * @param later gives, as JSON, what a handler seldom looks at, when it does: a request runs a dozen handlers
 * @returns the evaluation and what is in the stash, both as JSON
 */
function evaluate(
  unit: number,
  handler: string,
  contextJson: string,
  later: Later,
): [evaluation: string, stash: string] {
  const context = parse(contextJson) as Record<string, unknown>;
  readLater(context, 'env', () => parse(later('env')));
  readLater(context, 'identity', () => parse(later('identity')));
  readLater(context, 'request', () => parse(later('request')));
  readLater(context, 'info', () => readInfo(later));
  context['args'] = context['arguments'];
  const entry = units[unit];
  run.unit = entry?.name ?? '';
  run.context = context as typeof run.context;
  run.appended = [];
  run.extensions = { invalidations: [] };
  const ending = endingOf(() => asUnit(() => entry?.handlers[handler]?.(context)));
  const leave = (evaluation: object, stash: unknown): [string, string] => [
    stringify({ ...evaluation, appended: run.appended, extensions: run.extensions }),
    stringify(stash ?? {}),
  ];
  try {
    return leave(ending, context['stash']);
  } catch (thrown) {
    // A value that JSON cannot hold, such as one that contains itself. The stash is the one before.
    run.appended = [];
    run.extensions = { invalidations: [] };
    return leave(faultOf(thrown), (parse(contextJson) as typeof context)['stash']);
  }
}

function faultOf(thrown: unknown): object {
  const fault = thrown as { name?: string; message?: string; stack?: string };
  return {
    kind: 'fault',
    message: `${fault.name ?? 'Error'}: ${fault.message ?? 'unknown fault'}`,
    stack: fault.stack ?? '',
  };
}

function endingOf(handle: () => unknown): object {
  try {
    return { kind: 'value', value: handle() ?? null };
  } catch (thrown) {
    if (thrown instanceof EarlyReturn)
      return { kind: 'earlyReturn', value: thrown.value ?? null, skipTo: thrown.skipTo };
    if (thrown instanceof HandlerError) return { kind: 'error', error: thrown.error };
    return faultOf(thrown);
  }
}

/** Called once, by the host. */
export function build(given: Host): { define: typeof define; evaluate: typeof evaluate; globalNames: string } {
  setHost(given);
  const aws = { util: exposed(util), runtime: exposed(runtime), extensions: exposed(extensions) };
  modules = { '@aws-appsync/utils': aws, '@aws-appsync/utils/dynamodb': exposed(ddb) };
  globals = close({ ...aws, console: exposed(logger) }, (stack) => host().log('limit', run.unit, stringify([stack])));
  return { define, evaluate, globalNames: Object.keys(globals).join(',') };
}
