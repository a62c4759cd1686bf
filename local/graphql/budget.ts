/**
 * How much one request may answer. Lists within lists, and fields under many aliases, make a short query an answer of millions of
 * fields, during which this process does nothing else.
 */
import type { FieldNode, GraphQLResolveInfo, GraphQLSchema, SelectionSetNode } from 'graphql';
import { isObjectType } from 'graphql';
import { FieldError } from './errors.ts';
import type { RequestContext } from './execute.ts';
import { shapesOf } from './shape.ts';

/** Fields of one answer: a limit of this runtime's own. AWS has none on their number, and one of 30 s on their time. */
export const MAX_ANSWERED_FIELDS = 500_000;

/** Arguments of all resolvers of a request: each gets a copy, so that one long variable under many aliases is many. */
export const MAX_ARGUMENT_BYTES = 128 * 1024 * 1024;

export interface Budget {
  /** Fields that may still be answered. */
  left: number;
  /** Bytes of arguments that may still be handed to resolvers. */
  bytes: number;
}

export const startBudget = (): Budget => ({ left: MAX_ANSWERED_FIELDS, bytes: MAX_ARGUMENT_BYTES });

/** About what the values take. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + 16 + weightOf(each), 16);
}

/** @throws FieldError where too much was handed over before */
export function chargeArguments(budget: Budget, args: object): void {
  budget.bytes -= weightOf(args);
  if (budget.bytes < 0)
    throw new FieldError(
      `The resolvers of the request take more than ${MAX_ARGUMENT_BYTES} bytes of arguments.`,
      'RequestSizeLimitReached',
    );
}

/**
 * How many fields stand directly below one: by its place in a document, which is parsed once, or by the list of its places, which
 * graphql-js shares among the items of a list.
 */
const widths = new WeakMap<FieldNode | readonly FieldNode[], number>();

function widthOf({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  const [first] = fieldNodes;
  const place = first && fieldNodes.length === 1 ? first : fieldNodes;
  const known = widths.get(place);
  if (known !== undefined) return known;
  const sets = fieldNodes.flatMap(({ selectionSet }): SelectionSetNode[] => (selectionSet ? [selectionSet] : []));
  const width = sets.length === 0 ? 0 : shapesOf(fragments)(...sets).fields.length;
  widths.set(place, width);
  return width;
}

const objectsIn = (value: unknown): number => {
  if (!Array.isArray(value)) return value === null || value === undefined ? 0 : 1;
  return value.reduce((sum: number, each) => sum + objectsIn(each), 0);
};

/** Takes from the budget what lies directly below a value, before any of it is answered. @throws FieldError where it is not enough */
export function charge(budget: Budget, value: unknown, info: GraphQLResolveInfo): unknown {
  const items = Array.isArray(value) ? value.length : 0;
  const fields = items + objectsIn(value) * widthOf(info);
  if (fields > budget.left) {
    budget.left = 0;
    throw new FieldError(`The answer has more than ${MAX_ANSWERED_FIELDS} fields.`, 'ResponseSizeLimitReached');
  }
  budget.left -= fields;
  return value;
}

const charged = new WeakSet<object>();

/** Introspection is graphql-js's own, the same for every schema, and answers itself: it is charged alike. */
export function chargeIntrospection(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!type.name.startsWith('__') || !isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || charged.has(field)) continue;
      charged.add(field);
      field.resolve = (source, args, context: RequestContext | undefined, info): unknown => {
        const value: unknown = resolve(source, args, context, info);
        return context?.budget ? charge(context.budget, value, info) : value;
      };
    }
  }
}
