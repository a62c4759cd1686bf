/**
 * The HTTP data source. Source: developer guide, "JavaScript resolver function reference for HTTP" and "Using HTTP resolvers"; type
 * file `resolver-return-types.d.ts`, `HTTPRequest` and `HTTPResult`. An answer of any status is a result; only what brings no answer
 * is an error (its type and words are assumed).
 */
import type { IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList } from 'node:net';
import type { DataSourceModel } from '../model.ts';
import { checkElements } from './elements.ts';
import { signedHeaders } from './httpSignature.ts';
import type { DataSource, DataSourceAnswer } from './types.ts';
import { answerOfRefusal, DataSourceRequestError } from './types.ts';

export type HttpModel = DataSourceModel & { type: 'HTTP' };

export const HTTP_METHODS: readonly string[] = ['PUT', 'POST', 'GET', 'DELETE', 'PATCH'];
export const HTTP_CONTENT_TYPES: readonly string[] = [
  'text/*',
  'application/xml',
  'application/json',
  'application/soap+xml',
  'application/x-amz-json-1.0',
  'application/x-amz-json-1.1',
  'application/vnd.api+json',
  'application/x-ndjson',
];
/** Headers that a request may not set. */
export const HTTP_FORBIDDEN_HEADERS: readonly string[] = [
  'host',
  'connection',
  'user-agent',
  'expect',
  'expectation',
  'transfer-encoding',
  'content-length',
];
export const HTTP_LIMITS = {
  /** What AppSync evaluates is limited to 5 MB; that this holds for what an endpoint answers is assumed. */
  responseBytes: 5 * 1024 * 1024,
  /** AppSync's for a whole request. */
  timeoutMs: 30_000,
} as const;

/** `Service:Exception`, as the other data sources have it (assumed); its logs call the exception so. */
const FAILED = 'Http:HttpRequestException';
/** https://github.com/aws/aws-appsync-community/issues/43 has the type, its issue 386 the sentence for Lambda. */
const TIMED_OUT: DataSourceAnswer = {
  result: null,
  error: { type: 'Http:ExecutionTimeoutException', message: 'Execution timed out.' },
};
const ELEMENTS = {
  version: null,
  operation: null,
  method: null,
  resourcePath: null,
  params: { query: null, headers: null, body: null },
};

export interface HttpOptions {
  warn: (line: string) => void;
  /** Where a service of AWS is on this machine; undefined where it is not. */
  localEndpoint?: (host: string) => string | undefined;
  timeoutMs?: number;
}

interface HttpRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

const refuse = (message: string): never => {
  throw new DataSourceRequestError('MappingTemplate', message);
};

function recordOf(value: unknown, field: string): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    return refuse(`Value for field '$[params][${field}]' must be a map.`);
  return value as Record<string, unknown>;
}

function headersOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(recordOf(value, 'headers')).flatMap(([name, each]) => {
      if (HTTP_FORBIDDEN_HEADERS.includes(name.toLowerCase())) return refuse(`The header ${name} cannot be set.`);
      if (each === null || each === undefined) return [];
      return [[name.toLowerCase(), typeof each === 'string' ? each : String(each)]];
    }),
  );
}

/** The page lists what may be sent; a type of another kind is refused, as nothing says what becomes of it (assumed). */
function checkContentType(type: string | undefined): void {
  const bare = type?.split(';')[0]?.trim().toLowerCase();
  if (
    bare === undefined ||
    HTTP_CONTENT_TYPES.some((each) => (each.endsWith('/*') ? bare.startsWith(each.slice(0, -1)) : each === bare))
  )
    return;
  refuse(`Content-Type ${bare} is not supported.`);
}

/** Lists are sent as several parameters of one name (assumed). */
function withQuery(url: URL, query: Record<string, unknown>): URL {
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat())
      if (each !== null && each !== undefined)
        url.searchParams.append(
          name,
          typeof each === 'object' ? JSON.stringify(each) : String(each as string | number | boolean),
        );
  }
  return url;
}

