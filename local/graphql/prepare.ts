/** Documents, parsed and validated once. */
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { Kind, parse, specifiedRules, validate } from 'graphql';
import type { ApiModel } from '../model.ts';
import type { Fragments, ResponseError } from './errors.ts';
import { RequestError } from './errors.ts';
import { queryDepth } from './limits.ts';
import { noIntrospection, validationError } from './validation.ts';

export interface Prepared {
  document: DocumentNode;
  fragments: Fragments;
  errors: ResponseError[];
  /** Levels of each operation, measured when it first runs. */
  depths: Map<OperationDefinitionNode, number>;
}

/** @throws RequestError where the text is no document */
export type Prepare = (query: string) => Prepared;

/** Documents kept parsed and validated; clients send a few dozen over and over. */
const MAX_DOCUMENTS = 1_000;

export function createPrepare(schema: GraphQLSchema, api: ApiModel): Prepare {
  const rules = api.introspection ? specifiedRules : [...specifiedRules, noIntrospection];
  const documents = new Map<string, Prepared>();
  return (query) => {
    const cached = documents.get(query);
    if (cached) return cached;
    const document = parsed(query);
    const errors = validate(schema, document, rules).map((error) => validationError(error, document));
    const prepared: Prepared = { document, fragments: fragmentsOf(document), errors, depths: new Map() };
    if (documents.size >= MAX_DOCUMENTS) documents.clear();
    documents.set(query, prepared);
    return prepared;
  };
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
  try {
    return parse(query);
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
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}
