/**
 * How people get in, as Amazon Cognito documents it. Sources, by test: the API reference of Amazon Cognito user pools (the
 * operations named), and of its developer guide "Managing user existence error responses", "Passwords, account recovery, and
 * password policies", "Lockout behavior for failed sign-in attempts", "Ending user sessions with token revocation" and "TOTP
 * software token MFA".
 */
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CognitoService } from './cognito.ts';
import { startCognito } from './cognito.ts';
import { callPool, testPool } from './testPool.ts';

const PASSWORD = 'Secreta-2026!';
const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

const { generate } = createRequire(import.meta.url)('cognito-local/lib/services/totp.js') as {
  generate(secret: string): string;
};

const pool = (name: string, properties: object, client: object) =>
  testPool(name, { properties: { UsernameAttributes: ['email'], ...properties } }, client);

type Json = Record<string, unknown>;
interface Answer {
  fault?: string;
  message?: string;
  AuthenticationResult?: { AccessToken: string; RefreshToken: string };
  ChallengeName?: string;
  ChallengeParameters?: Record<string, string>;
  Session?: string;
  SecretCode?: string;
  CodeDeliveryDetails?: Json;
}

describe('signing in to the local Cognito', () => {
  let service: CognitoService;
  let counter = 0;
  /** How far the clock is ahead. */
  let ahead = 0;
  beforeAll(async () => {
    const policy = { Policies: { PasswordPolicy: { MinimumLength: 10, TemporaryPasswordValidityDays: 3 } } };
    service = await startCognito({
      pools: [
        pool('OPEN', { MfaConfiguration: 'OPTIONAL', ...policy }, { hidesUsers: true, authSessionValidity: 15 }),
        pool('STRICT', { MfaConfiguration: 'ON' }, {}),
      ],
      region: 'eu-west-1',
      invoke: () => Promise.reject(new Error('no triggers')),
      now: () => Date.now() + ahead,
    });
  });
  afterEach(() => {
    ahead = 0;
  });
  afterAll(() => service.stop());

  const call = (action: string, input: object) => callPool<Answer>(service.endpoint, action, input);
  const admin = (action: string, Username: string, more: object = {}, name = 'OPEN') =>
    call(action, { UserPoolId: `eu-west-1_${name}`, Username, ...more });
  const byClient = (action: string, input: object, name = 'OPEN') =>
    call(action, { ClientId: `client-${name}`, ...input });
  const signIn = (USERNAME: string, given = PASSWORD, name = 'OPEN') =>
    byClient('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD: given } }, name);
  const respond = (asked: Answer, USERNAME: string, responses: object = {}, name = 'OPEN') =>
    byClient(
      'RespondToAuthChallenge',
      { ChallengeName: asked.ChallengeName, Session: asked.Session, ChallengeResponses: { USERNAME, ...responses } },
      name,
    );

  async function newUser(name = 'OPEN', Permanent = true): Promise<string> {
    counter += 1;
    const email = `u${counter}@example.com`;
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ];
    await admin('AdminCreateUser', email, { MessageAction: 'SUPPRESS', UserAttributes }, name);
    await admin('AdminSetUserPassword', email, { Password: PASSWORD, Permanent }, name);
    return email;
  }
  async function tokensOf(email: string) {
    const { AuthenticationResult } = await signIn(email);
    if (!AuthenticationResult) throw new Error('no tokens');
    return AuthenticationResult;
  }

  it('takes a temporary password for as long as the policy says, and an invitation that is sent again', async () => {
    const email = await newUser('OPEN', false);
    ahead = 3 * DAY - MINUTE;
    expect(await signIn(email)).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
    ahead = 3 * DAY + MINUTE;
    expect(await signIn(email, 'Otra-clave-2026!')).toMatchObject({ message: 'Incorrect username or password.' });
    expect(await signIn(email)).toMatchObject({
      fault: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });
    await admin('AdminCreateUser', email, { MessageAction: 'RESEND', TemporaryPassword: PASSWORD });
    expect(await signIn(email)).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
  });

  it('says how long a token is good, in seconds', async () => {
    const tokens = await tokensOf(await newUser());
    expect(tokens).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' });
    const refreshed = await byClient('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken },
    });
    expect(refreshed.AuthenticationResult).toMatchObject({ ExpiresIn: 3600 });
    expect(refreshed.AuthenticationResult?.RefreshToken).toBeUndefined();
  });

  it('keeps a challenge open for as long as the client says, and three minutes where it says nothing', async () => {
    const [patient, quick] = [await newUser('OPEN', false), await newUser('STRICT', false)];
    const asked = [await signIn(patient), await signIn(quick, PASSWORD, 'STRICT')] as const;
    ahead = 4 * MINUTE;
    expect(await respond(asked[1], quick, { NEW_PASSWORD: `${PASSWORD}2` }, 'STRICT')).toMatchObject({
      fault: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    });
    expect((await respond(asked[0], patient, { NEW_PASSWORD: `${PASSWORD}2` })).AuthenticationResult).toBeDefined();
  });

  it('lets who fails too often wait, longer each time', async () => {
    const email = await newUser();
    const wrong = () => signIn(email, 'Otra-clave-2026!');
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await wrong()).message).toContain('Incorrect');
    for (const right of [await wrong(), await signIn(email)])
      expect(right).toMatchObject({ fault: 'NotAuthorizedException', message: 'Password attempts exceeded' });
    ahead += 2 * SECOND;
    expect((await wrong()).message).toContain('Incorrect');
    ahead += SECOND;
    expect((await signIn(email)).message).toBe('Password attempts exceeded');
    ahead += 2 * SECOND;
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
    expect((await wrong()).message).toContain('Incorrect');
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
  });

  it('sends no code to whom nobody may know of, and says that it did', async () => {
    const [disabled, unverified] = [await newUser(), await newUser()];
    await admin('AdminDisableUser', disabled);
    await admin('AdminUpdateUserAttributes', unverified, {
      UserAttributes: [
        { Name: 'email', Value: unverified },
        { Name: 'email_verified', Value: 'false' },
      ],
    });
    for (const Username of [disabled, unverified, 'nobody@example.com']) {
      const { CodeDeliveryDetails, fault } = await byClient('ForgotPassword', { Username });
      expect([fault, CodeDeliveryDetails?.['Destination']], Username).toEqual([undefined, `${Username[0]}***@e***`]);
    }
    for (const [Username, fault] of [
      [disabled, 'CodeMismatchException'],
      ['nobody@example.com', 'CodeMismatchException'],
      [unverified, 'ExpiredCodeException'],
    ])
      expect(
        await byClient('ConfirmForgotPassword', { Username, ConfirmationCode: '123456', Password: `${PASSWORD}2` }),
        Username,
      ).toMatchObject({ fault });
    expect(await byClient('ForgotPassword', { Username: 'nobody@example.com' }, 'STRICT')).toMatchObject({
      fault: 'UserNotFoundException',
    });
  });

  it('takes a password reset by who was sent a code, within an hour, and lets nobody guess', async () => {
    const email = await newUser();
    const confirm = (ConfirmationCode: string, Password = `${PASSWORD}2`) =>
      byClient('ConfirmForgotPassword', { Username: email, ConfirmationCode, Password });
    expect(await confirm('123456')).toMatchObject({ fault: 'ExpiredCodeException' });
    await byClient('ForgotPassword', { Username: email });
    expect((await confirm('000000', 'corta')).fault).toBe('InvalidPasswordException');
    expect((await confirm('0000000', ` ${PASSWORD}`)).fault).toBe('InvalidParameterException');
    const guesses = [];
    for (let attempt = 0; attempt < 19; attempt += 1) guesses.push((await confirm('no-code')).fault);
    expect([guesses[0], guesses.at(-1)]).toEqual(['CodeMismatchException', 'LimitExceededException']);
    ahead = HOUR + MINUTE;
    expect((await confirm('no-code')).fault).toBe('ExpiredCodeException');
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
  });

  it('refuses to reset a password that nobody chose yet', async () => {
    expect(await byClient('ForgotPassword', { Username: await newUser('OPEN', false) })).toMatchObject({
      fault: 'NotAuthorizedException',
      message: 'User password cannot be reset in the current state.',
    });
  });

  it('ends the access tokens of a session that is revoked, and of all where a user signs out everywhere', async () => {
    const email = await newUser();
    const [one, two] = [await tokensOf(email), await tokensOf(email)];
    const refreshed = await byClient('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: one.RefreshToken },
    });
    const getUser = (AccessToken = '') => call('GetUser', { AccessToken });
    await byClient('RevokeToken', { Token: one.RefreshToken });
    await byClient('RevokeToken', { Token: one.RefreshToken });
    for (const token of [one.AccessToken, refreshed.AuthenticationResult?.AccessToken])
      expect(await getUser(token)).toMatchObject({
        fault: 'NotAuthorizedException',
        message: 'Access Token has been revoked',
      });
    expect((await getUser(two.AccessToken)).fault).toBeUndefined();
    const three = await tokensOf(email);
    await call('GlobalSignOut', { AccessToken: two.AccessToken });
    for (const { AccessToken } of [two, three])
      expect((await getUser(AccessToken)).message).toBe('Access Token has been revoked');
    expect(
      await byClient('InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: three.RefreshToken },
      }),
    ).toMatchObject({ message: 'Refresh Token has been revoked' });
    const { AccessToken } = await tokensOf(email);
    expect((await getUser(AccessToken)).fault).toBeUndefined();
    await admin('AdminDisableUser', email);
    expect(await getUser(AccessToken)).toMatchObject({ message: 'User is disabled.' });
  });

  it('has an authenticator set up within the sign-in where the pool requires one', async () => {
    const email = await newUser('STRICT', false);
    const asked = await respond(
      await signIn(email, PASSWORD, 'STRICT'),
      email,
      { NEW_PASSWORD: `${PASSWORD}2` },
      'STRICT',
    );
    expect([asked.ChallengeName, asked.ChallengeParameters?.['MFAS_CAN_SETUP']]).toEqual([
      'MFA_SETUP',
      '["SOFTWARE_TOKEN_MFA"]',
    ]);
    const { SecretCode = '', Session } = await call('AssociateSoftwareToken', { Session: asked.Session });
    expect((await respond({ ...asked, Session: Session ?? '' }, email, {}, 'STRICT')).fault).toBe(
      'NotAuthorizedException',
    );
    expect((await call('VerifySoftwareToken', { Session, UserCode: '12ab' })).fault).toBe('InvalidParameterException');
    expect((await call('VerifySoftwareToken', { Session, UserCode: '000000' })).fault).toBe('CodeMismatchException');
    const proven = await call('VerifySoftwareToken', { Session, UserCode: generate(SecretCode) });
    const done = await respond({ ...asked, Session: proven.Session ?? '' }, email, {}, 'STRICT');
    expect(done.AuthenticationResult).toBeDefined();
    expect((await signIn(email, `${PASSWORD}2`, 'STRICT')).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });

  it('ends the authenticator that there was when another is begun', async () => {
    const email = await newUser();
    const { AccessToken } = await tokensOf(email);
    const associate = async () => (await call('AssociateSoftwareToken', { AccessToken })).SecretCode ?? '';
    const enable = () =>
      call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } });
    expect(
      (await admin('AdminSetUserMFAPreference', email, { SoftwareTokenMfaSettings: { Enabled: true } })).fault,
    ).toBe('InvalidParameterException');
    await call('VerifySoftwareToken', { AccessToken, UserCode: generate(await associate()) });
    await enable();
    expect((await signIn(email)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await associate();
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
    expect((await enable()).fault).toBe('InvalidParameterException');
  });
});