/** @throws DataSourceRequestError */
export function httpRequestOf(value: unknown, endpoint: string): HttpRequest {
  checkElements(value, ELEMENTS);
  const { method, resourcePath, params } = (value ?? {}) as Record<string, unknown>;
  if (typeof method !== 'string') return refuse("Value for field '$[method]' not found.");
  if (!HTTP_METHODS.includes(method)) return refuse(`Unsupported method '${method}'.`);
  if (typeof resourcePath !== 'string') return refuse("Value for field '$[resourcePath]' not found.");
  const { headers, query, body } = (params ?? {}) as Record<string, unknown>;
  const sent = headersOf(headers);
  checkContentType(sent['content-type']);
  const path = resourcePath.startsWith('/') || resourcePath === '' ? resourcePath : `/${resourcePath}`;
  const address = `${endpoint.replace(/\/+$/, '')}${path}`;
  if (!URL.canParse(address)) return refuse(`${address} is no address.`);
  const url = withQuery(new URL(address), recordOf(query, 'query'));
  const text = body === undefined || body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return { method, url, headers: sent, body: text };
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || LOOPBACK.check(bare) || LOOPBACK.check(bare, 'ipv6');
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > HTTP_LIMITS.responseBytes) throw new Error(`the answer is over ${HTTP_LIMITS.responseBytes} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Redirects are handed back like any other answer (assumed). */
function exchange(
  { method, url, headers, body }: HttpRequest,
  timeoutMs: number,
): Promise<{ statusCode: number; headers: Record<string, string>; body: string }> {
  const open = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = open(
      url,
      {
        method,
        headers: {
          ...headers,
          ...(body === '' && method === 'GET' ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
      },
      (response) => {
        const named = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]),
        );
        bodyOf(response).then(
          (text) => resolve({ statusCode: response.statusCode ?? 0, headers: named, body: text }),
          reject,
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export function httpDataSource(
  model: HttpModel,
  { warn, localEndpoint = () => undefined, timeoutMs = HTTP_LIMITS.timeoutMs }: HttpOptions,
): DataSource {
  const failed = (message: string): DataSourceAnswer => ({ result: null, error: { type: FAILED, message } });

  /** A signature is for the address on AWS; the request goes to where that is here. */
  function placed(request: HttpRequest): HttpRequest | string {
    const { hostname, port, pathname, search, host } = request.url;
    const here = localEndpoint(hostname);
    if (!model.authorization && here === undefined && port !== '' && !isLoopback(hostname))
      warn(
        `data source ${model.name}: AppSync is reported to reach the ports 80 and 443 alone, and ${host} is on another`,
      );
    if (model.authorization && here === undefined && !isLoopback(hostname))
      return `${hostname} is not on this machine, and nothing here may sign for it: data source ${model.name} is not asked`;
    const { signingRegion: region, signingServiceName: service } = model.authorization ?? {
      signingRegion: '',
      signingServiceName: '',
    };
    const signed = model.authorization ? { ...request, headers: signedHeaders(request, { region, service }) } : request;
    return here === undefined ? signed : { ...signed, url: new URL(`${here.replace(/\/+$/, '')}${pathname}${search}`) };
  }

  return {
    async invoke(value) {
      try {
        const request = placed(httpRequestOf(value, model.endpoint));
        if (typeof request === 'string') {
          warn(request);
          return failed(request);
        }
        return { result: await exchange(request, timeoutMs) };
      } catch (error) {
        if (error instanceof DataSourceRequestError) return answerOfRefusal(error);
        if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
          warn(`data source ${model.name}: no answer in ${timeoutMs / 1000} s`);
          return TIMED_OUT;
        }
        const message = error instanceof Error ? error.message : String(error);
        return failed(message === '' ? 'the endpoint cannot be reached' : message);
      }
    },
  };
}
