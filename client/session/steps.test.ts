import { afterEach, describe, expect, it } from 'vitest';
import type { AuthenticationError } from '../errors.ts';
import { createSession } from '../session.ts';
import type { Answer, TestServer } from '../testServer.ts';
import { startTestServer } from '../testServer.ts';
import type { SignInStep } from './steps.ts';

const refusal = (code: string, message = code): Answer => ({ status: 400, body: { __type: code, message } });
const challenge = (ChallengeName: string, Session: string, ChallengeParameters = {}): Answer => ({
  body: { ChallengeName, Session, ChallengeParameters },
});
/** A token as Cognito makes them, of somebody in these groups. */
const tokenOf = (...groups: string[]): string =>
  ['e30', Buffer.from(JSON.stringify({ exp: 4e9, 'cognito:groups': groups })).toString('base64url'), 's'].join('.');
const tokens = (...groups: string[]): Answer => ({
  body: { AuthenticationResult: { AccessToken: tokenOf(...groups), ExpiresIn: 3600, RefreshToken: 'refresh-1' } },
});
const WITHHELD = 'second-factor-missing';

type At<Name, Step = SignInStep> = Step extends SignInStep ? (Name extends Step['name'] ? Step : never) : never;

/** The step, if it is the one that the test means. */
function at<Name extends SignInStep['name']>(step: SignInStep, name: Name): At<Name> {
  expect(step.name).toBe(name);
  return step as At<Name>;
}

