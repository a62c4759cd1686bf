/** Calls that take no idempotency key: a lost answer is asked for again, and nobody is refused for what they did themselves. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newCustomer, newItem, newOrder, newVehicle, present, unique } from '../support/workshop.ts';

type Method = (args: object) => Promise<unknown>;

/** Changes of a thing as it stands, each with one that says something else. */
const CHANGES: Record<string, (stack: Stack) => Promise<{ args: object; input: object; other: object }>> = {
  updateCustomer: async (stack) => {
    const { id, version } = await newCustomer(stack);
    const taxId = `${Date.now()}`.slice(-8);
    return {
      args: { id, expectedVersion: version },
      input: { phone: null, taxIdType: 'DNI', taxId },
      other: { phone: null },
    };
  },
  updateVehicle: async (stack) => {
    const { id, version } = await newVehicle(stack, (await newCustomer(stack)).id);
    return {
      args: { id, expectedVersion: version },
      input: { plate: unique().slice(-12), mileage: 90_000 },
      other: { color: 'rojo' },
    };
  },
  updateInventoryItem: async (stack) => {
    const { id } = await newItem(stack, '3');
    return {
      args: { id, expectedVersion: 1 },
      input: { sku: `T-${unique()}`, minimumStock: '5' },
      other: { location: 'B2' },
    };
  },
  updateWorkOrder: async (stack) => {
    const { id, version } = await newOrder(stack);
    return {
      args: { id, expectedVersion: version },
      input: { mileage: 70_000, discountPercent: '5', bay: '2' },
      other: { bay: '3' },
    };
  },
  updateSettings: async (stack) => {
    const { version } = present(await (await stack.clientAs('ADMIN')).settings());
    return { args: { expectedVersion: version }, input: { address: `Jr. ${unique()}` }, other: { address: null } };
  },
};

/** Who else may make them. */
const OTHERS: Record<string, string> = {
  updateCustomer: 'ADVISOR',
  updateVehicle: 'ADVISOR',
  updateInventoryItem: 'STOREKEEPER',
  updateWorkOrder: 'ADVISOR',
};

const REMOVALS: Record<string, (stack: Stack) => Promise<object>> = {
  deleteCustomer: async (stack) => ({ id: (await newCustomer(stack)).id }),
  deleteVehicle: async (stack) => ({ id: (await newVehicle(stack, (await newCustomer(stack)).id)).id }),
  deleteInventoryItem: async (stack) => ({ id: (await newItem(stack, '0')).id }),
  deleteWorkOrder: async (stack) => ({ id: (await newOrder(stack, [])).id }),
  deleteRole: async (stack) => ({ name: await newRole(stack) }),
};

async function newRole(stack: Stack, name = `R${unique()}`): Promise<string> {
  await (await stack.clientAs('ADMIN')).saveRole({ input: { name, permissions: ['self:read'] } });
  return name;
}

describe('a call without a key', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    const token = await stack.accessToken('ADMIN');
    // It tells of every refusal.
    admin = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 1 } });
  });
  const method = (client: TallerClient, mutation: string): Method => client[mutation as keyof TallerClient] as Method;
  const codeOf = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => 'answered',
      (error: { code: string }) => error.code,
    );

  it.each(Object.keys(CHANGES))(
    'answers a repeated %s of the same version alike, with one effect',
    async (mutation) => {
      const call = method(admin, mutation);
      const { args, input, other } = await present(CHANGES[mutation])(stack);
      const first = await call({ ...args, input });
      const after = await stack.snapshot();
      expect(await call({ ...args, input })).toEqual(first);
      expect(await codeOf(call({ ...args, input: other }))).toBe('STALE_VERSION');
      if (mutation in OTHERS) {
        const somebody = method(await stack.clientAs(OTHERS[mutation] ?? ''), mutation);
        expect(await codeOf(somebody({ ...args, input }))).toBe('STALE_VERSION');
      }
      expect(await stack.snapshot()).toEqual(after);
      // Others go on from there, and the answer is still what it was.
      await call({ ...args, expectedVersion: (first as { version: number }).version, input: other });
      expect(await call({ ...args, input })).toEqual(first);
    },
  );

  it.each(Object.keys(CHANGES))('is one of 6 equal ones at once for %s: all have its answer', async (mutation) => {
    const { args, input } = await present(CHANGES[mutation])(stack);
    const patient = await stack.clientAs('ADMIN');
    const answers = await Promise.all(Array.from({ length: 6 }, () => method(patient, mutation)({ ...args, input })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(answers[0]).toMatchObject({ version: (args as { expectedVersion: number }).expectedVersion + 1 });
  });

  it.each(Object.keys(REMOVALS))('answers a repeated %s alike, and only for who removed it', async (mutation) => {
    const call = method(admin, mutation);
    const args = await present(REMOVALS[mutation])(stack);
    const first = await call(args);
    const after = await stack.snapshot();
    expect(await call(args)).toEqual(first);
    expect(await stack.snapshot()).toEqual(after);
    expect(await codeOf(call({ ...args, expectedVersion: 7 }))).toBe('NOT_FOUND');
    const days = stack.clock;
    days.set(Date.now() + 49 * 3_600_000);
    try {
      expect(await codeOf(call(args))).toBe('NOT_FOUND');
    } finally {
      days.reset();
    }
  });

  it('removes a role that was made again under its name', async () => {
    const name = await newRole(stack);
    await admin.deleteRole({ name, expectedVersion: 1 });
    await newRole(stack, name);
    await admin.deleteRole({ name, expectedVersion: 1 });
    expect(present(await admin.roles({ limit: 100 })).items.map((role) => role.name)).not.toContain(name);
    expect(await admin.deleteRole({ name, expectedVersion: 1 })).toMatchObject({ name });
  });

  it('answers a repeated saveInvoiceSeries of the same version alike', async () => {
    const prefix = `F${unique().slice(-3)}`;
    const input = { prefix, kind: 'INVOICE' as const, to: 500 };
    const { version } = present(await admin.saveInvoiceSeries({ input, idempotencyKey: null }));
    const call = { input: { ...input, to: 600 }, expectedVersion: version, idempotencyKey: null };
    const saved = await admin.saveInvoiceSeries(call);
    expect(await admin.saveInvoiceSeries(call)).toEqual(saved);
    expect(await codeOf(admin.saveInvoiceSeries({ ...call, input: { ...input, to: 700 } }))).toBe('STALE_VERSION');
  });
});
