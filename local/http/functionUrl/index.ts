/** Function URLs, at `/lambda-url/<id>/…`: a request becomes an invocation, and its outcome an answer. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { InvokeLambda } from '../../dataSources/lambda.ts';
import { RequestError } from '../../graphql/errors.ts';
import type { FunctionUrlModel } from '../../model.ts';
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

const ADDRESS = /^\/lambda-url\/([^/?]+)(\/[^?]*)?(?:\?(.*))?$/s;

/** Where a URL is on this machine. @param origin such as `http://127.0.0.1:4000` */
export const localAddress = (origin: string, { id }: FunctionUrlModel): string => `${origin}/lambda-url/${id}/`;

/** Reads to the end, so that the answer is not lost on a client that still sends. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= MAX_EVENT_BYTES) chunks.push(chunk as Buffer);
  }
  return size <= MAX_EVENT_BYTES ? Buffer.concat(chunks) : undefined;
}

function send(response: ServerResponse, { status, headers, body }: UrlAnswer): void {
  response.statusCode = status;
  for (const [name, value] of headers) response.appendHeader(name, value);
  response.end(body);
}

/** That a URL answers as the Invoke API does is assumed. */
const tooLarge = (): RequestError => new RequestError(413, 'RequestEntityTooLargeException', `Request must be smaller than ${MAX_EVENT_BYTES} bytes for the InvokeFunction operation`);
/** The fields are those of the Invoke API; that a URL answers with them is assumed. */
const throttled = (message: string): UrlAnswer => refusal(429, THROTTLED, { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded', Type: 'User', message });

export function createFunctionUrls(urls: readonly FunctionUrlModel[], options: UrlAccessOptions & { invoke: InvokeLambda }): ServeFunctionUrls {
  const { log } = options;
  const byId = new Map(urls.map((url) => [url.id, url]));
  const authorize = createUrlAccess(options);
  for (const url of urls) if (url.missingGrants.length > 0) log(`function URL ${url.stack}/${url.logicalId} answers every request with 403, as on AWS: ${whyClosed(url)}`);

  async function outcomeOf(url: FunctionUrlModel, event: object, requestId: string): Promise<UrlAnswer> {
    const { payload, error } = await options.invoke(url.functionArn, event, 'RequestResponse', requestId);
    const failed = (why: string): UrlAnswer => {
      log(`function URL ${url.logicalId} answers 502: ${why}`);
      return BAD_GATEWAY;
    };
    if (error) return error.errorType === THROTTLED ? throttled(error.errorMessage) : failed(`${error.errorType}: ${error.errorMessage}`);
    if (Buffer.byteLength(JSON.stringify(payload ?? null)) > MAX_PAYLOAD_BYTES) return failed(`Function.ResponseSizeTooLarge: Response payload size exceeded maximum allowed payload size (${MAX_PAYLOAD_BYTES} bytes).`);
    try {
      return answerOf(payload);
    } catch (fault) {
      if (fault instanceof MalformedAnswerError) return failed(`the function's answer is malformed: ${fault.message}`);
      throw fault;
    }
  }

  async function answer(url: FunctionUrlModel, message: IncomingMessage, request: Omit<UrlRequest, 'body'>, requestId: string): Promise<UrlAnswer> {
    try {
      const body = await readBody(message);
      if (!body) throw tooLarge();
      const caller = authorize(url, { headers: message.headers, method: request.method, path: message.url ?? '/', body });
      const event = eventOf(url, { ...request, body }, requestId, Date.now(), caller);
      if (Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES) throw tooLarge();
      return await outcomeOf(url, event, requestId);
    } catch (error) {
      if (error instanceof RequestError) return refusal(error.status, error.errorType, { Message: error.message });
      throw error;
    }
  }

  async function serve(url: FunctionUrlModel, path: string, query: string, message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const { socket, method = 'GET' } = message;
    const headers = message.headersDistinct as Record<string, string[]>;
    const request = { method, path, query, headers, protocol: `HTTP/${message.httpVersion}`, sourceIp: socket.remoteAddress ?? '127.0.0.1', scheme: socket instanceof TLSSocket ? 'https' : 'http', port: socket.localPort ?? 0 } as const;
    response.setHeader('x-amzn-RequestId', requestId);
    if (url.cors && isPreflight(method, headers)) return send(response, preflightAnswer(url.cors, headers['origin']?.[0]));
    try {
      const answered = await answer(url, message, request, requestId);
      return send(response, { ...answered, headers: [...answered.headers, ...(url.cors ? corsHeaders(url.cors, headers['origin']?.[0]) : [])] });
    } catch (error) {
      // The client has disconnected: there is nobody to answer, and no error to report.
      if (message.destroyed && !message.complete) return undefined;
      throw error;
    }
  }

  return (request, response) => {
    const [, id, path = '/', query = ''] = ADDRESS.exec(request.url ?? '/') ?? [];
    if (id === undefined) return undefined;
    const url = byId.get(id);
    if (url) return serve(url, path, query, request, response);
    request.resume();
    send(response, refusal(403, 'AccessDeniedException', { Message: null }));
    return Promise.resolve();
  };
}
