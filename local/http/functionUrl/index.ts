/** Function URLs, at `/lambda-url/<id>/…`: a request becomes an invocation, and its outcome an answer. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { InvokeLambda } from '../../dataSources/lambda.ts';
import { RequestError } from '../../graphql/errors.ts';
import type { FunctionUrlModel } from '../../model.ts';
import { readUpTo } from '../body.ts';
import { THROTTLED } from '../../services/lambda/pool.ts';
import type { UrlAccessOptions } from './access.ts';
import { createUrlAccess, whyClosed } from './access.ts';
import type { UrlAnswer } from './answer.ts';
import { answerOf, BAD_GATEWAY, MalformedAnswerError, refusal } from './answer.ts';
import { corsHeaders, isPreflight, preflightAnswer } from './cors.ts';
import type { UrlRequest } from './event.ts';
import { eventOf } from './event.ts';

/** @returns undefined if no function has the address */
export type ServeFunctionUrls = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/** Invocation payloads: developer guide, "Lambda quotas"; the bytes are those that AWS's errors name. */
const MAX_EVENT_BYTES = 6_291_456;
const MAX_PAYLOAD_BYTES = 6_291_556;

export const FUNCTIONS_PATH = '/lambda-url/';
const ADDRESS = /^\/lambda-url\/([^/?]+)(\/[^?]*)?(?:\?(.*))?$/s;

/** Where a URL is on this machine. @param origin such as `http://127.0.0.1:4000` */
export const localAddress = (origin: string, { id }: FunctionUrlModel): string => `${origin}/lambda-url/${id}/`;

function send(response: ServerResponse, { status, headers, body }: UrlAnswer): void {
  response.statusCode = status;
  for (const [name, value] of headers) response.appendHeader(name, value);
  response.end(body);
}

/** That a URL answers as the Invoke API does is assumed. */
const tooLarge = (): RequestError =>
  new RequestError(
    413,
    'RequestEntityTooLargeException',
    `Request must be smaller than ${MAX_EVENT_BYTES} bytes for the InvokeFunction operation`,
  );
/** The fields are those of the Invoke API; that a URL answers with them is assumed. */
const throttled = (message: string): UrlAnswer =>
  refusal(429, THROTTLED, {
    Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    Type: 'User',
    message,
  });

type FunctionUrlOptions = UrlAccessOptions & { invoke: InvokeLambda };

export function createFunctionUrls(urls: readonly FunctionUrlModel[], options: FunctionUrlOptions): ServeFunctionUrls {
  const byId = new Map(urls.map((url) => [url.id, url]));
  const authorize = createUrlAccess(options);
  for (const url of urls) {
    if (url.missingGrants.length === 0) continue;
    const name = `${url.stack}/${url.logicalId}`;
    options.log(`function URL ${name} answers every request with 403, as on AWS: ${whyClosed(url)}`);
  }
  return (request, response) => {
    const [, id, path = '/', query = ''] = ADDRESS.exec(request.url ?? '/') ?? [];
    if (id === undefined) return undefined;
    const url = byId.get(id);
    if (url) return serve({ url, path, query, message: request }, response, authorize, options);
    request.resume();
    send(response, refusal(403, 'AccessDeniedException', { Message: null }));
    return Promise.resolve();
  };
}

/** A request for a function's URL. */
interface Call {
  url: FunctionUrlModel;
  path: string;
  query: string;
  message: IncomingMessage;
}

type Authorize = ReturnType<typeof createUrlAccess>;

async function serve(
  call: Call,
  response: ServerResponse,
  authorize: Authorize,
  options: FunctionUrlOptions,
): Promise<void> {
  const { url, message } = call;
  const { cors } = url;
  const requestId = randomUUID();
  const request = requestOf(call);
  const origin = request.headers['origin']?.[0];
  response.setHeader('x-amzn-RequestId', requestId);
  if (cors && isPreflight(request.method, request.headers)) return send(response, preflightAnswer(cors, origin));
  try {
    const answered = await answer(call, request, requestId, authorize, options);
    const headers = [...answered.headers, ...(cors ? corsHeaders(cors, origin) : [])];
    return send(response, { ...answered, headers });
  } catch (error) {
    // The client has disconnected: there is nobody to answer, and no error to report.
    if (message.destroyed && !message.complete) return undefined;
    throw error;
  }
}

function requestOf({ path, query, message }: Call): Omit<UrlRequest, 'body'> {
  const { socket, method = 'GET' } = message;
  return {
    method,
    path,
    query,
    headers: message.headersDistinct as Record<string, string[]>,
    protocol: `HTTP/${message.httpVersion}`,
    sourceIp: socket.remoteAddress ?? '127.0.0.1',
    scheme: socket instanceof TLSSocket ? 'https' : 'http',
    port: socket.localPort ?? 0,
  };
}

async function answer(
  { url, message }: Call,
  request: Omit<UrlRequest, 'body'>,
  requestId: string,
  authorize: Authorize,
  options: FunctionUrlOptions,
): Promise<UrlAnswer> {
  try {
    const body = await readUpTo(message, MAX_EVENT_BYTES);
    if (!body) throw tooLarge();
    const signed = { headers: message.headers, method: request.method, path: message.url ?? '/', body };
    const caller = authorize(url, signed);
    const event = eventOf(url, { ...request, body }, requestId, Date.now(), caller);
    if (Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES) throw tooLarge();
    return await outcomeOf(url, event, requestId, options);
  } catch (error) {
    if (error instanceof RequestError) return refusal(error.status, error.errorType, { Message: error.message });
    throw error;
  }
}

async function outcomeOf(
  url: FunctionUrlModel,
  event: object,
  requestId: string,
  { invoke, log }: FunctionUrlOptions,
): Promise<UrlAnswer> {
  const { payload, error } = await invoke(url.functionArn, event, 'RequestResponse', requestId);
  const failed = (why: string): UrlAnswer => {
    log(`function URL ${url.logicalId} answers 502: ${why}`);
    return BAD_GATEWAY;
  };
  if (error?.errorType === THROTTLED) return throttled(error.errorMessage);
  if (error) return failed(`${error.errorType}: ${error.errorMessage}`);
  if (Buffer.byteLength(JSON.stringify(payload ?? null)) > MAX_PAYLOAD_BYTES) {
    const reason = `Response payload size exceeded maximum allowed payload size (${MAX_PAYLOAD_BYTES} bytes).`;
    return failed(`Function.ResponseSizeTooLarge: ${reason}`);
  }
  try {
    return answerOf(payload);
  } catch (fault) {
    if (fault instanceof MalformedAnswerError) return failed(`the function's answer is malformed: ${fault.message}`);
    throw fault;
  }
}
