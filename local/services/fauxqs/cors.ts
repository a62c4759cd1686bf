/**
 * Cross-origin requests to buckets. Source: Amazon S3 user guide, "Using cross-origin resource sharing", "How does
 * Amazon S3 evaluate the CORS configuration".
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { CorsRule } from '../../model.ts';

/** One `*` stands for any run of characters. */
function matches(pattern: string, value: string): boolean {
  const [start = '', end] = pattern.toLowerCase().split('*');
  const lower = value.toLowerCase();
  return end === undefined
    ? lower === start
    : lower.length >= start.length + end.length && lower.startsWith(start) && lower.endsWith(end);
}

/** @returns headers of the answer, empty where no origin asks, or `undefined` where no rule allows the request */
export function corsHeaders(
  rules: readonly CorsRule[],
  method: string,
  headers: IncomingHttpHeaders,
): Record<string, string> | undefined {
  const origin = headers.origin;
  if (origin === undefined) return {};
  const preflight = method === 'OPTIONS';
  const wanted = preflight ? (headers['access-control-request-method'] ?? '') : method;
  const asked = preflight
    ? (headers['access-control-request-headers'] ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
    : [];
  const rule = rules.find(
    (each) =>
      each.allowedOrigins.some((pattern) => matches(pattern, origin)) &&
      each.allowedMethods.includes(wanted) &&
      asked.every((name) => each.allowedHeaders.some((pattern) => matches(pattern, name))),
  );
  if (!rule) return undefined;
  const any = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    ...(any ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {}),
    ...(rule.exposedHeaders.length > 0 ? { 'access-control-expose-headers': rule.exposedHeaders.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
  };
}
