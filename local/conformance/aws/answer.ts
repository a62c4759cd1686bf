/**
 * What a question is answered with, in one shape for AppSync's EvaluateCode and for this runtime.
 * Source: API reference, EvaluateCode and CodeError. Assumed, since the reference gives only types: the result of a handler
 * that returns nothing may be absent, one that is text may come without quotes, errors in `outErrors` have a message and perhaps
 * `errorType` or `type`, and lines of the log may begin with their level and place. `normalize` takes each of these.
 */
import type { EvaluateCodeResponse } from '@aws-sdk/client-appsync';
import type { HandlerContext } from '../../runtime/index.ts';
import { CodeProblemsError, createRuntime, Stash } from '../../runtime/index.ts';
import type { Probe } from './probe.ts';

type Thing = Record<string, unknown>;

export interface Problem {
  line: number | null;
  message: string;
}

/** A unit that is refused has problems and nothing else. */
export type Answer =
  | { refused: Problem[] }
  | {
      result: unknown;
      error: string | null;
      stash: unknown;
      outErrors: { message: unknown; type: unknown }[];
      logs: string[];
    };

const jsonOr = (text: string | undefined, otherwise: unknown): unknown => {
  if (text === undefined || text === '') return otherwise;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const appended = (errors: unknown): { message: unknown; type: unknown }[] =>
  (Array.isArray(errors) ? errors : []).map((each) =>
    isThing(each)
      ? { message: each['message'] ?? null, type: each['errorType'] ?? each['type'] ?? null }
      : { message: each, type: null },
  );

/** `INFO - code.js:3:5: "text"` and `text` are the same line. */
function lineOf(line: string): string {
  const bare = line.replace(/^(?:\S+ )?(?:INFO|ERROR|WARN|LOG)\b[\s:-]*(?:\S+:\d+:\d+:?\s*)?/i, '');
  const value = jsonOr(bare, '');
  return typeof value === 'string' && value !== '' ? value : bare;
}

export function normalize(response: EvaluateCodeResponse): Answer {
  const problems = response.error?.codeErrors ?? [];
  if (problems.length > 0)
    return {
      refused: problems.map((each) => ({
        line: each.location?.line ?? null,
        message: each.value ?? each.errorType ?? '',
      })),
    };
  return {
    result: response.error ? null : jsonOr(response.evaluationResult, null),
    error: response.error ? (response.error.message ?? '') : null,
    stash: jsonOr(response.stash, {}),
    outErrors: appended(jsonOr(response.outErrors, [])),
    logs: (response.logs ?? []).map(lineOf),
  };
}

/** What a handler finds where the question gives nothing. */
export function contextOf(given: Thing): HandlerContext {
  const { stash, args, ...rest } = given;
  const info = {
    fieldName: 'field',
    parentTypeName: 'Query',
    variables: {},
    selectionSetList: [],
    selectionSetGraphQL: '',
    ...(isThing(rest['info']) ? rest['info'] : {}),
  };
  const request = { headers: {}, domainName: null, ...(isThing(rest['request']) ? rest['request'] : {}) };
  return {
    arguments: isThing(args) ? args : {},
    source: null,
    prev: undefined,
    env: {},
    identity: null,
    outErrors: [],
    ...rest,
    info,
    request,
    stash: new Stash(JSON.stringify(stash ?? {})),
  };
}

export interface Surroundings {
  now: number;
  /** What every random byte is. */
  random: number;
}

/** This runtime's answer. @param surroundings fixed, to find what depends on them */
export function answerHere(probe: Probe, surroundings?: Surroundings): Answer {
  const logs: string[] = [];
  const words = (values: unknown[]): string =>
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  const runtime = createRuntime({
    ...(surroundings
      ? {
          now: () => surroundings.now,
          randomBytes: (length: number) => new Uint8Array(length).fill(surroundings.random),
        }
      : {}),
    log: (_level, _unit, values) => logs.push(words(values)),
  });
  try {
    const context = contextOf(probe.context);
    const evaluation = runtime.compile({ name: 'code.js', source: probe.code }).evaluate(probe.handler, context);
    return {
      result: evaluation.kind === 'error' ? null : evaluation.value,
      error: evaluation.kind === 'error' ? evaluation.error.message : null,
      stash: evaluation.stash.value,
      outErrors: appended([...context.outErrors, ...evaluation.appended]),
      logs: logs.map(lineOf),
    };
  } catch (error) {
    if (error instanceof CodeProblemsError)
      return { refused: error.problems.map(({ line, message }) => ({ line, message })) };
    throw error;
  }
}
