import type { GraphQLInputObjectType } from 'graphql';
import { buildASTSchema, getNamedType, isInputObjectType, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { PRELUDE, readSchema } from '../../infra/schema.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { CALLS } from '../support/validCalls.ts';

/** `1 to 200 characters`, `at most 2,000 characters`, `1 to 12 letters and digits`. */
const LIMIT = /(?:(\d[\d,]*) to |at most )(\d[\d,]*) (?:characters|letters and digits)/i;

/** Letters that a text of few letters takes. */
const WRITTEN_IN: Readonly<Record<string, string>> = { signature: 'L' };

const schema = buildASTSchema(parse(PRELUDE + readSchema().documented));

function inputOf(mutation: string): GraphQLInputObjectType | null {
  const argument = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input');
  const type = argument && getNamedType(argument.type);
  return isInputObjectType(type) ? type : null;
}

/** Texts of inputs whose descriptions say how long they may be, of mutations of which there is a valid call. */
const DESCRIBED = Object.keys(CALLS).flatMap((mutation) =>
  Object.values(inputOf(mutation)?.getFields() ?? {}).flatMap(({ name, type, description }) => {
    const [, , longest] = LIMIT.exec(description ?? '') ?? [];
    // What is more than long is tested beside its rules.
    return longest !== undefined && getNamedType(type).name === 'String' && name !== 'email'
      ? [[`${mutation}.${name}`, mutation, name, Number(longest.replaceAll(',', ''))] as const]
      : [];
  }),
);

describe('what the schema says of the length of a text', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  it('is said of most texts', () => {
    expect(DESCRIBED.length).toBeGreaterThan(12);
  });

  /** The refusal of a call whose input has a text of so many characters; null where none is of that text. */
  async function refusalOf(mutation: string, name: string, length: number): Promise<unknown> {
    const args = (await CALLS[mutation]?.(stack)) as { input?: object };
    const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
    return call({ ...args, input: { ...args.input, [name]: (WRITTEN_IN[name] ?? 'x').repeat(length) } }).then(
      () => null,
      (error: { code: string; info: { field?: string } }) =>
        error.code === 'VALIDATION' && error.info.field === `input.${name}` ? 'refused' : null,
    );
  }

  it.each(DESCRIBED)('holds for %s', async (_shown, mutation, name, longest) => {
    expect([
      await refusalOf(mutation, name, longest),
      await refusalOf(mutation, name, longest + 1),
      await refusalOf(mutation, name, 10_000),
    ]).toEqual([null, 'refused', 'refused']);
  });
});
