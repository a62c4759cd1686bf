import { AdminSetUserPasswordCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient, iterate } from '../../client/index.ts';
import { run } from '../../functions/users/commands.ts';
import { answerChallenge, callCognito, refresh, signIn } from '../support/signIn.ts';
import { startStack } from '../support/stack.ts';
import { disableOtherAdministrators, userCommandsOf } from '../support/userCommands.ts';
import type { Stack } from '../support/stack.ts';
import { claimsOf } from '../support/tokens.ts';
import { LABOR, newOrder, present, settle, unique } from '../support/workshop.ts';

const PASSWORD = 'Propia-2026-segura!';
const address = (): string => `${unique().toLowerCase()}@taller.example`;

describe('users', () => {
  let stack: Stack;
  let admin: TallerClient;
  let cognito: CognitoIdentityProviderClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    cognito = new CognitoIdentityProviderClient({
      endpoint: stack.deployment.cognitoEndpoint,
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });
  afterAll(() => cognito.destroy());

  const newUser = async (role: string) =>
    present(await admin.createUser({ input: { name: 'Inés Ñahui', email: address(), role } }));
  const temporaryPassword = (email: string, password: string) =>
    cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: email,
        Password: password,
        Permanent: false,
      }),
    );

  /** A client with a token of that user. */
  async function clientOf(user: { id: string }, ...groups: string[]): Promise<TallerClient> {
    const token = await stack.tokenOf(user.id, groups);
    return createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 1 } });
  }

  it('are invited, found, changed, disabled and enabled again', async () => {
    const email = address();
    const created = present(
      await admin.createUser({
        input: { name: 'Inés Ñahui', email: email.toUpperCase(), phone: '+51 987 654 321', role: 'CASHIER' },
      }),
    );
    expect(created).toMatchObject({
      name: 'Inés Ñahui',
      email,
      phone: '+51987654321',
      role: 'CASHIER',
      enabled: true,
      version: 1,
    });
    expect(await admin.user({ id: created.id })).toEqual(created);
    const changed = present(
      await admin.updateUser({
        id: created.id,
        input: { name: 'Inés Ramos', phone: null, role: 'ADVISOR' },
        expectedVersion: 1,
      }),
    );
    expect(changed).toMatchObject({ name: 'Inés Ramos', phone: null, role: 'ADVISOR', version: 2 });
    expect(present(await admin.disableUser({ id: created.id }))).toMatchObject({ enabled: false, version: 3 });
    expect(present(await admin.disableUser({ id: created.id }))).toMatchObject({ enabled: false, version: 3 });
    expect(present(await admin.enableUser({ id: created.id }))).toMatchObject({ enabled: true, version: 4 });
    expect(await admin.user({ id: 'nobody' })).toBeNull();
    const me = present(await admin.me()).user;
    expect(await admin.user({ id: me.id })).toMatchObject({ id: me.id });
  });

  it('are created once by a repeated call, and a different call is refused', async () => {
    const input = { name: 'Inés Ñahui', email: address(), phone: '+51987654321', role: 'CASHIER' };
    const created = present(await admin.createUser({ input }));
    expect(await admin.createUser({ input })).toEqual(created);
    for (const change of [{ name: 'Eva' }, { role: 'ADVISOR' }, { phone: null }]) {
      await expect(admin.createUser({ input: { ...input, ...change } })).rejects.toMatchObject({
        code: 'DUPLICATE',
        info: { field: 'input.email', existingId: created.id },
      });
    }
    await admin.disableUser({ id: created.id });
    await expect(admin.createUser({ input })).rejects.toMatchObject({ code: 'DUPLICATE' });
    expect(present(await admin.user({ id: created.id })).enabled).toBe(false);
  });

  it('cannot change their sign-in address or other attributes themselves', async () => {
    const login = present(stack.demoUsers.find(({ role }) => role === 'SCREEN'));
    const AccessToken = present(
      (await signIn(stack, login.username, login.password)).body.AuthenticationResult,
    ).AccessToken;
    for (const Name of ['email', 'name', 'phone_number', 'email_verified']) {
      expect(
        (
          await callCognito(stack, 'UpdateUserAttributes', {
            AccessToken,
            UserAttributes: [{ Name, Value: 'ladron@correo.example' }],
          })
        ).fault,
        Name,
      ).toBe('NotAuthorizedException');
    }
    for (const name of ['email', 'name'])
      expect(
        (await callCognito(stack, 'DeleteUserAttributes', { AccessToken, UserAttributeNames: [name] })).fault,
      ).toBe('NotAuthorizedException');
    expect((await signIn(stack, login.username, login.password)).body.AuthenticationResult).toBeDefined();
  });

  it('are listed by name, by role and by any part of name or address', async () => {
    const mark = unique().toLowerCase();
    const made = await Promise.all(
      ['Úrsula', 'ana', 'Zoe'].map((name, index) =>
        admin.createUser({
          input: { name: `${name} ${mark}`, email: address(), role: index === 1 ? 'SCREEN' : 'STOREKEEPER' },
        }),
      ),
    );
    const [ursula, ana, zoe] = made.map((user) => present(user).id);
    // A page looks through the users of a page: other suites of this worker made more than one holds.
    const found = async (variables: Parameters<TallerClient['users']>[0]): Promise<string[]> => {
      const ids: string[] = [];
      for await (const user of iterate((nextToken) => admin.users({ limit: 100, ...variables, nextToken })))
        ids.push(user.id);
      return ids;
    };
    expect(await found({ search: mark })).toEqual([ana, ursula, zoe]);
    expect(await found({ search: `URSULA ${mark.slice(2)}` })).toEqual([ursula]);
    expect(await found({ role: 'STOREKEEPER', search: mark })).toEqual([ursula, zoe]);
    expect(await found({ search: present(made[2]).email.slice(0, -3) })).toEqual([zoe]);
    expect(await found({ search: '¿?' })).toEqual([]);
    expect(await found({ role: 'PILOT' })).toEqual([]);
    const walked: string[] = [];
    for (let nextToken: string | null = null, pages = 0; pages < 1_000; pages += 1) {
      const page: { items: { id: string }[]; nextToken?: string | null } = present(
        await admin.users({ limit: 7, nextToken }),
      );
      walked.push(...page.items.map((user) => user.id));
      nextToken = page.nextToken ?? null;
      if (nextToken === null) break;
    }
    expect(walked).toEqual(await found({}));
    expect(new Set(walked).size).toBe(walked.length);
  });

  it('choose a password at their first sign-in, only with the temporary one', async () => {
    const { email } = await newUser('CASHIER');
    await temporaryPassword(email, 'Temporal-2026!');
    expect((await signIn(stack, email, 'Otra-2026!')).fault).toBe('NotAuthorizedException');
    const challenged = await signIn(stack, email.toUpperCase(), 'Temporal-2026!');
    expect(challenged.body.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    expect(
      (
        await answerChallenge(stack, { ...challenged, body: { ...challenged.body, Session: 'made up' } }, email, {
          NEW_PASSWORD: PASSWORD,
        })
      ).fault,
    ).toBe('NotAuthorizedException');
    const { body } = await answerChallenge(stack, challenged, email, { NEW_PASSWORD: PASSWORD });
    const token = present(body.AuthenticationResult).AccessToken;
    const client = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token });
    expect(present(await client.me()).user).toMatchObject({ email, role: 'CASHIER' });
    expect((await answerChallenge(stack, challenged, email, { NEW_PASSWORD: PASSWORD })).fault).toBe(
      'NotAuthorizedException',
    );
  });

  it('are invited again when enabled, unless they have chosen a password', async () => {
    const { id, email } = await newUser('CASHIER');
    await temporaryPassword(email, 'Temporal-2026!');
    await admin.enableUser({ id });
    expect((await signIn(stack, email, 'Temporal-2026!')).fault).toBe('NotAuthorizedException');
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: email,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    await admin.enableUser({ id });
    expect((await signIn(stack, email, PASSWORD)).body.AuthenticationResult).toBeDefined();
  });

  it('lose access at once when disabled: token, refresh token, password and subscriptions', async () => {
    const user = await newUser('ADVISOR');
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: user.email,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    const { AccessToken, RefreshToken = '' } = present(
      (await signIn(stack, user.email, PASSWORD)).body.AuthenticationResult,
    );
    expect((await refresh(stack, RefreshToken)).fault).toBeNull();
    const client = createTallerClient({
      endpoint: stack.graphqlUrl,
      auth: () => AccessToken,
      retry: { baseDelay: 20 },
    });
    let isLive = false;
    let failure: unknown;
    const told: string[] = [];
    const follow = async (): Promise<void> => {
      for await (const change of client.onWorkOrderStateChanged({}, { onLive: () => (isLive = true) }))
        told.push(change.workOrderId);
    };
    void follow().catch((error: unknown) => (failure = error));
    await expect.poll(() => isLive).toBe(true);
    const before = await newOrder(stack, [LABOR]);
    await expect.poll(() => told).toContain(before.id);
    await admin.disableUser({ id: user.id });
    await expect(client.me()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await refresh(stack, RefreshToken)).fault).toBe('NotAuthorizedException');
    expect((await signIn(stack, user.email, PASSWORD)).fault).toBe('NotAuthorizedException');
    await expect.poll(() => failure).toMatchObject({ code: 'FORBIDDEN' });
    const after = await newOrder(stack, [LABOR]);
    expect(told).not.toContain(after.id);
    await admin.enableUser({ id: user.id });
    expect((await signIn(stack, user.email, PASSWORD)).fault).toBeNull();
  });

  it.each(['by themselves', 'by an administrator'])(
    'are signed out everywhere %s: tokens, refresh tokens and subscriptions, and nothing of later sign-ins',
    async (how) => {
      const user = await newUser('ADVISOR');
      await cognito.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: stack.deployment.userPoolId,
          Username: user.email,
          Password: PASSWORD,
          Permanent: true,
        }),
      );
      const tokens = async () => present((await signIn(stack, user.email, PASSWORD)).body.AuthenticationResult);
      const clientWith = (token: string): TallerClient =>
        createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { baseDelay: 20 } });
      const sessions = [await tokens(), await tokens()];
      const [one, other] = sessions.map(({ AccessToken }) => clientWith(AccessToken));
      let isLive = false;
      let failure: unknown;
      void (async () => {
        for await (const change of present(other).onWorkOrderStateChanged({}, { onLive: () => (isLive = true) }))
          expect(change).toBeDefined();
      })().catch((error: unknown) => (failure = error));
      await expect.poll(() => isLive).toBe(true);
      // Tokens tell seconds: who signs in within the second of the signing out stays in.
      const signedInAt = Number(claimsOf(present(sessions[1]).AccessToken)['auth_time']);
      await expect.poll(() => Date.now()).toBeGreaterThan((signedInAt + 1) * 1000);
      const left =
        how === 'by themselves' ? await present(one).signOutEverywhere() : await admin.signOutUser({ id: user.id });
      expect(left).toMatchObject({ id: user.id, enabled: true, version: user.version + 1 });
      for (const client of [one, other])
        await expect(client?.me()).rejects.toMatchObject({ code: 'FORBIDDEN', info: { reason: 'signed-out' } });
      for (const { RefreshToken = '' } of sessions)
        expect((await refresh(stack, RefreshToken)).fault).toBe('NotAuthorizedException');
      await expect.poll(() => failure).toMatchObject({ code: 'FORBIDDEN' });
      expect(present(await clientWith((await tokens()).AccessToken).me()).user.id).toBe(user.id);
    },
  );

  it('lose their subscriptions when disabled, even if the answer is lost or several are disabled in one document', async () => {
    const users = [await newUser('ADVISOR'), await newUser('ADVISOR'), await newUser('ADVISOR')];
    const failures = new Map<string, unknown>();
    let live = 0;
    for (const user of users) {
      const client = await clientOf(user, 'ADVISOR');
      void (async () => {
        for await (const _change of client.onWorkOrderStateChanged({}, { onLive: () => (live += 1) })) void _change;
      })().catch((error: unknown) => failures.set(user.id, error));
    }
    await expect.poll(() => live).toBe(3);
    const [lost, ...both] = users.map(({ id }) => id);
    stack.faults.around = async (name, invoke) => {
      const answer = await invoke();
      return name.includes('UsersFunction')
        ? { payload: null, error: { errorType: 'Error', errorMessage: 'the answer was lost' } }
        : answer;
    };
    await expect(admin.disableUser({ id: lost ?? '' })).rejects.toMatchObject({ code: 'INTERNAL' });
    stack.faults.around = undefined;
    expect(
      await stack.rawQuery(
        'ADMIN',
        `mutation { ${both.map((id, index) => `user${index}: disableUser(id: "${id}") { enabled }`).join(' ')} }`,
      ),
    ).toEqual({ data: { user0: { enabled: false }, user1: { enabled: false } } });
    const out = { code: 'FORBIDDEN' };
    await expect.poll(() => users.map(({ id }) => failures.get(id))).toMatchObject([out, out, out]);
  });

  it('have the permissions of their new role from the next request on', async () => {
    const user = await newUser('SCREEN');
    const [old, fresh, moving] = [
      await clientOf(user, 'SCREEN'),
      await clientOf(user, 'CASHIER'),
      await clientOf(user, 'SCREEN', 'CASHIER'),
    ];
    expect((await old.me())?.user.role).toBe('SCREEN');
    await expect(fresh.me()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(moving.customers({})).rejects.toMatchObject({ code: 'FORBIDDEN', info: { role: 'SCREEN' } });
    await admin.updateUser({ id: user.id, input: { role: 'CASHIER' } });
    await expect(old.me()).rejects.toMatchObject({ code: 'FORBIDDEN', info: { role: 'CASHIER' } });
    expect((await fresh.me())?.user.role).toBe('CASHIER');
    await moving.customers({});
  });

  it('cannot leave the workshop without an administrator by disabling each other at once', async () => {
    const seeded = present(await admin.me()).user;
    const pair = await Promise.all([newUser('ADMIN'), newUser('ADMIN')]);
    const clients = await Promise.all(pair.map((user) => clientOf(user, 'ADMIN')));
    const commands = userCommandsOf(stack);
    // Only these two are left.
    await disableOtherAdministrators(
      stack,
      commands,
      pair.map(({ id }) => id),
    );
    try {
      const { answers, errors } = await settle([
        present(clients[0]).disableUser({ id: pair[1].id }),
        present(clients[1]).disableUser({ id: pair[0].id }),
      ]);
      expect(answers).toHaveLength(1);
      expect(['LOCKED', 'FORBIDDEN']).toContain((errors[0] as { code: string }).code);
      const [left] = (await Promise.all(pair.map((user) => userRowEnabled(user.id)))).flatMap((enabled, index) =>
        enabled ? [index] : [],
      );
      const survivor = present(clients[left ?? 0]);
      await expect(survivor.disableUser({ id: present(pair[left ?? 0]).id })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'id' },
      });
      await expect(
        survivor.updateUser({ id: present(pair[left ?? 0]).id, input: { role: 'CASHIER' } }),
      ).rejects.toMatchObject({ code: 'LOCKED' });
    } finally {
      // Whatever came of it, other suites work as the one who was there first.
      await run(commands.context, { action: 'enableUser', id: seeded.id });
      commands.close();
      for (const user of pair) await admin.disableUser({ id: user.id });
    }
  });

  async function userRowEnabled(id: string): Promise<boolean> {
    return (await stack.getRow('Users', { pk: id, sk: 'USER' }))?.['status']?.S === 'ENABLED';
  }

  it('can give others only roles that permit no more than their own', async () => {
    const key = { pk: 'ADVISOR', sk: 'ROLE' };
    const advisor = await stack.clientAs('ADVISOR');
    const own = present(await advisor.me()).permissions;
    await stack.setAttribute('RolePermissions', key, 'permissions', [...own, 'user:save', 'user:read']);
    const self = present(await advisor.me()).user;
    await expect(advisor.updateUser({ id: self.id, input: { role: 'ADMIN' } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { field: 'input.role' },
    });
    await expect(advisor.createUser({ input: { name: 'Ana', email: address(), role: 'ADMIN' } })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
    expect((await advisor.createUser({ input: { name: 'Ana', email: address(), role: 'SCREEN' } }))?.role).toBe(
      'SCREEN',
    );
    await stack.setAttribute('RolePermissions', key, 'permissions', own);
  });
});
