/** Sign-in with Cognito over plain HTTP, and tokens that are refreshed before they expire. */
import { AuthenticationError, NetworkError } from './errors.ts';

export interface CognitoOptions {
  clientId: string;
  /** Where Cognito answers. @default AWS's endpoint of `region` */
  endpoint?: string;
  /** Needed where `endpoint` is not given. */
  region?: string;
  /**
   * Keeps the refresh token, such as the browser's `localStorage`: a client made later with the same store is signed in.
   * @default kept in memory only
   */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** What the user's authenticator shows. */
export type OneTimeCode = () => string | Promise<string>;

export interface Session {
  /** @param oneTimeCode asked for where the user has set up an authenticator */
  signIn(username: string, password: string, oneTimeCode?: OneTimeCode): Promise<void>;
  /** Forgets the tokens, here and in the store. */
  signOut(): void;
  /** Whether there is something to get tokens with; Cognito may refuse it all the same. */
  isSignedIn(): boolean;
  /** A valid access token. @throws AuthenticationError where nobody signed in */
  accessToken(): Promise<string>;
}

interface AuthenticationResult {
  AccessToken: string;
  RefreshToken?: string;
  /** Seconds. */
  ExpiresIn?: number;
}

interface Answer {
  AuthenticationResult?: AuthenticationResult;
  ChallengeName?: string;
  Session?: string;
  __type?: string;
  message?: string;
}

/** The challenge of those who have an authenticator. */
const CODE = 'SOFTWARE_TOKEN_MFA';
/** Milliseconds before expiry at which a token is renewed. */
const MARGIN = 60_000;
const DEFAULT_VALIDITY_SECONDS = 3_600;

export function createSession(options: CognitoOptions, fetcher: typeof fetch): Session {
  const call = cognitoCalls(options, fetcher);
  let access: { token: string; expiresAt: number } | undefined;
  const storageKey = `taller.${options.clientId}.refreshToken`;
  let refreshToken = options.storage?.getItem(storageKey) ?? undefined;
  let refreshing: Promise<void> | undefined;

  function take(answer: Answer): void {
    const result = resultOf(answer);
    refreshToken = result.RefreshToken ?? refreshToken;
    if (refreshToken !== undefined) options.storage?.setItem(storageKey, refreshToken);
    const seconds = result.ExpiresIn ?? expiryOf(result.AccessToken);
    access = { token: result.AccessToken, expiresAt: Date.now() + seconds * 1000 };
  }

  const initiate = (flow: string, parameters: Record<string, string>): Promise<Answer> =>
    call('InitiateAuth', { AuthFlow: flow, AuthParameters: parameters });

  return {
    async signIn(username, password, oneTimeCode) {
      const answer = await initiate('USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password });
      if (answer.ChallengeName !== CODE || !oneTimeCode) return take(answer);
      const ChallengeResponses = { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: await oneTimeCode() };
      take(await call('RespondToAuthChallenge', { ChallengeName: CODE, Session: answer.Session, ChallengeResponses }));
    },
    signOut() {
      access = undefined;
      refreshToken = undefined;
      options.storage?.removeItem(storageKey);
    },
    isSignedIn: () => refreshToken !== undefined || access !== undefined,
    async accessToken() {
      if (access && access.expiresAt - MARGIN > Date.now()) return access.token;
      if (refreshToken === undefined) {
        if (access && access.expiresAt > Date.now()) return access.token;
        throw new AuthenticationError('Sign in first', 'NotSignedIn');
      }
      // Several requests at once share one refresh.
      refreshing ??= initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken })
        .then(take)
        .finally(() => {
          refreshing = undefined;
        });
      await refreshing;
      return access?.token ?? '';
    },
  };
}

type Call = (action: 'InitiateAuth' | 'RespondToAuthChallenge', input: object) => Promise<Answer>;

function cognitoCalls({ clientId, endpoint, region }: CognitoOptions, fetcher: typeof fetch): Call {
  if (endpoint === undefined && region === undefined) throw new TypeError('auth needs a region or an endpoint');
  const url = endpoint ?? `https://cognito-idp.${region}.amazonaws.com/`;
  return async (action, input) => {
    const target = `AWSCognitoIdentityProviderService.${action}`;
    let response: Response;
    try {
      response = await fetcher(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
        body: JSON.stringify({ ClientId: clientId, ...input }),
      });
    } catch (cause) {
      throw new NetworkError('Cognito does not answer', { cause });
    }
    const { status } = response;
    return (await response.json().catch((cause: unknown) => {
      throw new NetworkError(`Cognito answered ${status} without JSON`, { status, cause });
    })) as Answer;
  };
}

/** @throws AuthenticationError where Cognito refuses, or asks for more */
function resultOf(answer: Answer): AuthenticationResult {
  if (answer.AuthenticationResult) return answer.AuthenticationResult;
  const code = answer.ChallengeName ?? answer.__type?.split('#').at(-1) ?? 'Unknown';
  throw new AuthenticationError(answer.message ?? `Cognito asks for ${code}`, code);
}

/** Seconds of validity that the token itself states. */
function expiryOf(token: string): number {
  try {
    const base64 = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const payload = JSON.parse(atob(base64)) as { exp?: number; iat?: number };
    return (payload.exp ?? 0) - Math.floor(Date.now() / 1000) || DEFAULT_VALIDITY_SECONDS;
  } catch {
    return DEFAULT_VALIDITY_SECONDS;
  }
}
