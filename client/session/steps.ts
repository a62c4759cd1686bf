/**
 * The sign-in, step by step: after the password Cognito may ask for more, once or several times, and a caller answers.
 *
 * Source: API reference of Amazon Cognito user pools, InitiateAuth and RespondToAuthChallenge (names of challenges, their
 * parameters and responses), AssociateSoftwareToken and VerifySoftwareToken (setting up an authenticator within a sign-in).
 */
import { AuthenticationError } from '../errors.ts';
import type { AuthenticatorSecret } from './authenticator.ts';
import { byAccessToken, secretOf, tidyCode } from './authenticator.ts';
import type { Answer, AuthenticationResult, Call } from './cognito.ts';
import { lacksSecondFactor } from './tokens.ts';

/** A way to show a second factor. */
export type FactorName = 'SOFTWARE_TOKEN_MFA' | 'SMS_MFA' | 'EMAIL_OTP';

/** Signed in: requests carry tokens from now on. */
export interface SignedIn {
  name: 'DONE';
}

/** A temporary password was given: the user chooses one of their own. */
export interface NewPasswordRequired {
  name: 'NEW_PASSWORD_REQUIRED';
  /** @throws AuthenticationError `WEAK_PASSWORD`, and the step can be answered again; `SESSION_EXPIRED` */
  answer(newPassword: string): Promise<SignInStep>;
}

/** A one-time code, of the authenticator or from a message. */
export interface CodeRequired {
  name: FactorName;
  /** Where the message went, mostly hidden; null for an authenticator. */
  destination: string | null;
  /** @throws AuthenticationError `WRONG_CODE` or `USED_CODE`, and the step can be answered again; `SESSION_EXPIRED` */
  answer(code: string): Promise<SignInStep>;
}

/** The user has several second factors. */
export interface FactorChoice {
  name: 'SELECT_MFA_TYPE';
  options: readonly FactorName[];
  answer(option: FactorName): Promise<SignInStep>;
}

/** The user must set up an authenticator first. */
export interface AuthenticatorRequired {
  name: 'MFA_SETUP';
  /** A secret for the authenticator; each call makes another, and the last one counts. */
  begin(): Promise<AuthenticatorSecret>;
  /**
   * Proves that the authenticator has the secret. Where a code is asked for next, it is another one.
   * @throws AuthenticationError `WRONG_CODE`, and the step can be answered again; `SESSION_EXPIRED`
   */
  answer(code: string): Promise<SignInStep>;
}

/** What a sign-in came to: `DONE`, or what is asked for next. */
export type SignInStep = SignedIn | NewPasswordRequired | CodeRequired | FactorChoice | AuthenticatorRequired;

/** What each factor's code is called in a response. */
const CODES: Readonly<Record<FactorName, string>> = {
  SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA_CODE',
  SMS_MFA: 'SMS_MFA_CODE',
  EMAIL_OTP: 'EMAIL_OTP_CODE',
};
/** SELECT_MFA_TYPE calls the code by mail otherwise than the challenge that follows. */
const CHOICES: Readonly<Record<string, FactorName>> = {
  SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA',
  SMS_MFA: 'SMS_MFA',
  EMAIL_MFA: 'EMAIL_OTP',
  EMAIL_OTP: 'EMAIL_OTP',
};
const isFactor = (name: string): name is FactorName => Object.hasOwn(CODES, name);

export interface Credentials {
  username: string;
  password: string;
}

interface Continued {
  Session?: string | undefined;
}

interface Flow {
  call: Call;
  /** Gets the tokens at the end. */
  keep: (result: AuthenticationResult, username: string) => void;
}

export async function start(flow: Flow, given: Credentials): Promise<SignInStep> {
  const AuthParameters = { USERNAME: given.username, PASSWORD: given.password };
  return next(flow, await flow.call('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }), given);
}

function next(flow: Flow, answer: Answer, given: Credentials): SignInStep {
  const { AuthenticationResult: result, ChallengeName: name } = answer;
  if (result && lacksSecondFactor(result.AccessToken)) return setUpBy(flow, result.AccessToken, given);
  if (result) {
    flow.keep(result, given.username);
    return { name: 'DONE' };
  }
  if (name === 'NEW_PASSWORD_REQUIRED')
    return {
      name,
      answer: (password) => respond(flow, answer, { NEW_PASSWORD: password }, { ...given, password }),
    };
  if (name === 'MFA_SETUP') return setUpWithin(flow, answer, given);
  if (name === 'SELECT_MFA_TYPE') return choice(flow, answer, given);
  if (name !== undefined && isFactor(name))
    return {
      name,
      destination: answer.ChallengeParameters?.['CODE_DELIVERY_DESTINATION'] ?? null,
      answer: (code) => respond(flow, answer, { [CODES[name]]: tidyCode(code) }, given),
    };
  throw new AuthenticationError(`Cognito asks for ${name}`, name ?? 'Unknown', 'CHALLENGE');
}

/** @param asked the challenge, under the session that goes on */
async function respond(
  flow: Flow,
  asked: Pick<Answer, 'ChallengeName' | 'ChallengeParameters'> & Continued,
  responses: Record<string, string>,
  given: Credentials,
): Promise<SignInStep> {
  const { ChallengeName, ChallengeParameters, Session } = asked;
  const USERNAME = ChallengeParameters?.['USER_ID_FOR_SRP'] ?? given.username;
  const ChallengeResponses = { USERNAME, ...responses };
  return next(flow, await flow.call('RespondToAuthChallenge', { ChallengeName, Session, ChallengeResponses }), given);
}

function choice(flow: Flow, answer: Answer, given: Credentials): FactorChoice {
  const offered = JSON.parse(answer.ChallengeParameters?.['MFAS_CAN_CHOOSE'] ?? '[]') as string[];
  const known = offered.filter((each) => Object.hasOwn(CHOICES, each));
  return {
    name: 'SELECT_MFA_TYPE',
    options: known.map((each) => CHOICES[each] as FactorName),
    answer: (option) =>
      respond(flow, answer, { ANSWER: known.find((each) => CHOICES[each] === option) ?? option }, given),
  };
}

/** Where the pool requires a second factor of everybody: the session of the sign-in stands for a token. */
function setUpWithin(flow: Flow, answer: Answer, given: Credentials): AuthenticatorRequired {
  let session = answer.Session;
  return {
    name: 'MFA_SETUP',
    async begin() {
      const begun = await flow.call('AssociateSoftwareToken', { Session: session });
      session = begun.Session ?? session;
      return secretOf(begun, given.username);
    },
    async answer(code) {
      const verified = await flow.call('VerifySoftwareToken', { Session: session, UserCode: tidyCode(code) });
      return respond(flow, { ...answer, Session: verified.Session ?? session }, {}, given);
    },
  };
}

/** Where the workshop requires one of administrators: a token that opens nothing else sets it up, and they sign in again. */
function setUpBy(flow: Flow, token: string, given: Credentials): AuthenticatorRequired {
  const authenticator = byAccessToken(flow.call, () => Promise.resolve(token), given.username);
  return {
    name: 'MFA_SETUP',
    begin: authenticator.begin,
    async answer(code) {
      await authenticator.confirm(code);
      return start(flow, given);
    },
  };
}
