/** After each file of tests that used the worker's stack: the books must be consistent after all their calls. */
import { afterAll, expect } from 'vitest';

/** Components have a browser made of objects, and no stack: nothing of it could even be loaded there. */
const isOfComponents = (): boolean => 'document' in globalThis;

afterAll(async () => {
  if (isOfComponents()) return;
  const { usedStack } = await import('./stack.ts');
  const stack = await usedStack();
  if (!stack) return;
  const [{ auditTables }, { tableNames }] = await Promise.all([
    import('../../scripts/audit/audit.ts'),
    import('../../scripts/support/stack.ts'),
  ]);
  const { deployment } = stack;
  const findings = await auditTables({
    dynamodb: deployment.dynamoDbEndpoint,
    region: deployment.region,
    tables: tableNames(deployment),
  });
  expect(findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`))).toEqual([]);
});
