/**
 * `npm run audit [-- --endpoints <file>]`: proves the books of a running API, and says what should have followed changes and has
 * not. Reads its tables, writes nothing; exits 1 where a promise is broken. What is missing is no such promise: `functions/reconcile`
 * mends it by schedule.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AuditSource } from './audit/audit.ts';
import { auditTables } from './audit/audit.ts';
import { findFollowUps } from './audit/followUps.ts';
import { STATE } from './support/stack.ts';

const { values } = parseArgs({ options: { endpoints: { type: 'string', default: join(STATE, 'endpoints.json') } } });
if (!existsSync(values.endpoints)) {
  console.error(
    `${values.endpoints} is not there: start the API with npm start, or name a file with "region" and "tables"`,
  );
  process.exit(1);
}
const source = JSON.parse(readFileSync(values.endpoints, 'utf8')) as AuditSource;
try {
  const findings = await auditTables(source);
  const followUps = await findFollowUps(source);
  const say = (all: typeof findings, fault: string): void => {
    for (const { check, looked, breaches } of all) {
      console.log(`${breaches.length === 0 ? 'ok    ' : fault}  ${check} (${looked} looked at)`);
      for (const breach of breaches) console.log(`        ${breach}`);
    }
  };
  say(findings, 'BROKEN');
  say(followUps, 'LATE  ');
  const broken = findings.filter((each) => each.breaches.length > 0).length;
  console.log(
    broken === 0
      ? `\nEvery promise holds (${findings.length} checks).`
      : `\n${broken} of ${findings.length} promises are broken.`,
  );
  const late = followUps.reduce((sum, each) => sum + each.breaches.length, 0);
  if (late > 0)
    console.log(
      `${late} things that should have followed are missing; the reconciler mends them within a quarter of an hour.`,
    );
  process.exitCode = broken === 0 ? 0 : 1;
} catch (error) {
  console.error(
    `The tables could not be read: ${error instanceof Error ? error.message : String(error)}. Is the API running?`,
  );
  process.exitCode = 1;
}
