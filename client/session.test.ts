import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthenticationError, NetworkError } from './errors.ts';
import { createSession } from './session.ts';
import type { Answer, TestServer } from './testServer.ts';
import { startTestServer } from './testServer.ts';

const tokens = (AccessToken: string, ExpiresIn = 3600): Answer => ({
  body: { AuthenticationResult: { AccessToken, ExpiresIn, RefreshToken: 'refresh-1' } },
});
const HOUR = 3_600_000;

describe('a session', () => {
  let server: TestServer;
  afterEach(async () => {
    vi.useRealTimers();
    await server.stop();
  });

  async function sessionOf(...answers: Answer[]) {
    server = await startTestServer(...answers);
    return createSession({ clientId: 'client-1', endpoint: server.url }, fetch);
  }

  it('signs in with user name and password, and stores the token', async () => {
    const session = await sessionOf(tokens('first'));
    await session.signIn('ana@example.com', 'secret');
    expect([await session.accessToken(), await session.accessToken()]).toEqual(['first', 'first']);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
      body: {
        ClientId: 'client-1',
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ana@example.com', PASSWORD: 'secret' },
      },
    });
  });

  const memory = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it('continues a stored session until it is signed out, and has it revoked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const storage = memory();
    server = await startTestServer(
      tokens('first'),
      { body: { AuthenticationResult: { AccessToken: 'second', ExpiresIn: 3600 } } },
      { raw: '' },
    );
    const options = { clientId: 'client-1', endpoint: server.url, storage };
    const earlier = createSession(options, fetch);
    expect(earlier.isSignedIn()).toBe(false);
    await earlier.signIn('ana@example.com', 'secret');
    const later = createSession(options, fetch);
    expect([later.isSignedIn(), later.username(), await later.accessToken()]).toEqual([
      true,
      'ana@example.com',
      'first',
    ]);
    vi.setSystemTime(Date.now() + HOUR);
    expect([await later.accessToken(), await earlier.accessToken()]).toEqual(['second', 'second']);
    expect(server.received[1]?.body).toMatchObject({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: 'refresh-1' },
    });
    await later.signOut();
    expect([later.isSignedIn(), storage.kept.size, createSession(options, fetch).isSignedIn()]).toEqual([
      false,
      0,
      false,
    ]);
    expect(server.received[2]).toMatchObject({
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.RevokeToken' },
      body: { ClientId: 'client-1', Token: 'refresh-1' },
    });
    for (const session of [earlier, later])
      await expect(session.accessToken()).rejects.toMatchObject({ reason: 'NOT_SIGNED_IN' });
  });

  it('refreshes the token before it expires, once for several requests', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const session = await sessionOf(tokens('first'), {
      body: { AuthenticationResult: { AccessToken: 'second', ExpiresIn: 3600 } },
    });
    await session.signIn('ana@example.com', 'secret');
    vi.setSystemTime(Date.now() + HOUR - 30_000);
    expect(await Promise.all([session.accessToken(), session.accessToken()])).toEqual(['second', 'second']);
    expect(server.received).toHaveLength(2);
    expect(server.received[1]?.body).toMatchObject({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: 'refresh-1' },
    });
    vi.setSystemTime(Date.now() + HOUR);
    await session.accessToken();
    expect(server.received[2]?.body).toMatchObject({ AuthParameters: { REFRESH_TOKEN: 'refresh-1' } });
  });

  it('takes the time that a token is good for from the token, whatever time it is here', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const tokenOf = (name: string): string =>
      [name, Buffer.from(JSON.stringify({ iat: 1_000, exp: 4_600 })).toString('base64url'), 's'].join('.');
    const answer = (name: string): Answer => ({
      body: { AuthenticationResult: { AccessToken: tokenOf(name), RefreshToken: 'refresh-1' } },
    });
    const session = await sessionOf(answer('first'), answer('second'));
    await session.signIn('ana@example.com', 'secret');
    vi.setSystemTime(Date.now() + HOUR / 2);
    expect(await session.accessToken()).toBe(tokenOf('first'));
    vi.setSystemTime(Date.now() + HOUR / 2);
    expect(await session.accessToken()).toBe(tokenOf('second'));
  });

  it('reports why Cognito refused to sign in', async () => {
    const session = await sessionOf({
      status: 400,
      body: { __type: 'com.amazonaws#NotAuthorizedException', message: 'Incorrect username or password.' },
    });
    const error: unknown = await session.signIn('ana@example.com', 'wrong').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ code: 'NotAuthorizedException', message: 'Incorrect username or password.' });
  });

  it.each(['NEW_PASSWORD_REQUIRED', 'MFA_SETUP', 'DEVICE_SRP_AUTH'])(
    'names the challenge %s',
    async (ChallengeName) => {
      const session = await sessionOf({ body: { ChallengeName, Session: 's-1' } });
      await expect(session.signIn('ana@example.com', 'temporary')).rejects.toMatchObject({
        code: ChallengeName,
        reason: 'CHALLENGE',
      });
    },
  );

  it('answers a challenge with a one-time code', async () => {
    const session = await sessionOf(
      { body: { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's-1' } },
      tokens('second'),
    );
    await session.signIn('ana@example.com', 'secret', () => Promise.resolve('123456'));
    expect(await session.accessToken()).toBe('second');
    expect(server.received[1]).toMatchObject({
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.RespondToAuthChallenge' },
      body: {
        ClientId: 'client-1',
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session: 's-1',
        ChallengeResponses: { USERNAME: 'ana@example.com', SOFTWARE_TOKEN_MFA_CODE: '123456' },
      },
    });
  });

  it('reports that it needs a one-time code if none is given or the code is wrong', async () => {
    const challenge = { body: { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 's-1' } };
    const session = await sessionOf(challenge, challenge, {
      status: 400,
      body: { __type: 'CodeMismatchException', message: 'Invalid code' },
    });
    await expect(session.signIn('ana@example.com', 'secret')).rejects.toMatchObject({ code: 'SOFTWARE_TOKEN_MFA' });
    await expect(session.signIn('ana@example.com', 'secret', () => '000000')).rejects.toMatchObject({
      code: 'CodeMismatchException',
    });
  });

  it('tells a network error, and a fault of Cognito, from a refusal', async () => {
    const session = await sessionOf(
      'drop',
      { status: 500, body: { __type: 'InternalErrorException', message: 'Sorry' } },
      { status: 502, raw: '<html>' },
    );
    await expect(session.signIn('a', 'b')).rejects.toBeInstanceOf(NetworkError);
    await expect(session.signIn('a', 'b')).rejects.toMatchObject({ name: 'NetworkError', status: 500 });
    await expect(session.signIn('a', 'b')).rejects.toMatchObject({ name: 'NetworkError', status: 502 });
  });

  it('asks the user to sign in first', async () => {
    const session = await sessionOf('drop');
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'NotSignedIn' });
  });

  it('requires the address of Cognito', async () => {
    server = await startTestServer('drop');
    expect(() => createSession({ clientId: 'client-1' }, fetch)).toThrow('region or an endpoint');
  });
});
