import { describe, expect, it } from 'vitest';
import { readCases } from '../../conformance/case.ts';
import { memberSupport } from './members.ts';

const cases = readCases();
const coveredBy = (name: string) => cases.filter((test) => test.covers.includes(name));

describe('the conformance suite', () => {
  it.each(
    memberSupport()
      .filter((member) => member.supported)
      .map(({ name }) => name),
  )('covers what %s does', (name) => {
    expect(coveredBy(name).some((test) => test.supported)).toBe(true);
  });

  it.each(
    memberSupport()
      .filter((member) => !member.supported)
      .map(({ name, message }) => [name, message ?? ''] as const),
  )('covers the message that %s gives instead of running', (name, message) => {
    const found = coveredBy(name);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.filter((test) => test.supported || test.message === undefined || !message.includes(test.message)),
    ).toEqual([]);
  });
});
