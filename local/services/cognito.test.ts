import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserPoolModel } from '../model.ts';
import type { CognitoService } from './cognito.ts';
import { startCognito } from './cognito.ts';
import { callPool } from './testPool.ts';

const POOL = 'eu-west-1_TESTPOOL1';
const CLIENT = 'client1';
const PASSWORD = 'Secreta-2026!';
const TRIGGER = 'arn:aws:lambda:eu-west-1:123456789012:function:tokens';

const pool: UserPoolModel = {
  stack: 'test',
  logicalId: 'Pool',
  id: POOL,
  arn: `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${POOL}`,
  name: 'Pool',
  groups: ['STAFF'],
  clients: [
    {
      stack: 'test',
      logicalId: 'Client',
      clientId: CLIENT,
      explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      accessTokenValidity: 60,
      idTokenValidity: 60,
      refreshTokenValidity: 1440,
    },
  ],
  signIn: { usernameAttributes: ['email'], aliasAttributes: [], caseSensitive: false },
  properties: {
    UsernameAttributes: ['email'],
    MfaConfiguration: 'OPTIONAL',
    Policies: { PasswordPolicy: { MinimumLength: 10, RequireSymbols: true, RequireNumbers: 'true' } },
    LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: TRIGGER, LambdaVersion: 'V2_0' } },
  },
};

type Json = Record<string, unknown>;

