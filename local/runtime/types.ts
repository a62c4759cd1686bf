/** The contract between the APPSYNC_JS runtime and the pipelines that drive it. */
import type { CodeModel } from '../model.ts';
import type { CheckedUnits } from './checkedUnits.ts';

export type HandlerName = 'request' | 'response';

/** What handlers left in the stash, as the JSON in which it crosses the sandbox's border: between two handlers nobody looks into it. */
export class Stash {
  readonly json: string;

  constructor(json = '{}') {
    this.json = json;
  }

  get value(): Record<string, unknown> {
    return JSON.parse(this.json) as Record<string, unknown>;
  }
}

/** By lower-case name; a list where the client sent one several times. */
export type RequestHeaders = Record<string, string | string[]>;

/** The JSON part of AppSync's context object. Everything in it crosses into the sandbox as JSON. */
export interface HandlerContext {
  arguments: Record<string, unknown>;
  source: unknown;
  stash: Stash;
  prev: { result: unknown } | undefined;
  result?: unknown;
  error?: { message: string; type: string; unhandledErrorType?: string | null };
  env: Record<string, string>;
  identity: unknown;
  info: {
    fieldName: string;
    parentTypeName: string;
    variables: Record<string, unknown>;
    selectionSetList: string[];
    selectionSetGraphQL: string;
  };
  request: { headers: RequestHeaders; domainName: string | null };
  outErrors: AppendedError[];
}

/** What `util.error` and `util.appendError` carry. */
export interface AppendedError {
  message: string;
  errorType: string | null;
  data: unknown;
  errorInfo: unknown;
}

/** What a handler left through `extensions.*` for the real-time server, and through `util.http` for the answer. */
export interface Extensions {
  subscriptionFilter?: unknown;
  subscriptionInvalidationFilter?: unknown;
  /** Of `util.http.addResponseHeader`; they reach the HTTP answer. */
  responseHeaders?: Record<string, string>;
  invalidations: unknown[];
}

/** How a handler ended. */
export type Ending = (
  | { kind: 'value'; value: unknown }
  | { kind: 'earlyReturn'; value: unknown; skipTo: 'END' | 'NEXT' }
  /** `util.error`, `util.unauthorized`, a failed `util.validate`, or (errorType `Code`) a fault at run time. */
  | { kind: 'error'; error: AppendedError }
) & {
  /** Errors appended by this handler. */
  appended: AppendedError[];
  extensions: Extensions;
};

/** How a handler ended, and the stash as it was then, also when it failed. */
export type Evaluation = Ending & { stash: Stash };

export interface CodeUnit {
  readonly name: string;
  evaluate(handler: HandlerName, context: HandlerContext): Evaluation;
}

/** A construct that AWS would refuse. `line` and `column` (1-based) point into the source, through its source map if it has one. */
export interface CodeProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

export interface RuntimeOptions {
  /** Milliseconds since the epoch behind `util.time.*` and the ids that carry time. @default Date.now */
  now?: () => number;
  /** Uniform bytes behind `util.autoId` and its kin. @default node:crypto randomBytes */
  randomBytes?: (length: number) => Uint8Array;
  /** Receives `console.log`/`console.error` of handlers. @default writes to standard output */
  log?: (level: 'log' | 'error', unit: string, values: unknown[]) => void;
  /** Units that need no check, since they had one. @default none */
  checked?: Pick<CheckedUnits, 'has' | 'add'>;
  /** Sees each evaluation before it runs. */
  onEvaluate?: (code: CodeModel, handler: HandlerName, context: HandlerContext) => void;
}

export interface Runtime {
  /** Checks and compiles a code unit. @throws CodeProblemsError naming file, line and construct of every problem. */
  compile(code: CodeModel): CodeUnit;
}
