/** Following subscriptions in tests. */
import type { Subscription } from '../../client/index.ts';

/** Everything that a subscription yields, as it comes. */
export function collect<Event>(subscription: Subscription<Event>): { events: Event[]; failure: () => unknown } {
  const events: Event[] = [];
  let failure: unknown;
  void (async () => {
    for await (const event of subscription) events.push(event);
  })().catch((error: unknown) => {
    failure = error;
  });
  return { events, failure: () => failure };
}
