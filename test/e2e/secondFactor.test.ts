import { AdminSetUserPasswordCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { oneTimeCode, PERIOD_MS } from '../../scripts/support/totp.ts';
import type { CognitoAnswer } from '../support/signIn.ts';
import { answerChallenge, callCognito, refresh, signIn } from '../support/signIn.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present, unique } from '../support/workshop.ts';

const [TEMPORARY, PASSWORD] = ['Temporal-2026!', 'Propia-2026-segura!'];
const REFUSED = { code: 'FORBIDDEN', info: { reason: 'second-factor-missing' } };

describe("an administrator's second factor", () => {
  let stack: Stack;
  let admin: TallerClient;
  let cognito: CognitoIdentityProviderClient;
  let user: { id: string; email: string };
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    cognito = new CognitoIdentityProviderClient({
      endpoint: stack.deployment.cognitoEndpoint,
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    user = present(
      await admin.createUser({
        input: { name: 'Inés Ñahui', email: `${unique().toLowerCase()}@taller.example`, role: 'ADMIN' },
      }),
    );
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: user.email,
        Password: TEMPORARY,
        Permanent: false,
      }),
    );
  });
  afterAll(async () => {
    await admin.disableUser({ id: user.id });
    cognito.destroy();
  });

  const clientWith = (token: string): TallerClient =>
    createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 1 } });
  const tokensOf = ({ body, fault, message }: CognitoAnswer) => {
    if (!body.AuthenticationResult) throw new Error(`${fault} ${message}`);
    return body.AuthenticationResult;
  };
  /** The tokens of a sign-in with password and code. */
  async function signInWith(secret: string) {
    const challenged = await signIn(stack, user.email, PASSWORD);
    expect(challenged.body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    return tokensOf(
      // The present one has proven the authenticator.
      await answerChallenge(stack, challenged, user.email, {
        SOFTWARE_TOKEN_MFA_CODE: oneTimeCode(secret, Date.now() + PERIOD_MS),
      }),
    );
  }

  it('is required from the first sign-in on, is asked for each time, and cannot be removed', async () => {
    const first = tokensOf(
      await answerChallenge(stack, await signIn(stack, user.email, TEMPORARY), user.email, { NEW_PASSWORD: PASSWORD }),
    );
    // The password alone opens nothing but the setting up.
    await expect(clientWith(first.AccessToken).me()).rejects.toMatchObject(REFUSED);
    await expect(clientWith(first.AccessToken).users({})).rejects.toMatchObject(REFUSED);
    await expect(
      clientWith(tokensOf(await refresh(stack, present(first.RefreshToken))).AccessToken).me(),
    ).rejects.toMatchObject(REFUSED);

    const { AccessToken } = first;
    const secret = present((await callCognito(stack, 'AssociateSoftwareToken', { AccessToken })).body.SecretCode);
    expect((await callCognito(stack, 'VerifySoftwareToken', { AccessToken, UserCode: '000000' })).fault).toBe(
      'CodeMismatchException',
    );
    expect(
      (await callCognito(stack, 'VerifySoftwareToken', { AccessToken, UserCode: oneTimeCode(secret) })).body.Status,
    ).toBe('SUCCESS');
    // Verified, and not yet in use.
    await expect(
      clientWith(tokensOf(await signIn(stack, user.email, PASSWORD)).AccessToken).me(),
    ).rejects.toMatchObject(REFUSED);
    await callCognito(stack, 'SetUserMFAPreference', {
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });

    const challenged = await signIn(stack, user.email, PASSWORD);
    expect(challenged.body.AuthenticationResult).toBeUndefined();
    expect((await answerChallenge(stack, challenged, user.email, { SOFTWARE_TOKEN_MFA_CODE: '000000' })).fault).toBe(
      'CodeMismatchException',
    );
    const { AccessToken: token, RefreshToken } = await signInWith(secret);
    expect(present(await clientWith(token).me()).user).toMatchObject({ id: user.id, role: 'ADMIN' });
    // No session becomes an administrator's by being refreshed: this one, which showed a code, as little as the first, which did not.
    for (const session of [RefreshToken, first.RefreshToken])
      await expect(clientWith(tokensOf(await refresh(stack, present(session))).AccessToken).me()).rejects.toMatchObject(
        REFUSED,
      );

    // Who turns it off loses the role with the next token.
    await callCognito(stack, 'SetUserMFAPreference', {
      AccessToken: token,
      SoftwareTokenMfaSettings: { Enabled: false },
    });
    await expect(
      clientWith(tokensOf(await signIn(stack, user.email, PASSWORD)).AccessToken).me(),
    ).rejects.toMatchObject(REFUSED);
  });

  it('is forgotten by another administrator when it is lost, and set up anew at the next sign-in', async () => {
    const enrol = async (AccessToken: string): Promise<string> => {
      const secret = present((await callCognito(stack, 'AssociateSoftwareToken', { AccessToken })).body.SecretCode);
      await callCognito(stack, 'VerifySoftwareToken', { AccessToken, UserCode: oneTimeCode(secret) });
      await callCognito(stack, 'SetUserMFAPreference', {
        AccessToken,
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
      });
      return secret;
    };
    const lost = await enrol(tokensOf(await signIn(stack, user.email, PASSWORD)).AccessToken);
    expect((await signIn(stack, user.email, PASSWORD)).body.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(await admin.resetAuthenticator({ id: user.id })).toMatchObject({ id: user.id, enabled: true });
    const { AccessToken } = tokensOf(await signIn(stack, user.email, PASSWORD));
    await expect(clientWith(AccessToken).me()).rejects.toMatchObject(REFUSED);
    const found = await enrol(AccessToken);
    expect(found).not.toBe(lost);
    expect(present(await clientWith((await signInWith(found)).AccessToken).me()).user.id).toBe(user.id);
  });

  it('is required of a user who becomes an administrator, so that an older session is not enough', async () => {
    const clerk = present(
      await admin.createUser({
        input: { name: 'Ana Ríos', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' },
      }),
    );
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: clerk.email,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    const before = tokensOf(await signIn(stack, clerk.email, PASSWORD));
    expect(present(await clientWith(before.AccessToken).me()).user.role).toBe('CASHIER');
    await admin.updateUser({ id: clerk.id, input: { role: 'ADMIN' } });
    await expect(
      clientWith(tokensOf(await refresh(stack, present(before.RefreshToken))).AccessToken).me(),
    ).rejects.toMatchObject(REFUSED);
    await admin.updateUser({ id: clerk.id, input: { role: 'CASHIER' } });
    await admin.disableUser({ id: clerk.id });
  });

  it('is not required of other roles', async () => {
    const login = present(stack.demoUsers.find((each) => each.role === 'SCREEN'));
    expect((await signIn(stack, login.username, login.password)).body.AuthenticationResult).toBeDefined();
  });
});
