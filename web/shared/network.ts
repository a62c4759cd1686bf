/** Whether the server can be reached, as far as one can know: the browser says when it has no network, and a call when nobody answers. */
import { useSyncExternalStore } from 'react';

let answers = true;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (answers === next) return;
  answers = next;
  listeners.forEach((listener) => listener());
}

/** `fetch` that notes whether anybody answered. */
export const notingFetch: typeof fetch = async (...call) => {
  try {
    const response = await fetch(...call);
    set(true);
    return response;
  } catch (error) {
    set(false);
    throw error;
  }
};

/** The browser itself has no network: nothing that is asked now arrives. */
export const isOffline = (): boolean => typeof navigator !== 'undefined' && navigator.onLine === false;

function subscribe(listener: () => void): () => void {
  const change = (): void => {
    // Whether anybody answers now, the next call tells.
    answers = true;
    listener();
  };
  listeners.add(listener);
  addEventListener('online', change);
  addEventListener('offline', change);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', change);
    removeEventListener('offline', change);
  };
}

/** Or nobody answered the last call. */
export const isCutOff = (): boolean => isOffline() || !answers;

/** Whether what is shown may be old: there is no network, or the server did not answer the last call. */
export const useCutOff = (): boolean => useSyncExternalStore(subscribe, isCutOff);
