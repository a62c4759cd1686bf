/** A stand-in for AppSync's control plane, for tests: EvaluateCode as its API reference gives it, answered by this runtime. */
import type { EvaluateCodeRequest, EvaluateCodeResponse } from '@aws-sdk/client-appsync';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';
import { answerHere } from './answer.ts';
import { LIMITS } from './probe.ts';

/** An error of the service, or a connection that is cut. */
export type Fault = { status: number; type: string; message: string; detail?: object } | 'cut';

export interface StandIn {
  endpoint: string;
  /** What was asked, refused calls too. */
  calls: EvaluateCodeRequest[];
  /** Changes what is answered. */
  change: (answer: EvaluateCodeResponse, request: EvaluateCodeRequest) => EvaluateCodeResponse;
  /** Comes before an answer where it gives one. */
  fault: (request: EvaluateCodeRequest, call: number) => Fault | null;
  stop: () => Promise<void>;
}

function responseOf(answer: Answer): EvaluateCodeResponse {
  if ('refused' in answer) {
    const codeErrors = answer.refused.map(({ line, message }) => ({
      errorType: 'LINT_ERROR',
      value: message,
      location: { line: line ?? 1, column: 1, span: 1 },
    }));
    return { error: { message: 'The code contains one or more errors.', codeErrors } };
  }
  const shared = {
    logs: answer.logs.map((line) => `INFO - code.js:1:1: ${JSON.stringify(line)}`),
    stash: JSON.stringify(answer.stash),
    outErrors: JSON.stringify(answer.outErrors.map(({ message, type }) => ({ message, errorType: type }))),
  };
  return answer.error === null
    ? { ...shared, evaluationResult: JSON.stringify(answer.result) }
    : { ...shared, error: { message: answer.error } };
}

/** As the service validates: the reference's lengths and enumerations. */
function badRequest({ code, context, function: handler, runtime }: EvaluateCodeRequest): Fault | null {
  const wrong =
    !code || code.length > LIMITS.code
      ? 'code'
      : !context || context.length < 2 || context.length > LIMITS.context
        ? 'context'
        : handler !== 'request' && handler !== 'response'
          ? 'function'
          : runtime?.name !== 'APPSYNC_JS' || runtime.runtimeVersion !== '1.0.0'
            ? 'runtime'
            : null;
  return wrong === null
    ? null
    : { status: 400, type: 'BadRequestException', message: `Value at '${wrong}' failed to satisfy constraint` };
}

export async function startStandIn(): Promise<StandIn> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const send = (status: number, headers: Record<string, string>, payload: object): void =>
        void response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(payload));
      if (request.method !== 'POST' || request.url !== '/v1/dataplane-evaluatecode') return send(404, {}, {});
      if (!/^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/appsync\//.test(request.headers.authorization ?? ''))
        return send(403, { 'x-amzn-errortype': 'MissingAuthenticationTokenException' }, {});
      const asked = JSON.parse(body) as EvaluateCodeRequest;
      standIn.calls.push(asked);
      const fault = standIn.fault(asked, standIn.calls.length) ?? badRequest(asked);
      if (fault === 'cut') return void request.socket.destroy();
      if (fault)
        return send(
          fault.status,
          { 'x-amzn-errortype': fault.type },
          { message: fault.message, ...(fault.detail ? { detail: fault.detail, reason: 'CODE_ERROR' } : {}) },
        );
      const handler = asked.function === 'response' ? 'response' : 'request';
      const answer = answerHere({
        title: '',
        code: asked.code ?? '',
        handler,
        context: JSON.parse(asked.context ?? '{}') as Record<string, unknown>,
        acceptance: false,
      });
      send(200, {}, standIn.change(responseOf(answer), asked));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const standIn: StandIn = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    change: (answer) => answer,
    fault: () => null,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return standIn;
}
