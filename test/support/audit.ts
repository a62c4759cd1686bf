/** After each file of tests that used the worker's stack: the books must be consistent after all their calls. */
import { afterAll, expect } from 'vitest';
import { auditTables } from '../../scripts/audit/audit.ts';
import { tableNames } from '../../scripts/support/stack.ts';
import { startedStack } from './stack.ts';

afterAll(async () => {
  const stack = await startedStack();
  if (!stack) return;
  const { deployment } = stack;
  const findings = await auditTables({
    dynamodb: deployment.dynamoDbEndpoint,
    region: deployment.region,
    tables: tableNames(deployment),
  });
  expect(findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`))).toEqual([]);
});
