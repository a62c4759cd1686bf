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
  if (options.endpoint === undefined && options.region === undefined) throw new TypeError('auth needs a region or an endpoint');
  const endpoint = options.endpoint ?? `https://cognito-idp.${options.region}.amazonaws.com/`;
  let access: { token: string; expiresAt: number } | undefined;
  const storageKey = `taller.${options.clientId}.refreshToken`;
  let refreshToken = options.storage?.getItem(storageKey) ?? undefined;
  let refreshing: Promise<void> | undefined;

  async function call(action: 'InitiateAuth' | 'RespondToAuthChallenge', input: object): Promise<Answer> {
    let response: Response;
    try {
      response = await fetcher(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${action}` },
        body: JSON.stringify({ ClientId: options.clientId, ...input }),
      });
    } catch (cause) {
      throw new NetworkError('Cognito does not answer', { cause });
    }
    return (await response.json().catch((cause: unknown) => {
      throw new NetworkError(`Cognito answered ${response.status} without JSON`, { status: response.status, cause });
    })) as Answer;
  }

  function take(answer: Answer): void {
    const result = answer.AuthenticationResult;
    if (!result) {
      const code = answer.ChallengeName ?? answer.__type?.split('#').at(-1) ?? 'Unknown';
      throw new AuthenticationError(answer.message ?? `Cognito asks for ${code}`, code);
    }
    refreshToken = result.RefreshToken ?? refreshToken;
    if (refreshToken !== undefined) options.storage?.setItem(storageKey, refreshToken);
    access = { token: result.AccessToken, expiresAt: Date.now() + (result.ExpiresIn ?? expiryOf(result.AccessToken)) * 1000 };
  }

  const initiate = (flow: string, parameters: Record<string, string>): Promise<Answer> => call('InitiateAuth', { AuthFlow: flow, AuthParameters: parameters });

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
      refreshing ??= initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken }).then(take).finally(() => {
        refreshing = undefined;
      });
      await refreshing;
      return access?.token ?? '';
    },
  };
}

/** Seconds of validity that the token itself states. */
function expiryOf(token: string): number {
  try {
    const payload = JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: number; iat?: number };
    return (payload.exp ?? 0) - Math.floor(Date.now() / 1000) || DEFAULT_VALIDITY_SECONDS;
  } catch {
    return DEFAULT_VALIDITY_SECONDS;
  }
}
