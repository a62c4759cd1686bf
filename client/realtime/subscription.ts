/** A subscription as an async iterator. */
import type { TallerError } from '../errors.ts';
import type { RealtimeConnection } from './connection.ts';

export interface SubscribeOptions {
  /** The subscription is live. `resumed` says that it was cut off before: AppSync replays nothing, so fetch what you show. */
  onLive?: (resumed: boolean) => void;
}

export interface Subscription<Event> extends AsyncIterable<Event> {
  /** Ends it; iterating ends, too. */
  close(): void;
}

/** Ids of events already seen: one that is delivered again is dropped. */
const REMEMBERED = 1_000;

export function createSubscription<Event extends { id: string }>(
  connection: RealtimeConnection,
  field: string,
  query: string,
  variables: object,
  options: SubscribeOptions,
): Subscription<Event> {
  const waiting: Event[] = [];
  const seen = new Set<string>();
  let failure: TallerError | undefined;
  let closed = false;
  let wake: (() => void) | undefined;

  const stop = connection.add({
    query,
    variables,
    onLive: (resumed) => options.onLive?.(resumed),
    onData(data) {
      const event = data[field] as Event | null | undefined;
      if (!event || seen.has(event.id)) return;
      seen.add(event.id);
      if (seen.size > REMEMBERED) seen.delete(seen.values().next().value ?? '');
      waiting.push(event);
      wake?.();
    },
    onRefused(error) {
      failure = error;
      wake?.();
    },
  });

  function close(): void {
    closed = true;
    stop();
    wake?.();
  }

  return {
    close,
    async *[Symbol.asyncIterator]() {
      try {
        for (;;) {
          const event = waiting.shift();
          if (event) yield event;
          else if (failure) throw failure;
          else if (closed) return;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        close();
      }
    },
  };
}
