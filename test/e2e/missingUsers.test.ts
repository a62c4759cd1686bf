import {
  AdminDeleteUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ensureUser } from '../../functions/users/ensureUser.ts';
import type { UserRow } from '../../functions/users/userRow.ts';
import { run } from '../../functions/users/commands.ts';
import { mailsTo } from '../support/mails.ts';
import { callCognito, signIn } from '../support/signIn.ts';
import type { UserCommands } from '../support/userCommands.ts';
import { disableOtherAdministrators, newMember, pooledAs, userCommandsOf } from '../support/userCommands.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present, settle, unique } from '../support/workshop.ts';

const PASSWORD = 'Propia-2026-segura!';

/**
 * The row exists, but the pool user does not: users may delete themselves, and the AWS console can delete them, too.
 */
describe('users missing in the pool', () => {
  let stack: Stack;
  let commands: UserCommands;
  let admin: TallerClient;
  let cognito: CognitoIdentityProviderClient;
  beforeAll(async () => {
    stack = await startStack();
    commands = userCommandsOf(stack);
    admin = await stack.clientAs('ADMIN');
    cognito = new CognitoIdentityProviderClient({
      endpoint: stack.deployment.cognitoEndpoint,
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });
  afterAll(() => {
    cognito.destroy();
    commands.close();
  });

  const removed = (id: string) =>
    cognito.send(new AdminDeleteUserCommand({ UserPoolId: stack.deployment.userPoolId, Username: id }));
  const holderOf = async (email: string) =>
    (await stack.getRow('Users', { pk: `EMAIL#${email}`, sk: 'SENTINEL' }))?.['userId']?.S;

  async function gone(role?: string): Promise<UserRow> {
    const row = await run(commands.context, { action: 'createUser', member: newMember(role) });
    await removed(row.id);
    return row;
  }

  it('can be disabled, cannot be changed or enabled, and can be created again with the same address', async () => {
    const { email, ...rest } = newMember();
    const input = { email, ...rest };
    const { id } = present(await admin.createUser({ input }));
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: email,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    const { AccessToken } = present((await signIn(stack, email, PASSWORD)).body.AuthenticationResult);
    expect((await callCognito(stack, 'DeleteUser', { AccessToken })).fault).toBeNull();

    const refused = {
      code: 'LOCKED',
      info: { field: 'id', id },
      message: expect.stringContaining('create the user again with the same e-mail') as unknown,
    };
    await expect(admin.updateUser({ id, input: { name: 'Eva' } })).rejects.toMatchObject(refused);
    await expect(admin.updateUser({ id, input: { name: rest.name } })).rejects.toMatchObject(refused);
    await expect(admin.enableUser({ id })).rejects.toMatchObject(refused);
    expect(await admin.user({ id })).toMatchObject({ name: rest.name, version: 1 });
    for (let time = 0; time < 2; time += 1)
      expect(await admin.disableUser({ id })).toMatchObject({ enabled: false, version: 2 });
    await expect(admin.enableUser({ id })).rejects.toMatchObject(refused);

    const fresh = present(await admin.createUser({ input }));
    expect(fresh).toMatchObject({ email, enabled: true, version: 1 });
    expect(fresh.id).not.toBe(id);
    expect(await admin.createUser({ input })).toEqual(fresh);
    await expect(admin.createUser({ input: { ...input, name: 'Eva' } })).rejects.toMatchObject({
      code: 'DUPLICATE',
      info: { existingId: fresh.id },
    });
    expect(await admin.user({ id })).toMatchObject({ email, enabled: false });
    await expect(admin.enableUser({ id })).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(fresh.id) as unknown,
    });
    expect(await mailsTo(stack, email)).toHaveLength(2);
  });

  it('can be given another role once disabled, so that their role can be removed', async () => {
    const role = present(await admin.saveRole({ input: { name: `ROLE_${unique()}`, permissions: ['self:read'] } }));
    const { id } = await gone(role.name);
    await expect(admin.updateUser({ id, input: { role: 'CASHIER' } })).rejects.toMatchObject({ code: 'LOCKED' });
    await admin.disableUser({ id });
    expect(await admin.updateUser({ id, input: { role: 'CASHIER' } })).toMatchObject({
      role: 'CASHIER',
      enabled: false,
    });
    await admin.deleteRole({ name: role.name });
  });

  it.each(['ENABLED', 'DISABLED'])(
    'are replaced by a user with another role if they were %s, and roles count it',
    async (status) => {
      const old = await gone('ADVISOR');
      if (status === 'DISABLED') await run(commands.context, { action: 'disableUser', id: old.id });
      const row = await run(commands.context, {
        action: 'createUser',
        member: { ...newMember('STOREKEEPER'), email: old.email },
      });
      expect(await commands.row(row.id)).toMatchObject({ role: 'STOREKEEPER', status: 'ENABLED', replaces: old.id });
      expect(await commands.row(old.id)).toMatchObject({ role: 'ADVISOR', status: 'DISABLED', replacedBy: row.id });
      expect(await holderOf(old.email)).toBe(row.id);
      expect(await commands.pooled(old.email)).toEqual(pooledAs(row));
    },
  );

  it('are replaced once by simultaneous calls, even while they are being disabled', async () => {
    const old = await gone();
    const member = { ...newMember(), email: old.email };
    const { answers, errors } = await settle([
      ...[0, 1, 2].map(() => run(commands.context, { action: 'createUser', member })),
      run(commands.context, { action: 'disableUser', id: old.id }),
    ]);
    expect(errors).toEqual([]);
    const ids = new Set(answers.map(({ id }) => id).filter((id) => id !== old.id));
    expect([...ids]).toEqual([await holderOf(old.email)]);
    expect(await commands.row(old.id)).toMatchObject({ status: 'DISABLED' });
  });

  it('are replaced only by an administrator if they were the last one', async () => {
    const seeded = (await commands.pooled('admin@el-experto.example'))?.id ?? '';
    const last = await gone('ADMIN');
    await disableOtherAdministrators(stack, commands, [seeded, last.id]);
    await run(commands.context, { action: 'disableUser', id: seeded });
    try {
      await expect(run(commands.context, { action: 'disableUser', id: last.id })).rejects.toMatchObject({
        code: 'LOCKED',
      });
      const member = { ...newMember('CASHIER'), email: last.email };
      await expect(run({ ...commands.context, invite: true }, { action: 'createUser', member })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'input.role' },
      });
      expect([await commands.pooled(last.email), await mailsTo(stack, last.email)]).toEqual([null, []]);
      const row = await run(commands.context, { action: 'createUser', member: { ...member, role: 'ADMIN' } });
      expect(await commands.row(last.id)).toMatchObject({ status: 'DISABLED' });
      await expect(run(commands.context, { action: 'disableUser', id: row.id })).rejects.toMatchObject({
        code: 'LOCKED',
      });
      await run(commands.context, { action: 'enableUser', id: seeded });
      await run(commands.context, { action: 'disableUser', id: row.id });
    } finally {
      await run(commands.context, { action: 'enableUser', id: seeded });
    }
  });

  it('are replaced only by administrators if they were administrators', async () => {
    const old = await gone('ADMIN');
    const member = { ...newMember('CASHIER'), email: old.email };
    const by = async (role: string) => ({
      ...commands.context,
      written: { by: present(await (await stack.clientAs(role)).me()).user.id, field: 'createUser', call: unique() },
    });
    await expect(run(await by('CASHIER'), { action: 'createUser', member })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { field: 'input.email' },
    });
    expect(await commands.row(old.id)).toMatchObject({ status: 'ENABLED' });
    expect(await run(await by('ADMIN'), { action: 'createUser', member })).toMatchObject({ role: 'CASHIER' });
  });

  it('are created again by a deployment with the role from the workshop, unless they were disabled', async () => {
    const member = newMember('ADVISOR');
    const context = { ...commands.context, invite: true };
    const first = await ensureUser(context, member);
    await run(commands.context, {
      action: 'updateUser',
      id: first,
      change: { role: 'CASHIER', name: 'Inés Ramos' },
      expectedVersion: null,
    });
    await removed(first);
    const second = await ensureUser(context, member);
    expect(second).not.toBe(first);
    expect(await commands.row(second)).toMatchObject({ role: 'CASHIER', name: 'Inés Ramos', status: 'ENABLED' });
    expect([await commands.row(first), await holderOf(member.email)]).toMatchObject([{ status: 'DISABLED' }, second]);
    expect(await ensureUser(context, member)).toBe(second);
    expect(await mailsTo(stack, member.email)).toHaveLength(2);
    await run(commands.context, { action: 'disableUser', id: second });
    await removed(second);
    expect(await ensureUser(context, member)).toBe(second);
    expect([await commands.pooled(member.email), await mailsTo(stack, member.email)]).toMatchObject([
      null,
      { length: 2 },
    ]);
  });
});
