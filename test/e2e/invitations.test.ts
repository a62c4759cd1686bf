import {
  AdminDeleteUserCommand,
  AdminSetUserPasswordCommand,
  CodeDeliveryFailureException,
  CognitoIdentityProviderClient,
  GetGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { ensurePoolUser } from '../../functions/users/pool.ts';
import type { UserContext } from '../../functions/users/ensureUser.ts';
import { ensureUser } from '../../functions/users/ensureUser.ts';
import { run } from '../../functions/users/commands.ts';
import { mailsTo } from '../support/mails.ts';
import { signIn } from '../support/signIn.ts';
import type { UserCommands } from '../support/userCommands.ts';
import { userCommandsOf } from '../support/userCommands.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present, unique } from '../support/workshop.ts';

const newMember = (role = 'CASHIER') => ({
  name: 'Inés Ñahui',
  email: `${unique().toLowerCase()}@taller.example`,
  role,
});

/** Whose row stands has been invited. */
describe('the invitation of a user', () => {
  let stack: Stack;
  let commands: UserCommands;
  let admin: TallerClient;
  let context: UserContext;
  let cognito: CognitoIdentityProviderClient;
  /** Comes before a call of the pool. */
  let meanwhile: { at: string; done: () => Promise<unknown> } | null = null;
  /** How many invitations do not leave. */
  let undelivered = 0;

  beforeAll(async () => {
    stack = await startStack();
    commands = userCommandsOf(stack);
    admin = await stack.clientAs('ADMIN');
    context = { ...commands.context, invite: true };
    cognito = new CognitoIdentityProviderClient({
      endpoint: stack.deployment.cognitoEndpoint,
      region: stack.deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    commands.context.cognito.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          if (meanwhile && commandName === meanwhile.at) {
            const { done } = meanwhile;
            meanwhile = null;
            await done();
          }
          const input = args.input as { MessageAction?: string };
          if (commandName !== 'AdminCreateUserCommand' || input.MessageAction === 'SUPPRESS' || undelivered === 0)
            return next(args);
          // Cognito keeps the user (aws/aws-sdk#438); one who is there already only goes without a mail.
          if (input.MessageAction === undefined)
            await next({ ...args, input: { ...input, MessageAction: 'SUPPRESS' } as typeof args.input });
          undelivered -= 1;
          throw new CodeDeliveryFailureException({ message: 'no mail', $metadata: {} });
        },
      { step: 'initialize' },
    );
  });
  afterEach(() => {
    meanwhile = null;
    undelivered = 0;
  });
  afterAll(() => {
    cognito.destroy();
    commands.close();
  });

  /** The password that the last mail brought is asked to be changed. */
  async function mailedPasswordWorks(email: string): Promise<void> {
    const [, password = ''] =
      /provisional es <strong>([^<]+)</.exec((await mailsTo(stack, email)).at(-1)?.body.html ?? '') ?? [];
    expect((await signIn(stack, email, password.replaceAll('&amp;', '&'))).body.ChallengeName).toBe(
      'NEW_PASSWORD_REQUIRED',
    );
  }
  const hasGroup = (GroupName: string): Promise<boolean> =>
    cognito.send(new GetGroupCommand({ UserPoolId: stack.deployment.userPoolId, GroupName })).then(
      () => true,
      () => false,
    );
  const create = (member: ReturnType<typeof newMember>) => run(context, { action: 'createUser', member });

  it.each([
    ['createUser', (member: ReturnType<typeof newMember>) => create(member).then(({ id }) => id)],
    ['a deployment', (member: ReturnType<typeof newMember>) => ensureUser(context, member)],
  ])(
    'is sent again when %s is repeated after a failure, before the row is written, and only once',
    async (_name, make) => {
      const member = newMember();
      undelivered = 2;
      for (let time = 0; time < 2; time += 1) {
        await expect(make(member)).rejects.toThrow('no mail');
        const { id } = present(await commands.pooled(member.email));
        expect([await commands.row(id), await mailsTo(stack, member.email)]).toEqual([null, []]);
      }
      const id = await make(member);
      expect(await commands.row(id)).toMatchObject({ status: 'ENABLED' });
      expect(await make(member)).toBe(id);
      expect(await mailsTo(stack, member.email)).toHaveLength(1);
      await mailedPasswordWorks(member.email);
    },
  );

  it('is not sent to users who have chosen a password, nor if the caller wants no invitation', async () => {
    const [silent, came] = [newMember(), newMember()];
    await ensurePoolUser(commands.context, silent, false);
    await run(commands.context, { action: 'createUser', member: silent });
    await run(commands.context, { action: 'createUser', member: silent });
    await ensurePoolUser(commands.context, came, false);
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: stack.deployment.userPoolId,
        Username: came.email,
        Password: 'Propia-2026-segura!',
        Permanent: true,
      }),
    );
    await create(came);
    expect([await mailsTo(stack, silent.email), await mailsTo(stack, came.email)]).toEqual([[], []]);
  });

  it('is not sent if the role was removed before', async () => {
    const member = newMember(`ROLE_${unique()}`);
    await expect(create(member)).rejects.toMatchObject({ code: 'NOT_FOUND', info: { field: 'input.role' } });
    expect([
      await commands.pooled(member.email),
      await mailsTo(stack, member.email),
      await hasGroup(member.role),
    ]).toEqual([null, [], false]);
  });

  it.each([
    ['the new user is removed again', false],
    ['a user who existed before stays', true],
  ])('fails if the role is removed meanwhile, and %s', async (_name, before) => {
    const { name } = present(await admin.saveRole({ input: { name: `ROLE_${unique()}`, permissions: ['self:read'] } }));
    const member = newMember(name);
    if (before) await ensurePoolUser(commands.context, member, false);
    meanwhile = { at: 'AdminAddUserToGroupCommand', done: () => admin.deleteRole({ name }) };
    await expect(create(member)).rejects.toMatchObject({ code: 'NOT_FOUND', info: { field: 'input.role' } });
    expect([(await commands.pooled(member.email)) !== null, await hasGroup(name)]).toEqual([before, false]);
    // With a role that stands, the same address is taken.
    expect(await create({ ...member, role: 'CASHIER' })).toMatchObject({ role: 'CASHIER' });
  });

  it('succeeds when it is repeated after the user was removed meanwhile', async () => {
    const member = newMember();
    meanwhile = {
      at: 'AdminAddUserToGroupCommand',
      done: () =>
        cognito.send(new AdminDeleteUserCommand({ UserPoolId: stack.deployment.userPoolId, Username: member.email })),
    };
    await expect(create(member)).rejects.toMatchObject({ code: 'TRY_AGAIN' });
    expect(await create(member)).toMatchObject({ email: member.email });
    await mailedPasswordWorks(member.email);
  });
});
