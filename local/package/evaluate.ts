/** One handler of one unit, for unit tests: what AppSync's EvaluateCode answers, as values instead of JSON in texts. */
import type { CodeUnit, HandlerContext, HandlerName, Runtime } from '../runtime/index.ts';
import { createRuntime, Stash } from '../runtime/index.ts';
import type { Unit } from './unit.ts';
import { sourceOf } from './unit.ts';

/** The part of AppSync's context that the test is about; the rest is empty. */
export interface UnitContext {
  arguments?: Record<string, unknown>;
  /** The same as `arguments`, which wins. */
  args?: Record<string, unknown>;
  source?: unknown;
  stash?: Record<string, unknown>;
  prev?: { result: unknown };
  result?: unknown;
  error?: { message: string; type: string };
  identity?: unknown;
  env?: Record<string, string>;
  info?: Partial<HandlerContext['info']>;
  request?: Partial<HandlerContext['request']>;
  outErrors?: HandlerContext['outErrors'];
}

export interface EvaluateOptions {
  context?: UnitContext;
  /** @default 'request' */
  handler?: HandlerName;
  /** The time that the unit sees, in milliseconds since the epoch. @default the machine's */
  now?: number;
}

/** What `util.error`, `util.unauthorized` or a fault (type `Code`) gives, and `util.appendError` adds. */
export interface UnitError {
  message: string;
  type: string | null;
  data: unknown;
  info: unknown;
}

export interface UnitOutcome {
  /** What the handler returned, or gave to `runtime.earlyReturn`; null with an error. */
  result: unknown;
  /** Where `runtime.earlyReturn` skips to; null without it. */
  skipTo: 'END' | 'NEXT' | null;
  error: UnitError | null;
  /** As the handler left it, also with an error. */
  stash: Record<string, unknown>;
  /** What was there before, and what `util.appendError` added. */
  outErrors: UnitError[];
  /** What `extensions.*` left for the subscription. */
  extensions: { subscriptionFilter?: unknown; subscriptionInvalidationFilter?: unknown; invalidations: unknown[] };
  /** What `console.log` and `console.error` wrote, a line each. */
  logs: string[];
}

/** One runtime serves all tests of a process; each evaluation sets its own time and takes its own lines. */
let runtime: Runtime | undefined;
let now: number | undefined;
let logs: string[] = [];
const units = new Map<string, CodeUnit>();

const words = (values: unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');

function unitOf({ name, source }: ReturnType<typeof sourceOf>): CodeUnit {
  runtime ??= createRuntime({ now: () => now ?? Date.now(), log: (_level, _unit, values) => logs.push(words(values)) });
  const key = `${name}\n${source}`;
  const known = units.get(key);
  if (known) return known;
  const unit = runtime.compile({ name, source });
  units.set(key, unit);
  return unit;
}

/** A copy for each evaluation, because a test may change its object between evaluations. */
function contextOf({ args = {}, stash = {}, ...given }: UnitContext): HandlerContext {
  const info = {
    fieldName: 'field',
    parentTypeName: 'Query',
    variables: {},
    selectionSetList: [],
    selectionSetGraphQL: '',
    ...given.info,
  };
  const context = { arguments: args, source: null, prev: undefined, env: {}, identity: null, outErrors: [], ...given };
  return {
    ...(JSON.parse(
      JSON.stringify({ ...context, info, request: { headers: {}, domainName: null, ...given.request } }),
    ) as typeof context & HandlerContext),
    stash: new Stash(JSON.stringify(stash)),
  };
}

const errorOf = ({ message, errorType, data, errorInfo }: HandlerContext['outErrors'][number]): UnitError => ({
  message,
  type: errorType,
  data,
  info: errorInfo,
});

/**
 * Runs a handler with the real `util`, in the sandbox of the API itself. Nothing is sent to a data source.
 * @throws CodeProblemsError where AWS would refuse the unit at deployment: file, line and reason of every problem
 */
export function evaluate(unit: Unit, options: EvaluateOptions = {}): UnitOutcome {
  const compiled = unitOf(sourceOf(unit));
  const context = contextOf(options.context ?? {});
  now = options.now;
  logs = [];
  const evaluation = compiled.evaluate(options.handler ?? 'request', context);
  return {
    result: evaluation.kind === 'error' ? null : evaluation.value,
    skipTo: evaluation.kind === 'earlyReturn' ? evaluation.skipTo : null,
    error: evaluation.kind === 'error' ? errorOf(evaluation.error) : null,
    stash: evaluation.stash.value,
    outErrors: [...context.outErrors, ...evaluation.appended].map(errorOf),
    extensions: evaluation.extensions,
    logs,
  };
}
