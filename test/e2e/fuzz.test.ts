import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTables } from '../../scripts/audit/audit.ts';
import { tableNames } from '../../scripts/support/stack.ts';
import { NOT_ANSWERED } from '../support/fuzz/notAnswered.ts';
import { fuzzOptions, runFuzz } from '../support/fuzz/run.ts';
import { brief, Session } from '../support/fuzz/session.ts';
import type { Stack } from '../support/stack.ts';
import { startQuietStack } from '../support/stack.ts';

/** `npm run test:soak` makes fifty thousand. */
const RUNS = 5_000;
const options = fuzzOptions(RUNS);
const again = `FUZZ_SEED=${options.seed} FUZZ_RUNS=${options.runs}`;

describe(`random calls of every operation (${again})`, () => {
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

  it('begin with what is known to be right, and is answered', () => {
    const faults = session.known.flatMap(({ call, reply, accepted, faults: found }) =>
      [...found, ...(accepted ? [] : [`refused: ${brief(reply.body)}`])].map(
        (fault) => `${call.operation.coordinate}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  it('are answered as the schema and the permissions say', { timeout: 120_000 + options.runs * 60 }, async () => {
    const began = performance.now();
    const { calls, breaches } = await runFuzz(session, options);
    console.log(`fuzz: ${again}: ${calls} calls in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (process.env['FUZZ_TALLY']) for (const line of session.tallied()) console.log(line);
    for (const breach of breaches) console.log(`${breach}\n  again: ${again} npm test -- test/e2e/fuzz.test.ts`);
    expect(breaches.map((each) => each.split('\n')[0])).toEqual([]);
    expect(log.filter((line) => line.includes('fault of the local runtime'))).toEqual([]);
  });

  it('are each answered at least once', () => {
    // A short run reaches no more than it can.
    const unanswered = options.runs < RUNS ? [] : session.unanswered();
    expect(unanswered.filter((each) => !(each in NOT_ANSWERED))).toEqual([]);
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
