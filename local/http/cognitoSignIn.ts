/**
 * Amazon Cognito on the origin of our pages, as far as people sign in there. On AWS these calls need no signature: a user's own
 * password, code or token opens. Everything else acts by the right of the machine, which a page has not. Source: Amazon Cognito
 * developer guide, "Using the user pools API and authorization server", its lists of unauthenticated and token-authorized calls.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readUpTo } from './body.ts';
import { sendRefusal, TOO_LARGE } from './guard.ts';
import type { Trusted } from './neighbours.ts';

export const COGNITO_PATH = '/cognito';

export const SIGN_IN_ACTIONS: readonly string[] = [
  'AssociateSoftwareToken',
  'ChangePassword',
  'ConfirmForgotPassword',
  'ConfirmSignUp',
  'ForgotPassword',
  'GetTokensFromRefreshToken',
  'GetUser',
  'GlobalSignOut',
  'InitiateAuth',
  'ResendConfirmationCode',
  'RespondToAuthChallenge',
  'RevokeToken',
  'SetUserMFAPreference',
  'SignUp',
  'VerifySoftwareToken',
];

const TARGET = /^AWSCognitoIdentityProviderService\.([A-Za-z]+)$/;
/** Tokens and passwords are far smaller. */
const MAX_BYTES = 100 * 1024;
const JSON_TYPE = 'application/x-amz-json-1.1';

/** What AWS answers to a call that nobody has signed and that needs it. */
const UNSIGNED = { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };

/** Other pages than ours are let in by name, and read the answer only then. */
function corsOf({ headers }: IncomingMessage, { origins = [] }: Trusted): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined || !origins.includes(origin)) return { vary: 'Origin' };
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

function preflight(request: IncomingMessage, response: ServerResponse, trusted: Trusted): void {
  const cors = corsOf(request, trusted);
  const permissions = {
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
    'access-control-allow-methods': 'POST, OPTIONS',
  };
  response.writeHead(200, { ...cors, ...('access-control-allow-origin' in cors ? permissions : {}) }).end();
}

/** @param endpoint of the whole of Cognito on this machine */
export function createCognitoSignIn(
  endpoint: string,
  trusted: Trusted = {},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    if (request.method === 'OPTIONS') return preflight(request, response, trusted);
    const headers = {
      ...corsOf(request, trusted),
      'content-type': JSON_TYPE,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    };
    const [, action = ''] = TARGET.exec(request.headersDistinct['x-amz-target']?.join() ?? '') ?? [];
    if (!SIGN_IN_ACTIONS.includes(action)) {
      request.resume();
      response.writeHead(400, headers).end(JSON.stringify(UNSIGNED));
      return undefined;
    }
    const body = await readUpTo(request, MAX_BYTES);
    if (!body) return sendRefusal(response, TOO_LARGE);
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, 'x-amz-target': `AWSCognitoIdentityProviderService.${action}` },
      body: new Uint8Array(body),
    });
    response.writeHead(answer.status, headers).end(await answer.text());
    return undefined;
  };
}
