import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { OPERATIONS } from '../support/declarations.ts';
import { ALL_REFUSED } from '../support/aggregates/all.ts';
import type { Fixtures } from '../support/badMutations/fixtures.ts';
import { makeFixtures } from '../support/badMutations/fixtures.ts';
import { numbersForDecimals } from '../support/errorUnits.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';

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
