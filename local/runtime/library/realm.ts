/** The realm's entry points: takes away what AWS does not offer, then runs handlers. */
import { DENIED_GLOBALS, DENIED_METHODS } from '../check/denied.ts';
import { ddb } from './ddb.ts';
import type { Host } from './host.ts';
import { host, setHost } from './host.ts';
import { EarlyReturn, HandlerError, run } from './signals.ts';
import { extensions, runtime, util } from './util.ts';

type Handler = (context: unknown) => unknown;
type Handlers = Record<string, Handler | undefined>;
type Factory = (modules: Record<string, unknown>, console: unknown, count: () => void) => Handlers;

/** AppSync quotas: iterations of loops in one evaluation. */
const MAX_ITERATIONS = 1000;

const MODULES = {
  '@aws-appsync/utils': { util, runtime, extensions },
  '@aws-appsync/utils/dynamodb': ddb,
};

/** Taken now: the realm loses some of them below. */
const { stringify, parse } = JSON;

const units: { handlers: Handlers; name: string }[] = [];

const logger = {
  log: (...values: unknown[]) => host().log('log', run.unit, stringify(values)),
  error: (...values: unknown[]) => host().log('error', run.unit, stringify(values)),
};

function count(): void {
  run.iterations += 1;
  if (run.iterations > MAX_ITERATIONS) throw new Error(`more than ${MAX_ITERATIONS} loop iterations`);
}

function define(factory: Factory, name: string): number {
  return units.push({ handlers: factory(MODULES, logger, count), name }) - 1;
}

/** @returns the evaluation and what is in the stash, both as JSON */
function evaluate(unit: number, handler: string, contextJson: string): [evaluation: string, stash: string] {
  const context = parse(contextJson) as Record<string, unknown>;
  context['args'] = context['arguments'];
  const entry = units[unit];
  run.unit = entry?.name ?? '';
  run.context = context as typeof run.context;
  run.appended = [];
  run.extensions = { invalidations: [] };
  run.iterations = 0;
  const leave = (evaluation: object): [string, string] => [stringify({ ...evaluation, appended: run.appended, extensions: run.extensions }), stringify(context['stash'] ?? {})];
  try {
    const value = entry?.handlers[handler]?.(context);
    return leave({ kind: 'value', value: value ?? null });
  } catch (thrown) {
    if (thrown instanceof EarlyReturn) return leave({ kind: 'earlyReturn', value: thrown.value ?? null, skipTo: thrown.skipTo });
    if (thrown instanceof HandlerError) return leave({ kind: 'error', error: thrown.error });
    const fault = thrown as { message?: string; stack?: string };
    return leave({ kind: 'fault', message: fault.message ?? 'unknown fault', stack: fault.stack ?? '' });
  }
}

function removeDenied(): void {
  const remove = (target: object, names: readonly string[]) => {
    for (const name of names) delete (target as Record<string, unknown>)[name];
  };
  remove(Array.prototype, DENIED_METHODS.Array.filter((name) => name !== 'toString' && name !== 'values'));
  remove(Array, DENIED_METHODS.ArrayConstructor);
  remove(Object, DENIED_METHODS.ObjectConstructor);
  remove(String.prototype, DENIED_METHODS.String);
  remove(String, DENIED_METHODS.StringConstructor);
  // The way back from any function to code from strings.
  delete (Function.prototype as unknown as Record<string, unknown>)['constructor'];
  remove(globalThis, ['console', ...DENIED_GLOBALS]);
}

/** Called once, by the host. */
export function build(given: Host): { define: typeof define; evaluate: typeof evaluate } {
  setHost(given);
  removeDenied();
  return { define, evaluate };
}
