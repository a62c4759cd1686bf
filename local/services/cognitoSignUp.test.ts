/**
 * How people sign up by themselves, as Amazon Cognito documents it: API reference of Amazon Cognito user pools, "SignUp", "ConfirmSignUp"
 * and "ResendConfirmationCode"; developer guide, "Signing up and confirming user accounts".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CognitoService } from './cognito.ts';
import { startCognito } from './cognito.ts';
import { callPool, testPool } from './testPool.ts';

const PASSWORD = 'Secreta-2026!';
const DAY = 24 * 3_600_000;

interface Answer {
  fault?: string;
  message?: string;
  UserSub?: string;
  UserConfirmed?: boolean;
  AuthenticationResult?: { IdToken: string };
}

interface Kept {
  Users: Record<string, { ConfirmationCode?: string; Attributes: { Name: string; Value: string }[] }>;
}

describe('signing up at the local Cognito', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sign-up-'));
  let service: CognitoService;
  let counter = 0;
  /** How far the clock is ahead. */
  let ahead = 0;
  beforeAll(async () => {
    const properties = {
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 10 } },
    };
    const closed = { ...properties, AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } };
    service = await startCognito({
      dataDir,
      pools: [
        testPool('OPEN', { properties }, { writeAttributes: ['locale'], hidesUsers: true }),
        testPool('CLOSED', { properties: closed }),
      ],
      region: 'eu-west-1',
      invoke: () => Promise.reject(new Error('no triggers')),
      now: () => Date.now() + ahead,
    });
  });
  afterEach(() => {
    ahead = 0;
  });
  afterAll(async () => {
    await service.stop();
    rmSync(dataDir, { recursive: true });
  });

  const call = (action: string, input: object, name = 'OPEN') =>
    callPool<Answer>(service.endpoint, action, { ClientId: `client-${name}`, ...input });
  const address = (): string => `ana${(counter += 1)}@correo.example`;
  const kept = (email: string) => {
    const path = join(dataDir, '.cognito', 'db', 'eu-west-1_OPEN.json');
    const { Users } = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return Object.values(Users).find(({ Attributes }) => Attributes.some(({ Value }) => Value === email));
  };
  const codeOf = (email: string): string => kept(email)?.ConfirmationCode ?? '';
  const signIn = (email: string) =>
    call('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD },
    });

  it('lets nobody in before the code in their mail, which then verifies the address', async () => {
    const email = address();
    expect(await call('SignUp', { Username: email, Password: PASSWORD })).toMatchObject({ UserConfirmed: false });
    expect(await signIn(email)).toMatchObject({ fault: 'UserNotConfirmedException' });
    expect((await call('ConfirmSignUp', { Username: email, ConfirmationCode: codeOf(email) })).fault).toBeUndefined();
    expect((await signIn(email)).AuthenticationResult).toBeDefined();
    expect(kept(email)?.Attributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  });

  it('takes a code once, within a day, and no other', async () => {
    const email = address();
    await call('SignUp', { Username: email, Password: PASSWORD });
    const confirm = (ConfirmationCode: string) => call('ConfirmSignUp', { Username: email, ConfirmationCode });
    expect((await confirm('no-code')).fault).toBe('CodeMismatchException');
    ahead = DAY + 1_000;
    expect((await confirm(codeOf(email))).fault).toBe('ExpiredCodeException');
    ahead = 0;
    const code = codeOf(email);
    expect((await confirm(code)).fault).toBeUndefined();
    expect(await confirm(code)).toMatchObject({
      fault: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    });
  });

  it('sends another code, which ends the one before', async () => {
    const email = address();
    await call('SignUp', { Username: email, Password: PASSWORD });
    const before = codeOf(email);
    let after = before;
    // One in a million is the same.
    for (let attempt = 0; attempt < 5 && after === before; attempt += 1) {
      expect((await call('ResendConfirmationCode', { Username: email })).fault).toBeUndefined();
      after = codeOf(email);
    }
    const confirm = (ConfirmationCode: string) => call('ConfirmSignUp', { Username: email, ConfirmationCode });
    expect((await confirm(before)).fault).toBe('CodeMismatchException');
    expect((await confirm(after)).fault).toBeUndefined();
    expect((await call('ResendConfirmationCode', { Username: email })).fault).toBe('InvalidParameterException');
  });

  it('tells nobody by another code which addresses there are', async () => {
    expect((await call('ResendConfirmationCode', { Username: 'nobody@correo.example' })).fault).toBeUndefined();
    expect((await call('ConfirmSignUp', { Username: 'nobody@correo.example', ConfirmationCode: '1' })).fault).toBe(
      'CodeMismatchException',
    );
  });

  it.each([
    ['a pool where administrators alone make users', {}, 'CLOSED', 'NotAuthorizedException'],
    ['a password against the policy', { Password: 'Corta-1' }, 'OPEN', 'InvalidPasswordException'],
    ['a name that is no address', { Username: 'ana' }, 'OPEN', 'InvalidParameterException'],
    [
      'an attribute that the client may not write',
      { UserAttributes: [{ Name: 'email_verified', Value: 'true' }] },
      'OPEN',
      'NotAuthorizedException',
    ],
  ])('refuses %s', async (_name, more, pool, fault) => {
    expect((await call('SignUp', { Username: address(), Password: PASSWORD, ...more }, pool)).fault).toBe(fault);
  });

  it('refuses an address that has an account, whatever its case', async () => {
    const email = address();
    await call('SignUp', { Username: email, Password: PASSWORD });
    expect((await call('SignUp', { Username: email.toUpperCase(), Password: PASSWORD })).fault).toBe(
      'UsernameExistsException',
    );
  });
});
