import { expect, it } from 'vitest';
import { readCases } from '../conformance/case.ts';
import { operationSupport } from './support.ts';

it('every operation and option is shown by a case of the conformance suite, and no case shows another', () => {
  const covered = new Set(readCases().filter(({ area }) => area === 'dynamodb').flatMap(({ covers }) => covers));
  expect([...covered].sort()).toEqual(operationSupport().sort());
});

it('lists options once, without the parts that all expressions have', () => {
  const support = operationSupport();
  expect(new Set(support).size).toBe(support.length);
  expect(support).toContain('dynamodb.PutItem.condition.equalsIgnore');
  expect(support.filter((id) => id.endsWith('.expression') || id.endsWith('.version'))).toEqual([]);
});
