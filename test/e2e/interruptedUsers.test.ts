import { AdminDeleteUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../functions/shared/refusal.ts';
import type { UserRow } from '../../functions/users/userRow.ts';
import { run } from '../../functions/users/commands.ts';
import type { UserCommand } from '../../functions/users/commands.ts';
import { mailsTo } from '../support/mails.ts';
import type { UserCommands } from '../support/userCommands.ts';
import { disableOtherAdministrators, newMember, pooledAs, userCommandsOf } from '../support/userCommands.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { settle, unique } from '../support/workshop.ts';

/** Cognito and DynamoDB fail apart from each other. */
describe('an interrupted change of a user', () => {
  let stack: Stack;
  let commands: UserCommands;
  let cognito: CognitoIdentityProviderClient;
  beforeAll(async () => {
    stack = await startStack();
    commands = userCommandsOf(stack);
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

  const make = (role?: string): Promise<UserRow> =>
    run(commands.context, { action: 'createUser', member: newMember(role) });

  /** A user whose row exists, and who was deleted from the pool. */
  async function gone(role?: string): Promise<UserRow> {
    const row = await make(role);
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId: stack.deployment.userPoolId, Username: row.id }));
    return row;
  }

  /** What a holder of a current token could do: act in the role, or nothing. */
  async function power(email: string): Promise<string> {
    const pooled = await commands.pooled(email);
    const row = pooled && (await commands.row(pooled.id));
    return row && row.status === 'ENABLED' && pooled.groups.includes(row.role) ? row.role : 'none';
  }

  /** Where `invited`, nobody is whole without an invitation; `old` is whose place somebody takes. */
  type Prepared = {
    email: string;
    command: UserCommand;
    before: string;
    after: string;
    invite?: boolean;
    invited?: boolean;
    old?: string;
  };
  const OPERATIONS: Record<string, () => Promise<Prepared>> = {
    createUser: () => {
      const member = newMember();
      return Promise.resolve({
        email: member.email,
        command: { action: 'createUser', member },
        before: 'none',
        after: 'CASHIER',
        invite: true,
        invited: true,
      });
    },
    'createUser in the place of who is gone': async () => {
      const { id, email } = await gone();
      return {
        email,
        command: { action: 'createUser', member: { ...newMember('ADVISOR'), email } },
        before: 'none',
        after: 'ADVISOR',
        invite: true,
        invited: true,
        old: id,
      };
    },
    updateUser: async () => {
      const { id, email, version } = await make();
      return {
        email,
        command: {
          action: 'updateUser',
          id,
          change: { name: 'Inés Ramos', phone: null, role: 'ADVISOR' },
          expectedVersion: version,
        },
        before: 'CASHIER',
        after: 'ADVISOR',
      };
    },
    disableUser: async () => {
      const { id, email } = await make();
      return { email, command: { action: 'disableUser', id }, before: 'CASHIER', after: 'none' };
    },
    enableUser: async () => {
      const { id, email } = await make();
      await run(commands.context, { action: 'disableUser', id });
      return { email, command: { action: 'enableUser', id }, before: 'none', after: 'CASHIER', invite: true };
    },
    signOutUser: async () => {
      const { id, email } = await make();
      return { email, command: { action: 'signOutUser', id }, before: 'CASHIER', after: 'CASHIER' };
    },
    resetAuthenticator: async () => {
      const { id, email } = await make();
      return { email, command: { action: 'resetAuthenticator', id }, before: 'CASHIER', after: 'CASHIER' };
    },
  };

  /** Whether the address has exactly one holder, who is enabled. */
  async function enabledHolder(email: string, old: string): Promise<boolean> {
    const holder = (await stack.getRow('Users', { pk: `EMAIL#${email}`, sk: 'SENTINEL' }))?.['userId']?.S ?? '';
    const others = [old, (await commands.pooled(email))?.id ?? 'nobody'].filter((id) => id !== holder);
    return (
      (await commands.row(holder))?.status === 'ENABLED' &&
      !(await Promise.all(others.map((id) => commands.row(id)))).some((row) => row?.status === 'ENABLED')
    );
  }

  async function callsOf(operation: string): Promise<number> {
    const { command, invite = false } = await (OPERATIONS[operation]?.() ?? Promise.reject(new Error(operation)));
    commands.faults.calls = 0;
    await run({ ...commands.context, invite }, command);
    return commands.faults.calls;
  }

  it.each(Object.keys(OPERATIONS))(
    'leaves no half-made user at any call of %s, and is completed when repeated',
    async (operation) => {
      const calls = await callsOf(operation);
      expect(calls).toBeGreaterThan(3);
      for (const when of ['before', 'after'] as const) {
        for (let at = 1; at <= calls; at += 1) {
          const place = `${operation}: ${when} call ${at} of ${calls}`;
          const {
            email,
            command,
            before,
            after,
            invite = false,
            invited = false,
            old,
          } = await (OPERATIONS[operation]?.() ?? Promise.reject(new Error(operation)));
          Object.assign(commands.faults, { calls: 0, at, when });
          const context = { ...commands.context, invite };
          await expect(run(context, command), place).rejects.toThrow('cut off');
          commands.faults.at = 0;
          // Old, new, or shut out: nothing that nobody asked for.
          expect([before, after, 'none'], place).toContain(await power(email));
          if (old !== undefined) expect(await enabledHolder(email, old), place).toBe(true);
          await run(context, command);
          const pooled = await commands.pooled(email);
          const row = await commands.row(pooled?.id ?? '');
          expect(row, place).not.toBeNull();
          expect(pooled, place).toEqual(row && pooledAs(row));
          expect(await power(email), place).toBe(after);
          if (invited) expect((await mailsTo(stack, email)).length, place).toBeGreaterThan(0);
          if (old !== undefined)
            expect([await commands.row(old), await enabledHolder(email, old)], place).toMatchObject([
              { status: 'DISABLED', replacedBy: row?.id },
              true,
            ]);
        }
      }
    },
  );

  it('only disables a user missing in the pool when it is repeated', async () => {
    const version = 1;
    const commandsByName: Record<string, (id: string) => UserCommand> = {
      disableUser: (id) => ({ action: 'disableUser', id }),
      updateUser: (id) => ({ action: 'updateUser', id, change: { role: 'ADVISOR' }, expectedVersion: version }),
      enableUser: (id) => ({ action: 'enableUser', id }),
      signOutUser: (id) => ({ action: 'signOutUser', id }),
      resetAuthenticator: (id) => ({ action: 'resetAuthenticator', id }),
    };
    for (const [name, commandOf] of Object.entries(commandsByName)) {
      const outcome = async (id: string): Promise<string> =>
        run(commands.context, commandOf(id)).then(
          ({ status }) => status,
          (error: Refusal) => error.code,
        );
      commands.faults.calls = 0;
      expect(await outcome((await gone()).id), name).toBe(name === 'disableUser' ? 'DISABLED' : 'LOCKED');
      const { calls } = commands.faults;
      for (const when of ['before', 'after'] as const) {
        for (let at = 1; at <= calls; at += 1) {
          const place = `${name}: ${when} call ${at} of ${calls}`;
          const { id, role } = await gone();
          Object.assign(commands.faults, { calls: 0, at, when });
          await outcome(id);
          commands.faults.at = 0;
          expect(await outcome(id), place).toBe(name === 'disableUser' ? 'DISABLED' : 'LOCKED');
          expect(await commands.row(id), place).toMatchObject(
            name === 'disableUser'
              ? { status: 'DISABLED', version: version + 1 }
              : { status: 'ENABLED', role, version },
          );
        }
      }
    }
  });

  it('is answered, not refused as stale, when an update is repeated after its row was written', async () => {
    const { id, version } = await make();
    const command: UserCommand = { action: 'updateUser', id, change: { name: 'Ana' }, expectedVersion: version };
    expect(await run(commands.context, command)).toMatchObject({ version: version + 1 });
    expect(await run(commands.context, command)).toMatchObject({ version: version + 1 });
    await expect(run(commands.context, { ...command, change: { name: 'Eva' } })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('is merged with a simultaneous disabling, without a complaint about versions', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await make();
      const { errors } = await settle([
        run(commands.context, { action: 'updateUser', id, change: { name: `Ana ${round}` }, expectedVersion: null }),
        run(commands.context, { action: 'disableUser', id }),
        run(commands.context, { action: 'updateUser', id, change: { phone: '+51987654321' }, expectedVersion: null }),
      ]);
      expect(errors).toEqual([]);
      expect(await commands.row(id)).toMatchObject({ status: 'DISABLED', name: `Ana ${round}`, phone: '+51987654321' });
    }
  });

  it('is refused if the user got another role after the permission check', async () => {
    const before = await make('ADVISOR');
    const decided = { id: before.id, ofRole: 'CASHIER' };
    for (const command of [
      { action: 'updateUser', ...decided, change: { role: 'SCREEN' }, expectedVersion: null },
      { action: 'disableUser', ...decided },
      { action: 'enableUser', ...decided },
      { action: 'signOutUser', ...decided },
      { action: 'resetAuthenticator', ...decided },
    ] as const) {
      await expect(run(commands.context, command)).rejects.toMatchObject({ code: 'TRY_AGAIN', info: { field: 'id' } });
    }
    expect(await commands.row(before.id)).toEqual(before);
    expect(await run(commands.context, { action: 'disableUser', id: before.id, ofRole: 'ADVISOR' })).toMatchObject({
      status: 'DISABLED',
    });
  });

  it('creates one user if the same address is requested twice at once', async () => {
    const member = newMember();
    const { answers, errors } = await settle(
      ['CASHIER', 'ADVISOR', 'STOREKEEPER', 'CASHIER'].map((role) =>
        run(commands.context, { action: 'createUser', member: { ...member, role } }),
      ),
    );
    // Of those who asked for the same, each is answered; who asked for something else is not.
    expect([
      new Set(answers.map((each) => `${each?.id} ${each?.role}`)).size,
      new Set(errors.map((error) => (error as Refusal).code)),
    ]).toEqual([1, new Set(['DUPLICATE'])]);
    expect(answers.length).toBe(answers[0]?.role === 'CASHIER' ? 2 : 1);
    const row = await commands.row(answers[0]?.id ?? '');
    expect(await commands.pooled(member.email)).toEqual(row && pooledAs(row));
  });

  it('never removes the last administrator, and the pool agrees with the table, under simultaneous changes', async () => {
    const crew = await Promise.all(['ADMIN', 'ADMIN', 'CASHIER', 'ADVISOR'].map((role) => make(role)));
    const seeded = (await commands.pooled('admin@el-experto.example'))?.id ?? '';
    const everyone = [...crew.map((row) => row.id), seeded];
    await disableOtherAdministrators(stack, commands, everyone);
    const act = fc.record({
      who: fc.nat(everyone.length - 1),
      what: fc.constantFrom('disable', 'disable', 'enable', 'demote', 'promote', 'rename'),
    });
    const commandOf = ({ who, what }: { who: number; what: string }): UserCommand => {
      const id = everyone[who] ?? '';
      if (what === 'disable') return { action: 'disableUser', id };
      if (what === 'enable') return { action: 'enableUser', id };
      const change =
        what === 'rename' ? { name: `Ana ${unique()}` } : { role: what === 'promote' ? 'ADMIN' : 'CASHIER' };
      return { action: 'updateUser', id, change, expectedVersion: null };
    };
    const enabledAdministrators = async (): Promise<number> =>
      (await Promise.all(everyone.map((id) => commands.row(id)))).filter(
        (row) => row?.role === 'ADMIN' && row.status === 'ENABLED',
      ).length;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 5 }),
        async (rounds) => {
          for (const round of rounds) {
            const { errors } = await settle(round.map((each) => run(commands.context, commandOf(each))));
            for (const error of errors)
              expect(['LOCKED', 'STALE_VERSION', 'TRY_AGAIN']).toContain((error as Refusal).code);
            expect(await enabledAdministrators()).toBeGreaterThan(0);
            for (const id of everyone) {
              const row = await commands.row(id);
              expect(await commands.pooled(id)).toEqual(row && pooledAs(row));
            }
          }
        },
      ),
      { numRuns: 8 },
    );
    // As it was before, for the tests that follow.
    await run(commands.context, { action: 'enableUser', id: seeded });
    await run(commands.context, {
      action: 'updateUser',
      id: seeded,
      change: { role: 'ADMIN', name: 'Rosa Quispe' },
      expectedVersion: null,
    });
    for (const { id } of crew) {
      await run(commands.context, { action: 'updateUser', id, change: { role: 'CASHIER' }, expectedVersion: null });
      await run(commands.context, { action: 'disableUser', id });
    }
  });
});
