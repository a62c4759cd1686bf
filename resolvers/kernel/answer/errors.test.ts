import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

const notFound = helper<string, never>('kernel/answer/errors.ts', ['notFound'], "notFound('Customer', args, 'id')");
const refuse = helper<string, never>(
  'kernel/answer/errors.ts',
  ['refuse'],
  "refuse('input.name', args, { actual: args, maximum: 3 })",
);

describe('an error', () => {
  it('names what it does not find', () => {
    expect(() => notFound(['c1'])).toThrow(
      expect.objectContaining({ message: 'Customer "c1" does not exist', info: { field: 'id', id: 'c1' } }) as Error,
    );
  });

  it('repeats no more than the beginning of a long text', () => {
    const long = 'x'.repeat(10_000);
    expect(() => notFound([long])).toThrow(
      expect.objectContaining({
        message: `Customer "${'x'.repeat(200)}" does not exist`,
        info: { field: 'id', id: 'x'.repeat(200) },
      }) as Error,
    );
    expect(() => refuse([long])).toThrow(
      expect.objectContaining({
        message: `input.name: ${'x'.repeat(988)}`,
        info: { field: 'input.name', actual: 'x'.repeat(200), maximum: 3 },
      }) as Error,
    );
  });
});