describe('the local Cognito', () => {
  let service: CognitoService;
  let counter = 0;
  /** What the trigger's function does; tests change it. */
  let trigger: (event: Json) => Json = (event) => event;
  const asked: Json[] = [];
  beforeAll(async () => {
    service = await startCognito({
      pools: [pool],
      region: 'eu-west-1',
      invoke: (functionArn, payload) => {
        expect(functionArn).toBe(TRIGGER);
        asked.push(payload as Json);
        try {
          return Promise.resolve({ payload: trigger(payload as Json) });
        } catch (error) {
          return Promise.resolve({
            payload: null,
            error: { errorType: 'Error', errorMessage: (error as Error).message },
          });
        }
      },
    });
  });
  afterAll(() => service.stop());

  const call = (action: string, input: object) =>
    callPool<Json & { message?: string; AuthenticationResult?: { AccessToken: string; RefreshToken: string } }>(
      service.endpoint,
      action,
      input,
    );
  const admin = (action: string, Username: string, more: object = {}) =>
    call(action, { UserPoolId: POOL, Username, ...more });
  const signIn = (USERNAME: string, given = PASSWORD) =>
    call('InitiateAuth', {
      ClientId: CLIENT,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: given },
    });
  const refresh = (token: string) =>
    call('InitiateAuth', {
      ClientId: CLIENT,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: token },
    });
  const respond = (challenge: Json, USERNAME: string, responses: object) =>
    call('RespondToAuthChallenge', {
      ClientId: CLIENT,
      ChallengeName: challenge['ChallengeName'],
      Session: challenge['Session'],
      ChallengeResponses: { USERNAME, ...responses },
    });
  const groupsOf = ({ AuthenticationResult }: Awaited<ReturnType<typeof call>>): unknown =>
    (JSON.parse(Buffer.from(AuthenticationResult?.AccessToken.split('.')[1] ?? '', 'base64url').toString()) as Json)[
      'cognito:groups'
    ];

  /** A user who has chosen a password. */
  async function newUser(): Promise<string> {
    counter += 1;
    const email = `u${counter}@example.com`;
    await admin('AdminCreateUser', email, { MessageAction: 'SUPPRESS' });
    await admin('AdminSetUserPassword', email, { Password: PASSWORD, Permanent: true });
    return email;
  }

  it('keeps disabled users out: password, refresh token and open challenge', async () => {
    const email = await newUser();
    const { AuthenticationResult } = await signIn(email);
    await admin('AdminDisableUser', email);
    expect(await signIn(email)).toMatchObject({ fault: 'NotAuthorizedException', message: 'User is disabled.' });
    expect((await refresh(AuthenticationResult?.RefreshToken ?? '')).fault).toBe('NotAuthorizedException');
    await admin('AdminEnableUser', email);
    await admin('AdminSetUserPassword', email, { Password: PASSWORD, Permanent: false });
    const challenge = await signIn(email);
    await admin('AdminDisableUser', email);
    expect((await respond(challenge, email, { NEW_PASSWORD: `${PASSWORD}2` })).fault).toBe('NotAuthorizedException');
  });

  it('signs a user out everywhere', async () => {
    const email = await newUser();
    const tokens = [await signIn(email), await signIn(email)].map(
      ({ AuthenticationResult }) => AuthenticationResult?.RefreshToken ?? '',
    );
    await admin('AdminUserGlobalSignOut', email);
    for (const token of tokens)
      expect(await refresh(token)).toMatchObject({
        fault: 'NotAuthorizedException',
        message: 'Refresh Token has been revoked',
      });
    expect((await admin('AdminUserGlobalSignOut', 'nobody@example.com')).fault).toBe('UserNotFoundException');
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
  });

  it('asks for a new password after the temporary one, and accepts a challenge once, from its user only', async () => {
    const [email, other] = [await newUser(), await newUser()];
    for (const each of [email, other])
      await admin('AdminSetUserPassword', each, { Password: PASSWORD, Permanent: false });
    expect((await signIn(email, 'Otra-clave-2026!')).fault).toBe('NotAuthorizedException');
    const challenge = await signIn(email.toUpperCase());
    expect(challenge['ChallengeName']).toBe('NEW_PASSWORD_REQUIRED');
    const NEW_PASSWORD = `${PASSWORD}2`;
    expect((await respond(challenge, other, { NEW_PASSWORD })).fault).toBe('NotAuthorizedException');
    expect((await respond({ ...challenge, Session: 'made up' }, email, { NEW_PASSWORD })).fault).toBe(
      'NotAuthorizedException',
    );
    expect(await respond(challenge, email, { NEW_PASSWORD: 'corta' })).toMatchObject({
      fault: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    expect((await respond(challenge, email, { NEW_PASSWORD: 'sinsimbolos1' })).message).toContain('symbol');
    expect((await respond(challenge, email, { NEW_PASSWORD: 'sin-numeros-' })).message).toContain('numeric');
    const { AuthenticationResult } = await respond(challenge, email, { NEW_PASSWORD });
    expect((await refresh(AuthenticationResult?.RefreshToken ?? '')).AuthenticationResult).toBeDefined();
    expect((await respond(challenge, email, { NEW_PASSWORD })).fault).toBe('NotAuthorizedException');
  });

  it('changes a password for a user who knows the old one, by the rules of the pool', async () => {
    const email = await newUser();
    const { AccessToken } = (await signIn(email)).AuthenticationResult ?? {};
    const change = (PreviousPassword: string, ProposedPassword: string) =>
      call('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword });
    expect(await change('Otra-clave-2026!', `${PASSWORD}4`)).toMatchObject({ fault: 'NotAuthorizedException' });
    expect(await change(PASSWORD, 'corta')).toMatchObject({ fault: 'InvalidPasswordException' });
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
    await change(PASSWORD, `${PASSWORD}4`);
    expect((await signIn(email)).fault).toBe('NotAuthorizedException');
    expect((await signIn(email, `${PASSWORD}4`)).AuthenticationResult).toBeDefined();
    await call('ForgotPassword', { ClientId: CLIENT, Username: email });
    expect(
      (
        await call('ConfirmForgotPassword', {
          ClientId: CLIENT,
          Username: email,
          ConfirmationCode: '1',
          Password: 'corta',
        })
      ).fault,
    ).toBe('InvalidPasswordException');
  });

  it('invites a user again who has not signed in yet', async () => {
    const email = 'late@example.com';
    await admin('AdminCreateUser', email, { MessageAction: 'SUPPRESS', TemporaryPassword: PASSWORD });
    expect((await admin('AdminCreateUser', email)).fault).toBe('UsernameExistsException');
    await admin('AdminCreateUser', email, { MessageAction: 'RESEND', TemporaryPassword: `${PASSWORD}3` });
    expect((await signIn(email)).fault).toBe('NotAuthorizedException');
    expect((await signIn(email, `${PASSWORD}3`))['ChallengeName']).toBe('NEW_PASSWORD_REQUIRED');
    expect((await admin('AdminCreateUser', await newUser(), { MessageAction: 'RESEND' })).fault).toBe(
      'UnsupportedUserStateException',
    );
  });

  it('loses no group member and creates no duplicate address under simultaneous calls', async () => {
    const emails = await Promise.all(Array.from({ length: 12 }, newUser));
    await Promise.all(emails.map((email) => admin('AdminAddUserToGroup', email, { GroupName: 'STAFF' })));
    expect((await call('CreateGroup', { UserPoolId: POOL, GroupName: 'STAFF' })).fault).toBe('GroupExistsException');
    const tokens = await Promise.all(emails.map((email) => signIn(email)));
    expect(tokens.map(groupsOf)).toEqual(emails.map(() => ['STAFF']));
    const made = await Promise.all(
      Array.from({ length: 5 }, () => admin('AdminCreateUser', 'once@example.com', { MessageAction: 'SUPPRESS' })),
    );
    expect(made.filter(({ fault }) => fault === undefined)).toHaveLength(1);
  });

  it('lets the trigger choose the groups in tokens, at sign-in and refresh', async () => {
    const email = await newUser();
    await admin('AdminAddUserToGroup', email, { GroupName: 'STAFF' });
    asked.length = 0;
    const before = await signIn(email);
    expect(groupsOf(before)).toEqual(['STAFF']);
    expect(asked).toMatchObject([
      {
        version: '2',
        triggerSource: 'TokenGeneration_Authentication',
        userPoolId: POOL,
        request: { groupConfiguration: { groupsToOverride: ['STAFF'] }, userAttributes: { email } },
      },
    ]);
    trigger = (event) => ({
      ...event,
      response: { claimsAndScopeOverrideDetails: { groupOverrideDetails: { groupsToOverride: ['OTHER'] } } },
    });
    expect(groupsOf(await refresh(before.AuthenticationResult?.RefreshToken ?? ''))).toEqual(['OTHER']);
    expect(asked.at(-1)).toMatchObject({ triggerSource: 'TokenGeneration_RefreshTokens' });
    trigger = () => {
      throw new Error('not today');
    };
    expect(await signIn(email)).toMatchObject({
      fault: 'UserLambdaValidationException',
      message: 'PreTokenGeneration failed with error not today.',
    });
    trigger = (event) => event;
  });

  it('asks for a one-time code once it is enabled, and not before', async () => {
    const email = await newUser();
    const { AccessToken } = (await signIn(email)).AuthenticationResult ?? { AccessToken: '' };
    const secret = String((await call('AssociateSoftwareToken', { AccessToken }))['SecretCode']);
    const code = (ahead = 0): string => {
      const bits = [...secret]
        .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
        .join('');
      const counterBytes = Buffer.alloc(8);
      counterBytes.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
      const digest = createHmac('sha1', Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))))
        .update(counterBytes)
        .digest();
      return String((digest.readUInt32BE((digest[19] ?? 0) & 0xf) & 0x7fffffff) % 1_000_000).padStart(6, '0');
    };
    await call('VerifySoftwareToken', { AccessToken, UserCode: code() });
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
    await call('SetUserMFAPreference', {
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    const challenge = await signIn(email);
    expect(challenge['ChallengeName']).toBe('SOFTWARE_TOKEN_MFA');
    expect((await respond(challenge, email, { SOFTWARE_TOKEN_MFA_CODE: '000000' })).fault).toBe(
      'CodeMismatchException',
    );
    expect(await respond(challenge, email, { SOFTWARE_TOKEN_MFA_CODE: code() })).toMatchObject({
      fault: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    });
    expect((await respond(challenge, email, { SOFTWARE_TOKEN_MFA_CODE: code(1) })).AuthenticationResult).toBeDefined();
    // A password that somebody else set does not stand for the code.
    await admin('AdminSetUserPassword', email, { Password: PASSWORD, Permanent: false });
    expect((await respond(await signIn(email), email, { NEW_PASSWORD: `${PASSWORD}4` }))['ChallengeName']).toBe(
      'SOFTWARE_TOKEN_MFA',
    );
    await admin('AdminSetUserMFAPreference', email, { SoftwareTokenMfaSettings: { Enabled: false } });
    expect((await signIn(email, `${PASSWORD}4`)).AuthenticationResult).toBeDefined();
  });
});
