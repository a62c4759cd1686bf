/** Who hears of which mutation. */
import type { GraphQLSchema } from 'graphql';
import type { Executor } from '../graphql/execute.ts';
import type { MutationPayload } from '../graphql/mutationPayload.ts';
import type { AcceptedSubscription } from '../graphql/acceptedSubscription.ts';
import { fieldKinds } from './fieldKinds.ts';
import { doubtsOf, refusalOf } from './filterFaults.ts';
import type { FilterGroup } from './filters.ts';
import { fitsArguments, passes } from './filters.ts';
import { listeningOf } from './listening.ts';
import { eachOnce } from './warnings.ts';

/** AppSync quota: a larger payload reaches nobody, and nobody is told. */
export const MAX_PAYLOAD_BYTES = 240 * 1024;

export interface Subscriber {
  subscribed: AcceptedSubscription;
  /** @param response JSON of what the subscriber gets: others share it */
  send: (response: string) => void;
  /** The subscription was invalidated. */
  close: () => void;
}

export interface Hub {
  /** @returns how to end it, or why AWS would refuse a filter that its resolver set */
  add(subscriber: Subscriber): { stop: () => void } | { refusal: string };
  /** How many subscriptions are live. */
  size(): number;
}

interface Filters {
  filter: FilterGroup | null;
  invalidation: FilterGroup | null;
}

interface Active extends Subscriber, Filters {}

type Warn = (line: string) => void;

interface InvalidationTarget {
  subscriptionField?: string;
  payload?: unknown;
}

/**
 * @param log says aloud what AWS keeps to itself
 * @throws BootError where `@aws_subscribe` names what is not there
 */
export function createHub(executor: Executor, log: (line: string) => void): Hub {
  const listening = listeningOf(executor.schema);
  const heard = new Set([...listening.values()].flat());
  const active = new Map<string, Set<Active>>();
  const warn = eachOnce(log);
  executor.onMutated.add(({ fields, invalidations }: MutationPayload) => {
    for (const { name, payload } of fields) {
      const running = (listening.get(name) ?? []).flatMap((field) => [...(active.get(field) ?? [])]);
      publish(running, name, payload, warn);
    }
    for (const target of invalidations) invalidate(active, (target ?? {}) as InvalidationTarget);
  });
  return {
    add(subscriber) {
      const { subscribed } = subscriber;
      const filters = filtersOf(subscribed);
      const refusal = firstRefusal(filters, subscribed.field);
      if (refusal !== null) return { refusal };
      for (const doubt of doubtsAbout(filters, subscribed.field, executor.schema))
        warn(`Subscription.${subscribed.field}: ${doubt}`);
      if (!heard.has(subscribed.field))
        warn(`Subscription.${subscribed.field} names no mutation in @aws_subscribe: nothing will ever come`);
      const entry: Active = { ...subscriber, ...filters };
      const running = active.get(subscribed.field) ?? new Set();
      active.set(subscribed.field, running.add(entry));
      return { stop: () => void running.delete(entry) };
    },
    size: () => [...active.values()].reduce((sum, each) => sum + each.size, 0),
  };
}

/** Of each, the last one that the subscription's resolver set. */
function filtersOf({ extensions }: AcceptedSubscription): Filters {
  const last = (which: 'subscriptionFilter' | 'subscriptionInvalidationFilter'): FilterGroup | null =>
    (extensions.map((each) => each[which]).findLast((each) => each !== undefined) ?? null) as FilterGroup | null;
  return { filter: last('subscriptionFilter'), invalidation: last('subscriptionInvalidationFilter') };
}

function firstRefusal({ filter, invalidation }: Filters, field: string): string | null {
  for (const each of [filter, invalidation]) {
    const refusal = each && refusalOf(each, field);
    if (refusal) return refusal;
  }
  return null;
}

function doubtsAbout({ filter, invalidation }: Filters, field: string, schema: GraphQLSchema): string[] {
  return [
    ...(filter ? doubtsOf(filter, fieldKinds(schema, field)) : []),
    // What invalidates comes from elsewhere: its payload has fields of its own.
    ...(invalidation ? doubtsOf(invalidation, () => 'any') : []),
  ];
}

/** Waits for nothing: subscribers hear of mutations in the order in which these were answered. */
function publish(running: readonly Active[], name: string, payload: unknown, warn: Warn): void {
  const rendered = new Map<string, string | null>();
  for (const each of running) {
    const { subscribed, filter } = each;
    if (!(filter ? passes(filter, payload) : fitsArguments(subscribed.args, payload))) continue;
    let text = rendered.get(subscribed.key);
    if (text === undefined) {
      text = render(each, name, payload, warn);
      rendered.set(subscribed.key, text);
    }
    if (text !== null) each.send(text);
  }
}

/** The message for all subscribers of one key, or null where AWS would send none. */
function render({ subscribed }: Active, name: string, payload: unknown, warn: Warn): string | null {
  const after = `Subscription.${subscribed.field} after Mutation.${name}`;
  const { response, missing, denied, granted } = subscribed.deliver(payload);
  if (missing.size > 0) {
    const names = [...missing].join(', ');
    warn(`Subscription.${subscribed.field}: Mutation.${name} did not select ${names}; the subscriber gets null`);
  }
  for (const error of response.errors ?? []) warn(`${after}: ${error.message}`);
  if (denied.size > 0) {
    const silent = granted > 0 ? '' : '. Nothing is left to send: AWS stays silent, and so nothing is sent here';
    warn(
      `${after}: ${[...denied].join(', ')} may not go to a subscriber with ${subscribed.mode}: give the payload's type ` +
        `the directives of both the publisher and the subscriber${silent}`,
    );
    if (granted === 0) return null;
  }
  const text = JSON.stringify(response);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_PAYLOAD_BYTES) return text;
  warn(`${after}: a payload of ${bytes} bytes is over ${MAX_PAYLOAD_BYTES}; AWS drops it, and so it is dropped here`);
  return null;
}

function invalidate(active: ReadonlyMap<string, Set<Active>>, target: InvalidationTarget): void {
  const { subscriptionField = '', payload } = target;
  const running = active.get(subscriptionField);
  for (const each of [...(running ?? [])]) {
    // A subscription that set no filter for it goes on (assumed).
    if (!each.invalidation || !passes(each.invalidation, payload)) continue;
    running?.delete(each);
    each.close();
  }
}
