import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthenticationError, endsSession, NetworkError, TallerError } from '../errors.ts';
import { createSession, sessionElsewhere } from '../session.ts';
import type { Answer, TestServer } from '../testServer.ts';
import { startTestServer } from '../testServer.ts';

const HOUR = 3_600_000;
const refusal = (code: string, message = code): Answer => ({ status: 400, body: { __type: code, message } });
const tokens = (AccessToken: string): Answer => ({
  body: { AuthenticationResult: { AccessToken, ExpiresIn: 3600, RefreshToken: 'refresh-1' } },
});
const WITHHELD = ['e30', Buffer.from('{"cognito:groups":["second-factor-missing"]}').toString('base64url'), 's'].join(
  '.',
);

describe('what people do about their sign-in', () => {
  let server: TestServer;
  const ended: AuthenticationError[] = [];
  afterEach(async () => {
    vi.useRealTimers();
    ended.length = 0;
    await server.stop();
  });

  async function sessionOf(...answers: Answer[]) {
    server = await startTestServer(...answers);
    return createSession({ clientId: 'client-1', endpoint: server.url, onEnd: (error) => ended.push(error) }, fetch);
  }
  async function signedIn(...answers: Answer[]) {
    const session = await sessionOf(tokens('access-1'), ...answers);
    await session.signIn('ana@example.com', 'secret');
    return session;
  }
  /** The last call: its name, and what it sent. */
  const last = () => {
    const { headers, body } = server.received.at(-1) ?? {};
    return [String(headers?.['x-amz-target']).split('.').at(-1), body];
  };

  it('sends a code for a forgotten password, and takes it with another password', async () => {
    const session = await sessionOf(
      { body: { CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' } } },
      refusal('ExpiredCodeException', 'Invalid code provided, please request a code again.'),
      { body: {} },
    );
    expect(await session.forgotPassword(' ana@example.com')).toEqual({ destination: 'a***@e***' });
    expect(last()).toEqual(['ForgotPassword', { ClientId: 'client-1', Username: 'ana@example.com' }]);
    await expect(session.confirmForgotPassword('ana@example.com', '1', 'Strong-1234')).rejects.toMatchObject({
      reason: 'EXPIRED_CODE',
    });
    await session.confirmForgotPassword('ana@example.com', ' 123 456 ', 'Strong-1234');
    expect(last()).toEqual([
      'ConfirmForgotPassword',
      { ClientId: 'client-1', Username: 'ana@example.com', ConfirmationCode: '123456', Password: 'Strong-1234' },
    ]);
    expect(session.isSignedIn()).toBe(false);
  });

  it('changes the password of who is signed in', async () => {
    const session = await signedIn(refusal('NotAuthorizedException', 'Incorrect username or password.'), { body: {} });
    const refused: unknown = await session.changePassword('wrong', 'Strong-1234').catch((error: unknown) => error);
    expect(refused).toMatchObject({ reason: 'WRONG_CREDENTIALS' });
    expect([endsSession(refused), session.isSignedIn()]).toEqual([false, true]);
    await session.changePassword('secret', 'Strong-1234');
    expect(last()).toEqual([
      'ChangePassword',
      { AccessToken: 'access-1', PreviousPassword: 'secret', ProposedPassword: 'Strong-1234' },
    ]);
  });

  it('sets up an authenticator for who is signed in', async () => {
    const session = await signedIn(
      { body: { Username: 'u-1' } },
      { body: { SecretCode: 'JBSWY3DP' } },
      { body: { Status: 'SUCCESS' } },
      { body: {} },
      { body: { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] } },
    );
    expect(await session.hasAuthenticator()).toBe(false);
    const enrolment = session.enrolAuthenticator();
    expect((await enrolment.begin()).uri('Taller')).toBe(
      'otpauth://totp/Taller:ana%40example.com?secret=JBSWY3DP&issuer=Taller',
    );
    await enrolment.confirm('123 456');
    expect(server.received[3]?.body).toEqual({ AccessToken: 'access-1', UserCode: '123456' });
    expect(last()).toEqual([
      'SetUserMFAPreference',
      { AccessToken: 'access-1', SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
    ]);
    expect(await session.hasAuthenticator()).toBe(true);
  });

  it('signs out everywhere, and here also where Cognito cannot be reached', async () => {
    const session = await signedIn({ body: {} }, tokens('access-2'), 'drop');
    await session.endAllSessions();
    expect(last()).toEqual(['GlobalSignOut', { AccessToken: 'access-1' }]);
    expect([session.isSignedIn(), session.username()]).toEqual([false, undefined]);
    await session.signIn('ana@example.com', 'secret');
    await session.signOut();
    expect(session.isSignedIn()).toBe(false);
  });

  it('says once that a session has ended, and whose it was', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const session = await signedIn(refusal('NotAuthorizedException', 'Refresh Token has been revoked'));
    vi.setSystemTime(Date.now() + HOUR);
    const refused = await Promise.all([1, 2].map(() => session.accessToken().catch((error: unknown) => error)));
    expect(refused).toMatchObject([{ reason: 'SIGNED_OUT' }, { reason: 'SIGNED_OUT' }]);
    expect([ended.length, session.isSignedIn(), session.username()]).toEqual([1, false, 'ana@example.com']);
  });

  it('ends no session because Cognito is busy or cannot be reached', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const session = await signedIn(
      refusal('TooManyRequestsException', 'Rate exceeded'),
      { status: 500, body: { __type: 'InternalErrorException' } },
      'drop',
      { body: { AuthenticationResult: { AccessToken: 'access-2', ExpiresIn: 3600 } } },
    );
    vi.setSystemTime(Date.now() + HOUR);
    await expect(session.accessToken()).rejects.toMatchObject({ reason: 'TOO_MANY_ATTEMPTS' });
    await expect(session.accessToken()).rejects.toBeInstanceOf(NetworkError);
    await expect(session.accessToken()).rejects.toBeInstanceOf(NetworkError);
    expect([await session.accessToken(), ended]).toEqual(['access-2', []]);
  });

  it("ends an administrator's session with the token that signing in gave, and not before", async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const session = await signedIn({ body: { AuthenticationResult: { AccessToken: WITHHELD, ExpiresIn: 3600 } } });
    vi.setSystemTime(Date.now() + HOUR - 30_000);
    expect([await session.accessToken(), await session.accessToken()]).toEqual(['access-1', 'access-1']);
    // A refresh that gave no role is not asked for again.
    expect(server.received).toHaveLength(2);
    vi.setSystemTime(Date.now() + 30_000);
    await expect(session.accessToken()).rejects.toMatchObject({ reason: 'SIGNED_OUT' });
    expect([ended.length, session.username()]).toEqual([1, 'ana@example.com']);
  });

  it.each<[unknown, boolean]>([
    [new AuthenticationError('', 'NotAuthorizedException', 'SIGNED_OUT'), true],
    [new AuthenticationError('', 'NotAuthorizedException', 'USER_DISABLED'), true],
    [new AuthenticationError('', 'NotAuthorizedException', 'TOO_MANY_ATTEMPTS'), false],
    [new TallerError('', 'UnauthorizedException'), true],
    [new TallerError('', 'FORBIDDEN', { reason: 'signed-out' }), true],
    [new TallerError('', 'FORBIDDEN', { permission: 'user:save' }), false],
    [new NetworkError(''), false],
  ])('tells whether %o means to sign in again', async (error, expected) => {
    server = await startTestServer('drop');
    expect(endsSession(error)).toBe(expected);
  });

  it('leaves tokens that come from elsewhere to who gives them', async () => {
    server = await startTestServer('drop');
    const session = sessionElsewhere(() => 'theirs');
    expect([await session.accessToken(), session.isSignedIn()]).toEqual(['theirs', true]);
    await expect(session.signIn('a', 'b')).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' });
    expect(() => session.enrolAuthenticator()).toThrow('from elsewhere');
  });
});