describe('a sign-in, step by step', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  async function sessionOf(...answers: Answer[]) {
    server = await startTestServer(...answers);
    return createSession({ clientId: 'client-1', endpoint: server.url }, fetch);
  }
  /** What was called, in order. */
  const calls = (): string[] =>
    server.received.map(({ headers }) => String(headers['x-amz-target']).split('.').at(-1) ?? '');
  const bodyOf = (index: number) => server.received[index]?.body;

  it('takes a first password, again after a weak one, and then a code', async () => {
    const session = await sessionOf(
      challenge('NEW_PASSWORD_REQUIRED', 's-1', { USER_ID_FOR_SRP: 'u-1' }),
      refusal('InvalidPasswordException', 'Password did not conform with policy: Password must have symbol characters'),
      challenge('SOFTWARE_TOKEN_MFA', 's-2', { USER_ID_FOR_SRP: 'u-1' }),
      tokens('CASHIER'),
    );
    const first = at(await session.beginSignIn(' ana@example.com ', 'temporary'), 'NEW_PASSWORD_REQUIRED');
    await expect(first.answer('weak')).rejects.toMatchObject({ reason: 'WEAK_PASSWORD', rule: 'SYMBOL' });
    const second = at(await first.answer('Strong-1234'), 'SOFTWARE_TOKEN_MFA');
    expect(second.destination).toBeNull();
    at(await second.answer('123 456'), 'DONE');
    expect([session.isSignedIn(), session.username()]).toEqual([true, 'ana@example.com']);
    expect(bodyOf(2)).toEqual({
      ClientId: 'client-1',
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: 's-1',
      ChallengeResponses: { USERNAME: 'u-1', NEW_PASSWORD: 'Strong-1234' },
    });
    expect(bodyOf(3)).toMatchObject({
      Session: 's-2',
      ChallengeResponses: { USERNAME: 'u-1', SOFTWARE_TOKEN_MFA_CODE: '123456' },
    });
  });

  it('lets the user choose between second factors', async () => {
    const session = await sessionOf(
      challenge('SELECT_MFA_TYPE', 's-1', { MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","EMAIL_MFA","WEB_AUTHN"]' }),
      challenge('EMAIL_OTP', 's-2', { CODE_DELIVERY_DESTINATION: 'a***@e***' }),
      tokens('CASHIER'),
    );
    const choice = at(await session.beginSignIn('ana@example.com', 'secret'), 'SELECT_MFA_TYPE');
    expect(choice.options).toEqual(['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']);
    const code = at(await choice.answer('EMAIL_OTP'), 'EMAIL_OTP');
    expect([code.destination, bodyOf(1)?.['ChallengeResponses']]).toEqual([
      'a***@e***',
      { USERNAME: 'ana@example.com', ANSWER: 'EMAIL_MFA' },
    ]);
    at(await code.answer('999999'), 'DONE');
    expect(bodyOf(2)?.['ChallengeResponses']).toMatchObject({ EMAIL_OTP_CODE: '999999' });
  });

  it('sets up an authenticator within the sign-in where the pool asks for it', async () => {
    const session = await sessionOf(
      challenge('MFA_SETUP', 's-1', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
      { body: { SecretCode: 'JBSWY3DP', Session: 's-2' } },
      refusal('EnableSoftwareTokenMFAException', 'Code mismatch'),
      { body: { Status: 'SUCCESS', Session: 's-3' } },
      tokens('CASHIER'),
    );
    const setUp = at(await session.beginSignIn('ana@example.com', 'secret'), 'MFA_SETUP');
    const secret = await setUp.begin();
    expect(secret.secret).toBe('JBSWY3DP');
    expect(secret.uri('Taller: El Experto')).toBe(
      'otpauth://totp/Taller%20%20El%20Experto:ana%40example.com?secret=JBSWY3DP&issuer=Taller%3A%20El%20Experto',
    );
    await expect(setUp.answer('000000')).rejects.toMatchObject({ reason: 'WRONG_CODE' });
    at(await setUp.answer('123456'), 'DONE');
    expect([bodyOf(1), bodyOf(3), bodyOf(4)]).toEqual([
      { Session: 's-1' },
      { Session: 's-2', UserCode: '123456' },
      {
        ClientId: 'client-1',
        ChallengeName: 'MFA_SETUP',
        Session: 's-3',
        ChallengeResponses: { USERNAME: 'ana@example.com' },
      },
    ]);
  });

  it('has an administrator set up an authenticator before there is a session, and then asks for a code', async () => {
    const session = await sessionOf(
      challenge('NEW_PASSWORD_REQUIRED', 's-1'),
      tokens(WITHHELD),
      { body: { SecretCode: 'JBSWY3DP' } },
      { body: { Status: 'SUCCESS' } },
      'drop',
      { body: {} },
      challenge('SOFTWARE_TOKEN_MFA', 's-2'),
      refusal('ExpiredCodeException', 'Your software token has already been used once.'),
      tokens('ADMIN'),
    );
    const first = at(await session.beginSignIn('rosa@example.com', 'temporary'), 'NEW_PASSWORD_REQUIRED');
    const setUp = at(await first.answer('Strong-1234'), 'MFA_SETUP');
    expect(session.isSignedIn()).toBe(false);
    await setUp.begin();
    // The code was accepted; the connection broke before the factor was turned on.
    await expect(setUp.answer('123456')).rejects.toMatchObject({ name: 'NetworkError' });
    const code = at(await setUp.answer('123456'), 'SOFTWARE_TOKEN_MFA');
    await expect(code.answer('123456')).rejects.toMatchObject({ reason: 'USED_CODE' });
    at(await code.answer('654321'), 'DONE');
    expect(await session.accessToken()).toBe(tokenOf('ADMIN'));
    expect(calls()).toEqual([
      'InitiateAuth',
      'RespondToAuthChallenge',
      'AssociateSoftwareToken',
      'VerifySoftwareToken',
      'SetUserMFAPreference',
      'SetUserMFAPreference',
      'InitiateAuth',
      'RespondToAuthChallenge',
      'RespondToAuthChallenge',
    ]);
    expect(bodyOf(6)?.['AuthParameters']).toEqual({ USERNAME: 'rosa@example.com', PASSWORD: 'Strong-1234' });
  });

  it.each<[code: string, message: string, expected: Partial<AuthenticationError>]>([
    ['NotAuthorizedException', 'Incorrect username or password.', { reason: 'WRONG_CREDENTIALS' }],
    [
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
      { reason: 'INVITATION_ENDED' },
    ],
    [
      'NotAuthorizedException',
      'User account has expired, it must be reset by an administrator.',
      { reason: 'INVITATION_ENDED' },
    ],
    ['NotAuthorizedException', 'User is disabled.', { reason: 'USER_DISABLED' }],
    ['NotAuthorizedException', 'Password attempts exceeded', { reason: 'TOO_MANY_ATTEMPTS' }],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', { reason: 'SESSION_EXPIRED' }],
    ['NotAuthorizedException', 'Something new', { reason: 'REFUSED' }],
    ['UserNotFoundException', 'User does not exist.', { reason: 'WRONG_CREDENTIALS' }],
    ['PasswordResetRequiredException', 'Password reset required for the user', { reason: 'PASSWORD_RESET_REQUIRED' }],
    ['CodeMismatchException', 'Invalid code received for user', { reason: 'WRONG_CODE' }],
    ['ExpiredCodeException', 'Your software token has already been used once.', { reason: 'USED_CODE' }],
    ['ExpiredCodeException', 'Invalid code provided, please request a code again.', { reason: 'EXPIRED_CODE' }],
    [
      'InvalidPasswordException',
      'Password did not conform with policy: Password not long enough',
      { reason: 'WEAK_PASSWORD', rule: 'LENGTH' },
    ],
    [
      'InvalidPasswordException',
      'Provided password cannot be used for security reasons.',
      { reason: 'WEAK_PASSWORD', rule: 'COMPROMISED' },
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy " +
        'regular expression pattern: ^[\\S]+.*[\\S]+$',
      { reason: 'WEAK_PASSWORD', rule: 'SPACES' },
    ],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', { reason: 'TOO_MANY_ATTEMPTS' }],
    ['TooManyRequestsException', 'Rate exceeded', { reason: 'TOO_MANY_ATTEMPTS' }],
    ['UserLambdaValidationException', 'PreTokenGeneration failed with error x.', { reason: 'TRY_AGAIN' }],
    ['WeirdException', 'Never seen', { reason: 'REFUSED', rule: undefined }],
  ])('says what %s "%s" means', async (code, message, expected) => {
    const session = await sessionOf(refusal(`com.amazonaws.cognito#${code}`, message));
    await expect(session.beginSignIn('a', 'b')).rejects.toMatchObject({ code, message, ...expected });
  });
});
