/** A subscription that was accepted, and what its subscriber receives. */
import type { ExecutionResult, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { execute } from 'graphql';
import type { Extensions } from '../runtime/types.ts';
import type { AuthMode, Caller } from './authorization.ts';
import { startBudget } from './budget.ts';
import { toResponseError } from './errors.ts';
import type { GraphQLRequest, GraphQLResponse, RequestContext } from './execute.ts';
import type { Prepared } from './prepare.ts';
import type { RootField } from './rootField.ts';

export interface AcceptedSubscription extends RootField {
  mode: AuthMode;
  /** Subscriptions of one key receive the same of the same payload. */
  key: string;
  extensions: Extensions[];
  /** @param payload a mutation's answer by field names */
  deliver(payload: unknown): Delivered;
}

/** What was seen of a payload on the way to a subscriber. */
export interface Delivery {
  /** `Type.field` that the subscriber may not see. */
  denied: Set<string>;
  /** `Type.field` that the mutation did not select. */
  missing: Set<string>;
  /** How many fields the subscriber may see. */
  granted: number;
}

export interface Delivered extends Delivery {
  response: GraphQLResponse;
}

/** Called for each field of a delivery. On the subscription's own field the payload hangs: what matters is below it. */
export function noteDelivery(
  delivery: Delivery,
  { parentType, fieldName, path }: GraphQLResolveInfo,
  granted: boolean,
  source: unknown,
): void {
  if (!path.prev) return;
  const coordinate = `${parentType.name}.${fieldName}`;
  if (!granted) delivery.denied.add(coordinate);
  else delivery.granted += 1;
  if (granted && typeof source === 'object' && source !== null && !Object.hasOwn(source, fieldName))
    delivery.missing.add(coordinate);
}

interface Parts {
  schema: GraphQLSchema;
  prepared: Prepared;
  request: GraphQLRequest;
  root: RootField;
  /** Of the start, with what its resolver left in it. */
  context: RequestContext;
  report: (error: Error) => void;
}

export function subscribedTo({ schema, prepared, request, root, context, report }: Parts): AcceptedSubscription {
  const { document, fragments } = prepared;
  return {
    ...root,
    mode: context.caller.mode,
    key: keyOf(prepared, request, context.caller),
    extensions: context.extensions,
    deliver(payload) {
      const delivery: Delivery = { denied: new Set(), missing: new Set(), granted: 0 };
      const contextValue: RequestContext = {
        ...context,
        appended: [],
        extensions: [],
        budget: startBudget(),
        delivery,
      };
      // No resolver runs in a delivery, so that there is nothing to wait for.
      const result = execute({
        schema,
        document,
        rootValue: { [root.field]: payload },
        contextValue,
        variableValues: request.variables ?? {},
        operationName: request.operationName ?? null,
      }) as ExecutionResult;
      const errors = (result.errors ?? []).map((error) => toResponseError(error, report, { fragments, schema }));
      return {
        response: { data: result.data ?? null, ...(errors.length > 0 ? { errors } : {}) },
        denied: delivery.denied,
        missing: delivery.missing,
        granted: delivery.granted,
      };
    },
  };
}

/** Numbers of documents, so that keys stay short: every subscriber has one. */
const numbers = new WeakMap<Prepared, number>();
let last = 0;

/** Arguments choose payloads and do not shape them; only directives in the selection depend on variables. */
function keyOf(prepared: Prepared, { operationName, variables }: GraphQLRequest, caller: Caller): string {
  const number = numbers.get(prepared) ?? (last += 1);
  numbers.set(prepared, number);
  return JSON.stringify([
    number,
    operationName ?? null,
    prepared.switched ? variables : null,
    caller.mode,
    [...caller.groups].sort(),
    [...(caller.denied ?? [])].sort(),
  ]);
}
