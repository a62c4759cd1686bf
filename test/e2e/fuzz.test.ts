import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { auditTables } from '../../scripts/audit/audit.ts';
import { tableNames } from '../../scripts/support/stack.ts';
import { NOT_ANSWERED } from '../support/fuzz/notAnswered.ts';
import { fuzzOptions, runFuzz } from '../support/fuzz/run.ts';
import { brief, Session } from '../support/fuzz/session.ts';
import type { Stack } from '../support/stack.ts';
import { startQuietStack } from '../support/stack.ts';
import { VALID } from '../support/validChanges.ts';

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

  it('are each answered at least once', async () => {
    // A short run reaches no more than it can; what chance left out of a long one is asked once as it is known to be right.
    const unanswered = (options.runs < RUNS ? [] : session.unanswered()).filter((each) => !(each in NOT_ANSWERED));
    const left: string[] = [];
    for (const coordinate of unanswered) {
      const mutation = coordinate.replace('Mutation.', '');
      const made = await VALID[mutation]?.[0]?.(stack);
      if (!made) left.push(coordinate);
      const client = await stack.clientAs('ADMIN');
      if (made) await (client[mutation as keyof TallerClient] as (args: object) => Promise<unknown>)(made.args);
    }
    expect(left).toEqual([]);
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
