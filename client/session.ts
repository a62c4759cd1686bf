/**
 * Sign-in with Cognito, step by step, and what people do about it: a first, a forgotten and a changed password, an
 * authenticator, signing out here and everywhere. Tokens are renewed before they expire.
 */
import { AuthenticationError } from './errors.ts';
import type { Enrolment } from './session/authenticator.ts';
import { byAccessToken, tidyCode } from './session/authenticator.ts';
import type { CognitoAddress } from './session/cognito.ts';
import { cognitoCalls } from './session/cognito.ts';
import type { SignInStep } from './session/steps.ts';
import { start } from './session/steps.ts';
import type { SessionStorage } from './session/tokens.ts';
import { createTokens } from './session/tokens.ts';

export interface CognitoOptions extends CognitoAddress {
  /**
   * Keeps the refresh token, such as the browser's `localStorage`: a client made later with the same store is signed in.
   * @default kept in memory only
   */
  storage?: SessionStorage;
  /** Told once tokens can no longer be renewed: only signing in again helps. */
  onEnd?: (error: AuthenticationError) => void;
}

/** What the user's authenticator shows. */
export type OneTimeCode = () => string | Promise<string>;

export interface Session {
  /**
   * Signs in where password and code are all that is asked for; anything else is for `beginSignIn`.
   * @param oneTimeCode asked for where the user has set up an authenticator
   * @throws AuthenticationError where Cognito refuses, and `CHALLENGE` with the challenge's name where it asks for more
   */
  signIn(username: string, password: string, oneTimeCode?: OneTimeCode): Promise<void>;
  /** The first step of a sign-in: `DONE`, or what is asked for next. @throws AuthenticationError where Cognito refuses */
  beginSignIn(username: string, password: string): Promise<SignInStep>;
  /** Forgets the tokens, here and in the store, and has Cognito revoke them; without network they just end. */
  signOut(): Promise<void>;
  /**
   * Ends every session of the user with Cognito, on every device. `signOutEverywhere` of the API does more: it
   * shuts tokens out at once.
   */
  endAllSessions(): Promise<void>;
  /** Whether there is something to get tokens with; Cognito may refuse it all the same. */
  isSignedIn(): boolean;
  /** The e-mail that signed in last, also after the session has ended, until somebody signs out. */
  username(): string | undefined;
  /** A valid access token. @throws AuthenticationError where nobody signed in, or the session has ended */
  accessToken(): Promise<string>;
  /**
   * Signs up a customer of the shop by their e-mail, and sends a code there.
   * @throws AuthenticationError `USER_EXISTS`, `WEAK_PASSWORD`, and `REFUSED` where the address is none
   */
  signUp(username: string, password: string): Promise<void>;
  /** @throws AuthenticationError `WRONG_CODE`, `EXPIRED_CODE` after a day */
  confirmSignUp(username: string, code: string): Promise<void>;
  /** Sends another code to who has signed up and not confirmed; the one before is good no more. */
  resendSignUpCode(username: string): Promise<void>;
  /**
   * Sends a code to the user's e-mail. Cognito answers the same where there is no such user.
   * @returns where it went, mostly hidden
   */
  forgotPassword(username: string): Promise<{ destination: string | null }>;
  /** @throws AuthenticationError `WRONG_CODE`, `EXPIRED_CODE` after an hour, `WEAK_PASSWORD`, `TOO_MANY_ATTEMPTS` */
  confirmForgotPassword(username: string, code: string, newPassword: string): Promise<void>;
  /** Of who is signed in. @throws AuthenticationError `WRONG_CREDENTIALS`, `WEAK_PASSWORD` */
  changePassword(current: string, next: string): Promise<void>;
  /** Whether each sign-in of the user asks for a code. */
  hasAuthenticator(): Promise<boolean>;
  /** Sets up an authenticator for who is signed in, in place of one that there is. */
  enrolAuthenticator(): Enrolment;
}

export function createSession(options: CognitoOptions, fetcher: typeof fetch): Session {
  const call = cognitoCalls(options, fetcher);
  const tokens = createTokens(options, call);
  const beginSignIn: Session['beginSignIn'] = (username, password) =>
    start({ call, keep: tokens.take }, { username: username.trim(), password });

  return {
    beginSignIn,
    async signIn(username, password, oneTimeCode) {
      let step = await beginSignIn(username, password);
      if (step.name === 'SOFTWARE_TOKEN_MFA' && oneTimeCode) step = await step.answer(await oneTimeCode());
      if (step.name !== 'DONE') throw new AuthenticationError(`Cognito asks for ${step.name}`, step.name, 'CHALLENGE');
    },
    async signOut() {
      const token = tokens.refreshToken();
      tokens.forget();
      // Nobody waits for it to succeed: the tokens are gone here, and end by themselves.
      if (token !== undefined) await call('RevokeToken', { Token: token }).catch(() => undefined);
    },
    async endAllSessions() {
      await call('GlobalSignOut', { AccessToken: await tokens.access() });
      tokens.forget();
    },
    isSignedIn: tokens.isHeld,
    username: tokens.username,
    accessToken: tokens.access,
    async signUp(username, password) {
      await call('SignUp', { Username: username.trim(), Password: password });
    },
    async confirmSignUp(username, code) {
      await call('ConfirmSignUp', { Username: username.trim(), ConfirmationCode: tidyCode(code) });
    },
    async resendSignUpCode(username) {
      await call('ResendConfirmationCode', { Username: username.trim() });
    },
    async forgotPassword(username) {
      const { CodeDeliveryDetails } = await call('ForgotPassword', { Username: username.trim() });
      return { destination: CodeDeliveryDetails?.Destination ?? null };
    },
    async confirmForgotPassword(username, code, newPassword) {
      const ConfirmationCode = tidyCode(code);
      await call('ConfirmForgotPassword', { Username: username.trim(), ConfirmationCode, Password: newPassword });
    },
    async changePassword(current, next) {
      const AccessToken = await tokens.access();
      await call('ChangePassword', { AccessToken, PreviousPassword: current, ProposedPassword: next });
    },
    async hasAuthenticator() {
      const { UserMFASettingList } = await call('GetUser', { AccessToken: await tokens.access() });
      return UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA') ?? false;
    },
    enrolAuthenticator: () => byAccessToken(call, tokens.access, tokens.username() ?? ''),
  };
}

/** Tokens that somebody else takes care of. */
export function sessionElsewhere(accessToken: () => string | Promise<string>): Session {
  const refuse = (): never => {
    throw new AuthenticationError('This client takes its tokens from elsewhere', 'NotSignedIn', 'NOT_SIGNED_IN');
  };
  const refused = () => Promise.resolve().then(refuse);
  return {
    signIn: refused,
    beginSignIn: refused,
    signOut: () => Promise.resolve(),
    endAllSessions: refused,
    isSignedIn: () => true,
    username: () => undefined,
    accessToken: async () => accessToken(),
    signUp: refused,
    confirmSignUp: refused,
    resendSignUpCode: refused,
    forgotPassword: refused,
    confirmForgotPassword: refused,
    changePassword: refused,
    hasAuthenticator: refused,
    enrolAuthenticator: refuse,
  };
}
