import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeModel, DeploymentModel } from '../../model.ts';
import { createRuntime } from '../../runtime/index.ts';
import { parseCases } from '../case.ts';
import type { UnitsAtWork } from '../command.ts';
import { runConformance } from '../command.ts';
import { disagreements } from '../run.ts';
import { ask, reportOf } from './ask.ts';
import type { Asked } from './ask.ts';
import { contextOf } from './answer.ts';
import { createCapture, unitKey } from './capture.ts';
import { probesOfCases, probesOfUnits } from './probes.ts';
import { readLearned, readRecordings } from './recordings.ts';
import { connect } from './service.ts';
import type { StandIn } from './standIn.ts';
import { startStandIn } from './standIn.ts';

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

const UNIT = (name: string, body: string): CodeModel => ({ name, source: `import { util } from '@aws-appsync/utils';\nexport function request(ctx) { ${body} }\nexport function response(ctx) { return ctx.result; }` });

const modelOf = (...codes: CodeModel[]): DeploymentModel => ({ apis: [{ resolvers: codes.map((code) => ({ code, functions: [] })) }] }) as unknown as DeploymentModel;

describe('asking AppSync', () => {
  let standIn: StandIn;
  let recordings: string;
  beforeAll(async () => {
    standIn = await startStandIn();
  });
  afterAll(() => standIn.stop());
  beforeEach(() => {
    recordings = mkdtempSync(join(tmpdir(), 'recordings-'));
    standIn.calls.length = 0;
    standIn.change = (answer) => answer;
    standIn.fault = () => null;
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_ENDPOINT_URL_APPSYNC', standIn.endpoint);
  });
  afterEach(() => {
    rmSync(recordings, { recursive: true });
    vi.unstubAllEnvs();
  });

  const probes = () => probesOfCases(parseCases(CASES, 'language/some.yaml'));
  const run = async (date = '2030-01-02', asked = probes(), again = false): Promise<Asked> => {
    const service = await connect('eu-west-1');
    try {
      return await ask({ service, probes: asked, recordings, date, again, say: () => undefined });
    } finally {
      service.stop();
    }
  };

  it('sends every case of a handler or a check, and finds agreement where AWS answers alike', async () => {
    expect(await run()).toEqual({ disagreements: [], asked: 4, known: 0, unasked: [], units: [], ended: null });
    expect(standIn.calls.map((call) => [call.function, call.context])).toEqual([['request', '{"args":{"a":1}}'], ['request', '{}'], ['request', '{}'], ['request', '{}']]);
  });

  it('records answers as cases with a date and a region, which agree from then on', async () => {
    await run();
    const recorded = readRecordings(recordings);
    expect(recorded.map((test) => [test.title, test.source, test.covers])).toContainEqual(['language/some.yaml:2 adds', { recorded: 'EvaluateCode, eu-west-1, 2030-01-02', says: 'what AWS answered to language/some.yaml:2' }, ['syntax.plus']]);
    for (const test of recorded) expect(await disagreements(test), test.title).toEqual([]);
    expect(recorded.find((test) => test.title.endsWith('adds'))?.expect).toEqual({ refused: { $absent: true }, result: { sum: 2 }, error: null, stash: { sum: 2 }, outErrors: [], logs: ['adding {"a":1}'] });
    expect(recorded.find((test) => test.title.endsWith('loops while'))?.expect).toEqual({ refused: [2] });
  });

  it.each<[string, string, (answer: Record<string, unknown>) => object, string]>([
    ['a result', 'adds', (answer) => ({ ...answer, evaluationResult: '{"sum":3}' }), 'result.sum: expected 3, got 2'],
    ['what is left in the stash', 'adds', (answer) => ({ ...answer, stash: '{}' }), 'stash.sum: expected nothing, got 2'],
    ['a line of the log', 'adds', (answer) => ({ ...answer, logs: [] }), 'logs: expected [], got ["adding {\\"a\\":1}"]'],
    ['the text of an error', 'raises', (answer) => ({ ...answer, error: { message: 'nope' } }), 'error: expected "nope", got "no"'],
    ['appended errors', 'raises', (answer) => ({ ...answer, outErrors: '[]' }), 'outErrors: expected [], got [{"message":"careful","type":"WARNING"}]'],
    ['the form of what chance makes', 'identifier', (answer) => ({ ...answer, evaluationResult: String(answer['evaluationResult']).replaceAll('-', '') }), 'result.id: expected a text that matches'],
    ['what stands beside what chance makes', 'identifier', (answer) => ({ ...answer, evaluationResult: String(answer['evaluationResult']).replace('"x"', '"y"') }), 'result.fixed: expected "y", got "x"'],
    ['a refusal', 'loops while', () => ({ evaluationResult: 'null' }), 'refused: expected nothing, got [2]'],
    ['the line of a refusal', 'loops while', () => ({ error: { message: 'x', codeErrors: [{ errorType: 'LINT_ERROR', value: 'no while', location: { line: 1, column: 1 } }] } }), 'refused[0]: expected 1, got 2'],
  ])('names a disagreement about %s, now and at every later run', async (_what, title, change, line) => {
    const asked = probes().filter((probe) => probe.title.includes(title));
    standIn.change = (answer) => change(answer as Record<string, unknown>);
    const { disagreements: found } = await run('2030-01-02', asked);
    expect(found).toEqual([{ title: asked[0]?.title, lines: expect.arrayContaining([expect.stringContaining(line) as string]) as string[] }]);
    const [kept] = readRecordings(recordings);
    expect(kept && (await disagreements(kept))).toHaveLength(found[0]?.lines.length ?? 0);
  });

  it('asks nothing twice on a day, and anew where told to or on another', async () => {
    await run();
    expect(await run()).toMatchObject({ asked: 0, known: 4, disagreements: [] });
    expect(await run('2030-01-02', probes(), true)).toMatchObject({ asked: 4, known: 0 });
    standIn.change = (answer) => ({ ...answer, stash: '{"late":1}' });
    expect((await run('2030-02-01')).disagreements).toHaveLength(3);
    expect(readRecordings(recordings)).toHaveLength(4);
  });

  it('waits and asks again where it is throttled or the service fails', async () => {
    standIn.fault = (_request, call) =>
      call === 1 ? { status: 429, type: 'TooManyRequestsException', message: 'slow down' } : call === 3 ? { status: 500, type: 'InternalFailureException', message: 'oops' } : call === 5 ? 'cut' : null;
    expect(await run()).toMatchObject({ asked: 4, disagreements: [], ended: null });
    expect(standIn.calls).toHaveLength(7);
  });

  it('keeps what it has where the credentials end half-way, says so, and goes on from there', async () => {
    standIn.fault = (_request, call) => (call > 2 ? { status: 403, type: 'ExpiredTokenException', message: 'expired' } : null);
    const first = await run();
    expect(first).toMatchObject({ asked: 2, ended: expect.stringMatching(/session of these credentials has ended/) as string });
    expect(reportOf(first, recordings).at(-1)).toMatch(/^ended early: /);
    standIn.fault = () => null;
    expect(await run()).toMatchObject({ asked: 2, known: 2, ended: null, disagreements: [] });
  });

  it.each([
    ['may not', { status: 403, type: 'AccessDeniedException', message: 'not authorized' }, /may not do appsync:EvaluateCode/],
    ['are unknown', { status: 403, type: 'UnrecognizedClientException', message: 'invalid token' }, /does not know these credentials/],
  ])('ends at once where the credentials %s', async (_what, fault, message) => {
    standIn.fault = () => fault;
    expect(await run()).toMatchObject({ asked: 0, ended: expect.stringMatching(message) as string });
    expect(standIn.calls).toHaveLength(1);
  });

  it('takes code that is refused as at deployment for a refusal, with its places or without', async () => {
    const codeErrors = [{ errorType: 'LINT_ERROR', value: 'no while', location: { line: 2, column: 1, span: 1 } }];
    const only = probes().filter((probe) => probe.title.includes('while'));
    standIn.fault = () => ({ status: 400, type: 'BadRequestException', message: 'The code contains one or more errors.', detail: { codeErrors } });
    expect(await run('2030-01-02', only)).toMatchObject({ asked: 1, disagreements: [] });
    standIn.fault = () => ({ status: 400, type: 'BadRequestException', message: 'The code contains one or more errors.' });
    expect(await run('2030-01-03', only)).toMatchObject({ asked: 1, disagreements: [] });
  });

  it('goes on where one question is no question, and says which', async () => {
    standIn.fault = (request) => (request.code?.includes('autoId') ? { status: 400, type: 'BadRequestException', message: 'bad context' } : null);
    expect(await run()).toMatchObject({ asked: 3, unasked: [{ title: expect.stringContaining('identifier') as string, reason: 'bad context' }], ended: null });
  });

  it('does not send what is larger than EvaluateCode takes', async () => {
    const [probe] = probes();
    const large = { ...probe, title: 'large', code: ' '.repeat(32_769) } as ReturnType<typeof probes>[number];
    expect(await run('2030-01-02', [large])).toMatchObject({ asked: 0, unasked: [{ title: 'large', reason: 'its code has 32769 characters, and EvaluateCode takes 32768' }] });
    expect(standIn.calls).toEqual([]);
  });

  describe('about the units of a deployment', () => {
    const worked = UNIT('a.js', 'ctx.stash.seen = ctx.args.id; return { payload: ctx.args.id };');
    const idle = UNIT('b.js', 'return { payload: ctx.args.much.too.deep };');
    const work = (): UnitsAtWork => {
      const capture = createCapture();
      const unit = createRuntime({ onEvaluate: capture.onEvaluate }).compile(worked);
      unit.evaluate('request', contextOf({ args: {}, arguments: { id: 'long one' } }));
      unit.evaluate('request', contextOf({ arguments: { id: '1' } }));
      unit.evaluate('response', contextOf({ result: { id: '1' } }));
      unit.evaluate('response', contextOf({ result: 'x'.repeat(28_000) }));
      return { model: modelOf(worked, idle, worked), captured: capture.contexts };
    };

    it('asks with the longest context that each handler met and that can be sent, and where it met none whether it is accepted', async () => {
      const { model, captured } = work();
      expect(captured[unitKey(worked.source)]).toMatchObject({ request: { arguments: { id: 'long one' }, stash: {} }, response: { result: { id: '1' } } });
      const asked = await run('2030-01-02', probesOfUnits(model, captured));
      expect(standIn.calls.map((call) => [call.code === worked.source ? 'a.js' : 'b.js', call.function])).toEqual([['a.js', 'request'], ['a.js', 'response'], ['b.js', 'request']]);
      expect(asked).toMatchObject({ asked: 3, disagreements: [], units: [{ unit: 'a.js request', accepted: true }, { unit: 'a.js response', accepted: true }, { unit: 'b.js', accepted: true }] });
      expect(reportOf(asked, recordings)).toContain(`units: 3 of 3 accepted, the largest with ${worked.source.length} characters`);
    });

    it('learns which are refused whole, and what AWS says', async () => {
      standIn.change = (answer, { code }) => (code === idle.source ? { error: { message: 'x', codeErrors: [{ errorType: 'LIMIT', value: 'function metadata exceeds the limit', location: { line: 1, column: 1 } }] } } : answer);
      const { model, captured } = work();
      const asked = await run('2030-01-02', probesOfUnits(model, captured));
      expect(asked.disagreements).toEqual([{ title: 'b.js', lines: ['refused: expected [1], got nothing'] }]);
      expect(readLearned(recordings).find((entry) => entry.unit === 'b.js')).toMatchObject({ accepted: false, characters: idle.source.length, answer: { refused: [{ message: 'function metadata exceeds the limit' }] } });
      expect(reportOf(asked, recordings)).toContain(`REFUSED   b.js (${idle.source.length} characters)`);
    });
  });

  describe('from the command line', () => {
    const lines: string[] = [];
    const command = (...args: string[]): Promise<number> => {
      lines.length = 0;
      const unit = UNIT('a.js', 'return { payload: 1 };');
      return runConformance({ args, recordings, now: () => new Date('2030-01-02T23:00:00Z'), say: (line) => lines.push(line), ownUnits: () => Promise.resolve({ model: modelOf(unit), captured: {} }) });
    };

    it('exits with 0 where everything agrees, with 1 where anything does not, and says what', async () => {
      expect(await command('--aws', '--region', 'eu-west-1', '--only', 'a.js')).toBe(0);
      expect(lines).toContain('1 asked, 0 known from today, 0 not asked; 0 disagree ("expected" is what AWS answers)');
      standIn.change = () => ({ error: { message: 'x', codeErrors: [{ errorType: 'LINT_ERROR', value: 'no', location: { line: 1, column: 1 } }] } });
      expect(await command('--aws', '--region', 'eu-west-1', '--only', 'a.js', '--again')).toBe(1);
      expect(lines).toContain('DISAGREES a.js');
      expect(readFileSync(join(recordings, '2030-01-02.learned.yaml'), 'utf8')).toContain('unit: a.js');
    });

    it('says without credentials how to give some, and neither sends nor records anything', async () => {
      vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
      vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
      vi.stubEnv('HOME', recordings);
      vi.stubEnv('AWS_PROFILE', 'nobody');
      await expect(command('--aws', '--region', 'eu-west-1')).rejects.toThrow(/no AWS credentials were found[\s\S]*appsync:EvaluateCode/);
      expect(standIn.calls).toEqual([]);
    });

    it.each([[['--agin'], "Unknown option '--agin'"], [['x'], 'go with --aws'], [['--aws', 'a', 'b'], 'one assembly at most']])('refuses %j with how to call it', async (args, message) => {
      await expect(command(...args)).rejects.toThrow(message);
      await expect(command(...args)).rejects.toThrow('usage: npm run conformance');
    });
  });
});
