import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignInModel } from '../model.ts';
import type { CognitoService } from './cognito.ts';
import { startCognito } from './cognito.ts';
import { callPool, testPool } from './testPool.ts';

const PASSWORD = 'Secreta-2026!';
type Json = Record<string, unknown>;

const pool = (name: string, signIn: Partial<SignInModel>) =>
  testPool(name, {
    signIn: { usernameAttributes: [], aliasAttributes: [], caseSensitive: true, ...signIn },
    properties: {},
  });

describe('a user pool', () => {
  let service: CognitoService;
  beforeAll(async () => {
    const pools = [
      pool('PLAIN', {}),
      pool('FOLDED', { caseSensitive: false }),
      pool('ALIASES', { aliasAttributes: ['email', 'phone_number', 'preferred_username'] }),
      pool('EITHER', { usernameAttributes: ['email', 'phone_number'] }),
      pool('PHONES', { usernameAttributes: ['phone_number'] }),
      pool('EMAILS', { usernameAttributes: ['email'] }),
    ];
    service = await startCognito({
      pools,
      region: 'eu-west-1',
      invoke: () => Promise.reject(new Error('no triggers')),
    });
  });
  afterAll(() => service.stop());

  const call = (action: string, input: object) => callPool<Json>(service.endpoint, action, input);
  const create = (name: string, Username: string, attributes: Json = {}) =>
    call('AdminCreateUser', {
      UserPoolId: `eu-west-1_${name}`,
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
  async function newUser(name: string, username: string, attributes: Json = {}): Promise<void> {
    expect(await create(name, username, attributes)).not.toHaveProperty('fault');
    expect(
      await call('AdminSetUserPassword', {
        UserPoolId: `eu-west-1_${name}`,
        Username: username,
        Password: PASSWORD,
        Permanent: true,
      }),
    ).not.toHaveProperty('fault');
  }
  /** Claims of the access token, or the fault. */
  async function signIn(name: string, USERNAME: string): Promise<Json> {
    const answer = await call('InitiateAuth', {
      ClientId: `client-${name}`,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD },
    });
    const { AccessToken } = (answer['AuthenticationResult'] ?? {}) as { AccessToken?: string };
    return AccessToken === undefined
      ? answer
      : (JSON.parse(Buffer.from(AccessToken.split('.')[1] ?? '', 'base64url').toString()) as Json);
  }

  it('accepts plain names if it has no name attributes, and puts them into the token', async () => {
    await newUser('PLAIN', 'ana', { email: 'ana@example.com', email_verified: 'true' });
    expect(await signIn('PLAIN', 'ana')).toMatchObject({ username: 'ana', client_id: 'client-PLAIN' });
    expect(await signIn('PLAIN', 'ana@example.com')).toMatchObject({ fault: 'NotAuthorizedException' });
    expect(await signIn('PLAIN', 'ANA')).toMatchObject({ fault: 'NotAuthorizedException' });
    expect(await create('PLAIN', 'ana')).toMatchObject({ fault: 'UsernameExistsException' });
  });

  it('treats names as equal regardless of case if so configured', async () => {
    await newUser('FOLDED', 'Ana');
    expect(await signIn('FOLDED', 'aNA')).toMatchObject({ client_id: 'client-FOLDED' });
    expect(await create('FOLDED', 'ana')).toMatchObject({ fault: 'UsernameExistsException' });
  });

  it('accepts verified addresses and numbers and the preferred name besides the name, if it has aliases', async () => {
    await newUser('ALIASES', 'ana', {
      email: 'ana@example.com',
      email_verified: 'true',
      phone_number: '+34600000000',
      preferred_username: 'anita',
    });
    for (const name of ['ana', 'ana@example.com', 'anita'])
      expect(await signIn('ALIASES', name), name).toMatchObject({ username: 'ana' });
    expect(await signIn('ALIASES', '+34600000000')).toMatchObject({ fault: 'NotAuthorizedException' });
    expect(await call('AdminGetUser', { UserPoolId: 'eu-west-1_ALIASES', Username: 'anita' })).toMatchObject({
      Username: 'ana',
    });
  });

  it('refuses names that look like an alias, if it has aliases', async () => {
    expect(await create('ALIASES', 'b@example.com')).toMatchObject({
      fault: 'InvalidParameterException',
      message: 'Username cannot be of email format, since user pool is configured for email alias.',
    });
    expect(await create('ALIASES', '+34611111111')).toMatchObject({ fault: 'InvalidParameterException' });
  });

  it.each([
    ['EITHER', 'ana@example.com', 'email'],
    ['EITHER', '+34600000000', 'phone_number'],
    ['PHONES', '+34600000000', 'phone_number'],
    ['EMAILS', 'ana@example.com', 'email'],
  ])(
    '(%s) finds a user signed up as %s by the attribute, and generates the name',
    async (name, username, attribute) => {
      await newUser(name, username);
      const claims = await signIn(name, username);
      expect(claims['username']).toBe(claims['sub']);
      expect(await call('AdminGetUser', { UserPoolId: `eu-west-1_${name}`, Username: username })).toMatchObject({
        UserAttributes: expect.arrayContaining([{ Name: attribute, Value: username }]) as unknown[],
      });
      expect(await create(name, username)).toMatchObject({ fault: 'UsernameExistsException' });
    },
  );

  it.each([
    ['EITHER', 'ana', 'Username should be either an email or a phone number.'],
    ['PHONES', 'ana@example.com', 'Username should be a phone number.'],
    ['EMAILS', 'ana', 'Username should be an email.'],
  ])('(%s) refuses the name %s', async (name, username, message) => {
    expect(await create(name, username)).toMatchObject({ fault: 'InvalidParameterException', message });
  });
});
