/** Calls of Cognito's user pools over plain HTTP, as its API reference names them; no SDK. */
import { AuthenticationError, NetworkError } from '../errors.ts';
import { reasonOf, ruleOf } from './refusals.ts';

export interface AuthenticationResult {
  AccessToken: string;
  RefreshToken?: string;
  /** Seconds. */
  ExpiresIn?: number;
}

/** What the calls answer; each fills some of it. */
export interface Answer {
  AuthenticationResult?: AuthenticationResult;
  ChallengeName?: string;
  ChallengeParameters?: Record<string, string>;
  Session?: string;
  SecretCode?: string;
  CodeDeliveryDetails?: { Destination?: string };
  UserMFASettingList?: string[];
}

interface Fault {
  __type?: string;
  message?: string;
  Message?: string;
}

export type Action =
  | 'InitiateAuth'
  | 'RespondToAuthChallenge'
  | 'AssociateSoftwareToken'
  | 'VerifySoftwareToken'
  | 'SetUserMFAPreference'
  | 'GetUser'
  | 'SignUp'
  | 'ConfirmSignUp'
  | 'ResendConfirmationCode'
  | 'ForgotPassword'
  | 'ConfirmForgotPassword'
  | 'ChangePassword'
  | 'GlobalSignOut'
  | 'RevokeToken';

/** @throws AuthenticationError where Cognito refuses, NetworkError where it does not answer or fails */
export type Call = (action: Action, input: object) => Promise<Answer>;

/** Calls that name the client; those by an access token do not. */
const OF_CLIENT: readonly Action[] = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'SignUp',
  'ConfirmSignUp',
  'ResendConfirmationCode',
  'ForgotPassword',
  'ConfirmForgotPassword',
  'RevokeToken',
];
const SERVER_FAULT = 500;

export interface CognitoAddress {
  clientId: string;
  /** Where Cognito answers. @default AWS's endpoint of `region` */
  endpoint?: string;
  /** Needed where `endpoint` is not given. */
  region?: string;
}

export function cognitoCalls({ clientId, endpoint, region }: CognitoAddress, fetcher: typeof fetch): Call {
  if (endpoint === undefined && region === undefined) throw new TypeError('auth needs a region or an endpoint');
  const url = endpoint ?? `https://cognito-idp.${region}.amazonaws.com/`;
  return async (action, input) => {
    let response: Response;
    try {
      response = await fetcher(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        },
        body: JSON.stringify(OF_CLIENT.includes(action) ? { ClientId: clientId, ...input } : input),
      });
    } catch (cause) {
      throw new NetworkError('Cognito does not answer', { cause });
    }
    return read(response);
  };
}

async function read(response: Response): Promise<Answer> {
  const { status } = response;
  const text = await response.text().catch((cause: unknown) => {
    throw new NetworkError('The answer of Cognito was cut off', { status, cause });
  });
  // RevokeToken answers with an empty body.
  if (response.ok && text === '') return {};
  let body: Answer & Fault;
  try {
    body = JSON.parse(text) as Answer & Fault;
  } catch (cause) {
    throw new NetworkError(`Cognito answered ${status} without JSON`, { status, cause });
  }
  const code = body.__type?.split('#').at(-1);
  const message = body.message ?? body.Message ?? code ?? '';
  if (status >= SERVER_FAULT) throw new NetworkError(`Cognito failed: ${message}`, { status });
  if (code !== undefined || !response.ok) throw refusal(code ?? 'Unknown', message);
  return body;
}

function refusal(code: string, message: string): AuthenticationError {
  const reason = reasonOf(code, message);
  return new AuthenticationError(message, code, reason, reason === 'WEAK_PASSWORD' ? ruleOf(message) : undefined);
}
