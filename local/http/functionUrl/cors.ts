/**
 * Cross-origin requests to a function URL whose template configures them. Source: Lambda developer guide, "Creating and
 * managing Lambda function URLs", "Cross-origin resource sharing (CORS)"; answers as others recorded them on AWS: the
 * origin is echoed even where all are allowed, and what the function sends of its own stands beside it. What an origin
 * gets that is not allowed is assumed: the same without a header that allows anything.
 */
import type { FunctionUrlCors } from '../../model.ts';
import type { UrlAnswer } from './answer.ts';

type Headers = UrlAnswer['headers'];

function allowedOrigin(cors: FunctionUrlCors, origin: string | undefined): Headers {
  if (origin === undefined || !cors.allowedOrigins.some((each) => each === '*' || each === origin)) return [];
  return [
    ['access-control-allow-origin', origin],
    ...(cors.allowCredentials ? [['access-control-allow-credentials', 'true'] as [string, string]] : []),
  ];
}

const listed = (name: string, values: readonly string[]): Headers =>
  values.length > 0 ? [[name, values.join(',')]] : [];

/** Headers of every answer but the preflight's. */
export function corsHeaders(cors: FunctionUrlCors, origin: string | undefined): Headers {
  const allowed = allowedOrigin(cors, origin);
  return [
    ...allowed,
    ...(allowed.length > 0 ? listed('access-control-expose-headers', cors.exposedHeaders) : []),
    ['vary', 'Origin'],
  ];
}

export function isPreflight(method: string, headers: Readonly<Record<string, readonly string[]>>): boolean {
  return (
    method === 'OPTIONS' && headers['origin'] !== undefined && headers['access-control-request-method'] !== undefined
  );
}

/** The function does not run for it, and nobody need sign it. */
export function preflightAnswer(cors: FunctionUrlCors, origin: string | undefined): UrlAnswer {
  const allowed = allowedOrigin(cors, origin);
  const permissions: Headers = [
    ...listed('access-control-allow-headers', cors.allowedHeaders),
    ...listed('access-control-allow-methods', cors.allowedMethods),
    ...(cors.maxAgeSeconds === undefined ? [] : listed('access-control-max-age', [String(cors.maxAgeSeconds)])),
  ];
  return {
    status: 200,
    headers: [
      ['content-type', 'application/json'],
      ...allowed,
      ...(allowed.length > 0 ? permissions : []),
      ['vary', 'Origin'],
    ],
    body: '',
  };
}
