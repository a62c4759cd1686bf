import { GraphQLError } from 'graphql';
import type { ApiModel } from '../model.ts';
import type { AppendedError } from '../runtime/types.ts';
import { chargeArguments } from './budget.ts';
import { FieldError, toResponseError } from './errors.ts';
import { MAX_INVALIDATIONS } from './limits.ts';
import type { CompiledResolver } from './pipeline.ts';
import { FieldErrorWithAppended, runResolver } from './pipeline.ts';
import type { ResolveField } from './schema.ts';
import { selectionOf } from './selection.ts';

/** The GraphQL side of one resolver: counts it, runs it, and leaves what its handlers appended or asked for with the request. */
export function fieldResolver(resolver: CompiledResolver, api: ApiModel, limit: number): ResolveField {
  return async (source, args, context, info) => {
    context.resolverCount += 1;
    if (context.resolverCount > limit)
      throw new FieldError(`The request executes more than ${limit} resolvers.`, 'ResolverExecutionLimitReached');
    chargeArguments(context.budget, args as object);
    const keepAppended = (appended: AppendedError[]) => {
      for (const error of appended) {
        const located = new GraphQLError(error.message, {
          nodes: info.fieldNodes,
          path: pathOf(info.path),
          originalError: new FieldError(error.message, error.errorType, error.data, error.errorInfo),
        });
        context.appended.push(toResponseError(located, () => undefined, { fragments: info.fragments }));
      }
    };
    try {
      const outcome = await context.deadline.within(() =>
        runResolver(
          resolver,
          {
            arguments: args as Record<string, unknown>,
            source: source ?? null,
            env: api.environment,
            identity: context.caller.identity,
            info: {
              fieldName: info.fieldName,
              parentTypeName: info.parentType.name,
              variables: context.variables,
              ...selectionOf(info),
            },
            request: { headers: context.headers, domainName: null },
          },
          context.requestId,
        ),
      );
      keepAppended(outcome.appended);
      // A field over the limit invalidates nothing (assumed).
      if (
        [...context.extensions, ...outcome.extensions].flatMap((each) => each.invalidations).length > MAX_INVALIDATIONS
      ) {
        throw new FieldError(
          `A request may invalidate subscriptions at most ${MAX_INVALIDATIONS} times.`,
          'LimitExceededError',
        );
      }
      context.extensions.push(...outcome.extensions);
      return outcome.value;
    } catch (error) {
      if (!(error instanceof FieldErrorWithAppended)) throw error;
      keepAppended(error.appended);
      // Response headers such as Retry-After are kept; subscription filters are not (assumed).
      context.extensions.push(
        ...error.extensions.map(({ responseHeaders }) => ({
          invalidations: [],
          ...(responseHeaders ? { responseHeaders } : {}),
        })),
      );
      throw error.error;
    }
  };
}

interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

function pathOf(path: Path): (string | number)[] {
  return path.prev ? [...pathOf(path.prev), path.key] : [path.key];
}
