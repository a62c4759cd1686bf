import { expect, it } from 'vitest';
import { readCases } from '../conformance/case.ts';
import { operationSupport } from './support.ts';

it('the conformance suite has a case for every operation and option, and for no others', () => {
  const covered = new Set(
    readCases()
      .filter(({ area }) => area === 'dynamodb')
      .flatMap(({ covers }) => covers),
  );
  expect([...covered].sort()).toEqual(operationSupport().sort());
});

it('options are listed once, without the parts that all expressions share', () => {
  const support = operationSupport();
  expect(new Set(support).size).toBe(support.length);
  expect(support).toContain('dynamodb.PutItem.condition.equalsIgnore');
  expect(support.filter((id) => id.endsWith('.expression') || id.endsWith('.version'))).toEqual([]);
});
