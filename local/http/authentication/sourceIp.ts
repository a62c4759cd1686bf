import type { IncomingHttpHeaders } from 'node:http';

/**
 * `ctx.identity.sourceIp`: what proxies say of the caller, then the connection's own peer. Source: developer guide,
 * "Context object reference", `sourceIp`.
 */
export function sourceIpsOf(headers: IncomingHttpHeaders, peer: string): string[] {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().flatMap((each) => each.split(','));
  return [...forwarded.map((each) => each.trim()).filter((each) => each !== ''), peer];
}
