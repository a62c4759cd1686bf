/** The tokens of a session: kept, renewed before they expire, and forgotten. */
import { AuthenticationError } from '../errors.ts';
import type { AuthenticationResult, Call } from './cognito.ts';
import type { AuthenticationReason } from './refusals.ts';

/** Keeps the tokens, such as the browser's `localStorage`: what another page does to it holds here, too. */
export type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Tokens {
  take(result: AuthenticationResult, username: string): void;
  forget(): void;
  isHeld(): boolean;
  /** A valid access token. @throws AuthenticationError where there is none */
  access(): Promise<string>;
  refreshToken(): string | undefined;
  /** The e-mail that signed in last, until somebody signs out. */
  username(): string | undefined;
}

export interface TokenOptions {
  clientId: string;
  storage?: SessionStorage;
  onEnd?: (error: AuthenticationError) => void;
}

/** The group of tokens that open nothing, of administrators who have shown no one-time code (docs/decisions/016). */
const SECOND_FACTOR_MISSING = 'second-factor-missing';
/** Milliseconds before expiry at which a token is renewed. */
const MARGIN = 60_000;
const DEFAULT_VALIDITY_SECONDS = 3_600;

interface Claims {
  iat?: number;
  exp?: number;
  'cognito:groups'?: string[];
}

function claimsOf(token: string): Claims {
  try {
    const base64 = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(atob(base64)) as Claims;
  } catch {
    return {};
  }
}

/** Whether a token carries no role because its user, an administrator, showed no one-time code at sign-in. */
export const lacksSecondFactor = (token: string): boolean =>
  claimsOf(token)['cognito:groups']?.includes(SECOND_FACTOR_MISSING) ?? false;

/** Seconds of validity that a new token itself states, whatever time it is here. */
function validityOf(token: string): number {
  const { iat, exp } = claimsOf(token);
  return iat === undefined || exp === undefined ? DEFAULT_VALIDITY_SECONDS : exp - iat;
}

/** A value in the store, or in memory where there is no store. */
function keptValue(key: string, storage: SessionStorage | undefined) {
  let inMemory: string | undefined;
  return {
    read: (): string | undefined => (storage ? (storage.getItem(key) ?? undefined) : inMemory),
    write(value: string | undefined): void {
      inMemory = value;
      if (value === undefined) storage?.removeItem(key);
      else storage?.setItem(key, value);
    },
  };
}

interface Access {
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Kept like the refresh token: an administrator's session cannot be renewed, and a reloaded page goes on with it. */
function keptAccess(key: string, storage: SessionStorage | undefined) {
  const kept = keptValue(key, storage);
  return {
    read(): Access | undefined {
      const [expiresAt, token] = kept.read()?.split(' ') ?? [];
      return token === undefined ? undefined : { token, expiresAt: Number(expiresAt) };
    },
    write: (access: Access | undefined): void => kept.write(access && `${access.expiresAt} ${access.token}`),
  };
}

const OVER = 'The session has ended; sign in again';

export function createTokens({ clientId, storage, onEnd }: TokenOptions, call: Call): Tokens {
  const access = keptAccess(`taller.${clientId}.accessToken`, storage);
  const refresh = keptValue(`taller.${clientId}.refreshToken`, storage);
  const username = keptValue(`taller.${clientId}.username`, storage);
  let refreshing: Promise<void> | undefined;

  function keep(result: AuthenticationResult): void {
    if (result.RefreshToken !== undefined) refresh.write(result.RefreshToken);
    const seconds = result.ExpiresIn ?? validityOf(result.AccessToken);
    access.write({ token: result.AccessToken, expiresAt: Date.now() + seconds * 1000 });
  }

  function end(error: AuthenticationError): never {
    access.write(undefined);
    refresh.write(undefined);
    onEnd?.(error);
    throw error;
  }

  async function renew(token: string): Promise<void> {
    const answer = await call('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: token },
    }).catch((error: unknown) => {
      // Too many requests, or a fault behind Cognito, pass; a token that is refused once is refused always.
      if (!(error instanceof AuthenticationError) || PASSES.includes(error.reason)) throw error;
      const reason = error.reason === 'USER_DISABLED' ? error.reason : 'SIGNED_OUT';
      return end(new AuthenticationError(error.message, error.code, reason));
    });
    const result = answer.AuthenticationResult;
    // Without a role it opens nothing: an administrator's refresh token is of no use, and the last token is good to its end.
    if (!result || lacksSecondFactor(result.AccessToken)) refresh.write(undefined);
    else keep(result);
  }

  /** The token that there is, where it still holds. */
  function remaining(): string {
    const held = access.read();
    if (held && held.expiresAt > Date.now()) return held.token;
    if (held ?? username.read()) return end(new AuthenticationError(OVER, 'SessionEnded', 'SIGNED_OUT'));
    throw new AuthenticationError('Sign in first', 'NotSignedIn', 'NOT_SIGNED_IN');
  }

  return {
    take(result, user) {
      keep(result);
      username.write(user);
    },
    forget() {
      access.write(undefined);
      refresh.write(undefined);
      username.write(undefined);
    },
    isHeld: () => refresh.read() !== undefined || (access.read()?.expiresAt ?? 0) > Date.now(),
    async access() {
      const held = access.read();
      if (held && held.expiresAt - MARGIN > Date.now()) return held.token;
      const token = refresh.read();
      // Several requests at once share one refresh.
      if (token !== undefined)
        await (refreshing ??= renew(token).finally(() => {
          refreshing = undefined;
        }));
      return remaining();
    },
    refreshToken: refresh.read,
    username: username.read,
  };
}

/** Refusals that say nothing of the token. */
const PASSES: readonly AuthenticationReason[] = ['TOO_MANY_ATTEMPTS', 'TRY_AGAIN'];
