/** Who hears of which mutation. */
import type { GraphQLSchema } from 'graphql';
import type { Executor, GraphQLResponse, Subscribed } from '../graphql/execute.ts';
import type { Mutated } from '../graphql/mutated.ts';
import { fieldKinds } from './fieldKinds.ts';
import { doubtsOf, refusalOf } from './filterFaults.ts';
import type { FilterGroup } from './filters.ts';
import { fitsArguments, passes } from './filters.ts';

/** AppSync quota: a larger payload reaches nobody, and nobody is told. */
export const MAX_PAYLOAD_BYTES = 240 * 1024;

export interface Subscriber {
  subscribed: Subscribed;
  send: (response: GraphQLResponse) => void;
  /** The subscription was invalidated. */
  close: () => void;
}

export interface Hub {
  /** @returns how to end it, or why AWS would refuse a filter that its resolver set */
  add(subscriber: Subscriber): { stop: () => void } | { refusal: string };
  /** How many subscriptions are live. */
  size(): number;
}

interface Active extends Subscriber {
  filter: FilterGroup | null;
  invalidation: FilterGroup | null;
  /** The payloads wait for each other: a subscriber hears of changes in their order. */
  last: Promise<void>;
}

interface InvalidationTarget {
  subscriptionField?: string;
  payload?: unknown;
}

/** Mutations by subscription field, out of `@aws_subscribe`. */
function sources(schema: GraphQLSchema): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const directive = field.astNode?.directives?.find((each) => each.name.value === 'aws_subscribe');
    const value = directive?.arguments?.find((argument) => argument.name.value === 'mutations')?.value;
    found.set(field.name, value?.kind === 'ListValue' ? value.values.flatMap((each) => (each.kind === 'StringValue' ? [each.value] : [])) : []);
  }
  return found;
}

/** @param warn says aloud what AWS keeps to itself */
export function createHub(executor: Executor, warn: (line: string) => void): Hub {
  const mutationsOf = sources(executor.schema);
  const active = new Set<Active>();

  /** The last one that its resolver set. */
  function filterOf(subscribed: Subscribed, which: 'subscriptionFilter' | 'subscriptionInvalidationFilter'): FilterGroup | null {
    return (subscribed.extensions.map((each) => each[which]).findLast((each) => each !== undefined) ?? null) as FilterGroup | null;
  }

  async function deliver(to: Active, name: string, payload: unknown): Promise<void> {
    const response = await to.subscribed.deliver(payload);
    for (const error of response.errors ?? []) {
      const hint = error.errorType === 'Unauthorized' ? ' AWS would send nothing: give the payload\'s type the directives of both the publisher and the subscriber.' : '';
      warn(`Subscription.${to.subscribed.field} after Mutation.${name}: ${error.message}.${hint}`);
    }
    const bytes = Buffer.byteLength(JSON.stringify(response));
    if (bytes > MAX_PAYLOAD_BYTES) warn(`Subscription.${to.subscribed.field} after Mutation.${name}: a payload of ${bytes} bytes is over ${MAX_PAYLOAD_BYTES}; AWS drops it, and so it is dropped here`);
    else to.send(response);
  }

  function publish({ name, payload }: { name: string; payload: unknown }): void {
    for (const each of active) {
      const { subscribed } = each;
      if (!mutationsOf.get(subscribed.field)?.includes(name)) continue;
      if (!(each.filter ? passes(each.filter, payload) : fitsArguments(subscribed.args, payload))) continue;
      const unselected = subscribed.selected.filter((field) => !field.startsWith('__') && !(field in (payload as object)));
      if (unselected.length > 0) warn(`Subscription.${subscribed.field}: Mutation.${name} did not select ${unselected.join(', ')}; the subscriber gets null`);
      each.last = each.last.then(() => deliver(each, name, payload)).catch((error: unknown) => warn(`Subscription.${subscribed.field}: ${String(error)}`));
    }
  }

  function invalidate(target: InvalidationTarget): void {
    for (const each of [...active]) {
      if (each.subscribed.field !== target.subscriptionField || !each.invalidation || !passes(each.invalidation, target.payload)) continue;
      active.delete(each);
      each.close();
    }
  }

  executor.onMutated.add(({ fields, invalidations }: Mutated) => {
    fields.forEach(publish);
    invalidations.forEach((target) => invalidate(target as InvalidationTarget));
  });

  return {
    add(subscriber) {
      const { subscribed } = subscriber;
      const filter = filterOf(subscribed, 'subscriptionFilter');
      const invalidation = filterOf(subscribed, 'subscriptionInvalidationFilter');
      for (const each of [filter, invalidation]) {
        const refusal = each && refusalOf(each, subscribed.field);
        if (refusal) return { refusal };
      }
      // What invalidates comes from elsewhere: its payload has fields of its own.
      const doubts = [...(filter ? doubtsOf(filter, fieldKinds(executor.schema, subscribed.field)) : []), ...(invalidation ? doubtsOf(invalidation, () => 'any') : [])];
      for (const doubt of doubts) warn(`Subscription.${subscribed.field}: ${doubt}`);
      const entry: Active = { ...subscriber, filter, invalidation, last: Promise.resolve() };
      if ((mutationsOf.get(subscribed.field) ?? []).length === 0) warn(`Subscription.${subscribed.field} names no mutation in @aws_subscribe: nothing will ever come`);
      active.add(entry);
      return { stop: () => void active.delete(entry) };
    },
    size: () => active.size,
  };
}
