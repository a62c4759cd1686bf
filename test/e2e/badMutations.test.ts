import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { OPERATIONS } from '../support/declarations.ts';
import { AGGREGATE_SUPPORT } from '../support/aggregates/all.ts';
import type { AggregateSupport } from '../support/aggregates/all.ts';
import { CASES } from '../support/badMutations/cases.ts';
import type { Things } from '../support/badMutations/things.ts';
import { things } from '../support/badMutations/things.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';

const ALL_CASES: AggregateSupport['refused'] = Object.assign({}, CASES, ...AGGREGATE_SUPPORT.map(({ refused }) => refused));

describe('what each mutation refuses', () => {
  let stack: Stack;
  let made: Things;
  beforeAll(async () => {
    stack = await startStack();
    made = await things(stack);
  });

  it('is listed here for every mutation of the workshop', () => {
    const mutations = Object.keys(OPERATIONS).flatMap((field) => (field.startsWith('Mutation.') ? [field.slice('Mutation.'.length)] : []));
    expect(Object.keys(ALL_CASES).sort()).toEqual(mutations.sort());
  });

  it.each(Object.keys(ALL_CASES))('%s: each with its code and its field, and nothing written', async (mutation) => {
    const admin = await stack.clientAs('ADMIN');
    const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
    const cases = (await ALL_CASES[mutation]?.(made, stack)) ?? [];
    const before = await stack.snapshot();
    for (const [wrong, args, code, field] of cases) {
      const outcome = await call(args).then(
        () => [wrong, 'it was answered'],
        (error: { code: string; info: { field?: string } }) => [wrong, error.code, error.info.field],
      );
      expect(outcome).toEqual([wrong, code, field]);
    }
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each([
    ['Mutation', 'createCustomer', '{ name: 7 }'],
    ['Mutation', 'createCustomer', '{}'],
    ['Mutation', 'createCustomer', '{ name: null }'],
    ['Mutation', 'createCustomer', '{ name: "Ana", phone: "none" }'],
    ['Mutation', 'createCustomer', '{ name: "Ana", email: "no" }'],
    ['Mutation', 'createCustomer', '{ name: "Ana", shoeSize: 44 }'],
  ])('%s.%s(input: %s) is no document of the schema', async (_type, field, input) => {
    const before = await stack.snapshot();
    const answer = (await stack.rawQuery('ADMIN', `mutation { ${field}(input: ${input}) { id } }`)) as { data: unknown; errors?: { message: string }[] };
    expect([answer.data, answer.errors?.[0]?.message]).toEqual([null, expect.stringMatching(/^Validation error of type /)]);
    expect(await stack.snapshot()).toEqual(before);
  });
});
