/** The Step Functions API over HTTP: AWS's JSON 1.0 protocol, signatures and roles. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAllowed } from '../cloudformation/iam.ts';
import { RequestError } from '../graphql/errors.ts';
import { readUpTo } from '../http/body.ts';
import { guardServer } from '../http/guard.ts';
import type { Trusted } from '../http/neighbours.ts';
import type { Signer } from '../http/signature.ts';
import { createSignerCheck, userArnOf } from '../http/signature.ts';
import { isRecord } from './definition.ts';
import { StatesFault } from './faults.ts';
import type { OperationContext } from './operations.ts';
import { OPERATIONS } from './operations.ts';

export interface ServerOptions {
  region: string;
  accountId: string;
  signers: () => readonly Signer[];
  trusted?: Trusted | undefined;
  log: (line: string) => void;
}

export interface StatesServer {
  endpoint: string;
  stop: () => Promise<void>;
}

const TARGET = 'AWSStepFunctions.';
/** AWS takes requests of 1 MB. */
const MAX_BYTES = 1_048_576;
const UNSUPPORTED = 'is not run here: local/SUPPORT.md says which operations are';

/** @throws StatesFault, RequestError */
function answerOf(
  { accountId, context }: { accountId: string; context: OperationContext },
  signer: Signer,
  target: string,
  body: Buffer,
): object {
  const name = target.startsWith(TARGET) ? target.slice(TARGET.length) : '';
  const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
  if (!operation)
    throw new StatesFault('UnknownOperationException', `${target === '' ? 'no operation' : target} ${UNSUPPORTED}`);
  const input = inputOf(body);
  const resource = operation.resource(input, context);
  const action = `states:${name}`;
  if (signer.role && resource !== undefined && !isAllowed(signer.role, action, resource).allowed)
    throw new StatesFault(
      'AccessDeniedException',
      `User: ${userArnOf(signer, accountId)} is not authorized to perform: ${action} on resource: ${resource} ` +
        `because no identity-based policy allows the ${action} action`,
    );
  return operation.run(input, context);
}

function inputOf(body: Buffer): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(body.length === 0 ? '{}' : body.toString('utf8'));
    if (isRecord(input)) return input;
  } catch {
    // Said below.
  }
  throw new StatesFault('SerializationException', 'the body is no JSON object');
}

export async function startServer(options: ServerOptions, context: OperationContext): Promise<StatesServer> {
  const signerOf = createSignerCheck('states', options.region, options.signers);
  const { accountId, log } = options;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    try {
      const body = await readUpTo(request, MAX_BYTES);
      if (!body) throw new StatesFault('RequestEntityTooLargeException', 'the request is too large', 413);
      const { method = 'GET', url = '/', headers } = request;
      const signer = signerOf(headers, { method, path: url, body });
      send(200, answerOf({ accountId, context }, signer, String(headers['x-amz-target'] ?? ''), body));
    } catch (error) {
      if (error instanceof StatesFault) return send(error.status, { __type: error.name, message: error.message });
      if (error instanceof RequestError) return send(error.status, { __type: error.errorType, message: error.message });
      log(`fault of the local Step Functions: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) send(500, { __type: 'InternalServerException', message: 'see the log' });
    }
  }

  const server = createServer((request, response) => void respond(request, response));
  guardServer(server, { trusted: options.trusted, headers: { 'x-content-type-options': 'nosniff' } });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
