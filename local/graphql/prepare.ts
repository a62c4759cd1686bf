/** Documents, parsed and validated once. */
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { Kind, specifiedRules, validate } from 'graphql';
import type { ApiModel } from '../model.ts';
import { createBoundedCache } from './boundedCache.ts';
import { costFault, sizeFault } from './complexity.ts';
import type { Fragments, ResponseError } from './errors.ts';
import { RequestError } from './errors.ts';
import { queryDepth } from './limits.ts';
import { parsePlaced } from './places.ts';
import { noIntrospection, validationError } from './validation.ts';

export interface Prepared {
  document: DocumentNode;
  fragments: Fragments;
  errors: ResponseError[];
  /** Levels of each operation, measured when it first runs. */
  depths: Map<OperationDefinitionNode, number>;
  /** Whether variables may say what is selected. */
  switched: boolean;
}

/** @throws RequestError where the text is no document */
export type Prepare = (query: string) => Prepared;

/** Documents kept parsed and validated; clients send a few dozen over and over. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024;
/** What a character of a document takes once it is parsed, nodes, tokens and places together: measured, of dense ones. */
const BYTES_PER_CHARACTER = 250;

export function createPrepare(schema: GraphQLSchema, api: ApiModel): Prepare {
  const rules = api.introspection ? specifiedRules : [...specifiedRules, noIntrospection];
  const documents = createBoundedCache<Prepared>(MAX_KEPT_BYTES);
  return (query) => {
    const cached = documents.get(query);
    if (cached) return cached;
    const document = parsed(query);
    const fragments = fragmentsOf(document);
    const costs = costErrors(document, fragments);
    const errors =
      costs.length > 0 ? costs : validate(schema, document, rules).map((error) => validationError(error, document));
    const switched = /@(include|skip)\b/.test(query);
    const prepared: Prepared = { document, fragments, errors, depths: new Map(), switched };
    documents.set(query, prepared, query.length * BYTES_PER_CHARACTER);
    return prepared;
  };
}

/** Before anything walks the document as often as its fragments are spread. As graphql-java aborts (assumed). */
function costErrors(document: DocumentNode, fragments: Fragments): ResponseError[] {
  for (const definition of document.definitions) {
    const message = definition.kind === Kind.OPERATION_DEFINITION ? costFault(definition, fragments) : null;
    if (message !== null) return [{ path: null, locations: null, message }];
  }
  return [];
}

/** A subscription is refused as it starts (assumed): its fields are there only once a mutation feeds it. */
export function tooDeep(
  { fragments, depths }: Prepared,
  operation: OperationDefinitionNode,
  limit: number,
): ResponseError | null {
  if (limit === 0) return null;
  const depth = depths.get(operation) ?? queryDepth(operation, fragments);
  depths.set(operation, depth);
  if (depth <= limit) return null;
  const message = `The query depth of ${depth} is over the limit of ${limit}.`;
  return { path: null, data: null, errorType: 'QueryDepthLimitReached', errorInfo: null, locations: [], message };
}

function parsed(query: string): DocumentNode {
  const tooLarge = sizeFault(query);
  if (tooLarge !== null)
    throw new RequestError(400, 'MalformedHttpRequestException', `Unable to parse GraphQL query. ${tooLarge}`);
  try {
    return parsePlaced(query);
  } catch (error) {
    // AWS says only the first sentence; the place helps the author of the query.
    throw new RequestError(400, 'MalformedHttpRequestException', `Unable to parse GraphQL query. ${placed(error)}`);
  }
}

function placed(error: unknown): string {
  const { message, locations } = error as GraphQLError;
  const [place] = locations ?? [];
  return place ? `${message} (line ${place.line}, column ${place.column})` : message;
}

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}
