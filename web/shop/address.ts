/** Where in the shop somebody is: all of it in the address, so that back, forward and a link work. */
import { useSyncExternalStore } from 'react';

export type Place =
  | { at: 'catalogue'; search: string }
  | { at: 'basket' }
  | { at: 'checkout' }
  | { at: 'orders' }
  | { at: 'order'; id: string };

const BASE = '/shop';

export function placeOf(path: string, query: string): Place {
  const [first = '', second = ''] = path.slice(BASE.length).split('/').filter(Boolean).map(decodeURIComponent);
  if (first === 'basket' || first === 'checkout') return { at: first };
  if (first === 'orders') return second === '' ? { at: 'orders' } : { at: 'order', id: second };
  return { at: 'catalogue', search: new URLSearchParams(query).get('q') ?? '' };
}

export function addressOf(place: Place): string {
  if (place.at === 'catalogue') return place.search === '' ? BASE : `${BASE}?q=${encodeURIComponent(place.search)}`;
  if (place.at === 'order') return `${BASE}/orders/${encodeURIComponent(place.id)}`;
  return `${BASE}/${place.at}`;
}

const listeners = new Set<() => void>();

/** @param replace without a step for the way back: of what changes while somebody types */
export function goTo(place: Place, replace = false): void {
  if (replace) history.replaceState(null, '', addressOf(place));
  else history.pushState(null, '', addressOf(place));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => `${location.pathname}\n${location.search}`);
  const [path = '', query = ''] = address.split('\n');
  return placeOf(path, query);
}
