/** What browsers are told of our pages, the same on CloudFront and on this machine. */

/**
 * How far a service worker of ours may reach: the app's own address, `/app`, lies above its folder, `/app/`, which is as far as
 * browsers let it reach by themselves (https://w3c.github.io/ServiceWorker/#service-worker-allowed).
 */
export const WORKER_SCOPE = { 'service-worker-allowed': '/' } as const;

/** @param connect origins that the pages talk to, beside their own */
export function contentSecurityPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The component library writes its variables into a style element.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
