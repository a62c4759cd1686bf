/**
 * The page as an app of the device: its service worker, and whether a newer version waits. It begins when somebody says so, and at the
 * next start of the app otherwise.
 */
import { TAKE_OVER } from './messages.ts';

/** Milliseconds: what opens the page has the network for itself first. */
const FIRST = 3_000;
/** Milliseconds between looks for a new version. */
const EVERY = 3_600_000;

/** `waiting`: a new version is here. `replaced`: another window began with it, and what this one has not loaded yet is gone. */
export type Version = 'newest' | 'waiting' | 'replaced';

let version: Version = 'newest';
let waiting: ServiceWorker | null = null;
let asked = false;
const listeners = new Set<() => void>();

export const versionNow = (): Version => version;

export function onVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: Version): void {
  if (version === next) return;
  version = next;
  listeners.forEach((listener) => listener());
}

/** Begins with the new version; what was typed is asked for before, as whenever somebody leaves. */
export function loadAgain(): void {
  asked = true;
  if (version === 'waiting' && waiting) waiting.postMessage(TAKE_OVER);
  else location.reload();
}

function follow(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    // Without one before it, it is the first: nothing is replaced by it.
    waiting = navigator.serviceWorker.controller ? registration.waiting : null;
    if (waiting) set('waiting');
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  // One that is on its way already, and one that is here.
  watch();
  look();
  const update = (): void => void registration.update().catch(() => undefined);
  setInterval(update, EVERY);
  addEventListener('online', update);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && update());
}

async function begin(page: string): Promise<void> {
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (controlled) set('replaced');
    controlled = true;
  });
  follow(await navigator.serviceWorker.register(`/${page}/sw.js`, { scope: `/${page}`, updateViaCache: 'none' }));
}

/** @param page its folder, such as `app` */
export function beInstalled(page: string): void {
  // Not over plain http to another machine, nor in a private window of some browsers: the page works all the same.
  if (!('serviceWorker' in navigator)) return;
  setTimeout(() => void begin(page).catch(() => undefined), FIRST);
}
