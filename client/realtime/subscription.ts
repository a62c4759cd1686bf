/** A subscription as an async iterator. */
import { createChannel } from '../channel.ts';
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
  const channel = createChannel<Event>();
  const seen = new Set<string>();
  const stop = connection.add({
    query,
    variables,
    onLive: (resumed) => options.onLive?.(resumed),
    onData(data) {
      const event = data[field] as Event | null | undefined;
      if (!event || seen.has(event.id)) return;
      seen.add(event.id);
      if (seen.size > REMEMBERED) seen.delete(seen.values().next().value ?? '');
      channel.push(event);
    },
    onRefused: channel.fail,
  });

  function close(): void {
    stop();
    channel.end();
  }

  return { close, [Symbol.asyncIterator]: () => channel.read(close) };
}
