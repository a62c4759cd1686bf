/**
 * What makes a page an app: its built files are kept by the browser, and every address of it is answered with them. Nothing else passes
 * through here: what the API answers, and `config.json`, are the page's own to keep.
 */
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches.js';
import { createHandlerBoundToURL } from 'workbox-precaching/createHandlerBoundToURL.js';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { TAKE_OVER } from './messages.ts';

/** Put in by the build: `web/installable.ts`. */
declare const FILES: { url: string; revision: string | null }[];
declare const PAGE: string;
/** What a worker has and a page has not. */
declare const self: { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };

precacheAndRoute(FILES, { cleanURLs: false });
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE)));
// The page that installed it goes on with it: what it loads later is kept already.
addEventListener('activate', () => void self.clients.claim());
// A new version waits until somebody says so: nobody's page changes while they type.
addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});
