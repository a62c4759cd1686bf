import { describe, expect, it } from 'vitest';
import * as inputs from '../../generated/inputs.ts';
import type { AppInputField } from './inputField.ts';

/** Names of numbers that are written as people of the workshop write them. */
const NUMBERS = /(?:amount|quantity|cost|price|stock|percent|discount|counted|rate|total)$/i;

describe('a field of an input that is a number', () => {
  it('is read as one, whatever sign divides its decimals: its description says that it is a decimal string', () => {
    const all = Object.entries<Readonly<Record<string, AppInputField>>>(inputs);
    const numbers = all.flatMap(([input, fields]) =>
      Object.entries(fields).flatMap(([name, { kind }]) => (NUMBERS.test(name) ? [[`${input}.${name}`, kind]] : [])),
    );
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.filter(([, kind]) => kind === 'text')).toEqual([]);
  });
});
