import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { OPERATIONS } from '../support/declarations.ts';
import { ALL_REFUSED } from '../support/aggregates/all.ts';
import type { Fixtures } from '../support/badMutations/fixtures.ts';
import { makeFixtures } from '../support/badMutations/fixtures.ts';
import { numbersForDecimals } from '../support/errorUnits.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newCustomer, newVehicle, present } from '../support/workshop.ts';

describe('invalid input to mutations', () => {
  let stack: Stack;
  let made: Fixtures;
  beforeAll(async () => {
    stack = await startStack();
    made = await makeFixtures(stack);
  });

  it('is listed here for every mutation of the workshop', () => {
    const mutations = Object.keys(OPERATIONS).flatMap((field) =>
      field.startsWith('Mutation.') ? [field.slice('Mutation.'.length)] : [],
    );
    expect(Object.keys(ALL_REFUSED).sort()).toEqual(mutations.sort());
  });

  it.each(Object.keys(ALL_REFUSED))(
    'is refused by %s with code and field, and nothing is written',
    async (mutation) => {
      const admin = await stack.clientAs('ADMIN');
      const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
      const cases = (await ALL_REFUSED[mutation]?.(made, stack)) ?? [];
      const before = await stack.snapshot();
      for (const [wrong, args, code, field] of cases) {
        const outcome = await call(args).then(
          () => 'it was answered',
          (error: { code: string; info: { field?: string } }) => {
            expect(numbersForDecimals(error.info), wrong).toEqual([]);
            return [error.code, error.info.field];
          },
        );
        expect(outcome, wrong).toEqual([code, field]);
      }
      expect(await stack.snapshot()).toEqual(before);
    },
  );

  it('tells of every version that is old who made the one that stands, and when', async () => {
    const admin = await stack.clientAs('ADMIN');
    const { user } = present(await admin.me());
    // What a deployment made is nobody's until somebody changes it.
    await admin.updateSettings({ input: {} });
    await admin.saveInvoiceSeries({ input: { prefix: 'F001', kind: 'INVOICE', to: 99_999_999 } });
    for (const { name, description, permissions, builtIn } of present(await admin.roles({ limit: 100 })).items)
      if (builtIn && name !== 'ADMIN') await admin.saveRole({ input: { name, description, permissions } });
    const stale = Object.entries(OPERATIONS).flatMap(([field, { raises }]) =>
      field.startsWith('Mutation.') && raises.includes('STALE_VERSION') ? [field.slice('Mutation.'.length)] : [],
    );
    expect(stale.length).toBeGreaterThan(15);
    for (const mutation of stale) {
      const cases = (await ALL_REFUSED[mutation]?.(made, stack)) ?? [];
      const old = cases.filter(([wrong, , code]) => code === 'STALE_VERSION' && !wrong.includes('not there'));
      expect(old, mutation).not.toEqual([]);
      const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
      for (const [wrong, args] of old)
        await expect(call(args), `${mutation}: ${wrong}`).rejects.toMatchObject({
          code: 'STALE_VERSION',
          info: {
            changedBy: { id: expect.any(String) as string, name: expect.stringMatching(/\S/) as string },
            changedAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
          },
        });
    }
    const customer = await newCustomer(stack);
    await admin.updateCustomer({ id: customer.id, input: { notes: 'Llamar' } });
    // Who only counts on the row made no version of it.
    await newVehicle(stack, customer.id);
    const advisor = await stack.clientAs('ADVISOR');
    await expect(
      advisor.updateCustomer({ id: customer.id, input: { notes: '' }, expectedVersion: customer.version }),
    ).rejects.toMatchObject({ info: { changedBy: { id: user.id, name: user.name } } });
  });

  it('is told of amounts and quantities as the API writes them', () => {
    expect(numbersForDecimals({ field: 'input.discountAmount', maximum: 1000 } as object)).toHaveLength(1);
    expect(numbersForDecimals({ field: 'quantity', shortages: [{ available: 2 }] } as object)).toHaveLength(1);
    expect(numbersForDecimals({ field: 'input.items', maximum: 40, actual: 41 } as object)).toEqual([]);
    expect(numbersForDecimals({ field: 'input.amount', maximum: '10.00' } as object)).toEqual([]);
  });

  it.each([
    ['Mutation', 'createCustomer', '{ name: 7 }'],
    ['Mutation', 'createCustomer', '{}'],
    ['Mutation', 'createCustomer', '{ name: null }'],
    ['Mutation', 'createCustomer', '{ name: "Ana", phone: 987654321 }'],
    ['Mutation', 'createCustomer', '{ name: "Ana", email: "no" }'],
    ['Mutation', 'createCustomer', '{ name: "Ana", shoeSize: 44 }'],
  ])('is refused by the schema: %s.%s(input: %s)', async (_type, field, input) => {
    const before = await stack.snapshot();
    const answer = (await stack.rawQuery('ADMIN', `mutation { ${field}(input: ${input}) { id } }`)) as {
      data: unknown;
      errors?: { message: string }[];
    };
    expect([answer.data, answer.errors?.[0]?.message]).toEqual([
      null,
      expect.stringMatching(/^Validation error of type /),
    ]);
    expect(await stack.snapshot()).toEqual(before);
  });
});
