/** Requests to buckets that AWS refuses whatever policies say: buckets are private, and presigned URLs end. Signatures are not checked. */
import type { IncomingHttpHeaders } from 'node:http';

/** `20260131T235959Z` in milliseconds since the epoch. */
function amzTime(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** @returns why, or `undefined` to let it pass */
export function requestRefusal(method: string, url: string, headers: IncomingHttpHeaders, now: number): string | undefined {
  if (headers.authorization !== undefined || url.startsWith('/health') || url.startsWith('/_fauxqs/')) return undefined;
  // A form brings its own policy.
  if (method === 'POST' && headers['content-type']?.startsWith('multipart/form-data')) return undefined;
  const query = new URL(url, 'http://localhost').searchParams;
  const expires = amzTime(query.get('X-Amz-Date') ?? '') + Number(query.get('X-Amz-Expires')) * 1000;
  if (query.get('X-Amz-Signature') === null || Number.isNaN(expires)) return 'Access Denied';
  return expires < now ? 'Request has expired' : undefined;
}
