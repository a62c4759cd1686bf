import { describe, expect, it } from 'vitest';
import { parseCases, readCases } from '../case.ts';
import { disagreements } from '../run.ts';
import type { Asked } from './ask.ts';
import { reportOf } from './ask.ts';
import { probeId } from './probe.ts';
import { probesOfCases } from './probes.ts';
import { readRecordings } from './recordings.ts';
import { useAccount } from './testAccount.ts';

/** Of the suite's cases; the soak asks about every one. */
const ONE_IN = Number(process.env['ONE_CASE_IN'] ?? 6);

const CASES = `
- title: adds
  covers: [syntax.plus]
  source: { page: 'https://example.com', says: adds }
  kind: evaluate
  statements: |
    console.log('adding', ctx.args);
    ctx.stash.sum = ctx.args.a + 1;
    return { sum: ctx.stash.sum };
  context: { args: { a: 1 } }
  expect: { value: { sum: 2 } }
- title: makes an identifier of the moment
  covers: [util.autoId, util.time.nowISO8601]
  source: { page: 'https://example.com', says: differs }
  kind: evaluate
  expression: "{ id: util.autoId(), at: util.time.nowISO8601(), fixed: 'x' }"
  expect: { value: { $anything: true } }
- title: raises
  covers: [util.error]
  source: { page: 'https://example.com', says: raises }
  kind: evaluate
  statements: |
    util.appendError('careful', 'WARNING');
    util.error('no', 'LOCKED');
  expect: { error: { message: 'no' } }
- title: loops while
  covers: [syntax.while]
  source: { page: 'https://example.com', says: refused }
  kind: check
  statements: while (true) {}
  expect: { problems: [{ line: 1, message: { $anything: true } }] }
- title: is for data sources
  covers: [dynamodb.GetItem]
  source: { page: 'https://example.com', says: reads }
  kind: dynamodb
  request: {}
  expect: { result: null }
`;

