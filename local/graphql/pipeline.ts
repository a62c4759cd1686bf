/** One field's resolver: handlers and data sources in AppSync's order. */
import type { CallOrigin, DataSource } from '../dataSources/types.ts';
import { UNSUPPORTED } from '../dataSources/unsupported.ts';
import type { ResolverModel } from '../model.ts';
import { Stash } from '../runtime/types.ts';
import type { AppendedError, CodeUnit, Evaluation, Extensions, HandlerContext } from '../runtime/types.ts';
import { directRequest, directResult } from './direct.ts';
import { FieldError } from './errors.ts';

interface Step {
  /** Absent where it is direct: its Lambda function gets the context. */
  unit?: CodeUnit;
  dataSource: DataSource;
  maxBatchSize?: number;
}

export interface CompiledResolver {
  model: ResolverModel;
  /** Absent where the model is direct or unsupported. */
  unit?: CodeUnit;
  /** UNIT: one step of the resolver's own code. PIPELINE: the functions in order. */
  steps: Step[];
}

export interface FieldOutcome {
  value: unknown;
  appended: AppendedError[];
  extensions: Extensions[];
}

/** What differs from field to field; the rest of the context grows as the pipeline runs. */
export type FieldContext = Pick<HandlerContext, 'arguments' | 'source' | 'env' | 'identity' | 'info' | 'request'>;

class Run {
  readonly appended: AppendedError[] = [];
  readonly extensions: Extensions[] = [];
  private stash = new Stash();
  private readonly base: FieldContext;

  constructor(base: FieldContext) {
    this.base = base;
  }

  /** @throws FieldError where the handler raised one */
  evaluate(
    unit: CodeUnit,
    handler: 'request' | 'response',
    more: Partial<HandlerContext>,
  ): Exclude<Evaluation, { kind: 'error' }> {
    const evaluation = unit.evaluate(handler, {
      ...this.base,
      stash: this.stash,
      prev: undefined,
      outErrors: this.appended,
      ...more,
    });
    this.stash = evaluation.stash;
    this.appended.push(...evaluation.appended);
    this.extensions.push(evaluation.extensions);
    if (evaluation.kind === 'error') {
      const { message, errorType, data, errorInfo } = evaluation.error;
      throw new FieldErrorWithAppended(
        new FieldError(message, errorType, data, errorInfo),
        this.appended,
        this.extensions,
      );
    }
    return evaluation;
  }

  /** @throws FieldErrorWithAppended where the function failed */
  async direct(
    { dataSource, maxBatchSize = 0 }: Step,
    origin: CallOrigin,
    prev?: { result: unknown },
  ): Promise<unknown> {
    const batched = maxBatchSize > 0;
    const answer = await dataSource.invoke(directRequest({ ...this.base, stash: this.stash, prev }, batched), origin);
    try {
      return directResult(answer, batched);
    } catch (error) {
      throw error instanceof FieldError ? new FieldErrorWithAppended(error, this.appended, this.extensions) : error;
    }
  }
}

/** A handler's error, and what handlers had appended and asked for before it. */
export class FieldErrorWithAppended extends Error {
  readonly error: FieldError;
  readonly appended: AppendedError[];
  readonly extensions: Extensions[];
  constructor(error: FieldError, appended: AppendedError[], extensions: Extensions[]) {
    super(error.message);
    this.error = error;
    this.appended = appended;
    this.extensions = extensions;
  }
}

/** Which step asks, and with what a BatchInvoke of it is gathered. @param index of the step in its field */
function gathered({ maxBatchSize }: Step, index: number, origin: CallOrigin, name?: string): CallOrigin {
  return {
    ...origin,
    step: { place: index + 1, ...(name === undefined ? {} : { name }) },
    batch: { key: JSON.stringify([origin.requestId, origin.field, index]), maxSize: maxBatchSize ?? 0 },
  };
}

async function callDataSource(
  source: DataSource,
  request: unknown,
  origin: CallOrigin,
): Promise<Partial<HandlerContext>> {
  const answer = await source.invoke(request, origin);
  return { result: answer.result, ...(answer.error ? { error: answer.error } : {}) };
}

/** @throws FieldErrorWithAppended */
export async function runResolver(
  resolver: CompiledResolver,
  base: FieldContext,
  requestId: string,
): Promise<FieldOutcome> {
  const run = new Run(base);
  const origin: CallOrigin = {
    field: `${resolver.model.typeName}.${resolver.model.fieldName}`,
    requestId,
    arguments: base.arguments,
    identity: base.identity,
    headers: base.request.headers,
  };
  const done = (value: unknown): FieldOutcome => ({ value, appended: run.appended, extensions: run.extensions });

  // Before anything runs: half a pipeline could write what AWS would not.
  if (resolver.model.unsupported !== undefined) throw new FieldError(resolver.model.unsupported, UNSUPPORTED);
  const { unit, steps } = resolver;
  if (resolver.model.kind === 'UNIT') {
    const [step] = steps;
    if (!step) throw new FieldError(`${resolver.model.logicalId} (${origin.field}) has no data source`, UNSUPPORTED);
    if (!unit) return done(await run.direct(step, gathered(step, 0, origin)));
    const before = run.evaluate(unit, 'request', {});
    if (before.kind === 'earlyReturn') return done(before.value);
    const answer = await callDataSource(step.dataSource, before.value, gathered(step, 0, origin));
    return done(run.evaluate(unit, 'response', answer).value);
  }
  if (!unit) throw new FieldError(`${resolver.model.logicalId} (${origin.field}) has no code`, UNSUPPORTED);
  const before = run.evaluate(unit, 'request', {});

  let previous = before.value;
  if (before.kind === 'value') {
    for (const [index, step] of steps.entries()) {
      const asking = gathered(step, index, origin, resolver.model.functions[index]?.name);
      if (!step.unit) {
        previous = await run.direct(step, asking, { result: previous });
        continue;
      }
      const request = run.evaluate(step.unit, 'request', { prev: { result: previous } });
      if (request.kind === 'earlyReturn') {
        previous = request.value;
        if (request.skipTo === 'END') break;
        continue;
      }
      const answer = await callDataSource(step.dataSource, request.value, asking);
      const response = run.evaluate(step.unit, 'response', { prev: { result: previous }, ...answer });
      previous = response.value;
      // Where a response handler returns early, the pipeline goes on or ends like from a request handler (assumed).
      if (response.kind === 'earlyReturn' && response.skipTo === 'END') break;
    }
  }
  return done(run.evaluate(unit, 'response', { prev: { result: previous }, result: previous }).value);
}
