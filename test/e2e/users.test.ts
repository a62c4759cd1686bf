import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present, unique } from '../support/workshop.ts';

const address = (): string => `${unique().toLowerCase()}@taller.example`;

describe('users', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  it('are invited, found, changed, shut out and let in again', async () => {
    const email = address();
    const created = present(await admin.createUser({ input: { name: 'Inés Ñahui', email: email.toUpperCase(), phone: '+51 987 654 321', role: 'CASHIER' } }));
    expect(created).toMatchObject({ name: 'Inés Ñahui', email, phone: '+51987654321', role: 'CASHIER', enabled: true, version: 1 });
    expect(await admin.user({ id: created.id })).toEqual(created);
    const changed = present(await admin.updateUser({ id: created.id, input: { name: 'Inés Ramos', phone: null, role: 'ADVISOR' }, expectedVersion: 1 }));
    expect(changed).toMatchObject({ name: 'Inés Ramos', phone: null, role: 'ADVISOR', version: 2 });
    expect(present(await admin.disableUser({ id: created.id }))).toMatchObject({ enabled: false, version: 3 });
    expect(present(await admin.enableUser({ id: created.id }))).toMatchObject({ enabled: true, version: 4 });
    expect(await admin.user({ id: 'nobody' })).toBeNull();
    const me = present(await admin.me()).user;
    expect(await admin.user({ id: me.id })).toMatchObject({ id: me.id });
    expect(present(await admin.users({ search: 'ines RAMOS' })).items.map((user) => user.id)).toContain(created.id);
    expect(present(await admin.users({ role: 'ADVISOR', search: email.split('@')[0] ?? '' })).items.map((user) => user.id)).toEqual([created.id]);
  });
});