describe('comparing with AppSync', () => {
  const account = useAccount();
  const probes = () => probesOfCases(parseCases(CASES, 'language/some.yaml'));
  const run = (date?: string, asked = probes(), again = false): Promise<Asked> => account.ask(asked, date, again);

  it('sends every case of a handler or a check, and finds agreement if AWS gives the same answer', async () => {
    expect(await run()).toEqual({ disagreements: [], asked: 4, known: 0, unasked: [], units: [], ended: null });
    expect(account.standIn.calls.map((call) => [call.function, call.context])).toEqual([
      ['request', '{"args":{"a":1}}'],
      ['request', '{}'],
      ['request', '{}'],
      ['request', '{}'],
    ]);
  });

  it('records answers as cases with a date and a region, which agree from then on', async () => {
    await run();
    const recorded = readRecordings(account.recordings);
    expect(recorded.map((test) => [test.title, test.source, test.covers])).toContainEqual([
      'language/some.yaml:2 adds',
      { recorded: 'EvaluateCode, eu-west-1, 2030-01-02', says: 'what AWS answered to language/some.yaml:2' },
      ['syntax.plus'],
    ]);
    for (const test of recorded) expect(await disagreements(test), test.title).toEqual([]);
    expect(recorded.find((test) => test.title.endsWith('adds'))?.expect).toEqual({
      refused: { $absent: true },
      result: { sum: 2 },
      error: null,
      stash: { sum: 2 },
      outErrors: [],
      logs: ['adding {"a":1}'],
    });
    expect(recorded.find((test) => test.title.endsWith('loops while'))?.expect).toEqual({ refused: [2] });
  });

  it.each<[string, string, (answer: Record<string, unknown>) => object, string]>([
    ['a result', 'adds', (answer) => ({ ...answer, evaluationResult: '{"sum":3}' }), 'result.sum: expected 3, got 2'],
    [
      'what is left in the stash',
      'adds',
      (answer) => ({ ...answer, stash: '{}' }),
      'stash.sum: expected nothing, got 2',
    ],
    [
      'a line of the log',
      'adds',
      (answer) => ({ ...answer, logs: [] }),
      'logs: expected [], got ["adding {\\"a\\":1}"]',
    ],
    [
      'the text of an error',
      'raises',
      (answer) => ({ ...answer, error: { message: 'nope' } }),
      'error: expected "nope", got "no"',
    ],
    [
      'appended errors',
      'raises',
      (answer) => ({ ...answer, outErrors: '[]' }),
      'outErrors: expected [], got [{"message":"careful","type":"WARNING"}]',
    ],
    [
      'the form of what chance makes',
      'identifier',
      (answer) => ({ ...answer, evaluationResult: String(answer['evaluationResult']).replaceAll('-', '') }),
      'result.id: expected a text that matches',
    ],
    [
      'what stands beside what chance makes',
      'identifier',
      (answer) => ({ ...answer, evaluationResult: String(answer['evaluationResult']).replace('"x"', '"y"') }),
      'result.fixed: expected "y", got "x"',
    ],
    ['a refusal', 'loops while', () => ({ evaluationResult: 'null' }), 'refused: expected nothing, got [2]'],
    [
      'the line of a refusal',
      'loops while',
      () => ({
        error: {
          message: 'x',
          codeErrors: [{ errorType: 'LINT_ERROR', value: 'no while', location: { line: 1, column: 1 } }],
        },
      }),
      'refused[0]: expected 1, got 2',
    ],
  ])('reports a disagreement about %s, now and in every later run', async (_what, title, change, line) => {
    const asked = probes().filter((probe) => probe.title.includes(title));
    account.standIn.change = (answer) => change(answer as Record<string, unknown>);
    const { disagreements: found } = await run('2030-01-02', asked);
    expect(found).toEqual([
      { title: asked[0]?.title, lines: expect.arrayContaining([expect.stringContaining(line) as string]) as string[] },
    ]);
    const [kept] = readRecordings(account.recordings);
    expect(kept && (await disagreements(kept))).toHaveLength(found[0]?.lines.length ?? 0);
  });

  it('asks nothing twice on a day, unless told to or for another region', async () => {
    await run();
    expect(await run()).toMatchObject({ asked: 0, known: 4, disagreements: [] });
    expect(await run('2030-01-02', probes(), true)).toMatchObject({ asked: 4, known: 0 });
    account.standIn.change = (answer) => ({ ...answer, stash: '{"late":1}' });
    expect((await run('2030-02-01')).disagreements).toHaveLength(3);
    expect(readRecordings(account.recordings)).toHaveLength(4);
  });

  it('waits and retries if it is throttled or the service fails', async () => {
    account.standIn.fault = (_request, call) =>
      call === 1
        ? { status: 429, type: 'TooManyRequestsException', message: 'slow down' }
        : call === 3
          ? { status: 500, type: 'InternalFailureException', message: 'oops' }
          : call === 5
            ? 'cut'
            : null;
    expect(await run()).toMatchObject({ asked: 4, disagreements: [], ended: null });
    expect(account.standIn.calls).toHaveLength(7);
  });

  it('keeps what it has if the credentials expire midway, reports it, and continues from there', async () => {
    account.standIn.fault = (_request, call) =>
      call > 2 ? { status: 403, type: 'ExpiredTokenException', message: 'expired' } : null;
    const first = await run();
    expect(first).toMatchObject({
      asked: 2,
      ended: expect.stringMatching(/session of these credentials has ended/) as string,
    });
    expect(reportOf(first, account.recordings).at(-1)).toMatch(/^ended early: /);
    account.standIn.fault = () => null;
    expect(await run()).toMatchObject({ asked: 2, known: 2, ended: null, disagreements: [] });
  });

  it.each([
    [
      'may not',
      { status: 403, type: 'AccessDeniedException', message: 'not authorized' },
      /may not do appsync:EvaluateCode/,
    ],
    [
      'are unknown',
      { status: 403, type: 'UnrecognizedClientException', message: 'invalid token' },
      /does not know these credentials/,
    ],
  ])('stops at once if the credentials %s', async (_what, fault, message) => {
    account.standIn.fault = () => fault;
    expect(await run()).toMatchObject({ asked: 0, ended: expect.stringMatching(message) as string });
    expect(account.standIn.calls).toHaveLength(1);
  });

  it('treats code that AWS rejects like code refused at deployment, with or without places', async () => {
    const codeErrors = [{ errorType: 'LINT_ERROR', value: 'no while', location: { line: 2, column: 1, span: 1 } }];
    const only = probes().filter((probe) => probe.title.includes('while'));
    account.standIn.fault = () => ({
      status: 400,
      type: 'BadRequestException',
      message: 'The code contains one or more errors.',
      detail: { codeErrors },
    });
    expect(await run('2030-01-02', only)).toMatchObject({ asked: 1, disagreements: [] });
    account.standIn.fault = () => ({
      status: 400,
      type: 'BadRequestException',
      message: 'The code contains one or more errors.',
    });
    expect(await run('2030-01-03', only)).toMatchObject({ asked: 1, disagreements: [] });
  });

  it('skips an invalid question, and reports which one', async () => {
    account.standIn.fault = (request) =>
      request.code?.includes('autoId') ? { status: 400, type: 'BadRequestException', message: 'bad context' } : null;
    expect(await run()).toMatchObject({
      asked: 3,
      unasked: [{ title: expect.stringContaining('identifier') as string, reason: 'bad context' }],
      ended: null,
    });
  });

  it('can ask about the cases of the suite, and finds what it recorded of them in agreement', async () => {
    const suite = probesOfCases(readCases()).filter((_, index) => index % ONE_IN === 0);
    expect(suite.length).toBeGreaterThan(100);
    const { asked, disagreements: found, unasked, ended } = await account.ask(suite);
    expect({ found, unasked, ended }).toEqual({ found: [], unasked: [], ended: null });
    expect(asked).toBe(new Set(suite.map(probeId)).size);
  }, 300_000);

  it('does not send more than EvaluateCode accepts', async () => {
    const [probe] = probes();
    const large = { ...probe, title: 'large', code: ' '.repeat(32_769) } as ReturnType<typeof probes>[number];
    expect(await run('2030-01-02', [large])).toMatchObject({
      asked: 0,
      unasked: [{ title: 'large', reason: 'its code has 32769 characters, and EvaluateCode takes 32768' }],
    });
    expect(account.standIn.calls).toEqual([]);
  });
});
