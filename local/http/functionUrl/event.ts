/**
 * What a function gets of a request to its URL: payload format 2.0. Source: Lambda developer guide, "Invoking Lambda
 * function URLs"; what it leaves open follows events that others recorded on AWS: the path is encoded in `rawPath` and
 * decoded in the context, cookies stand among the headers too, and fields without a value are absent.
 */
import { randomBytes } from 'node:crypto';
import type { FunctionUrlModel } from '../../model.ts';

export interface UrlRequest {
  method: string;
  /** What follows the URL's own part, as it was sent; `/` at least. */
  path: string;
  /** As it was sent, without its question mark. */
  query: string;
  /** By lower-case name. */
  headers: Readonly<Record<string, readonly string[]>>;
  body: Buffer;
  /** `HTTP/1.1` */
  protocol: string;
  sourceIp: string;
  scheme: 'http' | 'https';
  port: number;
}

/** Who signed a request to a URL of type AWS_IAM. */
export interface UrlCaller {
  accessKey: string;
  accountId: string;
  userArn: string;
  userId: string;
}

/** Of the connection, not of the request; but for `connection` assumed. */
const HIDDEN_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** Every other body is in base64, that of a form too. Types that end in `+json` and `+xml` are assumed. */
const TEXT = /^\s*(text\/[^;]+|application\/([^;]+\+)?(json|xml)|application\/javascript)\s*(;|$)/i;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `07/Sep/2021:22:50:22 +0000` */
function clfTime(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split(/[T.]/);
  return `${day.slice(8)}/${MONTHS[date.getUTCMonth()]}/${day.slice(0, 4)}:${time} +0000`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function headersOf(request: UrlRequest, now: number): Record<string, string> {
  const sent = Object.entries(request.headers).filter(([name]) => !HIDDEN_HEADERS.has(name));
  return {
    ...Object.fromEntries(sent.map(([name, values]) => [name, values.join(name === 'cookie' ? '; ' : ',')])),
    'x-amzn-trace-id': `Root=1-${Math.floor(now / 1000).toString(16)}-${randomBytes(12).toString('hex')}`,
    'x-forwarded-for': request.sourceIp,
    'x-forwarded-port': String(request.port),
    'x-forwarded-proto': request.scheme,
  };
}

/** Values of a name that stands several times are joined by commas. */
function parametersOf(query: string): Record<string, string> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(',')]));
}

/** @param now milliseconds since the epoch @param caller absent for a URL of type NONE */
export function eventOf(
  url: FunctionUrlModel,
  request: UrlRequest,
  requestId: string,
  now: number,
  caller?: UrlCaller,
): object {
  const { method, path, query, body, protocol, sourceIp } = request;
  const headers = headersOf(request, now);
  const cookies = (headers['cookie'] ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const encoded = body.length > 0 && !TEXT.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query === '' ? {} : { queryStringParameters: parametersOf(query) }),
    requestContext: {
      accountId: caller?.accountId ?? 'anonymous',
      apiId: url.id,
      // Identifiers of the caller have no other form here than its name.
      ...(caller
        ? { authorizer: { iam: { ...caller, callerId: caller.userId, cognitoIdentity: null, principalOrgId: null } } }
        : {}),
      domainName: new URL(url.url).hostname,
      domainPrefix: url.id,
      http: { method, path: decoded(path), protocol, sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: clfTime(new Date(now)),
      timeEpoch: now,
    },
    ...(body.length > 0 ? { body: body.toString(encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded: encoded,
  };
}
