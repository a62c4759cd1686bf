import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTables } from '../../scripts/audit/audit.ts';
import { tableNames } from '../../scripts/support/stack.ts';
import { fuzzOptions, runFuzz } from '../support/fuzz/run.ts';
import { Session } from '../support/fuzz/session.ts';
import type { Stack } from '../support/stack.ts';
import { startQuietStack } from '../support/stack.ts';

const RUNS = 5_000;
const options = fuzzOptions(RUNS);

describe('random calls of every operation', () => {
  let stack: Stack;
  let session: Session;
  const log: string[] = [];
  beforeAll(async () => {
    stack = await startQuietStack((line) => log.push(line));
    session = await Session.on(stack);
  });
  afterAll(async () => {
    session.end();
    await stack.stop();
  });

  it('are answered as the schema and the permissions say', { timeout: 60_000 + options.runs * 60 }, async () => {
    const began = performance.now();
    const report = await runFuzz(session, options);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `fuzz: FUZZ_SEED=${options.seed} FUZZ_RUNS=${options.runs}: ${report.calls} calls in ${seconds.toFixed(1)} s`,
    );
    if (process.env['FUZZ_TALLY']) {
      for (const [name, { calls, accepted, ms, refused }] of Object.entries(session.tallies))
        console.log(`${name.padEnd(40)} ${calls} ${accepted} ${(ms / calls).toFixed(1)} ms`, JSON.stringify(refused));
      console.log(`slow ${session.slow}, log ${log.length}`, log.slice(0, 20));
    }
    for (const breach of report.breaches) console.log(breach);
    expect(report.breaches.map((each) => each.split('\n')[0])).toEqual([]);
  });

  it('leave the books consistent', async () => {
    const { deployment } = stack;
    const findings = await auditTables({
      dynamodb: deployment.dynamoDbEndpoint,
      region: deployment.region,
      tables: tableNames(deployment),
    });
    expect(findings.flatMap(({ check, breaches }) => breaches.map((breach) => `${check}: ${breach}`))).toEqual([]);
  });
});
