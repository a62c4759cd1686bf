/** Errors as AppSync puts them into the response: developer guide, "Error handling", and its error objects in the field. */
import type { FieldNode, FragmentDefinitionNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Location } from './places.ts';
import { locationsOf } from './places.ts';
import { resultFault } from './resultFault.ts';
import type { Shape } from './shape.ts';
import { shapesOf } from './shape.ts';

/**
 * An error that a handler raised, or AppSync itself, has all members. One of graphql-java's (a document or a variable that is not
 * valid, a result that does not fit) has path, locations and message alone: so callers report them, and AppSync's team shows them
 * in https://github.com/graphql/graphql-over-http/issues/81.
 */
export interface ResponseError {
  path: readonly (string | number)[] | null;
  data?: unknown;
  errorType?: string | null;
  errorInfo?: unknown;
  /** Null where a result does not fit. */
  locations: Location[] | null;
  message: string;
}

/** Carries what `util.error` was given through graphql-js. */
export class FieldError extends Error {
  override readonly name = 'FieldError';
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;

  constructor(message: string, errorType: string | null, data: unknown = null, errorInfo: unknown = null) {
    super(message);
    this.errorType = errorType;
    this.data = data;
    this.errorInfo = errorInfo;
  }
}

/** A whole request that is refused, with its HTTP status. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;
  readonly errorType: string;

  constructor(status: number, errorType: string, message: string) {
    super(message);
    this.status = status;
    this.errorType = errorType;
  }
}

/** By name, without a prototype: `constructor` is the name of one where somebody named it so. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * @param report receives what is not meant for callers: a fault of the runtime itself
 * @param document where the error comes from: its fragments filter `data`, its schema words what does not fit
 */
export function toResponseError(
  error: GraphQLError,
  report: (error: Error) => void,
  document: { fragments: Fragments; schema?: GraphQLSchema },
): ResponseError {
  const cause = error.originalError;
  const unfit = resultFault(error, document.schema);
  if (unfit !== null) return { path: error.path ?? null, locations: null, message: unfit };
  if (cause instanceof FieldError) {
    const field = error.nodes?.[0] as FieldNode | undefined;
    return {
      path: error.path ?? null,
      data: selected(cause.data, field?.selectionSet ? shapesOf(document.fragments)(field.selectionSet) : null),
      errorType: cause.errorType,
      errorInfo: cause.errorInfo ?? null,
      locations: locationsOf(error),
      message: cause.message,
    };
  }
  if (cause) {
    report(cause);
    return {
      path: error.path ?? null,
      data: null,
      errorType: 'InternalFailure',
      errorInfo: null,
      locations: locationsOf(error),
      message: 'An internal failure occurred.',
    };
  }
  return { path: error.path ?? null, locations: locationsOf(error), message: error.message };
}

/** `data` of an error is filtered by the selection set, fragments included; their type conditions are not looked at (assumed). */
function selected(data: unknown, shape: Shape | null): unknown {
  if (data === null || data === undefined) return null;
  if (Array.isArray(data)) return data.map((each) => selected(each, shape));
  if (typeof data !== 'object' || !shape) return data;
  const source = data as Record<string, unknown>;
  return Object.fromEntries(
    shape.fields
      .filter(({ name }) => Object.hasOwn(source, name) && source[name] !== undefined)
      .map(({ key, name, below }) => [key, selected(source[name], below())]),
  );
}
