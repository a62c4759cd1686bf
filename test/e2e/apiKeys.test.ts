/** Keys of programs: what they may do, when they end, and how much they may call. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isForKeys } from '../../resolvers/apiKeys/scopes.ts';
import { PLANS } from '../../resolvers/apiKeys/plans.ts';
import { clientWith, newApiKey, rawAs } from '../support/apiKeys.ts';
import { OPERATIONS } from '../support/declarations.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { newItem, present, unique } from '../support/workshop.ts';

const ITEMS = '{ inventoryItems(limit: 1) { items { id sku name price currency stock } } }';
const DAY = (now: number): string => `DAY#${new Date(now).toISOString().slice(0, 10)}`;

describe('a key', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  it('reads what its scopes name, and is refused the rest', async () => {
    const item = await newItem(stack, '3');
    const { secret } = await newApiKey(stack, ['inventory:read']);
    const program = clientWith(stack, secret);
    expect(present(await program.inventoryItem({ id: item.id })).sku).toBe(item.sku);
    await expect(program.customers({})).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { permission: 'customer:read', role: 'API_KEY' },
    });
    // What a field shows goes by the scopes, too.
    expect(present(await program.inventoryItem({ id: item.id })).averageCost).toBeNull();
  });

  it('writes under its own name, once for each idempotency key', async () => {
    const { id, secret } = await newApiKey(stack, ['customer:create', 'customer:read']);
    const program = clientWith(stack, secret);
    const idempotencyKey = unique();
    const input = { name: `Cliente ${unique()}` };
    const made = present(await program.createCustomer({ input, idempotencyKey }));
    expect(present(await program.createCustomer({ input, idempotencyKey })).id).toBe(made.id);
    const row = present(await stack.getRow('Customers', { pk: made.id, sk: 'CUSTOMER' }));
    expect(row['written']?.M?.['by']?.S).toBe(id);
  });

  it('opens no field of users, roles, keys, or the workshop itself', async () => {
    const { secret } = await newApiKey(stack, ['inventory:read']);
    const closed = Object.entries(OPERATIONS).filter(
      ([field, { permission, keys }]) =>
        field.startsWith('Query.') && keys !== 'ANY' && !isForKeys(permission) && field !== 'Query.role',
    );
    expect(closed.length).toBeGreaterThan(3);
    for (const query of ['{ me { user { id } } }', '{ apiKeys { nextToken } }', '{ users { nextToken } }']) {
      const { data, errors } = await rawAs(stack, secret, query);
      expect(errors?.[0]?.errorType, query).toBe('Unauthorized');
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
  });

  it('is refused at once when it is revoked', async () => {
    const { id, secret } = await newApiKey(stack);
    expect((await rawAs(stack, secret, ITEMS)).status).toBe(200);
    const admin = await stack.clientAs('ADMIN');
    const revoked = present(await admin.revokeApiKey({ id }));
    expect(revoked).toMatchObject({ status: 'REVOKED', version: 2 });
    expect(await rawAs(stack, secret, ITEMS)).toMatchObject({
      status: 401,
      errors: [{ errorType: 'UnauthorizedException' }],
    });
    // Who did it first, and when, stays.
    expect(await admin.revokeApiKey({ id })).toEqual(revoked);
  });

  it('is refused at once when its time has ended', async () => {
    const { id, secret } = await newApiKey(stack);
    await stack.setAttribute('ApiKeys', { pk: id, sk: 'API_KEY' }, 'expiresAt', '2026-01-01T00:00:00.000Z');
    expect((await rawAs(stack, secret, ITEMS)).status).toBe(401);
    // Staff see that it has.
    const page = present(await (await stack.clientAs('ADMIN')).apiKeys({ limit: 100 }));
    expect(page.items.find((each) => each.id === id)?.status).toBe('EXPIRED');
  });

  it.each([
    ['of the right form that nobody was given', (secret: string) => `${secret.slice(0, -4)}AAAA`],
    ['of an id that there is not', (secret: string) => `taller_${'0'.repeat(26)}_${secret.slice(-43)}`],
    ['cut short', (secret: string) => secret.slice(0, -1)],
    ['with a word before it', (secret: string) => `Bearer ${secret}`],
  ])('is refused %s', async (_name, spoilt) => {
    const { secret } = await newApiKey(stack);
    expect((await rawAs(stack, spoilt(secret), ITEMS)).status).toBe(401);
  });

  it('is shown once, kept as a hash alone, and not given again for the call repeated', async () => {
    const admin = await stack.clientAs('ADMIN');
    const call = {
      input: { name: `Programa ${unique()}`, plan: 'PRO' as const, scopes: ['inventory:read'] },
      idempotencyKey: unique(),
    };
    const first = present(await admin.createApiKey(call));
    const again = present(await admin.createApiKey(call));
    expect(again).toEqual({ ...first, secret: null });
    const chance = present(first.secret).slice(-43);
    expect(first.ending).toBe(chance.slice(-4));
    for (const table of ['ApiKeys', 'Idempotency'])
      expect(JSON.stringify(await stack.allRows(table)), table).not.toContain(chance);
  });

  it('over its plan for the day is told when there is some left again, while others go on', async () => {
    const [over, other] = [await newApiKey(stack), await newApiKey(stack)];
    const used = { pk: over.id, sk: DAY(stack.clock.now()), requests: PLANS.BASIC.perDay, goesAt: 4_000_000_000 };
    await stack.putRows('ApiKeyUsage', [used]);
    const refused = await rawAs(stack, over.secret, ITEMS);
    const midnight = new Date(Math.ceil(stack.clock.now() / 86_400_000) * 86_400_000).toISOString();
    expect(refused).toMatchObject({
      status: 200,
      errors: [
        {
          errorType: 'LIMIT_EXCEEDED',
          errorInfo: { plan: 'BASIC', maximum: PLANS.BASIC.perDay, resetsAt: midnight },
        },
      ],
    });
    expect((await rawAs(stack, other.secret, ITEMS)).errors).toBeUndefined();
    // Staff have no plan.
    expect((await stack.rawQuery('STOREKEEPER', ITEMS)).errors).toBeUndefined();
    const page = present(await (await stack.clientAs('ADMIN')).apiKeys({ limit: 100 }));
    const usage = page.items.find(({ id }) => id === over.id)?.usage;
    expect(usage).toMatchObject({ requests: PLANS.BASIC.perDay + 1, maximum: PLANS.BASIC.perDay, resetsAt: midnight });
  });

  it('over its burst is told to come again within seconds', async () => {
    const { id, secret } = await newApiKey(stack);
    const { burst, perSecond } = PLANS.BASIC;
    const length = (burst / perSecond) * 1_000;
    const first = Math.floor(stack.clock.now() / length) * length;
    // The times of a minute: whichever of them the call comes in.
    const spans = Array.from({ length: 12 }, (_, index) => first + index * length);
    const used = spans.map((at) => ({ pk: id, sk: `BURST#${at}`, requests: burst, goesAt: 4_000_000_000 }));
    await stack.putRows('ApiKeyUsage', used);
    const { errors } = await rawAs(stack, secret, ITEMS);
    expect(errors?.[0]).toMatchObject({ errorType: 'LIMIT_EXCEEDED', errorInfo: { plan: 'BASIC', maximum: burst } });
    const ends = spans.map((at) => new Date(at + length).toISOString());
    expect(ends).toContain(errors?.[0]?.errorInfo?.['resetsAt']);
  });

  it('is counted call by call, however many come at once', async () => {
    const { id, secret } = await newApiKey(stack);
    const answers = await Promise.all(Array.from({ length: 20 }, () => rawAs(stack, secret, ITEMS)));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const rows = (await stack.allRows('ApiKeyUsage')).filter((row) => row['pk'] === id);
    const days = rows.filter((row) => String(row['sk']).startsWith('DAY#'));
    // Midnight may lie between them.
    expect(days.reduce((sum, row) => sum + Number(row['requests']), 0)).toBe(20);
  });

  it('asks for health whatever its scopes', async () => {
    const { secret } = await newApiKey(stack, ['bill:read']);
    expect(await clientWith(stack, secret).health()).toMatchObject({
      status: 'UP',
      dependencies: [
        { name: 'SIGN_IN', status: 'UP' },
        { name: 'DATABASE', status: 'UP' },
        { name: 'TABLES', status: 'UP' },
      ],
    });
  });

  it('may do no more than who makes it', async () => {
    const admin = await stack.clientAs('ADMIN');
    const scopes = ['customer:read', 'invoice:void'];
    const key = { pk: 'INTEGRATOR', sk: 'ROLE' };
    const role = present(await stack.getRow('RolePermissions', key));
    const before = (role['permissions']?.L ?? []).map(({ S }) => S);
    await stack.setAttribute('RolePermissions', key, 'permissions', [...before, 'apikey:create']);
    try {
      const integrator = await stack.clientAs('INTEGRATOR');
      const input = { name: 'Otro programa', plan: 'BASIC' as const, scopes };
      await expect(integrator.createApiKey({ input })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        info: { field: 'input.scopes', permission: 'invoice:void' },
      });
      expect(await admin.createApiKey({ input })).toMatchObject({ scopes });
    } finally {
      await stack.setAttribute('RolePermissions', key, 'permissions', before);
    }
  });
});
