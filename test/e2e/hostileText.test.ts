import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { OPERATIONS } from '../support/declarations.ts';
import type { HostileCall } from '../support/hostileCalls.ts';
import { hostileCalls } from '../support/hostileCalls.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { CALLS } from '../support/validCalls.ts';

/** Names that objects of JavaScript answer to without having been given them. */
const INHERITED = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'];

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['an inherited name with case folded', 'TOSTRING'],
  ['signs alone', '***'],
  ['an emoji', '🚗'],
  ['a control character', 'a\u0000b'],
  ['a zero-width space', 'a\u200bb'],
  ['a bidirectional override', '\u202eabc'],
  ['right-to-left letters', 'דוד'],
  ['a lone half of a character', 'a\ud83d'],
  ['a ligature of eighteen letters', '\ufdfa\ufdfa'],
  ['a quote and a brace', '"}\'{`'],
  ['a key of another row', 'SENTINEL'],
  ['a separator of keys', 'a#b~c@d.e'],
  ['a thousand characters', 'x'.repeat(1_000)],
  ['ten thousand characters', 'ñ'.repeat(10_000)],
];

/** What a text alone makes, and so makes with a strange one: a customer called `constructor` is a customer. */
const MAKES_SOMETHING = ['Mutation.createCustomer', 'Mutation.createLogoUpload'];

type Path = readonly (string | number)[];

/** Where ids stand in the arguments of a call. */
function idsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && /^id$|Id$/.test(name) ? [[...path, name]] : idsIn(inner, [...path, name]),
  );
}

function withValue(value: object, [name = '', ...rest]: Path, text: string): object {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[name] = rest.length === 0 ? text : withValue(copy[name] as object, rest, text);
  return copy;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { errorType?: string; message: string }[];
}

describe('every operation', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  async function answers(text: string): Promise<(HostileCall & { answer: Answer })[]> {
    const results = [];
    for (const call of hostileCalls(text, Object.keys(OPERATIONS)))
      results.push({ ...call, answer: (await stack.rawQuery('ADMIN', call.document)) as Answer });
    return results;
  }

  const internal = (results: Awaited<ReturnType<typeof answers>>) =>
    results
      .filter(({ answer }) => (answer.errors ?? []).some(({ errorType }) => !errorType || errorType === 'INTERNAL'))
      .map(({ operation, answer }) => [operation, answer.errors?.[0]]);

  const done = (results: Awaited<ReturnType<typeof answers>>) =>
    results
      .filter(({ operation, answer }) => operation.startsWith('Mutation.') && !answer.errors)
      .map(({ operation }) => operation)
      .filter((operation) => !MAKES_SOMETHING.includes(operation));

  it.each(INHERITED)('refuses the id %s with a code, and does nothing', async (name) => {
    const results = await answers(name);
    expect(results.length).toBeGreaterThan(40);
    expect([internal(results), done(results)]).toEqual([[], []]);
  });

  it.each(Object.keys(CALLS))('finds nothing of the names that objects inherit: %s', async (mutation) => {
    const admin = await stack.clientAs('ADMIN');
    const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
    const args = (await CALLS[mutation]?.(stack)) ?? {};
    const before = await stack.snapshot();
    for (const path of idsIn(args))
      for (const name of INHERITED) {
        const outcome = await call(withValue(args, path, name)).then(
          () => 'it was answered',
          (error: { code: string }) => error.code,
        );
        expect(['NOT_FOUND', 'VALIDATION'], `${path.join('.')} ${name}: ${outcome}`).toContain(outcome);
      }
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each(HOSTILE)('takes %s for what it is, or refuses it with a code', async (_what, text) => {
    const results = await answers(text);
    expect([internal(results), done(results)]).toEqual([[], []]);
  });
});
