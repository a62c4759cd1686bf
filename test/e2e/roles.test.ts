import { CognitoIdentityProviderClient, GetGroupCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient, iterate } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present, settle, unique } from '../support/workshop.ts';

describe('roles', () => {
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

  const newRole = async (permissions: string[]) =>
    present(await admin.saveRole({ input: { name: `ROLE_${unique()}`, permissions } }));
  const hasGroup = (name: string): Promise<boolean> =>
    cognito.send(new GetGroupCommand({ UserPoolId: stack.deployment.userPoolId, GroupName: name })).then(
      () => true,
      () => false,
    );

  async function memberOf(role: string): Promise<{ id: string; client: TallerClient; token: string }> {
    const { id } = present(
      await admin.createUser({ input: { name: 'Ana', email: `${unique().toLowerCase()}@taller.example`, role } }),
    );
    const token = await stack.tokenOf(id, [role]);
    return {
      id,
      token,
      client: createTallerClient({
        endpoint: stack.graphqlUrl,
        auth: () => token,
        retry: { attempts: 2, baseDelay: 20 },
      }),
    };
  }

  it('include the built-in ones with their permissions', async () => {
    const all = [];
    for await (const role of iterate((nextToken) => admin.roles({ limit: 3, nextToken }))) all.push(role);
    for (const [name, permissions] of Object.entries(roles)) {
      const found = present(all.find((role) => role.name === name));
      expect(found.builtIn).toBe(true);
      expect([...found.permissions].sort()).toEqual([...permissions].sort());
    }
    expect(all.map((role) => role.name)).toEqual(all.map((role) => role.name).sort());
    expect(present(all.find((role) => role.name === 'SCREEN')).userCount).toBeGreaterThan(0);
  });

  it('accept only known permissions, all of which the administrator has', async () => {
    const all = present(await admin.permissions());
    expect(all).toEqual([...new Set(all)].sort());
    expect(all).toEqual([...roles.ADMIN].sort());
  });

  it('are added, changed from the next request on, and removed once nobody has them', async () => {
    const role = await newRole(['self:read', 'customer:read', 'customer:read']);
    expect(role).toMatchObject({
      permissions: ['customer:read', 'self:read'],
      builtIn: false,
      userCount: 0,
      version: 1,
    });
    expect(await hasGroup(role.name)).toBe(true);
    const { id, client } = await memberOf(role.name);
    await client.customers({});
    await admin.saveRole({
      input: { name: role.name, description: 'Archivo', permissions: ['self:read', 'vehicle:read'] },
      expectedVersion: 1,
    });
    await expect(client.customers({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(admin.deleteRole({ name: role.name })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'name', users: 1 },
    });
    await admin.updateUser({ id, input: { role: 'SCREEN' } });
    expect(await admin.deleteRole({ name: role.name, expectedVersion: 2 })).toMatchObject({
      description: 'Archivo',
      version: 2,
    });
    expect(await hasGroup(role.name)).toBe(false);
    await expect(admin.deleteRole({ name: role.name })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await admin.disableUser({ id });
  });

  it('let nobody without the role ADMIN change administrators, whatever else they may save', async () => {
    const clerk = await newRole([
      'self:read',
      'user:read',
      'user:save',
      'user:disable',
      'role:read',
      'role:save',
      'settings:read',
      'settings:update',
      'audit:read',
    ]);
    const { id, client } = await memberOf(clerk.name);
    const boss = present(
      await admin.createUser({
        input: { name: 'Rosa', email: `${unique().toLowerCase()}@taller.example`, role: 'ADMIN' },
      }),
    );
    const other = await newRole(['self:read', 'invoice:void']);
    const standing = present((await admin.roles({ limit: 100 }))?.items.find((role) => role.name === 'ADMIN'));
    const before = await stack.snapshot();
    const refused: [what: string, call: () => Promise<unknown>, field: string][] = [
      [
        'taking from ADMIN',
        () => client.saveRole({ input: { name: 'ADMIN', permissions: clerk.permissions } }),
        'input.name',
      ],
      [
        'repeating what ADMIN is',
        () =>
          client.saveRole({
            input: { name: 'ADMIN', permissions: roles.ADMIN, description: standing.description },
            expectedVersion: standing.version - 1,
          }),
        'input.name',
      ],
      [
        'writing ADMIN as it is',
        () => client.saveRole({ input: { name: 'ADMIN', permissions: roles.ADMIN } }),
        'input.name',
      ],
      ['making oneself ADMIN', () => client.updateUser({ id, input: { role: 'ADMIN' } }), 'input.role'],
      [
        'making another ADMIN',
        () =>
          client.createUser({
            input: { name: 'Eva', email: `${unique().toLowerCase()}@taller.example`, role: 'ADMIN' },
          }),
        'input.role',
      ],
      ['moving an administrator', () => client.updateUser({ id: boss.id, input: { role: 'SCREEN' } }), 'id'],
      ['renaming one', () => client.updateUser({ id: boss.id, input: { name: 'Nadie' } }), 'id'],
      ['disabling one', () => client.disableUser({ id: boss.id }), 'id'],
      ['enabling one', () => client.enableUser({ id: boss.id }), 'id'],
      ['signing one out', () => client.signOutUser({ id: boss.id }), 'id'],
      ["forgetting one's authenticator", () => client.resetAuthenticator({ id: boss.id }), 'id'],
      [
        'taking what they lack from a role',
        () => client.saveRole({ input: { name: other.name, permissions: ['self:read'] } }),
        'input.permissions',
      ],
      [
        'giving what they lack',
        () => client.saveRole({ input: { name: clerk.name, permissions: [...clerk.permissions, 'invoice:void'] } }),
        'input.permissions',
      ],
    ];
    for (const [what, call, field] of refused) {
      await expect(call(), what).rejects.toMatchObject({ code: 'FORBIDDEN', info: { field } });
    }
    expect(await stack.snapshot()).toEqual(before);
    // What is theirs to decide, they may.
    expect(
      await client.saveRole({ input: { name: clerk.name, description: 'Encargada', permissions: clerk.permissions } }),
    ).toMatchObject({ description: 'Encargada' });
    await admin.disableUser({ id: boss.id });
    await admin.disableUser({ id });
  });

  it('can be changed, given or taken only by users who have all their permissions; disabling is the exception', async () => {
    const [clerk, strong, unused, weak] = await Promise.all([
      newRole(['self:read', 'user:save', 'user:disable', 'role:save']),
      newRole(['self:read', 'invoice:void', 'settings:update']),
      newRole(['self:read', 'invoice:void']),
      newRole(['self:read']),
    ]);
    const { id, client } = await memberOf(clerk.name);
    const [boss, gone, screen, peer] = await Promise.all([
      memberOf(strong.name),
      memberOf(strong.name),
      memberOf(weak.name),
      memberOf(clerk.name),
    ]);
    await admin.disableUser({ id: gone.id });
    const before = await stack.snapshot();
    const refused: [what: string, call: () => Promise<unknown>, field: string][] = [
      ['giving another role', () => client.updateUser({ id: boss.id, input: { role: weak.name } }), 'id'],
      [
        'giving their own',
        () => client.updateUser({ id: boss.id, input: { name: 'Nadie', role: clerk.name }, expectedVersion: 77 }),
        'id',
      ],
      ['moving one who is shut out', () => client.updateUser({ id: gone.id, input: { role: weak.name } }), 'id'],
      ['letting one in again', () => client.enableUser({ id: gone.id }), 'id'],
      ['inviting one again', () => client.enableUser({ id: boss.id }), 'id'],
      ['forgetting an authenticator', () => client.resetAuthenticator({ id: boss.id }), 'id'],
      ['removing the role', () => client.deleteRole({ name: unused.name }), 'name'],
      ['removing it by another version', () => client.deleteRole({ name: unused.name, expectedVersion: 77 }), 'name'],
      ['removing one that somebody has', () => client.deleteRole({ name: strong.name }), 'name'],
      ['removing ADMIN', () => client.deleteRole({ name: 'ADMIN' }), 'name'],
    ];
    for (const [what, call, field] of refused) {
      await expect(call(), what).rejects.toMatchObject({ code: 'FORBIDDEN', info: { field } });
    }
    await expect(client.enableUser({ id: gone.id })).rejects.toMatchObject({
      info: { permission: 'invoice:void', permissions: ['invoice:void', 'settings:update'] },
    });
    expect(await stack.snapshot()).toEqual(before);
    // What takes no permissions, and what is within their own.
    expect(await client.updateUser({ id: boss.id, input: { name: 'Rosa', role: strong.name } })).toMatchObject({
      name: 'Rosa',
      role: strong.name,
    });
    expect(await client.disableUser({ id: boss.id })).toMatchObject({ enabled: false });
    await client.disableUser({ id: screen.id });
    expect(await client.enableUser({ id: screen.id })).toMatchObject({ enabled: true });
    expect(await client.updateUser({ id: screen.id, input: { role: clerk.name } })).toMatchObject({ role: clerk.name });
    await client.disableUser({ id: peer.id });
    expect(await client.enableUser({ id: peer.id })).toMatchObject({ enabled: true });
    expect(await client.updateUser({ id: peer.id, input: { role: weak.name } })).toMatchObject({ role: weak.name });
    const own = present(
      await client.saveRole({ input: { name: `ROLE_${unique()}`, permissions: ['self:read', 'role:save'] } }),
    );
    expect(await client.deleteRole({ name: own.name })).toMatchObject({ name: own.name });
    expect(await client.updateUser({ id, input: { role: weak.name } })).toMatchObject({ role: weak.name });
    // Administrators may all of it.
    for (const member of [boss, gone])
      expect(await admin.enableUser({ id: member.id })).toMatchObject({ enabled: true });
    for (const member of [boss, gone])
      expect(await admin.updateUser({ id: member.id, input: { role: weak.name } })).toMatchObject({ role: weak.name });
    expect(await admin.deleteRole({ name: unused.name })).toMatchObject({ name: unused.name });
    for (const member of [boss, gone, screen, peer, { id }]) await admin.disableUser({ id: member.id });
  });

  it('end the subscriptions that they no longer permit, and leave the others', async () => {
    const role = await newRole(['self:read', 'inventory:read', 'workorder:read']);
    const { client } = await memberOf(role.name);
    let live = 0;
    const failures: unknown[] = [];
    const follow = async (subscription: AsyncIterable<unknown>): Promise<void> => {
      for await (const _event of subscription) void _event;
    };
    void follow(client.onLowStock({}, { onLive: () => (live += 1) })).catch((error: unknown) => failures.push(error));
    const orders = client.onWorkOrderStateChanged({}, { onLive: () => (live += 1) });
    void follow(orders).catch((error: unknown) => failures.push(error));
    await expect.poll(() => live).toBe(2);
    await admin.saveRole({ input: { name: role.name, permissions: ['self:read', 'workorder:read'] } });
    await expect.poll(() => failures).toMatchObject([{ code: 'FORBIDDEN' }]);
    await expect.poll(() => live).toBe(3);
    orders.close();
  });

  it('end subscriptions even if the user pool does not answer, and a repeated call gives the same answer', async () => {
    const role = await newRole(['self:read', 'workorder:read']);
    const { client } = await memberOf(role.name);
    let isLive = false;
    const failures: unknown[] = [];
    void (async () => {
      for await (const _event of client.onWorkOrderStateChanged({}, { onLive: () => (isLive = true) })) void _event;
    })().catch((error: unknown) => failures.push(error));
    await expect.poll(() => isLive).toBe(true);
    const call = { input: { name: role.name, permissions: ['self:read'] }, expectedVersion: 1 };
    stack.faults.around = (name, invoke) =>
      name.includes('UsersFunction')
        ? Promise.resolve({ payload: null, error: { errorType: 'Error', errorMessage: 'no answer' } })
        : invoke();
    const saved = await admin.saveRole(call).finally(() => (stack.faults.around = undefined));
    expect(saved).toMatchObject({ permissions: ['self:read'], version: 2 });
    await expect.poll(() => failures).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await admin.saveRole(call)).toEqual(saved);
    await expect(
      admin.saveRole({ ...call, input: { ...call.input, permissions: ['self:read', 'customer:read'] } }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION', info: { actual: 2 } });
  });

  it('are saved once if two calls change the same version, and not removed while a user gets them', async () => {
    const role = await newRole(['self:read']);
    const { answers, errors } = await settle(
      ['customer:read', 'vehicle:read'].map((permission) =>
        admin.saveRole({ input: { name: role.name, permissions: ['self:read', permission] }, expectedVersion: 1 }),
      ),
    );
    expect([answers.length, (errors[0] as { code: string }).code]).toEqual([1, 'STALE_VERSION']);
    const raced = await settle<unknown>([admin.deleteRole({ name: role.name }), memberOf(role.name)]);
    expect(raced.answers).toHaveLength(1);
    expect(['LOCKED', 'NOT_FOUND']).toContain((raced.errors[0] as { code: string }).code);
  });

  it('are completed by the next call if saving or removing was interrupted before the user pool changed', async () => {
    const cutOff = async (call: () => Promise<unknown>, check: (called: Promise<unknown>) => Promise<void>) => {
      stack.faults.around = (name, invoke) =>
        name.includes('UsersFunction')
          ? Promise.resolve({ payload: null, error: { errorType: 'Error', errorMessage: 'cut off' } })
          : invoke();
      await check(call()).finally(() => {
        stack.faults.around = undefined;
      });
    };
    const fails = (called: Promise<unknown>) => expect(called).rejects.toMatchObject({ code: 'INTERNAL' });
    // The client repeats it with its key, and gets the answer that was kept with the role.
    const succeeds = (called: Promise<unknown>) => expect(called).resolves.toMatchObject({ version: 1 });
    const [saved, used] = [`ROLE_${unique()}`, `ROLE_${unique()}`];
    for (const name of [saved, used])
      await cutOff(() => admin.saveRole({ input: { name, permissions: ['self:read'] } }), succeeds);
    expect([await hasGroup(saved), await hasGroup(used)]).toEqual([false, false]);
    expect(
      await admin.saveRole({ input: { name: saved, permissions: ['self:read'] }, expectedVersion: 1 }),
    ).toMatchObject({ version: 2 });
    expect(await hasGroup(saved)).toBe(true);
    // Nobody repeats it: the first user who gets the role makes its group.
    const { id, client } = await memberOf(used);
    expect(present(await client.me()).user.role).toBe(used);
    expect(await hasGroup(used)).toBe(true);
    await admin.updateUser({ id, input: { role: 'SCREEN' } });
    await cutOff(() => admin.deleteRole({ name: used }), fails);
    expect(await hasGroup(used)).toBe(true);
    // The empty group that stayed gives nobody anything, and goes with the call repeated, which is answered as it was made.
    await expect((await memberOfNothing(id, used)).me()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await admin.deleteRole({ name: used })).toMatchObject({ name: used });
    expect(await hasGroup(used)).toBe(false);
    await admin.disableUser({ id });
  });

  /** A client with a token of a group that the user has left. */
  async function memberOfNothing(id: string, group: string): Promise<TallerClient> {
    const token = await stack.tokenOf(id, [group]);
    return createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 1 } });
  }

  it('give no more than the permissions of the user who saves them, and ADMIN keeps those of administration', async () => {
    const role = await newRole(['self:read', 'role:save', 'customer:read']);
    const { client } = await memberOf(role.name);
    const other = `ROLE_${unique()}`;
    await expect(client.saveRole({ input: { name: other, permissions: ['invoice:void'] } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { field: 'input.permissions', permission: 'invoice:void' },
    });
    expect(await client.saveRole({ input: { name: other, permissions: ['customer:read'] } })).toMatchObject({
      name: other,
    });
    const without = roles.ADMIN.filter((permission) => permission !== 'invoice:void');
    await admin.saveRole({ input: { name: 'ADMIN', permissions: without } });
    await admin.saveRole({ input: { name: 'ADMIN', permissions: roles.ADMIN } });
    await expect(
      admin.saveRole({
        input: { name: 'ADMIN', permissions: roles.ADMIN.filter((permission) => permission !== 'role:save') },
      }),
    ).rejects.toMatchObject({ code: 'LOCKED', info: { permissions: ['role:save'] } });
  });
});
